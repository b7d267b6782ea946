package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.phaenruam.thaitext.ThaiText;
import org.phaenruam.thaitext.ThaiWords;

/**
 * What a text is made of, as hashes: words and pairs of words in one group, runs of characters in another. Only the
 * first {@link #LONGEST} characters are read, so that no text is slow.
 */
final class Features {
    /** A need of four pages; what comes after says nothing new. */
    static final int LONGEST = 8_000;

    static final int WORDS = 1;
    static final int CHARACTERS = 2;

    private final int shortest;
    private final int longest;
    private final boolean words;

    private Features(int shortest, int longest, boolean words) {
        this.shortest = shortest;
        this.longest = longest;
        this.words = words;
    }

    static Features wordsAndCharacters() {
        return new Features(2, 5, true);
    }

    static Features characters(int shortest, int longest) {
        return new Features(shortest, longest, false);
    }

    /** Sorted hashes, one for each occurrence; the two highest bits tell the group. */
    long[] of(String text) {
        String clean = clean(text);
        Hashes hashes = new Hashes(clean.length() * (longest - shortest + 2) + 16);
        // spaces stand where the writer, or a machine that read a page, happened to put them
        characters(clean.replace(" ", ""), hashes);
        if (words) {
            words(clean, hashes);
        }
        return hashes.sorted();
    }

    /** One spelling, lower case, every number one sign, everything but letters and numbers a space. */
    static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String lower = ThaiText.normalise(cut).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char kept = Character.isDigit(c) ? '0' : Character.isLetter(c) || isMark(c) ? c : ' ';
            char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            if (!(kept == ' ' && last == ' ') && !(kept == '0' && last == '0')) {
                out.append(kept);
            }
        }
        return out.toString().strip();
    }

    static List<String> wordsOf(String clean) {
        List<String> out = new ArrayList<>();
        for (String word : ThaiWords.breaks(clean)) {
            if (!word.isBlank()) {
                out.add(word);
            }
        }
        return out;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void words(String clean, Hashes hashes) {
        long before = 0;
        for (String word : ThaiWords.breaks(clean)) {
            if (word.isBlank()) {
                continue;
            }
            long hash = wordHash(word);
            hashes.add(hash);
            if (before != 0) {
                hashes.add(mark(mix(before * 31 + hash), WORDS));
            }
            before = hash;
        }
    }

    static long wordHash(String word) {
        return mark(hash(word, 0, word.length()), WORDS);
    }

    private void characters(String clean, Hashes hashes) {
        for (int length = shortest; length <= longest; length++) {
            for (int i = 0; i + length <= clean.length(); i++) {
                hashes.add(mark(hash(clean, i, i + length), CHARACTERS));
            }
        }
    }

    static int group(long hash) {
        return (int) (hash >>> 62);
    }

    private static long mark(long hash, int group) {
        return (hash & 0x3fff_ffff_ffff_ffffL) | ((long) group << 62);
    }

    private static long hash(String text, int from, int to) {
        long h = 0xcbf29ce484222325L + (to - from);
        for (int i = from; i < to; i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(h);
    }

    private static long mix(long h) {
        long x = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        return x ^ (x >>> 33);
    }

    private static final class Hashes {
        private long[] all;
        private int size;

        Hashes(int expected) {
            all = new long[expected];
        }

        void add(long hash) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = hash;
        }

        long[] sorted() {
            long[] out = Arrays.copyOf(all, size);
            Arrays.sort(out);
            return out;
        }
    }
}
