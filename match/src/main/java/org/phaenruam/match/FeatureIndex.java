package org.phaenruam.match;

import java.util.Arrays;
import java.util.List;

/** Numbers the features of a set of texts and knows how telling each is (smoothed inverse document frequency). */
final class FeatureIndex {
    private final long[] keys;
    private final int[] numbers;
    private final float[] idf;
    private final int size;

    /** @param fewest a feature must be in so many texts to count */
    FeatureIndex(List<long[]> texts, int fewest) {
        int total = 0;
        for (long[] text : texts) {
            total += text.length;
        }
        long[] all = new long[total];
        int n = 0;
        for (long[] text : texts) {
            for (int i = 0; i < text.length; i++) {
                if (i == 0 || text[i] != text[i - 1]) {
                    all[n++] = text[i];
                }
            }
        }
        Arrays.sort(all, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i = end(all, i, n)) {
            distinct += end(all, i, n) - i >= fewest ? 1 : 0;
        }
        size = distinct;
        idf = new float[size];
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4);
        keys = new long[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, -1);
        int number = 0;
        for (int i = 0; i < n; i = end(all, i, n)) {
            int count = end(all, i, n) - i;
            if (count >= fewest) {
                idf[number] = (float) (Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
                put(all[i], number++);
            }
        }
    }

    private static int end(long[] all, int from, int n) {
        int i = from;
        while (i < n && all[i] == all[from]) {
            i++;
        }
        return i;
    }

    private void put(long key, int number) {
        int at = slot(key);
        while (numbers[at] >= 0) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        numbers[at] = number;
    }

    private int slot(long key) {
        return (int) (key ^ (key >>> 29)) & (keys.length - 1);
    }

    int size() {
        return size;
    }

    /** -1 for a feature never seen. */
    int find(long key) {
        int at = slot(key);
        while (numbers[at] >= 0) {
            if (keys[at] == key) {
                return numbers[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return -1;
    }

    /** Weighted, each group of features made equally long, so that words count as much as characters. */
    SparseVector vector(long[] sorted) {
        long[] found = new long[sorted.length];
        float[] weights = new float[sorted.length];
        double[] squares = new double[4];
        int n = 0;
        for (int i = 0; i < sorted.length; ) {
            int to = end(sorted, i, sorted.length);
            int id = find(sorted[i]);
            if (id >= 0) {
                int group = Features.group(sorted[i]);
                float weight = (float) (1 + Math.log(to - i)) * idf[id];
                squares[group] += weight * weight;
                found[n] = ((long) id << 2) | group;
                weights[n++] = weight;
            }
            i = to;
        }
        return ordered(found, weights, n, squares);
    }

    private static SparseVector ordered(long[] found, float[] weights, int n, double[] squares) {
        int groups = 0;
        for (double square : squares) {
            groups += square > 0 ? 1 : 0;
        }
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            order[i] = (found[i] >> 2 << 32) | i;
        }
        Arrays.sort(order);
        int[] ids = new int[n];
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            int at = (int) order[i];
            ids[i] = (int) (order[i] >> 32);
            values[i] = (float) (weights[at] / Math.sqrt(squares[(int) (found[at] & 3)] * groups));
        }
        return new SparseVector(ids, values);
    }
}
