package org.phaenruam.bench.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Does one thing again and again over several connections. */
final class Load {
    /** One deed of one connection. */
    interface Deed {
        void run(int connection) throws Exception;
    }

    private Load() {}

    /** As fast as the connections can; deeds per second. */
    static double peak(int connections, double seconds, Deed deed) throws Exception {
        return run(connections, seconds, 0, deed).size() / seconds;
    }

    /**
     * Open loop: deeds are due at even intervals, whether or not the ones before are done; each is timed from the moment at
     * which it was due.
     *
     * @return nanoseconds
     */
    static List<Long> at(double perSecond, int connections, double seconds, Deed deed) throws Exception {
        return run(connections, seconds, perSecond, deed);
    }

    static Map<String, Object> percentiles(List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(l -> l).sorted().toArray();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("deeds", sorted.length);
        result.put("p50_ms", sorted[sorted.length / 2] / 1e6);
        result.put("p95_ms", sorted[(int) (sorted.length * 0.95)] / 1e6);
        result.put("p99_ms", sorted[(int) (sorted.length * 0.99)] / 1e6);
        return result;
    }

    private static List<Long> run(int connections, double seconds, double perSecond, Deed deed) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        AtomicLong next = new AtomicLong();
        List<Long> all = new ArrayList<>();
        List<Throwable> failed = new ArrayList<>();
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int connection = i;
            threads[i] = Thread.ofPlatform().start(() -> {
                List<Long> own = new ArrayList<>();
                try {
                    while (true) {
                        long due = perSecond == 0
                                ? System.nanoTime()
                                : start + (long) (next.getAndIncrement() / perSecond * 1e9);
                        if (due >= end) {
                            break;
                        }
                        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                            Thread.sleep(0, (int) Math.min(due - now, 900_000));
                        }
                        deed.run(connection);
                        own.add(System.nanoTime() - due);
                    }
                } catch (Throwable e) {
                    synchronized (failed) {
                        failed.add(e);
                    }
                }
                synchronized (all) {
                    all.addAll(own);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " connections failed", failed.getFirst());
        }
        return all;
    }

    static double middle(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
