package org.phaenruam.match;

/** Arithmetic on a row of scores, one per target. */
final class Scores {
    private Scores() {}

    static double[] softmax(double[] scores) {
        double top = Double.NEGATIVE_INFINITY;
        for (double s : scores) {
            top = Math.max(top, s);
        }
        double sum = 0;
        double[] out = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            out[i] = Math.exp(scores[i] - top);
            sum += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= sum;
        }
        return out;
    }

    /** Adds the logarithm of one opinion (sums to 1), softened so that no opinion can forbid. */
    static void addOpinion(double[] total, double weight, double[] chances) {
        double floor = 0.05 / chances.length;
        for (int i = 0; i < total.length; i++) {
            total[i] += weight * Math.log(chances[i] * 0.95 + floor);
        }
    }

    /** Sums to 1; even when there is nothing. */
    static double[] shares(double[] votes, double evenly) {
        double sum = 0;
        for (double v : votes) {
            sum += v;
        }
        double[] out = new double[votes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (votes[i] + evenly / votes.length) / (sum + evenly);
        }
        return out;
    }
}
