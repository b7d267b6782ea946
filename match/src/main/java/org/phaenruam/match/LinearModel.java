package org.phaenruam.match;

import java.util.List;
import java.util.Random;

/**
 * Logistic regression over all targets at once (softmax), trained by stochastic gradient with steps that shrink per
 * feature (AdaGrad). An example with several targets shares its weight among them.
 */
final class LinearModel {
    private final int targets;
    private final float[] weights;
    private final double[] bias;

    /** Steps so set by cross-validation; see docs/decisions/matching.md. */
    record Training(int rounds, double step, double shrink) {
        static final Training STANDARD = new Training(25, 0.5, 1e-5);
    }

    private LinearModel(int features, int targets) {
        this.targets = targets;
        weights = new float[features * targets];
        bias = new double[targets];
    }

    /** @param goals one row per vector: how much of it belongs to each target; a row's sum is its weight */
    static LinearModel train(List<SparseVector> vectors, List<float[]> goals, int features, int targets, Training how) {
        LinearModel model = new LinearModel(features, targets);
        float[] seen = new float[features];
        int[] order = new int[vectors.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(7);
        for (int round = 0; round < how.rounds; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int i : order) {
                model.step(vectors.get(i), goals.get(i), seen, how);
            }
        }
        return model;
    }

    private void step(SparseVector vector, float[] goal, float[] seen, Training how) {
        double[] chance = chances(vector);
        double sum = 0;
        for (float g : goal) {
            sum += g;
        }
        double size = 0;
        for (int c = 0; c < targets; c++) {
            chance[c] = chance[c] * sum - goal[c];
            size += chance[c] * chance[c];
            bias[c] -= 0.02 * chance[c];
        }
        for (int k = 0; k < vector.size(); k++) {
            int id = vector.ids()[k];
            float value = vector.values()[k];
            seen[id] += (float) (value * value * size);
            double rate = how.step / Math.sqrt(seen[id] + 1e-8);
            int row = id * targets;
            for (int c = 0; c < targets; c++) {
                double w = weights[row + c];
                weights[row + c] = (float) (w - rate * (chance[c] * value + how.shrink * w));
            }
        }
    }

    double[] scores(SparseVector vector) {
        double[] out = bias.clone();
        for (int k = 0; k < vector.size(); k++) {
            int row = vector.ids()[k] * targets;
            float value = vector.values()[k];
            for (int c = 0; c < targets; c++) {
                out[c] += value * weights[row + c];
            }
        }
        return out;
    }

    double[] chances(SparseVector vector) {
        return Scores.softmax(scores(vector));
    }

    double weight(int feature, int target) {
        return weights[feature * targets + target];
    }
}
