package org.phaenruam.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** How long each of many things took, in nanoseconds; percentiles are exact, nothing is put into buckets. */
final class Times {
    private long[] nanos = new long[1 << 12];
    private int size;
    private boolean sorted;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
        sorted = false;
    }

    void addAll(Times others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return size;
    }

    /** All of them together: what one thread took that did nothing else. */
    double sumSeconds() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += nanos[i];
        }
        return sum / 1e9;
    }

    double millis(double percentile) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, size);
            sorted = true;
        }
        return nanos[
                        Math.min(
                                size - 1,
                                (int) Math.ceil(percentile / 100 * size) - 1 < 0
                                        ? 0
                                        : (int) Math.ceil(percentile / 100 * size) - 1)]
                / 1e6;
    }

    Map<String, Object> raw(String prefix, double seconds) {
        return Map.of(
                prefix + "_per_second", size / seconds,
                prefix + "_p50_ms", millis(50),
                prefix + "_p95_ms", millis(95),
                prefix + "_p99_ms", millis(99),
                prefix + "_max_ms", millis(100),
                prefix + "_count", size);
    }

    String text(double seconds) {
        return String.format(Locale.ROOT, "%.0f/s, p95 %.1f ms", size / seconds, millis(95));
    }
}
