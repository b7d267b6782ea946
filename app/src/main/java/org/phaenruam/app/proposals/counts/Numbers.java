package org.phaenruam.app.proposals.counts;

import java.util.Arrays;

/** Reads whole numbers from bytes: seven bits in each byte, the lowest first, the eighth bit says that more follow. */
final class Numbers {
    private final byte[] bytes;
    private int at;

    Numbers(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return at < bytes.length;
    }

    /** Short for numbers from nought upwards. */
    long plain() {
        byte next = bytes[at++];
        long number = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            number |= (next & 0x7FL) << shift;
        }
        return number;
    }

    /** Short for numbers near nought on both sides. */
    long signed() {
        long turned = plain();
        return turned >>> 1 ^ -(turned & 1);
    }

    /** Writes such numbers. */
    static final class Row {
        private static final int FIRST_ROOM = 64;

        private byte[] bytes = new byte[FIRST_ROOM];
        private int size;

        void plain(long number) {
            long rest = number;
            while ((rest & ~0x7FL) != 0) {
                put((byte) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            put((byte) rest);
        }

        void signed(long number) {
            plain(number << 1 ^ number >> 63);
        }

        private void put(byte next) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = next;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
