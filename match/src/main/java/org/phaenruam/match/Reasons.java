package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a text was given a target, in words that stand in the text. */
final class Reasons {
    private static final int MOST_WORDS = 4;
    private static final double STRONG = 0.25;
    private static final double MAIN_TOPIC = 0.25;

    private final List<String> words;
    private final List<Lexicon.Entry> everyday;
    private final List<Glossary.Meeting> meetings;
    private final FeatureIndex index;
    private final ExampleModel model;

    Reasons(String text, Topics topics, Glossary glossary, FeatureIndex index, ExampleModel model) {
        words = Features.wordsOf(Features.clean(text)).stream()
                .filter(word -> word.length() > 2)
                .distinct()
                .limit(200)
                .toList();
        everyday = topics.entriesIn(text);
        meetings = glossary.in(text);
        this.index = index;
        this.model = model;
    }

    List<Reason> of(Target target, int position, double[] topicsOfTarget, List<Reason> neighbour) {
        List<Reason> out = new ArrayList<>();
        String clean = Features.clean(target.text());
        Set<String> inTarget = new HashSet<>(Features.wordsOf(clean));
        List<String> shared =
                words.stream().filter(inTarget::contains).limit(MOST_WORDS).toList();
        if (!shared.isEmpty()) {
            out.add(new Reason.SharedWords(shared));
        }
        for (Lexicon.Entry entry : everyday) {
            if (out.size() < MOST_WORDS && speaksFor(entry, topicsOfTarget)) {
                out.add(new Reason.EverydayWord(entry.word()));
            }
        }
        for (Glossary.Meeting meeting : meetings) {
            if (clean.contains(Features.clean(meeting.other()))) {
                out.add(new Reason.GlossaryPair(meeting.said(), meeting.other()));
            }
        }
        out.addAll(neighbour);
        List<String> telling = telling(position);
        if (!telling.isEmpty()) {
            out.add(new Reason.TellingWords(telling));
        }
        return out;
    }

    private static boolean speaksFor(Lexicon.Entry entry, double[] topicsOfTarget) {
        for (int t = 0; t < topicsOfTarget.length; t++) {
            if (topicsOfTarget[t] >= MAIN_TOPIC && entry.topics()[t] > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> telling(int target) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : words) {
            double weight = model.weight(index.find(Features.wordHash(word)), target);
            if (weight > STRONG) {
                weights.put(word, weight);
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
