package org.phaenruam.app.proposals.counts;

import java.util.Arrays;

/**
 * Sums by key: sorted, never changed once made. Each key has {@code width} sums. Kept as one row of bytes, every number as
 * short as it is: there are cells for every place of the country, and most of their sums are small or nothing.
 */
final class Cells {
    static final Cells NONE = new Cells(0, new byte[0]);

    private final int width;
    private final byte[] packed;

    private Cells(int width, byte[] packed) {
        this.width = width;
        this.packed = packed;
    }

    boolean same(Cells other) {
        return Arrays.equals(packed, other.packed);
    }

    /** Takes one cell; the sums hold only until it returns. */
    interface Each {
        void take(long key, long[] sums);
    }

    void each(Each each) {
        long[] sums = new long[width];
        Numbers from = new Numbers(packed);
        long key = 0;
        while (from.more()) {
            key += from.plain();
            for (int i = 0; i < width; i++) {
                sums[i] = from.signed();
            }
            each.take(key, sums);
        }
    }

    /** Adds up what will be cells: keys in order, with their sums side by side. */
    static final class Maker {
        private static final long[] EMPTY = {};
        private static final int FIRST_ROOM = 2;

        private final int width;
        private long[] keys = EMPTY;
        private long[] sums = EMPTY;
        private int size;

        Maker(int width) {
            this.width = width;
        }

        void add(long key, long... more) {
            int at = Arrays.binarySearch(keys, 0, size, key);
            if (at < 0) {
                at = -at - 1;
                open(at, key);
            }
            for (int i = 0; i < width; i++) {
                sums[at * width + i] += more[i];
            }
        }

        void add(Cells cells) {
            cells.each(this::add);
        }

        private void open(int at, long key) {
            if (size == keys.length) {
                int room = size == 0 ? FIRST_ROOM : size + (size >> 1) + 1;
                keys = Arrays.copyOf(keys, room);
                sums = Arrays.copyOf(sums, room * width);
            }
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(sums, at * width, sums, (at + 1) * width, (size - at) * width);
            keys[at] = key;
            Arrays.fill(sums, at * width, (at + 1) * width, 0);
            size++;
        }

        Cells make() {
            if (size == 0) {
                return NONE;
            }
            Numbers.Row row = new Numbers.Row();
            long before = 0;
            for (int at = 0; at < size; at++) {
                row.plain(keys[at] - before);
                before = keys[at];
                for (int i = 0; i < width; i++) {
                    row.signed(sums[at * width + i]);
                }
            }
            return new Cells(width, row.bytes());
        }
    }
}
