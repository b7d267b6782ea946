package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The honest standard way to compare with: tf-idf of runs of 2 to 4 characters, the 15 nearest examples vote with their
 * cosine. Without examples the targets' own texts are the examples.
 */
public final class NeighbourBaseline {
    private static final int NEIGHBOURS = 15;

    private final Features features = Features.characters(2, 4);
    private final List<String> ids = new ArrayList<>();
    private final List<Example> examples;
    private final Neighbours neighbours;

    public NeighbourBaseline(List<Target> targets, List<Example> confirmed) {
        targets.forEach(target -> ids.add(target.id()));
        examples = confirmed.isEmpty()
                ? targets.stream()
                        .map(t -> new Example(t.text(), java.util.Set.of(t.id())))
                        .toList()
                : List.copyOf(confirmed);
        List<long[]> texts = examples.stream().map(e -> features.of(e.text())).toList();
        neighbours = new Neighbours(new FeatureIndex(texts, 1));
        texts.forEach(text -> neighbours.add(neighbours.index().vector(text)));
    }

    /** Ids of the best targets, best first. */
    public List<String> rank(String text, int count) {
        SparseVector vector = neighbours.index().vector(features.of(text));
        Map<String, Double> votes = new HashMap<>();
        for (Neighbours.Near near : neighbours.nearest(vector, NEIGHBOURS)) {
            for (String id : examples.get(near.number()).targets()) {
                votes.merge(id, near.similarity(), Double::sum);
            }
        }
        String[] order = ids.toArray(String[]::new);
        Arrays.sort(order, Comparator.comparingDouble(id -> -votes.getOrDefault(id, 0.0)));
        return List.of(order).subList(0, Math.min(count, order.length));
    }
}
