package org.phaenruam.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Closed loop: each connection asks for the next page as soon as it has the last one. Every answer is checked. */
final class LoadGenerator {
    /** A page and a text that must stand in it. */
    record Asked(String path, String expected) {}

    /** What came of it. */
    record Outcome(Times times, double seconds, int errors, String firstError, double meanBytes) {
        double perSecond() {
            return times.count() / seconds;
        }
    }

    private LoadGenerator() {}

    static Outcome run(int port, List<Asked> pages, int connections, double seconds)
            throws InterruptedException, ExecutionException {
        return run(port, pages, connections, seconds, 0);
    }

    /** {@code pauseMillis}: how long a person reads before asking for the next page. */
    static Outcome run(int port, List<Asked> pages, int connections, double seconds, int pauseMillis)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Future<One>> ones = new ArrayList<>();
        try (ExecutorService threads = connections > 64
                ? Executors.newVirtualThreadPerTaskExecutor()
                : Executors.newFixedThreadPool(connections)) {
            for (int c = 0; c < connections; c++) {
                int first = c * pages.size() / connections; // spread: nobody walks in another's steps
                ones.add(threads.submit(() -> ask(port, pages, first, end, pauseMillis)));
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        Times all = new Times();
        int errors = 0;
        String firstError = "";
        long bytes = 0;
        for (Future<One> one : ones) {
            One done = one.get();
            all.addAll(done.times);
            errors += done.errors;
            bytes += done.bytes;
            firstError = firstError.isEmpty() ? done.firstError : firstError;
        }
        return new Outcome(all, took, errors, firstError, all.count() == 0 ? 0 : (double) bytes / all.count());
    }

    private static final class One {
        private final Times times = new Times();
        private int errors;
        private String firstError = "";
        private long bytes;

        private void wrong(String what) {
            errors++;
            firstError = firstError.isEmpty() ? what : firstError;
        }
    }

    private static One ask(int port, List<Asked> pages, int first, long end, int pauseMillis)
            throws InterruptedException {
        One one = new One();
        int next = first;
        Connection connection = null;
        while (System.nanoTime() < end) {
            Asked page = pages.get(next++ % pages.size());
            long began = System.nanoTime();
            try {
                if (connection == null) {
                    connection = new Connection(port, 30_000);
                }
                Connection.Answer answer = connection.get(Connection.request(page.path));
                one.times.add(System.nanoTime() - began);
                one.bytes += answer.size();
                if (answer.status() != 200 || !answer.text().contains(page.expected)) {
                    one.wrong(page.path + " answered " + answer.status() + " without the expected text");
                }
                if (connection.last()) {
                    connection = closed(connection);
                }
            } catch (IOException e) {
                one.wrong(page.path + ": " + e);
                connection = closed(connection);
            }
            if (pauseMillis > 0) {
                Thread.sleep(pauseMillis);
            }
        }
        closed(connection);
        return one;
    }

    private static @org.jspecify.annotations.Nullable Connection closed(
            @org.jspecify.annotations.Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            // it was broken already
        }
        return null;
    }
}
