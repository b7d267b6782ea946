package org.phaenruam.app.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.phaenruam.match.Example;
import org.phaenruam.match.Glossary;
import org.phaenruam.match.Ranked;
import org.phaenruam.match.Reason;
import org.phaenruam.match.Target;
import org.phaenruam.match.TargetMatcher;

/** Targets of one shelf or one neighbourhood of shelves, with what people confirmed for them. Safe for many threads. */
final class Index {
    /** Of a framework, twice as likely as if all were alike: one of its targets is always the best, and may still be none. */
    private static final double CLEARLY = 2;

    private final Map<String, Linkable> targets = new LinkedHashMap<>();
    private final TargetMatcher matcher;

    Index(Collection<Linkable> all, List<LinkStore.Confirmed> confirmed) {
        List<Target> texts = new ArrayList<>();
        for (Linkable target : all) {
            if (targets.put(target.ref().toString(), target) == null) {
                texts.add(new Target(target.ref().toString(), target.text()));
            }
        }
        Map<String, Set<String>> examples = new HashMap<>();
        confirmed.stream()
                .filter(c -> targets.containsKey(c.to()))
                .forEach(c ->
                        examples.computeIfAbsent(c.said(), s -> new HashSet<>()).add(c.to()));
        matcher = new TargetMatcher(
                texts,
                examples.entrySet().stream()
                        .map(e -> new Example(e.getKey(), e.getValue()))
                        .toList());
    }

    int size() {
        return targets.size();
    }

    void learn(Link link) {
        String to = link.to().ref().toString();
        if (targets.containsKey(to)) {
            matcher.learn(new Example(link.from().text(), Set.of(to)));
        }
    }

    /** The best that fit and for which something in the text speaks, read with this glossary. */
    List<Suggestion> rank(String text, Glossary glossary, int count, Predicate<Linkable> fits) {
        List<Ranked> best = matcher.rank(text, glossary, count * 3, id -> {
            Linkable target = targets.get(id);
            return target != null && fits.test(target);
        });
        List<Suggestion> out = new ArrayList<>();
        for (Ranked ranked : best) {
            Linkable target = targets.get(ranked.target());
            List<Why> why = ranked.reasons().stream()
                    .filter(reason -> !itself(reason, text))
                    .flatMap(reason -> Why.of(reason).stream())
                    .toList();
            if (target != null && clearly(ranked, target) && !why.isEmpty() && out.size() < count) {
                out.add(new Suggestion(target, why));
            }
        }
        return out;
    }

    private boolean clearly(Ranked ranked, Linkable target) {
        return !target.given() || ranked.score() * targets.size() >= CLEARLY;
    }

    private static boolean itself(Reason reason, String text) {
        return reason instanceof Reason.ConfirmedNeighbour near && near.text().equals(text);
    }
}
