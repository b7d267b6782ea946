package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The honest standard way to find like texts: the similarity of PostgreSQL's pg_trgm. Runs of three characters of each word
 * (two spaces before, one behind, lower case); what both have, of what either has.
 */
public final class TrigramBaseline {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<String> ids = new ArrayList<>();
    private final List<Set<String>> texts = new ArrayList<>();

    public TrigramBaseline(List<SimilarTexts.Entry> entries) {
        for (SimilarTexts.Entry entry : entries) {
            ids.add(entry.id());
            texts.add(trigrams(entry.text()));
        }
    }

    /** The most similar, first, at most {@code count}. */
    public List<SimilarTexts.Similar> find(String text, int count) {
        Set<String> asked = trigrams(text);
        List<SimilarTexts.Similar> out = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double score = similarity(asked, texts.get(i));
            if (score > 0) {
                out.add(new SimilarTexts.Similar(ids.get(i), score));
            }
        }
        out.sort(Comparator.comparingDouble(SimilarTexts.Similar::score)
                .reversed()
                .thenComparing(SimilarTexts.Similar::id));
        return out.size() > count ? List.copyOf(out.subList(0, count)) : out;
    }

    private static double similarity(Set<String> a, Set<String> b) {
        int both = 0;
        for (String trigram : a) {
            both += b.contains(trigram) ? 1 : 0;
        }
        int either = a.size() + b.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static Set<String> trigrams(String text) {
        Set<String> out = new HashSet<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
            String padded = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                out.add(padded.substring(i, i + 3));
            }
        }
        return out;
    }
}
