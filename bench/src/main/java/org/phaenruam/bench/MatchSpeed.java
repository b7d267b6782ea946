package org.phaenruam.bench;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.phaenruam.match.Evaluation;
import org.phaenruam.match.Example;
import org.phaenruam.match.NeighbourBaseline;
import org.phaenruam.match.Ranked;
import org.phaenruam.match.SimilarTexts;
import org.phaenruam.match.Target;
import org.phaenruam.match.TargetMatcher;

/** Suggestions for invented needs against 2,000 nodes of plans in one thread, and the index of all needs for like texts. */
final class MatchSpeed {
    private static final int NODES = 2_000;
    private static final int CONFIRMED = 1_000;
    private static final int SAMPLE = 20_000;
    private static final int SHOWN = 5;
    private static final double PAGE_MILLIS = 30;
    private static final long MOST_NANOS = 30_000_000_000L;

    private MatchSpeed() {}

    static void measure(Report report, Setting setting) {
        List<String> texts = InventedTexts.needs(setting.needs());
        List<Target> targets = new ArrayList<>();
        InventedTexts.nodes(NODES).forEach(text -> targets.add(new Target("N" + targets.size(), text)));
        List<Example> confirmed = new ArrayList<>();
        for (int i = 0; i < CONFIRMED; i++) { // needs beyond those that are asked
            confirmed.add(new Example(
                    InventedTexts.needs(Integer.MAX_VALUE).get(100_000_000 + i), Set.of("N" + i * 2 % NODES)));
        }
        suggestions(report, "", texts, targets, List.of());
        suggestions(report, ", 1,000 confirmed", texts, targets, confirmed);
        similar(report, texts);
    }

    private static void suggestions(
            Report report, String how, List<String> texts, List<Target> targets, List<Example> confirmed) {
        TargetMatcher matcher = new TargetMatcher(targets, confirmed);
        long heap = heap();
        Times ours = rank(
                (text, count) ->
                        matcher.rank(text, count).stream().map(Ranked::target).toList(),
                texts);
        NeighbourBaseline plain = new NeighbourBaseline(targets, confirmed);
        Times base = rank(plain::rank, texts);
        Map<String, Object> raw = new LinkedHashMap<>(ours.raw("ours", ours.sumSeconds()));
        raw.putAll(base.raw("baseline", base.sumSeconds()));
        raw.put("asked_of_needs", texts.size());
        raw.put("heap_used_bytes", heap);
        double rate = ours.count() / ours.sumSeconds();
        double other = base.count() / base.sumSeconds();
        System.out.printf(
                Locale.ROOT,
                "    a sample of %,d of %,d needs, one thread, %,d nodes%s; heap %d MB; all of them would take %.0f s%n",
                ours.count(),
                texts.size(),
                targets.size(),
                how,
                heap >> 20,
                texts.size() / rate);
        report.figure(
                "suggestions/s" + how,
                String.format(Locale.ROOT, "%.0f/s, heap %d MB", rate, heap >> 20),
                String.format(Locale.ROOT, "%.0f/s", other),
                rate / other,
                "-",
                true,
                raw);
        pageTime(report, "one suggestion, p95" + how, ours, raw);
    }

    private static Times rank(Evaluation.Ranker ranker, List<String> texts) {
        Times times = new Times();
        long begun = 0;
        for (int i = -1_000; i < SAMPLE; i++) { // the first thousand warm up
            begun = i <= 0 ? System.nanoTime() : begun;
            String text = texts.get(sampled(Math.abs(i), SAMPLE, texts.size()));
            long start = System.nanoTime();
            if (ranker.rank(text, SHOWN).size() != SHOWN) {
                throw new IllegalStateException("fewer than " + SHOWN + " suggestions for " + text);
            }
            long end = System.nanoTime();
            if (i >= 0) {
                times.add(end - start);
            }
            if (i > 0 && end - begun > MOST_NANOS) {
                break;
            }
        }
        return times;
    }

    /** Spread over all, so that a run cut short has still seen every part. */
    private static int sampled(int i, int sample, int size) {
        return (int) ((long) i * 7919 % sample * size / sample);
    }

    private static void similar(Report report, List<String> texts) {
        long before = heap();
        long start = System.nanoTime();
        try (SimilarTexts similar = new SimilarTexts(entries(texts))) {
            double seconds = (System.nanoTime() - start) / 1e9;
            long heap = heap();
            Times times = new Times();
            long begun = System.nanoTime();
            int wrong = 0;
            for (int i = 0; i < SAMPLE && System.nanoTime() - begun < MOST_NANOS; i++) {
                String text = texts.get(sampled(i, SAMPLE, texts.size()));
                long asked = System.nanoTime();
                List<SimilarTexts.Similar> found = similar.find(text, SHOWN);
                if (i >= 200) { // those before warm up
                    times.add(System.nanoTime() - asked);
                }
                wrong += found.isEmpty() || found.getFirst().score() < 0.999 ? 1 : 0;
            }
            Map<String, Object> raw = new LinkedHashMap<>(times.raw("ours", times.sumSeconds()));
            raw.put("indexed", texts.size());
            raw.put("index_seconds", seconds);
            raw.put("heap_used_bytes", heap);
            raw.put("heap_used_before_bytes", before);
            raw.put("text_itself_not_first", wrong);
            System.out.printf(
                    Locale.ROOT,
                    "    like texts: %,d indexed in %.0f s in one thread, heap %d MB, before %d MB; %d did not find themselves%n",
                    texts.size(),
                    seconds,
                    heap >> 20,
                    before >> 20,
                    wrong);
            pageTime(report, "like needs among all, p95", times, raw);
        }
    }

    private static void pageTime(Report report, String name, Times times, Map<String, Object> raw) {
        double p95 = times.millis(95);
        report.figure(
                name,
                String.format(Locale.ROOT, "p50 %.2f, p95 %.2f ms", times.millis(50), p95),
                "30 ms",
                p95 / PAGE_MILLIS,
                "p95 <= 30 ms",
                p95 <= PAGE_MILLIS,
                raw);
    }

    private static List<SimilarTexts.Entry> entries(List<String> texts) {
        return new AbstractList<>() {
            @Override
            public SimilarTexts.Entry get(int index) {
                return new SimilarTexts.Entry("P" + index, texts.get(index));
            }

            @Override
            public int size() {
                return texts.size();
            }
        };
    }

    /** What is left of the whole process after a collection: the topics' model, the lists of the benches before and all. */
    private static long heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
