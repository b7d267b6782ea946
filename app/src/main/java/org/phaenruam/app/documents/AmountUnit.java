package org.phaenruam.app.documents;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiDigits;

/** In what a table counts its money. */
public enum AmountUnit {
    BAHT(0),
    THOUSAND(3),
    TEN_THOUSAND(4),
    HUNDRED_THOUSAND(5),
    MILLION(6),
    BILLION(9),
    /** A unit is said, but none that tables of money have: nobody guesses what it is. */
    STRANGE(0);

    private static final Map<String, AmountUnit> THAI = Map.of(
            "พัน", THOUSAND, "หมื่น", TEN_THOUSAND, "แสน", HUNDRED_THOUSAND, "ล้าน", MILLION, "พันล้าน", BILLION);
    private static final String WORD = "(ล้านล้าน|แสนล้าน|หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน|ล้าน|แสน|หมื่น|พัน|ร้อย)?";
    private static final String ENGLISH =
            "(thousands?(?:of)?|millions?(?:of)?|billions?(?:of)?|['’]?000s?|mn\\.?|bn\\.?|m|k)?";
    private static final String UNIT = "(?:" + WORD + "บาท|" + ENGLISH + "(?:baht|thb))";
    private static final String BARE = "(?:" + WORD + "|" + ENGLISH + ")";
    private static final String SAYS = "(?:หน่วย(?:นับ)?(?:เป็น|คือ)?|units?)";
    /** Five million baht is an amount, not a unit: no digit stands before it but those of a year. */
    private static final String NOT_AFTER = "(?:(?<=(?<![0-9.,])[12][0-9]{3}|ปีที่[0-9]{1,2})|(?<![0-9.,]))"
            + "(?<!สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|thousand|million|billion)";

    private static final Pattern NAMED =
            Pattern.compile(NOT_AFTER + "(?:" + UNIT + "|\\(" + BARE + "\\)|" + SAYS + ":?" + BARE + "(?=\\)|$))");
    private static final Pattern DECLARED = Pattern.compile("(?:^|[(:]|เป็น)" + SAYS + "?:?(?:in)?" + UNIT
            + "(?=\\)|$)|" + SAYS + ":?(?:" + UNIT + "|" + BARE + "(?=\\)|$))");
    private static final int LONGEST = 200;

    private final BigDecimal times;

    AmountUnit(int noughts) {
        this.times = BigDecimal.TEN.pow(noughts);
    }

    /** How many baht one is. */
    public BigDecimal times() {
        return times;
    }

    /** As a heading says it: ล้านบาท. */
    public String heading() {
        return THAI.entrySet().stream()
                        .filter(each -> each.getValue() == this)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")
                + "บาท";
    }

    /** The units that a heading names: one, none, or several when it is not clear. */
    public static Set<AmountUnit> namedIn(String heading) {
        return found(NAMED, heading);
    }

    /** The unit that a line above a table says for all of it: หน่วย: ล้านบาท, or (ล้านบาท) by itself. */
    public static Set<AmountUnit> declaredIn(String cell) {
        return found(DECLARED, cell);
    }

    /** The heading without its unit, without spaces. */
    public static String without(String heading) {
        return NAMED.matcher(bare(heading)).replaceAll("").replaceAll("\\((?:" + SAYS + ":?)?\\)|[:.,-]+$", "");
    }

    /** True of a heading that is nothing but a unit. */
    public static boolean only(String heading) {
        return !namedIn(heading).isEmpty() && without(heading).isEmpty();
    }

    private static Set<AmountUnit> found(Pattern pattern, String text) {
        Set<AmountUnit> units = EnumSet.noneOf(AmountUnit.class);
        if (text.isBlank() || text.length() > LONGEST) {
            return units;
        }
        Matcher said = pattern.matcher(bare(text));
        while (said.find()) {
            if (!said.group().matches("\\(\\)|.*" + SAYS + ":?")) {
                units.add(of(said));
            }
        }
        return units;
    }

    private static AmountUnit of(Matcher said) {
        for (int group = 1; group <= said.groupCount(); group++) {
            String word = said.group(group);
            if (word != null && !word.isEmpty()) {
                return of(word);
            }
        }
        return BAHT;
    }

    private static AmountUnit of(String word) {
        return switch (word.charAt(0)) {
            case 'm' -> MILLION;
            case 'b' -> BILLION;
            case 'k', 't', '0', '\'', '’' -> THOUSAND;
            default -> THAI.getOrDefault(word, STRANGE);
        };
    }

    private static String bare(String text) {
        return ThaiDigits.toArabic(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
