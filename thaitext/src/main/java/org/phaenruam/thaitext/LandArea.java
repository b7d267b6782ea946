package org.phaenruam.thaitext;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of land in ไร่-งาน-ตารางวา. 1 ไร่ = 4 งาน = 400 ตารางวา = 1,600 square metres (พระราชบัญญัติมาตราชั่งตวงวัด พ.ศ. 2466).
 *
 * @param squareWa the whole area in ตารางวา; zero or more
 */
public record LandArea(BigDecimal squareWa) {
    private static final BigDecimal WA_OF_RAI = BigDecimal.valueOf(400);
    private static final BigDecimal WA_OF_NGAN = BigDecimal.valueOf(100);
    private static final BigDecimal METRES_OF_WA = BigDecimal.valueOf(4);
    private static final String NUMBER = "([0-9]{1,9}(?:,[0-9]{3})*(?:\\.[0-9]{1,4})?)";
    private static final Pattern DASHES =
            Pattern.compile(NUMBER + " ?[-–] ?" + NUMBER + " ?[-–] ?" + NUMBER + "(?: ?ไร่)?");
    private static final Pattern WORDS = Pattern.compile("(?:" + NUMBER + " ?ไร่)?(?<half>ครึ่ง)? ?(?:" + NUMBER
            + " ?งาน)? ?(?:" + NUMBER + " ?(?:ตารางวา|ตร\\. ?ว\\.|ตรว\\.?|วา))?");

    public LandArea {
        if (squareWa.signum() < 0) {
            throw new IllegalArgumentException("an area is zero or more, not " + squareWa + " square wa");
        }
        squareWa = squareWa.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(squareWa.stripTrailingZeros().toPlainString());
    }

    public static LandArea of(long rai, long ngan, BigDecimal squareWa) {
        return new LandArea(WA_OF_RAI
                .multiply(BigDecimal.valueOf(rai))
                .add(WA_OF_NGAN.multiply(BigDecimal.valueOf(ngan)))
                .add(squareWa));
    }

    /** Reads 5-2-30, "5 ไร่ 2 งาน 30 ตารางวา", "2 ไร่ครึ่ง", with Thai digits too; empty for anything else. */
    public static Optional<LandArea> parse(String text) {
        String clean = ThaiDigits.toArabic(ThaiText.normalise(text));
        Matcher dashes = DASHES.matcher(clean);
        if (dashes.matches()) {
            return Optional.of(sum(number(dashes.group(1)), number(dashes.group(2)), number(dashes.group(3))));
        }
        Matcher words = WORDS.matcher(clean);
        boolean half = words.matches() && words.group("half") != null;
        if (clean.isEmpty() || !words.matches() || (half && words.group(1) == null)) {
            return Optional.empty();
        }
        BigDecimal rai = number(words.group(1)).add(half ? new BigDecimal("0.5") : BigDecimal.ZERO);
        return Optional.of(sum(rai, number(words.group(3)), number(words.group(4))));
    }

    private static LandArea sum(BigDecimal rai, BigDecimal ngan, BigDecimal wa) {
        return new LandArea(
                rai.multiply(WA_OF_RAI).add(ngan.multiply(WA_OF_NGAN)).add(wa));
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(",", ""));
    }

    public BigDecimal squareMetres() {
        return squareWa.multiply(METRES_OF_WA);
    }

    public long rai() {
        return squareWa.divideToIntegralValue(WA_OF_RAI).longValueExact();
    }

    public int ngan() {
        return squareWa.remainder(WA_OF_RAI).divideToIntegralValue(WA_OF_NGAN).intValueExact();
    }

    /** What is left beside whole งาน. */
    public BigDecimal wa() {
        return squareWa.remainder(WA_OF_NGAN);
    }

    /** {@code 5 ไร่ 2 งาน 30 ตารางวา}; parts that are zero are left out. */
    public String inWords() {
        StringBuilder out = new StringBuilder();
        part(out, Long.toString(rai()), "ไร่");
        part(out, Integer.toString(ngan()), "งาน");
        part(out, wa().signum() == 0 ? "0" : wa().toPlainString(), "ตารางวา");
        return out.isEmpty() ? "0 ตารางวา" : out.toString();
    }

    private static void part(StringBuilder out, String number, String unit) {
        if (!number.equals("0")) {
            out.append(out.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
        }
    }
}
