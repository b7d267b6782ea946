package org.phaenruam.app.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phaenruam.thaitext.ThaiText;

/**
 * What somebody looks for, as words that are compared by {@link ThaiText#searchKey}: whatever the form of สระอำ, Thai or
 * Arabic digits, doubled เ, invisible characters. Every word must be found; a part of a word is enough.
 *
 * @param keys what is looked for, without tone marks when {@code toneless}
 * @param toneless what is searched is compared without its tone marks too
 */
public record SearchWords(String typed, List<String> keys, boolean toneless) {
    private static final int LONGEST = 200;
    /** So many words count. */
    public static final int MOST = 8;

    /** Shorter words without their tones are in nearly everything: ปา is in ประปา. */
    private static final int SHORTEST_TONELESS = 4;

    public static final SearchWords NONE = new SearchWords("", List.of(), false);

    /** Reads what was typed; never throws. Only the first 200 characters and 8 words count. */
    public static SearchWords of(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String tidy = ThaiText.normalise(cut);
        Set<String> keys = new LinkedHashSet<>();
        for (String word : tidy.split("[\\s,;]+")) {
            String key = ThaiText.searchKey(word);
            if (!key.isEmpty() && keys.size() < MOST) {
                keys.add(key);
            }
        }
        return new SearchWords(tidy, List.copyOf(keys), false);
    }

    /** The same words without their tones; empty when they are too short for that or hold no Thai. */
    Optional<SearchWords> withoutTones() {
        List<String> bare = keys.stream()
                .map(ThaiText::withoutTones)
                .filter(key -> !key.isEmpty()) // a tone that stands alone
                .distinct()
                .toList();
        SearchWords words = new SearchWords(typed, bare, true);
        boolean longEnough = bare.stream()
                .anyMatch(key ->
                        key.length() >= SHORTEST_TONELESS && key.codePoints().anyMatch(SearchWords::thai));
        return longEnough ? Optional.of(words) : Optional.empty();
    }

    private static boolean thai(int c) {
        return c >= '\u0e01' && c <= '\u0e5b';
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** True when something was typed that holds nothing to look for, such as a lone punctuation mark. */
    public boolean senseless() {
        return keys.isEmpty() && !typed.isEmpty();
    }

    /**
     * Patterns for {@code like all}, or for {@code ~ all} without tones: keys hold letters, marks and digits only, so nothing
     * needs to be escaped.
     */
    public String[] patterns() {
        return keys.stream()
                .map(key -> toneless ? Tones.anywhere(key) : "%" + key + "%")
                .toArray(String[]::new);
    }

    /** The pairs of neighbouring letters in the words: a text that holds the words, whatever its tones, holds these. */
    public String[] pairs() {
        Set<String> pairs = new LinkedHashSet<>();
        keys.forEach(key -> addPairs(key, pairs));
        return pairs.toArray(String[]::new);
    }

    /** The pairs of neighbouring letters in a search key without its tones, each once: what is stored beside the key. */
    public static String[] pairsOf(String searchKey) {
        Set<String> pairs = new LinkedHashSet<>();
        addPairs(searchKey, pairs);
        return pairs.toArray(String[]::new);
    }

    private static void addPairs(String key, Set<String> pairs) {
        int[] points = ThaiText.withoutTones(key).codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
    }

    /** True when every word stands in this search key. */
    public boolean in(String searchKey) {
        String searched = toneless ? ThaiText.withoutTones(searchKey) : searchKey;
        return keys.stream().allMatch(searched::contains);
    }

    /** The search key of several texts; a word is not found across the border of two. */
    public static String keyOf(String... texts) {
        List<String> keys = new ArrayList<>();
        for (String text : texts) {
            String key = ThaiText.searchKey(text);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return String.join(" ", keys);
    }

    /** The text with the words marked, escaped, with places where a Thai line may break. */
    public Content mark(String text) {
        if (keys.isEmpty() || text.isEmpty()) {
            return output -> Breaks.write(text, output);
        }
        boolean[] hit = hits(text);
        return output -> {
            int from = 0;
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length() || hit[i] != hit[from]) {
                    output.writeContent(hit[from] ? "<mark>" : "");
                    Breaks.write(text.substring(from, i), output);
                    output.writeContent(hit[from] ? "</mark>" : "");
                    from = i;
                }
            }
        };
    }

    /** Which characters belong to a found word; a letter is marked with its vowels and tone. */
    private boolean[] hits(String text) {
        List<int[]> letters = letters(text);
        StringBuilder key = new StringBuilder();
        int[] keyStart = new int[letters.size()];
        for (int i = 0; i < letters.size(); i++) {
            keyStart[i] = key.length();
            String letter = ThaiText.searchKey(text.substring(letters.get(i)[0], letters.get(i)[1]));
            key.append(toneless ? ThaiText.withoutTones(letter) : letter);
        }
        boolean[] hit = new boolean[text.length()];
        for (String word : keys) {
            for (int at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
                for (int i = 0; i < letters.size(); i++) {
                    int end = i + 1 < letters.size() ? keyStart[i + 1] : key.length();
                    if (keyStart[i] < at + word.length() && end > at) {
                        Arrays.fill(hit, letters.get(i)[0], letters.get(i)[1], true);
                    }
                }
            }
        }
        return hit;
    }

    /** Letters with what is written over, under and (invisibly) behind them: pieces whose keys add up to the whole's. */
    private static List<int[]> letters(String text) {
        List<int[]> letters = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int from = i;
            int first = text.codePointAt(i);
            i += Character.charCount(first);
            while (i < text.length() && goesOn(text, i, first)) {
                i += Character.charCount(text.codePointAt(i));
            }
            letters.add(new int[] {from, i});
        }
        return letters;
    }

    private static boolean goesOn(String text, int at, int first) {
        int c = text.codePointAt(at);
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL
                || c == 'ำ'
                || (c == 'า' && text.lastIndexOf('\u0e4d', at) >= at - 2)
                || (c == 'เ' && first == 'เ');
    }
}
