package org.phaenruam.app.proposals.counts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Sums by key: small, sorted, never changed once made. Each key has {@code width} sums. */
final class Cells {
    static final Cells NONE = new Cells(0, new long[0], new long[0]);

    private final int width;
    private final long[] keys;
    private final long[] sums;

    private Cells(int width, long[] keys, long[] sums) {
        this.width = width;
        this.keys = keys;
        this.sums = sums;
    }

    int size() {
        return keys.length;
    }

    long key(int at) {
        return keys[at];
    }

    long sum(int at, int which) {
        return sums[at * width + which];
    }

    /** Adds up what will be cells. */
    static final class Maker {
        private final int width;
        private final Map<Long, long[]> found = new HashMap<>();

        Maker(int width) {
            this.width = width;
        }

        void add(long key, long... more) {
            long[] sums = found.computeIfAbsent(key, k -> new long[width]);
            for (int i = 0; i < width; i++) {
                sums[i] += more[i];
            }
        }

        void add(Cells cells) {
            for (int at = 0; at < cells.keys.length; at++) {
                long[] sums = found.computeIfAbsent(cells.keys[at], k -> new long[width]);
                for (int i = 0; i < width; i++) {
                    sums[i] += cells.sums[at * width + i];
                }
            }
        }

        Cells make() {
            if (found.isEmpty()) {
                return NONE;
            }
            long[] keys = found.keySet().stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(keys);
            long[] sums = new long[keys.length * width];
            for (int at = 0; at < keys.length; at++) {
                System.arraycopy(found.get(keys[at]), 0, sums, at * width, width);
            }
            return new Cells(width, keys, sums);
        }
    }
}
