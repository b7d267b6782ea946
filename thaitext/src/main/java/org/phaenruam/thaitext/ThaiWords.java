package org.phaenruam.thaitext;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Thai words and Thai lines may be broken. Thai writes no spaces between words; the JDK's dictionary finds them,
 * and this class mends what planners would stumble over: standard terms stay whole, a place's kind stays with its name,
 * a number stays with its unit. Safe for use by many threads at once.
 */
public final class ThaiWords {
    private static final Locale THAI = Locale.of("th");
    private static final String ZERO_WIDTH_SPACE = "\u200b";
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final Vocabulary TERMS = Vocabulary.of(Lines.of("no-break.txt"));

    /** Words that stand before a place's name or a number, longest first. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "หมู่ที่|บ้าน|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|เทศบาล(?:นคร|เมือง|ตำบล)|อบต\\.|ชุมชน|ห้วย|คลอง|หนอง|ดอย|แม่น้ำ"
                    + "|(?<![\\p{L}\\p{M}.])[ตอจม]\\.");

    private static final Pattern NUMBER_TIES = Pattern.compile(
            "[0-9๐-๙]+[–-][0-9๐-๙]+|(?:หมู่ที่|หมู่|ข้อ|ครั้งที่|วันที่|ที่|พ\\.ศ\\.|ปีงบประมาณ|ปี|มาตรา|เลขที่)["
                    + " \u00a0]?[0-9๐-๙]|[0-9๐-๙]+(?:[,./][0-9๐-๙]+)*["
                    + " \u00a0]?(?:ล้านบาท|บาท|ล้าน|ครัวเรือน|หลังคาเรือน|คน|ไร่|งาน|ตารางวา|กิโลเมตร|กม\\.|เมตร|วัน|เดือน|ปี|ครั้ง|แห่ง|สาย|เรื่อง|หลัง|ราย|ตำบล|อำเภอ|จังหวัด|หมู่บ้าน|%)|[0-9๐-๙]{1,2}["
                    + " \u00a0]?(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)(?:"
                    + " (?:พ\\.ศ\\. )?[0-9๐-๙]{4})?");

    /** อบต., รพ.สต., ก.บ.จ., ผ.02/1 */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![ก-๛])(?:[ก-ฮ]{1,4}\\.)+(?:[0-9๐-๙]+(?:/[0-9๐-๙]+)?)?");

    /** การันต์: the letter before it is not spoken and cannot begin a word (ลิง|ก์). */
    private static final char SILENT = '\u0e4c';

    private static final String ABSTRACT = "ความ";

    private static final List<String> NOUN_MAKERS = List.of("การ", ABSTRACT);

    private static final Pattern KIND_OF_PLACE = Pattern.compile("ตำบล|แขวง|อำเภอ|เขต|จังหวัด|บ้าน|[ตอจ]\\.");

    private static final Pattern NAMED_PLACE =
            Pattern.compile("(?:ตำบล|แขวง|อำเภอ|เขต|จังหวัด|อบต\\.)([ก-๎&&[^฿]]{2,12})(?![ก-๎])");

    private ThaiWords() {}

    /** The text's words, spaces and signs in order; joined together they are the text again. */
    public static List<String> breaks(String text) {
        return pieces(text, boundaries(text, BreakIterator.getWordInstance(THAI)));
    }

    /**
     * As {@link #breaks(String)}, and the vocabulary's words (planning terms, names of places) stay whole, also where the
     * dictionary cut across them.
     */
    public static List<String> words(String text, Vocabulary vocabulary) {
        BitSet at = boundaries(text, BreakIterator.getWordInstance(THAI));
        breakAnew(text, vocabulary.keepWhole(text, at), at);
        keepLoneLetters(text, at);
        return pieces(text, at);
    }

    /**
     * Where the dictionary cut across the edge of a term it had lost its way, and what stands beside the term is cut wrongly too
     * (บูรณาการร่ว|มกัน): the stretch from there to the next term, space or sign is broken for itself.
     */
    private static void breakAnew(String text, List<Vocabulary.Kept> terms, BitSet at) {
        for (int t = 0; t < terms.size(); t++) {
            Vocabulary.Kept term = terms.get(t);
            if (term.lostStart()) {
                int least = t == 0 ? 0 : terms.get(t - 1).end();
                int from = term.start();
                while (from > least && isThai(text.charAt(from - 1))) {
                    from--;
                }
                breakAnew(text, from, term.start(), at);
            }
            if (term.lostEnd()) {
                int most =
                        t + 1 == terms.size() ? text.length() : terms.get(t + 1).start();
                int to = term.end();
                while (to < most && isThai(text.charAt(to))) {
                    to++;
                }
                breakAnew(text, term.end(), to, at);
            }
        }
    }

    private static void breakAnew(String text, int from, int to, BitSet at) {
        if (to - from < 2 || isDependent(text.charAt(from))) {
            return;
        }
        BitSet anew = boundaries(text.substring(from, to), BreakIterator.getWordInstance(THAI));
        at.clear(from + 1, to);
        for (int i = anew.nextSetBit(1); i > 0 && i < to - from; i = anew.nextSetBit(i + 1)) {
            at.set(from + i);
        }
    }

    /**
     * Words as a dictionary of planning would list them: the JDK's, with การ and ความ joined to what they make a noun of, lone
     * letters joined, terms put right where the dictionary cut across them, and the name of a place one word behind its kind
     * (ตำบล|หนองบัว). Each step was kept because it lowers the errors on the hand-marked sentences.
     */
    public static List<String> words(String text, Vocabulary terms, Vocabulary places) {
        BitSet at = boundaries(text, BreakIterator.getWordInstance(THAI));
        breakAnew(text, terms.repair(text, at), at);
        keepLoneLetters(text, at);
        keepNouns(text, at);
        keepPlaces(text, places, at);
        return pieces(text, at);
    }

    /** The terms that no line breaks: for {@link #words(String, Vocabulary, Vocabulary)} where there is no glossary. */
    public static Vocabulary terms() {
        return TERMS;
    }

    private static void keepNouns(String text, BitSet at) {
        for (String prefix : NOUN_MAKERS) {
            for (int i = text.indexOf(prefix); i >= 0; i = text.indexOf(prefix, i + 1)) {
                int end = i + prefix.length();
                boolean alone = (i == 0 || at.get(i)) && at.get(end);
                if (alone && end < text.length() && isThai(text.charAt(end))) {
                    at.clear(end);
                }
            }
        }
    }

    private static void keepPlaces(String text, Vocabulary places, BitSet at) {
        Matcher kind = KIND_OF_PLACE.matcher(text);
        while (kind.find()) {
            int start = kind.end();
            int end = places.endOfName(text, start);
            if (end > start && (kind.start() == 0 || at.get(kind.start()))) {
                at.clear(start + 1, end);
                at.set(start);
                at.set(end);
            }
        }
    }

    /** The chunks between which a line may be broken; joined together they are the text again. */
    public static List<String> lines(String text) {
        return lines(text, List.of());
    }

    /**
     * As {@link #lines(String)}, and these names (of areas, people's groups, projects) stay whole too. A space inside a
     * chunk must not be broken either: print it as a no-break space, or use {@link #withBreaks}.
     */
    public static List<String> lines(String text, Collection<String> names) {
        BitSet at = boundaries(text, BreakIterator.getLineInstance(THAI));
        TERMS.keepWhole(text, at);
        if (!names.isEmpty()) {
            Vocabulary.of(names).keepWhole(text, at);
        }
        keepAbstract(text, at);
        keepWithNext(text, at);
        keepNames(text, at);
        keepMatches(NUMBER_TIES.matcher(text), at);
        keepMatches(ABBREVIATION.matcher(text), at);
        keepSigns(text, at);
        keepLoneLetters(text, at);
        return pieces(text, at);
    }

    /** The dictionary sometimes takes the ค of ความ for the end of the word before it (มีค|วาม): the line breaks before it. */
    private static void keepAbstract(String text, BitSet at) {
        for (int i = text.indexOf(ABSTRACT); i >= 0; i = text.indexOf(ABSTRACT, i + 1)) {
            int cut = at.nextSetBit(i + 1);
            if (cut > 0 && cut < i + ABSTRACT.length()) {
                at.clear(i + 1, i + ABSTRACT.length());
                at.set(i);
            }
        }
    }

    /**
     * The text with a zero-width space wherever a line may be broken and no-break spaces where it may not: for places
     * that break lines by themselves and know no Thai.
     */
    public static String withBreaks(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (String chunk : lines(text)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(ZERO_WIDTH_SPACE);
            }
            int end = chunk.stripTrailing().length();
            out.append(chunk.substring(0, end).replace(' ', NO_BREAK_SPACE)).append(chunk, end, chunk.length());
        }
        return out.toString();
    }

    /** A fresh iterator each time: they hold a position and are not for sharing. */
    private static BitSet boundaries(String text, BreakIterator iterator) {
        BitSet at = new BitSet(text.length() + 1);
        iterator.setText(text);
        for (int i = iterator.first(); i != BreakIterator.DONE; i = iterator.next()) {
            at.set(i);
        }
        return at;
    }

    private static List<String> pieces(String text, BitSet at) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int to = at.nextSetBit(1); to > 0; to = at.nextSetBit(to + 1)) {
            out.add(text.substring(from, to));
            from = to;
        }
        if (from < text.length()) {
            out.add(text.substring(from));
        }
        return List.copyOf(out);
    }

    /** The boundary right after "ตำบล" goes, so that "ตำบลหนองบัว" is not parted after its kind. */
    private static void keepWithNext(String text, BitSet at) {
        Matcher matcher = BEFORE_NAME.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            boolean nameFollows = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
            if (nameFollows && (matcher.start() == 0 || at.get(matcher.start()))) {
                at.clear(end);
            }
        }
    }

    /** What stands alone behind the kind of a place is its name and stays whole, as far as it fits a narrow screen (อำเภอละงู). */
    private static void keepNames(String text, BitSet at) {
        Matcher named = NAMED_PLACE.matcher(text);
        while (named.find()) {
            at.clear(named.start(1) + 1, named.end(1));
        }
    }

    private static void keepMatches(Matcher matcher, BitSet at) {
        while (matcher.find()) {
            at.clear(matcher.start() + 1, matcher.end());
        }
    }

    /** No line starts with ๆ, ฯ, a mark or a closing sign, and none ends with an opening sign. */
    private static void keepSigns(String text, BitSet at) {
        for (int i = at.nextSetBit(1); i > 0 && i < text.length(); i = at.nextSetBit(i + 1)) {
            char next = text.charAt(i);
            char before = text.charAt(i - 1);
            int type = Character.getType(next);
            if ("ๆฯ)]}”’%,.;:!?".indexOf(next) >= 0
                    || type == Character.NON_SPACING_MARK
                    || (i + 1 < text.length() && text.charAt(i + 1) == SILENT)
                    || "([{“‘".indexOf(before) >= 0
                    || (Character.isLowSurrogate(next) && Character.isHighSurrogate(before))) {
                at.clear(i);
            }
        }
    }

    /** A consonant without a vowel is never a word: the dictionary lost its way there (มีค|น), so it joins what is before. */
    private static void keepLoneLetters(String text, BitSet at) {
        for (int i = 0; i < text.length(); i++) {
            boolean alone = isConsonant(text.charAt(i)) && (i == 0 || at.get(i)) && at.get(i + 1);
            if (alone && i > 0 && isThai(text.charAt(i - 1))) {
                at.clear(i);
            } else if (alone && i + 1 < text.length() && isThai(text.charAt(i + 1))) {
                at.clear(i + 1);
            }
        }
    }

    private static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ';
    }

    static boolean isThai(char c) {
        return c >= 'ก' && c <= '๎' && c != '฿';
    }

    /** Vowels and marks that cannot begin a word. */
    static boolean isDependent(char c) {
        return (c >= 'ะ' && c <= '\u0e3a') || c == 'ๅ' || (c >= '\u0e47' && c <= '\u0e4e');
    }

    static boolean isLeadingVowel(char c) {
        return c >= 'เ' && c <= 'ไ';
    }
}
