package org.phaenruam.app.kernel;

import java.util.Optional;

/**
 * The code of an area, as text: {@code TH}; a region ({@code N}, {@code NE} …); a cluster ({@code N1} …); or the
 * official 2, 4, 6 or 8 digits of province, district, tambon, village. The parent is never read off the code (urban
 * communities are {@code cc99…}); ask the area tree.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    public static final AreaCode NATION = new AreaCode("TH");

    public AreaCode {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not an area code; use TH, a region, a cluster or 2, 4, 6 or 8 digits");
        }
    }

    /** Reads a code that may be wrong, without throwing. */
    public static Optional<AreaCode> find(String text) {
        return wellFormed(text) ? Optional.of(new AreaCode(text)) : Optional.empty();
    }

    /** By hand and not by a pattern: every area of the tree is asked at each start. */
    private static boolean wellFormed(String text) {
        int length = text.length();
        int letters = 0;
        while (letters < length && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
            letters++;
        }
        int digits = 0;
        while (letters + digits < length
                && text.charAt(letters + digits) >= '0'
                && text.charAt(letters + digits) <= '9') {
            digits++;
        }
        if (letters + digits < length) {
            return false;
        }
        return letters == 0 ? digits == 2 || digits == 4 || digits == 6 || digits == 8 : letters <= 2 && digits <= 1;
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
