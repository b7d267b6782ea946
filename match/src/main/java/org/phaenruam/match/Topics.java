package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a text is about, told in the 23 issues of the master plans under the national strategy: from the lexicon of
 * everyday words and from a small model trained on that lexicon and on sentences of our own in both registers. No
 * example of anybody's data is in it.
 */
public final class Topics {
    private static final class Shipped {
        static final Topics TOPICS = new Topics();
    }

    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final double[] prior;
    private final Lexicon lexicon;
    private final FeatureIndex index;
    private final LinearModel model;
    private final Features features = Features.wordsAndCharacters();

    private static final double WORD_TRUST = 0.3;
    private static final double MODEL_TRUST = 1.0;
    private static final double PRIOR_TRUST = 0.5;
    /** A word speaks for its topics and a little for all, so that one word never decides. */
    private static final double HAZE = 0.25;

    private static final double SENTENCE_WEIGHT = 2;
    private static final LinearModel.Training TRAINING = new LinearModel.Training(10, 0.5, 1e-5);

    private Topics() {
        double[] usual = new double[64];
        for (String line : Resources.lines("topics.txt")) {
            String[] cells = line.split("\t", -1);
            ids.add(cells[0]);
            names.add(cells[1]);
            usual[ids.size() - 1] = Double.parseDouble(cells[2]);
        }
        prior = Scores.shares(Arrays.copyOf(usual, ids.size()), 0);
        lexicon = Lexicon.read(Resources.lines("everyday_words.txt"), ids);
        List<long[]> texts = new ArrayList<>();
        List<float[]> goals = new ArrayList<>();
        for (Lexicon.Entry entry : lexicon.entries()) {
            lesson(entry.word().replace('+', ' '), entry.topics(), 1, texts, goals);
        }
        for (String file : List.of("everyday_sentences.txt", "official_phrases.txt")) {
            for (Lexicon.Entry entry : Lexicon.read(Resources.lines(file), ids).entries()) {
                lesson(entry.word(), entry.topics(), SENTENCE_WEIGHT, texts, goals);
            }
        }
        index = new FeatureIndex(texts, 1);
        List<SparseVector> vectors = texts.stream().map(index::vector).toList();
        model = LinearModel.train(vectors, goals, index.size(), ids.size(), TRAINING);
    }

    private void lesson(String text, float[] topics, double weight, List<long[]> texts, List<float[]> goals) {
        texts.add(features.of(text));
        float sum = 0;
        for (float t : topics) {
            sum += t;
        }
        float[] goal = new float[ids.size()];
        for (int i = 0; i < goal.length; i++) {
            goal[i] = (float) (weight * topics[i] / sum);
        }
        goals.add(goal);
    }

    /** The topics of the files shipped with this library; made once, which takes about half a second. */
    public static Topics shipped() {
        return Shipped.TOPICS;
    }

    /** The topics' ids, {@code 1} to {@code 23}. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** The topics as targets, for matching against the 23 master plans themselves. */
    public List<Target> targets() {
        List<Target> out = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            out.add(new Target(ids.get(i), names.get(i)));
        }
        return out;
    }

    /** Position of the topic that a target is, by id ({@code 7}, {@code MP07}) or by name; -1 for any other target. */
    int find(Target target) {
        int byName = names.indexOf(target.text().strip());
        if (byName >= 0) {
            return byName;
        }
        String number = target.id().strip().replaceFirst("^(?:MP|mp)0*|^0+", "");
        return target.text().isBlank() || target.text().equals(target.id()) ? ids.indexOf(number) : -1;
    }

    /** How much the text is about each topic; sums to 1. */
    double[] of(String text) {
        String clean = Features.clean(text);
        double[] total = new double[ids.size()];
        List<Lexicon.Entry> found = lexicon.in(clean);
        double trust = WORD_TRUST / Math.pow(Math.max(1, found.size()), 0.25);
        for (int i = 0; i < total.length; i++) {
            total[i] = PRIOR_TRUST * Math.log(prior[i]);
        }
        for (Lexicon.Entry entry : found) {
            double length = Math.min(1.2, 0.5 + 0.08 * entry.word().length());
            double sum = 0;
            for (float t : entry.topics()) {
                sum += t;
            }
            for (int i = 0; i < total.length; i++) {
                double share = entry.topics()[i] / sum * (1 - HAZE) + HAZE * prior[i];
                total[i] += trust * length * Math.log(share / prior[i] + 0.02);
            }
        }
        Scores.addOpinion(total, MODEL_TRUST, model.chances(index.vector(features.of(text))));
        return Scores.softmax(total);
    }

    /** Entries of the lexicon that stand in the text. */
    List<Lexicon.Entry> entriesIn(String text) {
        return lexicon.in(Features.clean(text));
    }
}
