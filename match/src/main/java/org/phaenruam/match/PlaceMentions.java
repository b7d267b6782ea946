package org.phaenruam.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of places in a text, as read behind จังหวัด, อำเภอ, ตำบล and their short forms; what they mean is not decided here. */
final class PlaceMentions {
    /**
     * A name as written.
     *
     * @param names possible readings, the longest first; the first may be no name of the gazetteer when none fits
     * @param end where the text goes on behind the longest reading
     */
    record Mention(Gazetteer.Kind kind, boolean capital, List<String> names, int start, int end, boolean known) {}

    private static final int MOST = 40;
    private static final String ALONE = "(?<![\\p{L}\\p{M}.])";
    private static final Pattern MARKER = Pattern.compile("(?<province>จังหวัด|" + ALONE + "จ\\.)|(?<district>อำเภอ|"
            + ALONE + "อ\\.)|(?<khet>เขต)" + "|(?<tambon>(?<!เทศบาล)ตำบล|" + ALONE + "ต\\.)|(?<khwaeng>แขวง)");
    private static final Pattern MOO =
            Pattern.compile("(?:หมู่ที่|หมู่ |หมู่(?=[0-9])|" + ALONE + "ม\\.) ?([0-9]{1,2})(?![0-9])");
    private static final Pattern MORE_MOO =
            Pattern.compile(" ?(?:,|และ|ถึง|-|–) ?(?:หมู่ที่|หมู่|ม\\.)? ?[0-9]{1,2}(?![0-9])");

    /** Words that follow a name without a space where people write as they speak. */
    private static final Pattern FOLLOWERS = Pattern.compile(
            "อยาก|ขอ|มี|ไม่|น้ำ|ถนน|ที่|ของ|และ|กับ|จะ|เป็น|ได้|ให้|ยัง|เรา|นี้|หมู่|ทาง|ช่วย|คน|ชาว|โดย|ใน|ต้อง|เพื่อ|ครับ|ค่ะ|แล้ว|ทุก");
    /** What looks like a name behind ตำบล and is none. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:ละ|และ|ที่|นี้|เรา|ใน(?!เม)|ของ|เดียว|อื่น|ต่าง|หรือ|ทั้ง|ใกล้|จัดการ|ใหญ่|เล็ก|สุขภาพ|ให้|มี|ได้|จะ|ก็|เพื่อ|โดย).*");

    private final Gazetteer gazetteer;
    private final String text;
    private final List<Mention> mentions = new ArrayList<>();

    /** @param text normalised, with digits 0–9 */
    PlaceMentions(Gazetteer gazetteer, String text) {
        this.gazetteer = gazetteer;
        this.text = text;
        Matcher matcher = MARKER.matcher(text);
        int from = 0;
        while (mentions.size() < MOST && from <= text.length() && matcher.find(from)) {
            Mention mention = read(matcher);
            if (mention.known() || !mention.names().isEmpty()) {
                mentions.add(mention);
            }
            from = mention.known() ? Math.max(matcher.end(), mention.end()) : matcher.end();
        }
    }

    List<Mention> of(Gazetteer.Kind kind) {
        return mentions.stream().filter(m -> m.kind() == kind).toList();
    }

    private Mention read(Matcher matcher) {
        boolean capital = matcher.group("khet") != null || matcher.group("khwaeng") != null;
        Gazetteer.Kind kind = matcher.group("province") != null
                ? Gazetteer.Kind.PROVINCE
                : matcher.group("district") != null || matcher.group("khet") != null
                        ? Gazetteer.Kind.DISTRICT
                        : Gazetteer.Kind.SUBDISTRICT;
        int start = matcher.end();
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        Set<String> names = new LinkedHashSet<>();
        int end = readings(kind, capital, start, names);
        boolean known = !names.isEmpty();
        String token = token(start);
        if (!capital && !known && token.length() >= 3 && !NO_NAME.matcher(token).matches()) {
            names.add(token);
        }
        return new Mention(kind, capital, List.copyOf(names), matcher.start(), known ? end : start, known);
    }

    /** Names of the gazetteer that the text begins with here; spaces inside a name (machine-read pages) are overlooked. */
    private int readings(Gazetteer.Kind kind, boolean capital, int start, Set<String> into) {
        StringBuilder compact = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (int i = start; i < text.length() && compact.length() < gazetteer.longestName(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                if (!isNameLetter(c)) {
                    break;
                }
                compact.append(c);
                ends.add(i + 1);
            }
        }
        int longestEnd = start;
        for (int length = compact.length(); length >= 2; length--) {
            int end = ends.get(length - 1);
            String name = compact.substring(0, length);
            boolean there = name.equals("เมือง") && kind == Gazetteer.Kind.DISTRICT
                    || gazetteer.named(kind, name).stream()
                            .anyMatch(a -> a.capital() == capital || kind == Gazetteer.Kind.PROVINCE);
            if (there && endsCleanly(end)) {
                longestEnd = into.isEmpty() ? end : longestEnd;
                into.add(name);
            }
        }
        return longestEnd;
    }

    /** A name must end where it is written to end: "หนองบัว" is not read out of "หนองบัวบาน". */
    private boolean endsCleanly(int end) {
        if (end >= text.length() || !isNameLetter(text.charAt(end))) {
            return true;
        }
        String rest = text.substring(end, Math.min(text.length(), end + 12));
        return !isDependent(rest.charAt(0))
                && (MARKER.matcher(rest).lookingAt() || FOLLOWERS.matcher(rest).lookingAt());
    }

    private String token(int start) {
        int end = start;
        while (end < text.length() && isNameLetter(text.charAt(end)) && end - start < 30) {
            end++;
        }
        String token = text.substring(start, end);
        Matcher next = MARKER.matcher(token);
        return next.find() ? token.substring(0, next.start()) : token;
    }

    private static boolean isNameLetter(char c) {
        return (c >= 'ก' && c <= 'ฺ') || (c >= 'เ' && c <= '\u0e4e');
    }

    private static boolean isDependent(char c) {
        return (c >= 'ะ' && c <= '\u0e3a') || (c >= '\u0e47' && c <= '\u0e4e');
    }

    /** The หมู่, or empty when none or several are named. */
    String moo() {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = MOO.matcher(text);
        while (matcher.find() && found.size() < 3) {
            found.add(matcher.group(1).replaceFirst("^0+(?=.)", ""));
            Matcher more = MORE_MOO.matcher(text).region(matcher.end(), text.length());
            if (more.lookingAt()) {
                found.add("several");
            }
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }

    /** Names of provinces that stand alone as a word, no end of a road ("ตอน อุดรธานี - หนองคาย"). */
    Set<String> bareProvinces() {
        Set<String> out = new LinkedHashSet<>();
        Matcher words = Pattern.compile("[\\p{L}\\p{M}ฯ]+").matcher(text);
        while (words.find()) {
            if (words.end() - words.start() > 30 || isRoadEnd(words.start(), words.end())) {
                continue;
            }
            gazetteer.named(Gazetteer.Kind.PROVINCE, words.group()).forEach(area -> out.add(area.code()));
        }
        return out;
    }

    private boolean isRoadEnd(int start, int end) {
        String before = text.substring(Math.max(0, start - 3), start).strip();
        String after = text.substring(end, Math.min(text.length(), end + 3)).strip();
        return before.endsWith("-") || before.endsWith("–") || after.startsWith("-") || after.startsWith("–");
    }
}
