package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Text to targets: the best of a set of plan nodes or labels, with reasons. Several opinions are joined: the target's own
 * words (and what the glossary says beside them), the topics of everyday words, and, where people have confirmed examples,
 * two linear models and the nearest confirmed texts. {@link #learn} makes a new confirmation count at once. Safe for many
 * threads. The weights were chosen by cross-validation: docs/decisions/matching.md.
 */
public final class TargetMatcher {
    private static final int NEIGHBOURS = 15;
    private static final double NAMES = 1.8;
    private static final double NEAR = 0.1;
    /** Where targets are topics, the topics' own lessons say more than the bare names. */
    private static final double NAMES_OF_TOPICS = 0.3;

    private static final double NEAREST = 3;
    private static final double TOPICS = 1.0;
    /** Topics say little about labels that are no topics once there are examples. */
    private static final double TOPICS_OF_OTHERS = 0.5;

    private static final double TOPICS_BESIDE_EXAMPLES = 0.15;

    private final Features features = Features.wordsAndCharacters();
    private final List<Target> targets;
    private final Map<String, Integer> position = new HashMap<>();
    private final Topics topics;
    private final Glossary glossary;
    private final double[][] topicsOfTargets;
    private final boolean targetsAreTopics;
    private final FeatureIndex index;
    private final Neighbours names;
    private final Neighbours examples;
    private final List<Example> learnt = new ArrayList<>();
    private final ExampleModel model;
    /** Many rank at a time; while one text is learnt, they wait. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** With the topics and the glossary shipped with this library. */
    public TargetMatcher(List<Target> targets, List<Example> confirmed) {
        this(targets, confirmed, Topics.shipped(), Glossary.shipped());
    }

    /** @throws IllegalArgumentException when an example names a target that is not there */
    public TargetMatcher(List<Target> targets, List<Example> confirmed, Topics topics, Glossary glossary) {
        this.targets = List.copyOf(targets);
        this.topics = topics;
        this.glossary = glossary;
        for (Target target : targets) {
            position.put(target.id(), position.size());
        }
        List<long[]> texts = new ArrayList<>();
        targets.forEach(target -> texts.add(features.of(target.text())));
        confirmed.forEach(example -> texts.add(features.of(example.text())));
        index = new FeatureIndex(texts, 1);
        names = new Neighbours(index);
        for (int i = 0; i < targets.size(); i++) {
            names.add(index.vector(texts.get(i)));
        }
        examples = new Neighbours(index);
        List<SparseVector> vectors = new ArrayList<>();
        List<float[]> goals = new ArrayList<>();
        for (int i = 0; i < confirmed.size(); i++) {
            vectors.add(index.vector(texts.get(targets.size() + i)));
            check(confirmed.get(i));
            if (ExampleModel.learns(confirmed.size(), targets.size())) {
                goals.add(goal(confirmed.get(i)));
            }
            examples.add(vectors.get(i));
            learnt.add(confirmed.get(i));
        }
        model = ExampleModel.train(vectors, goals, confirmed, targets.size(), index.size(), topics);
        topicsOfTargets = new double[targets.size()][];
        targetsAreTopics = aboutTargets();
    }

    private boolean aboutTargets() {
        boolean all = !targets.isEmpty();
        for (int i = 0; i < topicsOfTargets.length; i++) {
            int topic = topics.find(targets.get(i));
            all &= topic >= 0;
            if (topic >= 0) {
                topicsOfTargets[i] = new double[topics.ids().size()];
                topicsOfTargets[i][topic] = 1;
            } else {
                topicsOfTargets[i] = topics.of(targets.get(i).text());
            }
        }
        return all;
    }

    private void check(Example example) {
        for (String id : example.targets()) {
            if (!position.containsKey(id)) {
                throw new IllegalArgumentException("the example \"" + example.text() + "\" names the target " + id
                        + ", which is not among the " + targets.size() + " targets");
            }
        }
    }

    private float[] goal(Example example) {
        float[] goal = new float[targets.size()];
        for (String id : example.targets()) {
            Integer at = position.get(id);
            if (at != null) {
                goal[at] = 1f / example.targets().size();
            }
        }
        return goal;
    }

    /** From now on this confirmed text speaks for its targets; the linear models learn it when they are next made. */
    public void learn(Example example) {
        check(example);
        SparseVector vector = index.vector(features.of(example.text()));
        lock.writeLock().lock();
        try {
            examples.add(vector);
            learnt.add(example);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The best targets, best first, at most {@code count}; never fails, whatever the text is. */
    public List<Ranked> rank(String text, int count) {
        return rank(text, count, id -> true);
    }

    /** The same among the targets that come into question, by their ids. */
    public List<Ranked> rank(String text, int count, Predicate<String> among) {
        return rank(text, glossary, count, among);
    }

    /** The same, the text read with another glossary, such as that of the place where it was said. */
    public List<Ranked> rank(String text, Glossary words, int count, Predicate<String> among) {
        if (targets.isEmpty() || count <= 0) {
            return List.of();
        }
        lock.readLock().lock();
        try {
            return ranked(text, words, count, among);
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Ranked> ranked(String text, Glossary words, int count, Predicate<String> among) {
        SparseVector vector = index.vector(features.of(text));
        List<Neighbours.Near> near = examples.nearest(vector, NEIGHBOURS);
        double[] about = topics.of(text);
        double[] chances = Scores.softmax(total(text, words, vector, about, near));
        Integer[] order = IntStream.range(0, chances.length)
                .filter(i -> among.test(targets.get(i).id()))
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -chances[i]));
        Reasons reasons = new Reasons(text, topics, words, index, model);
        List<Ranked> out = new ArrayList<>();
        for (int i = 0; i < Math.min(count, order.length); i++) {
            int at = order[i];
            Target target = targets.get(at);
            out.add(new Ranked(
                    target.id(), chances[at], reasons.of(target, at, topicsOfTargets[at], nearestOf(target, near))));
        }
        return out;
    }

    private List<Reason> nearestOf(Target target, List<Neighbours.Near> near) {
        for (Neighbours.Near n : near) {
            Example example = learnt.get(n.number());
            if (example.targets().contains(target.id()) && n.similarity() >= 0.15) {
                return List.of(new Reason.ConfirmedNeighbour(example.text(), n.similarity()));
            }
        }
        return List.of();
    }

    private double[] total(
            String text, Glossary words, SparseVector vector, double[] about, List<Neighbours.Near> near) {
        double[] total = new double[targets.size()];
        double[] similar = names.similarities(vector);
        double[] otherRegister = names.similarities(inOtherWords(text, words));
        double trust = targetsAreTopics ? NAMES_OF_TOPICS : NAMES;
        for (int i = 0; i < total.length; i++) {
            total[i] += trust * (similar[i] + 0.5 * otherRegister[i]);
        }
        addTopics(about, total);
        model.addTo(total, vector, about);
        if (!near.isEmpty()) {
            Scores.addOpinion(total, NEAR, Scores.shares(votes(near), 1));
            addNearest(near, total);
        }
        return total;
    }

    /** What the glossary says beside the text's own words. */
    private SparseVector inOtherWords(String text, Glossary words) {
        StringBuilder other = new StringBuilder();
        words.in(text).forEach(meeting -> other.append(meeting.other()).append(' '));
        return other.isEmpty() ? SparseVector.EMPTY : index.vector(features.of(other.toString()));
    }

    private double[] votes(List<Neighbours.Near> near) {
        double[] votes = new double[targets.size()];
        for (Neighbours.Near n : near) {
            Example example = learnt.get(n.number());
            for (String id : example.targets()) {
                Integer at = position.get(id);
                if (at != null) {
                    votes[at] +=
                            n.similarity() * n.similarity() / example.targets().size() * 4;
                }
            }
        }
        return votes;
    }

    /** The one nearest confirmed text of each target: a whole sentence said before is worth more than many like words. */
    private void addNearest(List<Neighbours.Near> near, double[] total) {
        double[] nearest = new double[total.length];
        for (Neighbours.Near n : near) {
            for (String id : learnt.get(n.number()).targets()) {
                Integer at = position.get(id);
                if (at != null) {
                    nearest[at] = Math.max(nearest[at], n.similarity());
                }
            }
        }
        for (int i = 0; i < total.length; i++) {
            total[i] += NEAREST * nearest[i];
        }
    }

    private void addTopics(double[] about, double[] total) {
        double[] chances = new double[total.length];
        double sum = 0;
        for (int i = 0; i < total.length; i++) {
            for (int t = 0; t < about.length; t++) {
                chances[i] += about[t] * topicsOfTargets[i][t];
            }
            sum += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= Math.max(sum, 1e-12);
        }
        double trust = targetsAreTopics ? TOPICS : learnt.isEmpty() ? TOPICS_OF_OTHERS : TOPICS_BESIDE_EXAMPLES;
        Scores.addOpinion(total, trust, chances);
    }
}
