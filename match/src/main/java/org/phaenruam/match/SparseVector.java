package org.phaenruam.match;

import java.util.Arrays;

/** Numbered features and their weights, ordered by number. */
record SparseVector(int[] ids, float[] values) {
    static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

    int size() {
        return ids.length;
    }

    double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                sum += values[i++] * (double) other.values[j++];
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseVector v && Arrays.equals(ids, v.ids) && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return "SparseVector of " + ids.length;
    }
}
