package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/**
 * One word of what somebody looks for: a part of a name, perhaps with the word of its level before it ("ต.หนองบัว",
 * "ตำบลหนองบัว", "หมู่ที่ 4"), an area code, or a postcode.
 */
record SearchTerm(String whole, String name, @Nullable Level level, boolean digits, int moo) {
    static final int EXACT = 1;
    static final int PREFIX = 2;
    static final int INSIDE = 3;
    static final int NONE = 4;

    private static final int MOST = 8;
    private static final Pattern LEVEL_WORD = Pattern.compile(
            "(?<tam>ตำบล|แขวง|ต\\.|tambon\\b)|(?<dis>อำเภอ|เขต|อ\\.|amphoe\\b)|(?<pro>จังหวัด|จ\\.|changwat\\b)"
                    + "|(?<vil>หมู่บ้าน|ชุมชน|บ\\.)");
    private static final Pattern MOO = Pattern.compile("(?:หมู่ที่|หมู่|ม\\.|moo\\b) ?([0-9]{1,3})(?![0-9])");
    private static final Pattern LONE_WORD = Pattern.compile(
            "(?<![^ ])(ตำบล|แขวง|ต\\.|อำเภอ|เขต|อ\\.|จังหวัด|จ\\.|หมู่บ้าน|ชุมชน|บ\\.|หมู่ที่|หมู่|ม\\.|moo|tambon|amphoe|changwat) ");

    /** The words of a search; none when nothing in it can be searched for. */
    static List<SearchTerm> of(String text) {
        String plain = ThaiDigits.toArabic(ThaiText.normalise(text)).toLowerCase(Locale.ROOT);
        String joined = LONE_WORD.matcher(plain).replaceAll("$1");
        List<SearchTerm> terms = new ArrayList<>();
        for (String word : joined.split("[ ,]+", MOST + 1)) {
            SearchTerm term = ofWord(word);
            if (!term.whole.isEmpty() && terms.size() < MOST) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static SearchTerm ofWord(String word) {
        String whole = ThaiText.searchKey(word);
        Matcher moo = MOO.matcher(word);
        if (moo.matches()) {
            return new SearchTerm(whole, whole, Level.VILLAGE, false, Integer.parseInt(moo.group(1)));
        }
        Matcher level = LEVEL_WORD.matcher(word);
        if (level.lookingAt()) {
            String name = ThaiText.searchKey(word.substring(level.end()));
            if (!name.isEmpty()) {
                return new SearchTerm(whole, name, level(level), false, 0);
            }
        }
        return new SearchTerm(whole, whole, null, whole.chars().allMatch(Character::isDigit), 0);
    }

    private static Level level(Matcher found) {
        if (found.group("tam") != null) {
            return Level.TAMBON;
        }
        if (found.group("dis") != null) {
            return Level.DISTRICT;
        }
        return found.group("pro") != null ? Level.PROVINCE : Level.VILLAGE;
    }

    /** True when only the name of an area can hold it: no code, no postcode, no number of a village. */
    boolean foundByName() {
        return moo == 0 && name.length() > 1 && name.chars().allMatch(c -> c > 0x7F);
    }

    /** How well the word fits the area itself: EXACT, PREFIX, INSIDE or NONE. */
    int fit(AreaRow row, String[] keys) {
        Area area = row.area();
        if (moo > 0) {
            return area.level() == Level.VILLAGE && area.moo() != null && area.moo() == moo ? EXACT : NONE;
        }
        String code = area.code().value();
        if (code.equalsIgnoreCase(whole) || whole.equals(row.postcode())) {
            return EXACT;
        }
        int best = digits && whole.length() > 1 && whole.length() != 5 && code.startsWith(whole) ? PREFIX : NONE;
        for (String key : keys) {
            best = Math.min(best, fit(key, whole));
            if (level == area.level()) {
                best = Math.min(best, fit(key, name));
            }
        }
        return best;
    }

    private static int fit(String key, String part) {
        int at = key.indexOf(part);
        if (at != 0) {
            return at < 0 ? NONE : INSIDE;
        }
        return key.length() == part.length() ? EXACT : PREFIX;
    }
}
