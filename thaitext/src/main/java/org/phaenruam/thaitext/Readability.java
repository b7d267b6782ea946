package org.phaenruam.thaitext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How hard Thai official prose is to read. Thai marks no sentences, but writers put a space where a reader may breathe; a
 * stretch is what stands between spaces, line ends and signs. The figure is
 *
 * <pre>100 − 2·max(0, words per stretch − 7) − 4·(การ…/ความ… nouns per 100 words) − 60·(share of words off the plain list)</pre>
 *
 * kept within 0 and 100: above 70 reads like talk, below 40 like a regulation. It is this project's own measure; its
 * weights are a judgement, not a finding, and it compares versions of one text better than texts of two kinds.
 *
 * @param wordsPerStretch mean number of words between two pauses
 * @param nominals nouns made with การ or ความ in 100 words
 * @param hardShare share of words of three letters or more that are not on the plain list, 0 to 1
 * @param hardWords those words, each once, in the order of the text, at most 100
 */
public record Readability(
        int words, double wordsPerStretch, double nominals, double hardShare, List<String> hardWords) {
    private static final Pattern PAUSE = Pattern.compile("[\\s\\p{P}]+");
    private static final int MOST_HARD_WORDS = 100;
    private static final int SHORTEST = 3;
    private static final int LONGEST_TEXT = 100_000;

    public Readability {
        hardWords = List.copyOf(hardWords);
    }

    private static final class Plain {
        static final Set<String> WORDS = Set.copyOf(Lines.of("plain-words.txt"));
    }

    /** Never fails; of a very long text the first 100,000 characters are read. */
    public static Readability of(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        int words = 0;
        int stretches = 0;
        int nominals = 0;
        int hard = 0;
        Set<String> hardWords = new LinkedHashSet<>();
        for (String stretch : PAUSE.split(ThaiText.normalise(cut), -1)) {
            List<String> inStretch = thaiWords(stretch);
            words += inStretch.size();
            stretches += inStretch.isEmpty() ? 0 : 1;
            for (String word : inStretch) {
                nominals += isNominal(word) ? 1 : 0;
                if (word.length() >= SHORTEST && !Plain.WORDS.contains(word)) {
                    hard++;
                    hardWords.add(word);
                }
            }
        }
        return new Readability(
                words,
                stretches == 0 ? 0 : (double) words / stretches,
                words == 0 ? 0 : 100.0 * nominals / words,
                words == 0 ? 0 : (double) hard / words,
                hardWords.stream().limit(MOST_HARD_WORDS).toList());
    }

    private static List<String> thaiWords(String stretch) {
        List<String> out = new ArrayList<>();
        for (String word : ThaiWords.breaks(stretch)) {
            if (!word.isBlank() && word.charAt(0) >= 'ก' && word.charAt(0) <= 'ๆ') {
                out.add(word);
            }
        }
        return out;
    }

    private static boolean isNominal(String word) {
        return word.startsWith("การ") && !word.equals("การ์ด") || word.startsWith("ความ");
    }

    /** 0, unreadable, to 100, plain. A text without Thai words is 100: there is nothing hard in it. */
    public int figure() {
        double figure = 100 - 2 * Math.max(0, wordsPerStretch - 7) - 4 * nominals - 60 * hardShare;
        return (int) Math.round(Math.clamp(figure, 0, 100));
    }
}
