package org.phaenruam.app.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an area, as text: {@code TH}; a region ({@code N}, {@code NE} …); a cluster ({@code N1} …); or the
 * official 2, 4, 6 or 8 digits of province, district, tambon, village. The parent is never read off the code (urban
 * communities are {@code cc99…}); ask the area tree.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern FORM =
            Pattern.compile("TH|[A-Z]{1,2}|[A-Z]{1,2}[0-9]|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}");

    public static final AreaCode NATION = new AreaCode("TH");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not an area code; use TH, a region, a cluster or 2, 4, 6 or 8 digits");
        }
    }

    /** Reads a code that may be wrong, without throwing. */
    public static Optional<AreaCode> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AreaCode(text)) : Optional.empty();
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
