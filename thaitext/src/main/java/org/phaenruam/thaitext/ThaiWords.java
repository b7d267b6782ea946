package org.phaenruam.thaitext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Terms TERMS = new Terms(readTerms());

    /** Words that stand before a place's name or a number, longest first. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "หมู่ที่|บ้าน|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|เทศบาล(?:นคร|เมือง|ตำบล)|อบต\\.|ชุมชน|ห้วย|คลอง|หนอง|ดอย|แม่น้ำ"
                    + "|(?<![\\p{L}\\p{M}.])[ตอจม]\\.");

    private static final Pattern NUMBER_TIES = Pattern.compile(
            "[0-9๐-๙]+[–-][0-9๐-๙]+|(?:หมู่ที่|หมู่|ข้อ|ครั้งที่|วันที่|ที่|พ\\.ศ\\.|ปีงบประมาณ|ปี|มาตรา|เลขที่)[ \u00a0]?[0-9๐-๙]"
                    + "|[0-9๐-๙]+(?:[,./][0-9๐-๙]+)*[ \u00a0]?(?:ล้านบาท|บาท|ล้าน|ครัวเรือน|หลังคาเรือน|คน|ไร่|งาน|ตารางวา|กิโลเมตร|กม\\.|เมตร|วัน|เดือน|ปี|ครั้ง|แห่ง|สาย|เรื่อง|หลัง|ราย|ตำบล|อำเภอ|จังหวัด|หมู่บ้าน|%)"
                    + "|[0-9๐-๙]{1,2}[ \u00a0]?(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
                    + "|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)(?: (?:พ\\.ศ\\. )?[0-9๐-๙]{4})?");

    /** อบต., รพ.สต., ก.บ.จ. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![ก-๛])(?:[ก-ฮ]{1,4}\\.)+");

    /** การันต์: the letter before it is not spoken and cannot begin a word (ลิง|ก์). */
    private static final char SILENT = '\u0e4c';

    private ThaiWords() {}

    /** The text's words, spaces and signs in order; joined together they are the text again. */
    public static List<String> breaks(String text) {
        return pieces(text, boundaries(text, BreakIterator.getWordInstance(THAI)));
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
            new Terms(names).keepWhole(text, at);
        }
        keepWithNext(text, at);
        keepMatches(NUMBER_TIES.matcher(text), at);
        keepMatches(ABBREVIATION.matcher(text), at);
        keepSigns(text, at);
        keepLoneLetters(text, at);
        return pieces(text, at);
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

    private static boolean isThai(char c) {
        return c >= 'ก' && c <= '๎' && c != '฿';
    }

    /** Vowels and marks that cannot begin a word. */
    private static boolean isDependent(char c) {
        return (c >= 'ะ' && c <= '\u0e3a') || c == 'ๅ' || (c >= '\u0e47' && c <= '\u0e4e');
    }

    private static boolean isLeadingVowel(char c) {
        return c >= 'เ' && c <= 'ไ';
    }

    private static List<String> readTerms() {
        try (InputStream in = ThaiWords.class.getResourceAsStream("no-break.txt")) {
            if (in == null) {
                throw new IllegalStateException("no-break.txt is missing beside " + ThaiWords.class.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Terms that stay whole, found from their first two characters, the longest first. Long ones, and short ones that are
     * listed with a plus sign, also overrule the dictionary where it cut across them ("กรรมการก|ลุ่ม").
     */
    private static final class Terms {
        private static final int LONG = 6;
        private final Map<String, List<String>> byStart = new HashMap<>();
        private final Set<String> overruling = new HashSet<>();

        Terms(Collection<String> terms) {
            for (String listed : Set.copyOf(terms)) {
                String term = listed.startsWith("+") ? listed.substring(1) : listed;
                if (term.length() < 2 || isDependent(term.charAt(0))) {
                    continue;
                }
                if (listed.length() > term.length() || term.length() >= LONG) {
                    overruling.add(term);
                }
                byStart.computeIfAbsent(term.substring(0, 2), start -> new ArrayList<>())
                        .add(term);
            }
            byStart.values()
                    .forEach(list ->
                            list.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b)));
        }

        void keepWhole(String text, BitSet at) {
            for (int i = 0; i + 2 <= text.length(); i++) {
                for (String term : byStart.getOrDefault(text.substring(i, i + 2), List.of())) {
                    int end = i + term.length();
                    if (text.startsWith(term, i) && fits(text, i, end, term, at)) {
                        at.clear(i + 1, end);
                        opened(text, i, at);
                        opened(text, end, at);
                        i = end - 1;
                        break;
                    }
                }
            }
        }

        private boolean fits(String text, int start, int end, String term, BitSet at) {
            boolean startsClean = start == 0 || at.get(start) || !isThai(text.charAt(start - 1));
            boolean endsClean = end == text.length() || at.get(end) || !isThai(text.charAt(end));
            if (startsClean && endsClean) {
                return true;
            }
            return overruling.contains(term)
                    && (start == 0 || !isLeadingVowel(text.charAt(start - 1)))
                    && (end == text.length() || !isDependent(text.charAt(end)));
        }

        /** Between two Thai letters a line may now be broken; beside a sign or a space that was decided already. */
        private static void opened(String text, int i, BitSet at) {
            if (i > 0 && i < text.length() && isThai(text.charAt(i - 1)) && isThai(text.charAt(i))) {
                at.set(i);
            }
        }
    }
}
