package org.phaenruam.thaitext;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for what looks the same, and keys for finding it again.
 *
 * <p>Thai can be typed in several ways that no eye can tell apart: สระอำ as one character or as two, a tone mark before
 * or after its vowel, แ as two เ, invisible characters from word processors. {@link #normalise} settles each of them;
 * {@link #searchKey} also forgets case, digits' script, spaces and punctuation. Both never throw and are idempotent.
 */
public final class ThaiText {
    private static final char SARA_AA = 'า';
    private static final char SARA_AM = 'ำ';
    private static final char NIKHAHIT = '\u0e4d';
    private static final char SARA_E = 'เ';
    private static final char SARA_AE = 'แ';
    private static final char PAIYANNOI = 'ฯ';
    private static final char MAIYAMOK = 'ๆ';
    private static final int PLACES = 6;

    private ThaiText() {}

    /**
     * The text on one line in its one spelling: Unicode NFC, ำ as one character, แ as one character, marks in the order
     * vowel – tone, invisible and control characters out, runs of white space (line ends too) as one space, none at the
     * ends.
     */
    public static String normalise(String text) {
        return untilSettled(text, ThaiText::oneLine);
    }

    /** As {@link #normalise}, but line ends stay: {@code \n} each, at most one empty line between two lines. */
    public static String normaliseLines(String text) {
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        StringBuilder out = new StringBuilder(text.length());
        int empty = 0;
        for (String line : lines) {
            String settled = normalise(line);
            if (settled.isEmpty()) {
                empty++;
                continue;
            }
            if (!out.isEmpty()) {
                out.append(empty > 0 ? "\n\n" : "\n");
            }
            out.append(settled);
            empty = 0;
        }
        return out.toString();
    }

    /**
     * What two texts share when people would call them the same: normalised, digits 0–9, lower case, only letters, marks
     * and digits; ฯ and ๆ out. May be empty.
     */
    public static String searchKey(String text) {
        return untilSettled(normalise(text), ThaiText::key);
    }

    /**
     * The text without its tone marks (่ ้ ๊ ๋), the marks ็ and ์, and with ำ kept: people leave them out or take the
     * wrong one. "น้ำถ่วม" and "น้ำท่วม" still differ in a consonant, "หมูบาน" and "หมู่บ้าน" do not differ.
     */
    public static String withoutTones(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u0e47' || c > '\u0e4c') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private interface Step {
        String apply(String text);
    }

    /** Each step only shortens or orders, so this ends; two rounds are the rule, the bound is a guard. */
    private static String untilSettled(String text, Step step) {
        String now = text;
        for (int round = 0; round < 64; round++) {
            String next = step.apply(now);
            if (next.equals(now)) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private static String oneLine(String text) {
        String visible = withoutInvisible(text);
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return joinVowels(orderMarks(composed));
    }

    private static String key(String text) {
        String lower = normalise(text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (c != PAIYANNOI && c != MAIYAMOK && (Character.isLetter(c) || isMark(c))) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String withoutInvisible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                space = true;
                continue;
            }
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                continue;
            }
            if (space && !out.isEmpty()) {
                out.append(' ');
            }
            space = false;
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    /** The place of a mark in the row of marks over and under one consonant; -1 for what is no Thai mark. */
    private static int place(char c) {
        return switch (c) {
            case '\u0e3a' -> 0;
            case '\u0e38', '\u0e39' -> 1;
            case '\u0e31', '\u0e34', '\u0e35', '\u0e36', '\u0e37', '\u0e47' -> 2;
            case '\u0e48', '\u0e49', '\u0e4a', '\u0e4b' -> 3;
            case '\u0e4c', NIKHAHIT, '\u0e4e' -> 4;
            case SARA_AM -> 5;
            default -> -1;
        };
    }

    /** Sorts each row of marks by place (stable) and drops a mark typed twice, which nobody can see. */
    private static String orderMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && place(text.charAt(end)) >= 0) {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                appendInOrder(text, i, end, out);
                i = end;
            }
        }
        return out.toString();
    }

    /** One walk for each place, so that even a row of 100,000 marks costs no more than its length. */
    private static void appendInOrder(String text, int from, int to, StringBuilder out) {
        int rowStart = out.length();
        for (int place = 0; place < PLACES; place++) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean again = out.length() > rowStart && out.charAt(out.length() - 1) == c;
                if (place(c) == place && !again) {
                    out.append(c);
                }
            }
        }
    }

    private static String joinVowels(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = out.length() - 1;
            if ((c == SARA_AA || c == SARA_AM) && last >= 0 && out.charAt(last) == NIKHAHIT) {
                out.setCharAt(last, SARA_AM);
            } else if (c == SARA_E && last >= 0 && out.charAt(last) == SARA_E) {
                out.setCharAt(last, SARA_AE);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
