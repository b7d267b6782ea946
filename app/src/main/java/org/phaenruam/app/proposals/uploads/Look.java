package org.phaenruam.app.proposals.uploads;

import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;

/** What a file really is, by its bytes; its name and what the browser says of it count for nothing. */
public enum Look {
    JPEG,
    PNG,
    PDF,
    /** A phone's own format for photos. */
    HEIC,
    WEBP,
    /** A drawing that can carry a script. */
    SVG,
    /** A program, an archive, an office file, anything else. */
    OTHER;

    private static final Tika TIKA = new Tika();

    /** Looks at the first bytes. */
    public static Look at(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        }
        if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return PDF;
        }
        if (isHeic(bytes)) {
            return HEIC;
        }
        return switch (TIKA.detect(bytes)) {
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" -> HEIC;
            case "image/webp" -> WEBP;
            case "image/svg+xml" -> SVG;
            default -> OTHER;
        };
    }

    private static boolean isHeic(byte[] bytes) {
        if (bytes.length < 12 || !"ftyp".equals(new String(bytes, 4, 4, StandardCharsets.ISO_8859_1))) {
            return false;
        }
        return new String(bytes, 8, 4, StandardCharsets.ISO_8859_1).matches("hei[cmsx]|hev[cmx]|mif1|msf1|avif");
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
