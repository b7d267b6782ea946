package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.thaitext.ThaiDigits;

/** An area of land as people measure it: 400 square wa are a rai, 100 are a ngan. */
public record LandSize(long squareWa) {
    /** Larger than the whole country is a slip of the pen. */
    private static final long MOST = 320_700_000L * 400;

    private static final Pattern DASHED = Pattern.compile("(\\d{1,9})-(\\d{1,3})-(\\d{1,3}(?:\\.\\d{1,2})?)");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,9}(?:\\.\\d{1,4})?)(?:ไร่|rai))?(?:(\\d{1,3})(?:งาน|ngan))?(?:(\\d{1,3}(?:\\.\\d{1,2})?)(?:ตารางวา|ตร\\.?ว\\.?|วา|sqwa|wa))?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");

    public LandSize {
        if (squareWa < 0 || squareWa > MOST) {
            throw new IllegalArgumentException("no land has " + squareWa + " square wa");
        }
    }

    /** Reads 12-2-50, 12 ไร่ 2 งาน 50 ตารางวา, 12.5 ไร่ or 12.5; empty when it is none of them. */
    static Optional<LandSize> read(String typed) {
        String text = ThaiDigits.toArabic(typed).replaceAll("[\\s,]", "").replace('–', '-');
        Matcher dashed = DASHED.matcher(text);
        if (dashed.matches()) {
            return sum(dashed.group(1), dashed.group(2), dashed.group(3));
        }
        if (DECIMAL.matcher(text).matches()) {
            return sum(text, null, null);
        }
        Matcher words = WORDS.matcher(text);
        return !text.isEmpty() && words.matches()
                ? sum(words.group(1), words.group(2), words.group(3))
                : Optional.empty();
    }

    private static Optional<LandSize> sum(@Nullable String rai, @Nullable String ngan, @Nullable String wa) {
        BigDecimal whole = number(rai)
                .multiply(BigDecimal.valueOf(400))
                .add(number(ngan).multiply(BigDecimal.valueOf(100)))
                .add(number(wa));
        boolean carries =
                rai != null && (number(ngan).intValue() > 3 || number(wa).intValue() > 99);
        long squareWa = whole.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return carries || squareWa > MOST ? Optional.empty() : Optional.of(new LandSize(squareWa));
    }

    private static BigDecimal number(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    public long rai() {
        return squareWa / 400;
    }

    public long ngan() {
        return squareWa % 400 / 100;
    }

    public long wa() {
        return squareWa % 100;
    }

    /** As it is typed again: 12-2-50. */
    public String dashed() {
        return rai() + "-" + ngan() + "-" + wa();
    }
}
