package org.phaenruam.app.proposals.uploads;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Width, height and orientation of a photo, read from its first bytes without opening the picture. */
record PhotoHeader(int width, int height, int orientation) {
    private static final int ORIENTATION = 0x0112;

    long pixels() {
        return (long) width * height;
    }

    static Optional<PhotoHeader> of(Look look, byte[] bytes) {
        try {
            return look == Look.PNG ? png(bytes) : jpeg(bytes);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<PhotoHeader> png(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        boolean starts = header.getInt(8) == 13 && header.getInt(12) == 0x49484452;
        return starts ? sized(header.getInt(16), header.getInt(20), 1) : Optional.empty();
    }

    private static Optional<PhotoHeader> sized(int width, int height, int orientation) {
        return width > 0 && height > 0 ? Optional.of(new PhotoHeader(width, height, orientation)) : Optional.empty();
    }

    /** Walks the segments of a JPEG up to the one that tells its size; the orientation stands in one before it. */
    private static Optional<PhotoHeader> jpeg(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int orientation = 1;
        int at = 2;
        while (true) {
            if ((all.get(at) & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = all.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                at += 2;
                continue;
            }
            int length = all.getShort(at + 2) & 0xFFFF;
            if (length < 2 || marker == 0xD9 || marker == 0xDA) {
                return Optional.empty();
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return sized(all.getShort(at + 7) & 0xFFFF, all.getShort(at + 5) & 0xFFFF, orientation);
            }
            if (marker == 0xE1 && length >= 16 && all.getInt(at + 4) == 0x45786966) {
                orientation = orientation(all.slice(at + 10, length - 8), orientation);
            }
            at += 2 + length;
        }
    }

    /** Looks the orientation up in a block of Exif; a block that makes no sense leaves it as it was. */
    private static int orientation(ByteBuffer exif, int otherwise) {
        if (exif.remaining() < 14) {
            return otherwise;
        }
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = exif.getInt(4) & 0xFFFFFFFFL;
        if (first + 2 > exif.remaining()) {
            return otherwise;
        }
        int entries = exif.getShort((int) first) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = (int) first + 2 + 12 * i;
            if (entry + 12 > exif.remaining()) {
                return otherwise;
            }
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int found = exif.getShort(entry + 8);
                return found >= 1 && found <= 8 ? found : otherwise;
            }
        }
        return otherwise;
    }
}
