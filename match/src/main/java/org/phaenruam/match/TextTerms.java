package org.phaenruam.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiText;

/**
 * What a text is compared by: its words and runs of three characters without tone marks, what it is about by the glossary
 * (the same term in both registers) and by the lexicon of everyday words, and its numbers.
 */
final class TextTerms {
    private static final int CHARACTERS = 3;
    private static final String BETWEEN = "\n";
    private static final String APART = "\u0000";
    private static final Pattern NUMBER = Pattern.compile("[0-9๐-๙]+");
    private static final double[] WORTH = {0.9, 0.08, 0.02};

    private final List<Set<String>> groups;

    private TextTerms(List<Set<String>> groups) {
        this.groups = groups;
    }

    static TextTerms of(String text) {
        String clean = Features.clean(text);
        Set<String> words = new LinkedHashSet<>();
        for (String word : Features.wordsOf(clean)) {
            if (word.length() > 1) {
                words.add("w" + ThaiText.withoutTones(word));
            }
        }
        Set<String> meanings = new LinkedHashSet<>();
        for (Glossary.Meeting meeting : Glossary.shipped().in(text)) {
            String one = meeting.said().compareTo(meeting.other()) < 0 ? meeting.said() : meeting.other();
            meanings.add("m" + one);
        }
        for (Lexicon.Entry entry : Topics.shipped().entriesIn(text)) {
            meanings.add("m" + strongest(entry.topics()));
        }
        return new TextTerms(List.of(runs(text, clean), words, meanings));
    }

    private static Set<String> runs(String text, String clean) {
        String toneless = ThaiText.withoutTones(clean).replace(" ", "");
        Set<String> runs = new LinkedHashSet<>();
        for (int i = 0; i + CHARACTERS <= toneless.length(); i++) {
            runs.add("c" + toneless.substring(i, i + CHARACTERS));
        }
        if (toneless.length() < CHARACTERS && !toneless.isEmpty()) {
            runs.add("c" + toneless);
        }
        Matcher number = NUMBER.matcher(text.length() > Features.LONGEST ? text.substring(0, Features.LONGEST) : text);
        while (number.find()) {
            String digits = ThaiText.searchKey(number.group());
            // twice: a number says about as much as a word of four letters
            runs.add("c#" + digits);
            runs.add("c##" + digits);
        }
        return runs;
    }

    /** What takes long to find, to be kept beside the text. */
    String kept() {
        return String.join(BETWEEN, groups.get(1)) + APART + String.join(BETWEEN, groups.get(2));
    }

    /** The same as {@link #of} for a text whose {@link #kept} terms were kept. */
    static TextTerms of(String text, String kept) {
        int apart = kept.indexOf(APART);
        return new TextTerms(List.of(
                runs(text, Features.clean(text)),
                split(kept.substring(0, apart)),
                split(kept.substring(apart + APART.length()))));
    }

    private static Set<String> split(String terms) {
        return terms.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(terms.split(BETWEEN)));
    }

    private static int strongest(float[] topics) {
        int best = 0;
        for (int i = 1; i < topics.length; i++) {
            best = topics[i] > topics[best] ? i : best;
        }
        return best;
    }

    List<String> all() {
        List<String> out = new ArrayList<>();
        groups.forEach(out::addAll);
        return out;
    }

    /** How much a term of its group counts. */
    static double worth(String term) {
        return switch (term.charAt(0)) {
            case 'c' -> WORTH[0] / 3;
            case 'w' -> WORTH[1];
            default -> WORTH[2] * 2;
        };
    }

    /** Share of rarity that both have, group by group; a group that both lack is left out. */
    double similarity(TextTerms other, ToDoubleFunction<String> rarity) {
        double sum = 0;
        double worth = 0;
        for (int g = 0; g < groups.size(); g++) {
            Set<String> mine = groups.get(g);
            Set<String> theirs = other.groups.get(g);
            if (!mine.isEmpty() || !theirs.isEmpty()) {
                sum += WORTH[g] * shared(mine, theirs, rarity);
                worth += WORTH[g];
            }
        }
        return worth == 0 ? 0 : sum / worth;
    }

    private static double shared(Set<String> a, Set<String> b, ToDoubleFunction<String> rarity) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        double common =
                both.stream().mapToDouble(t -> square(rarity.applyAsDouble(t))).sum();
        double lengths = length(a, rarity) * length(b, rarity);
        return lengths == 0 ? 0 : common / lengths;
    }

    private static double length(Set<String> terms, ToDoubleFunction<String> rarity) {
        return Math.sqrt(
                terms.stream().mapToDouble(t -> square(rarity.applyAsDouble(t))).sum());
    }

    private static double square(double x) {
        return x * x;
    }
}
