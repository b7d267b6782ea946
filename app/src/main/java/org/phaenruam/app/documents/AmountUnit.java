package org.phaenruam.app.documents;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final String WORD = "(ล้านล้าน|แสนล้าน|หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน|ล้าน|แสน|หมื่น|พัน|ร้อย)";
    private static final String LONG = "thousands?(?:of)?|millions?(?:of)?|billions?(?:of)?|['’]?000s?";
    private static final String SHORT = "mn\\.?|mio\\.?|mill?\\.?|bn\\.?|m|k";
    /** The same before the currency and behind it: million baht, THB mn. Short ones are no ends of other words. */
    private static final String BEFORE = "(" + LONG + "|(?:(?<![a-z])|(?<=[(:]in))(?:" + SHORT + "))";

    private static final String BEHIND = "(" + LONG + "|(?:" + SHORT + ")(?![a-z0-9²]))";
    private static final String MONEY = "(?:baht|thb)";
    /** ลบ. stands for ล้านบาท where it is no end of another word. */
    private static final String MILLIONS =
            "(?:(?<![ก-๙])|(?<=งบประมาณ|วงเงิน|จำนวนเงิน|งบ|เงิน|หน่วย|หน่วยนับ))(ล\\.?บ\\.)";

    private static final String UNIT = "(?:" + WORD + "?บาท|" + WORD + "บ(?:\\.|(?=\\)|$))|" + MILLIONS + "|(?:"
            + BEFORE + "[,(]?)?(?:" + MONEY + "(?:[,()]{0,2}(?:in)?" + BEHIND + ")?|(?<=[0s])บาท))";
    private static final String BARE = "(?:" + WORD + "|" + BEFORE + "|(mb|ลบ))";
    private static final String NUMBER =
            "(?:[x×*]?(1(?:00?)?(?:,?000){1,3})(?:บาท|" + MONEY + ")|[x×*](1(?:,?000){1,3}))";
    private static final String SAYS = "(?:หน่วย(?:นับ|เงิน)?(?:เป็น|คือ)?|units?)";
    private static final String THEN = "[:=/–-]?(?:in)?";
    private static final String END = "(?:ถ้วน)?(?=\\)|$)";
    /** Five million baht is an amount, not a unit: no digit stands before it but those of a year. */
    private static final String NOT_AFTER = "(?:(?<=(?<![0-9.,])[12][0-9]{3}|ปีที่[0-9]{1,2})|(?<![0-9])(?<![0-9][.,]))"
            + "(?<!สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|thousand|million|billion)";

    private static final Pattern NAMED = Pattern.compile(NOT_AFTER + "(?:" + UNIT + "|\\((?:in)?" + BARE + "\\)|\\("
            + NUMBER + "\\)|" + SAYS + THEN + "(?:" + NUMBER + "|" + BARE + END + "))");
    private static final Pattern DECLARED =
            Pattern.compile("(?:^|[(:]|เป็น)(?:" + SAYS + THEN + ")?(?:in)?" + UNIT + END
                    + "|" + SAYS + THEN + "(?:" + UNIT + "|" + NUMBER + "|" + BARE + END + ")|\\(" + NUMBER
                    + "\\)|^\\((?:in)?" + BARE
                    + "\\)$|\\(in" + BEFORE + "\\)");
    /** Some say หน่วย of an office: หน่วย: กองช่าง. */
    private static final String OFFICE = "(?!กอง|สำนัก|ฝ่าย|ส่วน|งาน|ศูนย์|เทศบาล|องค์การ|อบต|อบจ|โรงเรียน)";
    /** Whoever says a unit means one, though nobody here knows it. */
    private static final Pattern UNKNOWN =
            Pattern.compile("(?:^|[\\s(*,;])" + SAYS + "\\s*[:=–-]\\s*" + OFFICE + "[^\\s)]", Pattern.CASE_INSENSITIVE);
    /** A word that multiplies, and not what; those of amounts have digits before them. */
    private static final Pattern LEFT =
            Pattern.compile("(?<![0-9.,])(?:thousand|million|billion|\\([^)]*(?<![0-9.,])ล้าน(?!นา)[^)]*\\))");

    /** What only money is counted in; ลบ.ม. are cubic metres. */
    private static final Pattern BAHT_SAID =
            Pattern.compile(MONEY + "|บาท|" + WORD + "บ(?:\\.|(?=\\)|$))|ล\\.?บ\\.?(?![.ม])");

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
        return NAMED.matcher(bare(heading))
                .replaceAll("")
                .replaceAll("\\(?" + SAYS + "[:=–-][^()]*\\)?|\\((?:" + SAYS + "[:=/–-]?)?(?:in)?\\)|[:.,-]+$", "");
    }

    /** True of a heading that is nothing but a unit. */
    public static boolean only(String heading) {
        return !namedIn(heading).isEmpty() && without(heading).isEmpty();
    }

    /** True where baht are said: a unit without them, (m) or (k), may be one of length or of weight. */
    public static boolean saysBaht(String heading) {
        return BAHT_SAID.matcher(bare(heading)).find();
    }

    private static Set<AmountUnit> found(Pattern pattern, String text) {
        Set<AmountUnit> units = EnumSet.noneOf(AmountUnit.class);
        if (text.isBlank() || text.length() > LONGEST) {
            return units;
        }
        String bare = bare(text);
        Matcher said = pattern.matcher(bare);
        while (said.find()) {
            units.add(of(said));
        }
        boolean unknown = units.isEmpty() && UNKNOWN.matcher(text).find();
        boolean left = (pattern == NAMED || !units.isEmpty())
                && LEFT.matcher(pattern.matcher(bare).replaceAll("")).find();
        if (unknown || left) {
            units.add(STRANGE);
        }
        return units;
    }

    private static AmountUnit of(Matcher said) {
        Set<AmountUnit> units = EnumSet.noneOf(AmountUnit.class);
        for (int group = 1; group <= said.groupCount(); group++) {
            String word = said.group(group);
            if (word != null) {
                units.add(of(word.replace(".", "")));
            }
        }
        return units.size() > 1 ? STRANGE : units.stream().findFirst().orElse(BAHT);
    }

    private static AmountUnit of(String word) {
        return switch (word.charAt(0)) {
            case 'm' -> MILLION;
            case 'b' -> BILLION;
            case 'k', 't', '0', '\'', '’' -> THOUSAND;
            case '1' -> ofNoughts(word.replaceAll("[^0]", "").length());
            default -> word.equals("ลบ") ? MILLION : THAI.getOrDefault(word, STRANGE);
        };
    }

    private static AmountUnit ofNoughts(int noughts) {
        BigDecimal times = BigDecimal.TEN.pow(noughts);
        return Stream.of(values())
                .filter(unit -> unit.times.equals(times))
                .findFirst()
                .orElse(STRANGE);
    }

    private static String bare(String text) {
        return ThaiDigits.toArabic(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
