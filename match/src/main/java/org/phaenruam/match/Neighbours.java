package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts that read alike: cosine of weighted features, through an inverted index. Grows while it is used. */
final class Neighbours {
    private final FeatureIndex index;
    private final List<Postings> postings = new ArrayList<>();
    private int size;

    record Near(int number, double similarity) {}

    Neighbours(FeatureIndex index) {
        this.index = index;
        for (int i = 0; i < index.size(); i++) {
            postings.add(new Postings());
        }
    }

    int add(SparseVector vector) {
        for (int k = 0; k < vector.size(); k++) {
            postings.get(vector.ids()[k]).add(size, vector.values()[k]);
        }
        return size++;
    }

    FeatureIndex index() {
        return index;
    }

    double[] similarities(SparseVector vector) {
        double[] sums = new double[size];
        for (int k = 0; k < vector.size(); k++) {
            postings.get(vector.ids()[k]).addTo(sums, vector.values()[k]);
        }
        return sums;
    }

    /** The nearest, nearest first; none that shares nothing. */
    List<Near> nearest(SparseVector vector, int count) {
        double[] sums = similarities(vector);
        List<Near> all = new ArrayList<>();
        double[] sorted = sums.clone();
        Arrays.sort(sorted);
        double least = sorted.length > count ? sorted[sorted.length - count] : 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0 && sums[i] >= least) {
                all.add(new Near(i, sums[i]));
            }
        }
        all.sort((a, b) -> Double.compare(b.similarity(), a.similarity()));
        return all.size() > count ? List.copyOf(all.subList(0, count)) : all;
    }

    private static final class Postings {
        private int[] texts = new int[2];
        private float[] values = new float[2];
        private int size;

        void add(int text, float value) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            texts[size] = text;
            values[size++] = value;
        }

        void addTo(double[] sums, float weight) {
            for (int i = 0; i < size; i++) {
                sums[texts[i]] += weight * values[i];
            }
        }
    }
}
