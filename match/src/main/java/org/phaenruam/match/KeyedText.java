package org.phaenruam.match;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.thaitext.ThaiText;
import org.phaenruam.thaitext.ThaiWords;
import org.phaenruam.thaitext.Vocabulary;

/**
 * A text beside what it is compared by without tones, so that what is found in the one is known in the other.
 *
 * @param text normalised
 * @param key its search key without tones
 * @param at where each character of the key comes from in the text
 * @param border whether a word may begin or end at this place of the text
 */
record KeyedText(String text, String key, int[] at, boolean[] border) {

    /** With words that are kept whole beside those that everybody knows. */
    static KeyedText of(String typed, Vocabulary kept) {
        String text = ThaiText.normalise(typed);
        StringBuilder key = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            String one = ThaiText.withoutTones(ThaiText.searchKey(text.substring(i, end)));
            for (int k = 0; k < one.length(); k++) {
                at.add(i);
            }
            key.append(one);
            i = end;
        }
        return new KeyedText(
                text, key.toString(), at.stream().mapToInt(Integer::intValue).toArray(), borders(text, kept));
    }

    private static boolean[] borders(String text, Vocabulary kept) {
        boolean[] border = new boolean[text.length() + 1];
        border[0] = true;
        int at = 0;
        for (String word : ThaiWords.words(text, kept)) {
            at += word.length();
            border[at] = true;
        }
        return border;
    }

    /**
     * Where this stands in the text as whole words, from and to: no name is found across the middle of a word (อสม. in
     * รอสมาชิก, คนแก่ in คนแกะสลัก).
     */
    List<int[]> find(String toneless) {
        List<int[]> out = new ArrayList<>();
        for (int k = toneless.isEmpty() ? -1 : key.indexOf(toneless); k >= 0; k = key.indexOf(toneless, k + 1)) {
            int from = at[k];
            int last = k + toneless.length() - 1;
            int next = last + 1 < at.length ? at[last + 1] : text.length();
            int to = next;
            while (to > at[last] + 1 && !mark(text.charAt(to - 1))) {
                to--;
            }
            if (border[from] && ends(to, next)) {
                out.add(new int[] {from, to});
            }
        }
        return out;
    }

    /** A word that is misspelt is broken where nobody would: what follows a space or a sign begins anew anyhow. */
    private boolean ends(int to, int next) {
        for (int i = to; i <= next; i++) {
            if (border[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean mark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
