package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What confirmed examples teach: one linear model over words and characters, one over these and the topics, so that it
 * learns how far topics can be trusted here. The usual share of a target counts a little less than it did among the
 * examples, else seldom targets would never be offered.
 */
final class ExampleModel {
    /** A linear model keeps a weight for every feature and target; beyond this, neighbours alone speak for examples. */
    private static final int MOST_TARGETS = 128;

    private static final int FEWEST_EXAMPLES = 30;
    private static final LinearModel.Training TRAINING = new LinearModel.Training(25, 0.5, 1e-5);
    private static final double WORDS = 0.4;
    private static final double WITH_TOPICS = 0.25;
    private static final double USUAL = -0.3;
    private static final float TOPICS_SCALE = 2;

    private static final ExampleModel NONE = new ExampleModel(List.of(), new double[0], 0);

    /** The two models, or none. */
    private final List<LinearModel> models;

    private final double[] usual;
    private final int features;

    private ExampleModel(List<LinearModel> models, double[] usual, int features) {
        this.models = models;
        this.usual = usual;
        this.features = features;
    }

    /** False where neighbours alone speak for examples, and no goals are needed. */
    static boolean learns(int examples, int targets) {
        return examples >= FEWEST_EXAMPLES && targets <= MOST_TARGETS;
    }

    static ExampleModel train(
            List<SparseVector> vectors,
            List<float[]> goals,
            List<Example> examples,
            int targets,
            int features,
            Topics topics) {
        if (!learns(vectors.size(), targets)) {
            return NONE;
        }
        double[] counts = new double[targets];
        List<SparseVector> wider = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            wider.add(with(vectors.get(i), topics.of(examples.get(i).text()), features));
            for (int c = 0; c < targets; c++) {
                counts[c] += goals.get(i)[c];
            }
        }
        LinearModel words = LinearModel.train(vectors, goals, features, targets, TRAINING);
        LinearModel withTopics =
                LinearModel.train(wider, goals, features + topics.ids().size(), targets, TRAINING);
        return new ExampleModel(List.of(words, withTopics), Scores.shares(counts, 1), features);
    }

    private static SparseVector with(SparseVector vector, double[] about, int features) {
        int n = vector.size();
        int[] ids = Arrays.copyOf(vector.ids(), n + about.length);
        float[] values = Arrays.copyOf(vector.values(), n + about.length);
        for (int t = 0; t < about.length; t++) {
            ids[n + t] = features + t;
            values[n + t] = (float) about[t] * TOPICS_SCALE;
        }
        return new SparseVector(ids, values);
    }

    void addTo(double[] total, SparseVector vector, double[] about) {
        if (models.isEmpty()) {
            return;
        }
        for (int i = 0; i < total.length; i++) {
            total[i] += USUAL * Math.log(usual[i]);
        }
        Scores.addOpinion(total, WORDS, models.getFirst().chances(vector));
        Scores.addOpinion(total, WITH_TOPICS, models.getLast().chances(with(vector, about, features)));
    }

    /** How much a feature speaks for a target; 0 without a model. */
    double weight(int feature, int target) {
        return models.isEmpty() || feature < 0 ? 0 : models.getFirst().weight(feature, target);
    }
}
