package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How often the right target is among the first: recall@k counts a text as found when any of its labels is among the
 * first k; macro recall@5 is the mean over labels of the share of their texts that were found.
 */
public final class Evaluation {
    /** Ranks targets' ids for a text. */
    public interface Ranker {
        List<String> rank(String text, int count);
    }

    /** Makes a ranker from examples. */
    public interface Maker {
        Ranker make(List<Example> examples);
    }

    private int texts;
    private int first;
    private int five;
    private long nanos;
    private final Map<String, int[]> byLabel = new TreeMap<>();

    /** Ranks each row once and counts. */
    public void add(Ranker ranker, List<Example> rows) {
        for (Example row : rows) {
            long start = System.nanoTime();
            List<String> best = ranker.rank(row.text(), 5);
            nanos += System.nanoTime() - start;
            boolean inFive = best.stream().anyMatch(row.targets()::contains);
            texts++;
            first += !best.isEmpty() && row.targets().contains(best.getFirst()) ? 1 : 0;
            five += inFive ? 1 : 0;
            for (String label : row.targets()) {
                int[] counts = byLabel.computeIfAbsent(label, l -> new int[2]);
                counts[0]++;
                counts[1] += inFive ? 1 : 0;
            }
        }
    }

    /** Every row is ranked once by a ranker that saw the other folds (and {@code always}) only. */
    public static Evaluation folds(List<Example> rows, List<Example> always, int folds, Maker maker) {
        List<Example> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(20260101));
        Evaluation evaluation = new Evaluation();
        for (int fold = 0; fold < folds; fold++) {
            List<Example> seen = new ArrayList<>(always);
            List<Example> kept = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % folds == fold ? kept : seen).add(shuffled.get(i));
            }
            evaluation.add(maker.make(seen), kept);
        }
        return evaluation;
    }

    public int texts() {
        return texts;
    }

    public double recallAt1() {
        return texts == 0 ? 0 : (double) first / texts;
    }

    public double recallAt5() {
        return texts == 0 ? 0 : (double) five / texts;
    }

    public double macroRecallAt5() {
        return byLabel.values().stream()
                .mapToDouble(c -> (double) c[1] / c[0])
                .average()
                .orElse(0);
    }

    public double textsPerSecond() {
        return nanos == 0 ? 0 : texts * 1e9 / nanos;
    }
}
