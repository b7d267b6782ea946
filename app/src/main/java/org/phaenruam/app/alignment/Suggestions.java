package org.phaenruam.app.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.phaenruam.app.alignment.glossary.TermBook;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.match.Glossary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The door for suggestions: a text in, the targets that it may belong to out, each with its reasons. What plans say is indexed
 * province by province, in the background, on the first question; the provinces last asked for are kept. A page never waits long: while
 * an index is being made the answer says so.
 */
@Component
public class Suggestions implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);
    private static final int MOST_HOMES = 16;
    /** For the memory: beyond so many targets in all, the homes longest not asked for are let go. */
    private static final int MOST_TARGETS = 120_000;

    private static final int MOST_JOBS = 32;
    private static final int MOST_EXAMPLES = 1_500;
    private static final long PATIENCE = 250;
    private static final long LOOK_AGAIN = Duration.ofSeconds(30).toNanos();
    private static final int NEAR = 3;
    private static final int BEST = 5;
    private static final String GIVEN = "";

    private final ObjectProvider<TargetShelf> shelf;
    private final LinkStore store;
    private final TermBook glossary;
    private final Areas areas;
    private final ThreadPoolExecutor maker;
    private final Map<String, Kept> homes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_HOMES + 1;
        }
    };

    Suggestions(ObjectProvider<TargetShelf> shelf, LinkStore store, TermBook glossary, Areas areas) {
        this.shelf = shelf;
        this.store = store;
        this.glossary = glossary;
        this.areas = areas;
        maker = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_JOBS), job -> {
            Thread thread = new Thread(job, "alignment");
            thread.setDaemon(true);
            return thread;
        });
        maker.allowCoreThreadTimeOut(true);
    }

    /** What was found; {@code ready} is false while an index is still being made. */
    public record Answer(List<Suggestion> offers, boolean ready) {
        public Answer {
            offers = List.copyOf(offers);
        }
    }

    /** The best five: from plans near by first, then from each given framework. */
    public Answer suggest(Asking asking) {
        Kept near = kept(home(asking.area()));
        Kept given = kept(GIVEN);
        Glossary words = glossary.at(asking.area());
        List<Suggestion> found = new ArrayList<>();
        List<Suggestion> more = new ArrayList<>();
        for (Index index : near.await(PATIENCE)) {
            List<Suggestion> ranked = index.rank(
                    asking.text(),
                    words,
                    BEST,
                    t -> areas.tree().within(asking.area(), t.area())
                            && asking.fits().test(t));
            found.addAll(ranked.subList(0, Math.min(NEAR, ranked.size())));
            more.addAll(ranked.subList(found.size(), ranked.size()));
        }
        for (Index index : given.await(PATIENCE)) {
            List<Suggestion> ranked = index.rank(asking.text(), words, 2, asking.fits());
            ranked.stream().findFirst().ifPresent(found::add);
            ranked.stream().skip(1).forEach(more::add);
        }
        found.addAll(more);
        return new Answer(found.subList(0, Math.min(BEST, found.size())), near.ready() && given.ready());
    }

    /**
     * The target of this reference, as it stands now, if this place may be linked to it; held where it stands until the
     * transaction ends.
     */
    public Optional<Linkable> hold(AreaCode area, SubjectRef ref) {
        TargetShelf from = shelf.getIfAvailable();
        return from == null || !from.hold(ref)
                ? Optional.empty()
                : from.find(ref).filter(target -> target.given() || areas.tree().within(area, target.area()));
    }

    /** Every target that fits, plans near by first: for choosing by hand. */
    public List<Linkable> listTargets(AreaCode area, Predicate<Linkable> fits, int most) {
        TargetShelf from = shelf.getIfAvailable();
        if (from == null) {
            return List.of();
        }
        List<AreaCode> above = new ArrayList<>(List.of(area));
        areas.tree().ancestors(area).forEach(a -> above.add(a.code()));
        return Stream.concat(from.listAt(above).stream(), from.listGiven().stream())
                .filter(fits)
                .limit(most)
                .toList();
    }

    /** Something that can be linked to has changed: the indexes are made anew, each when it is next asked. */
    public void changed() {
        synchronized (homes) {
            homes.values().forEach(Kept::changed);
        }
    }

    /** From now on this confirmed text speaks for its target. */
    void learn(Link link) {
        holding(link.to()).forEach(kept -> kept.learn(link));
    }

    /** This text speaks no more for its target: what holds the target is made anew. */
    void unlearn(Link link) {
        holding(link.to()).forEach(Kept::changed);
    }

    /** The homes that this target may stand in. */
    private List<Kept> holding(Linkable target) {
        synchronized (homes) {
            return homes.entrySet().stream()
                    .filter(e -> target.given() ? e.getKey().equals(GIVEN) : meets(e.getKey(), target.area()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    private boolean meets(String home, AreaCode area) {
        return !home.equals(GIVEN)
                && (areas.tree().within(area, new AreaCode(home))
                        || areas.tree().within(new AreaCode(home), area));
    }

    private String home(AreaCode area) {
        return areas.tree()
                .ancestorAt(area, Level.PROVINCE)
                .map(Area::code)
                .orElse(area)
                .value();
    }

    private Kept kept(String home) {
        Kept kept;
        synchronized (homes) {
            kept = homes.computeIfAbsent(home, h -> new Kept());
        }
        if (kept.begin(System.nanoTime(), LOOK_AGAIN)) {
            try {
                maker.execute(() -> look(home, kept));
            } catch (RejectedExecutionException e) {
                kept.end(System.nanoTime());
            }
        }
        return kept;
    }

    private void look(String home, Kept kept) {
        long at = kept.changes();
        try {
            TargetShelf from = shelf.getIfAvailable();
            List<AreaCode> asked = home.equals(GIVEN) ? List.of() : around(home);
            String mark = from == null ? "none" : home.equals(GIVEN) ? from.markGiven() : from.markAt(asked);
            if (!kept.fresh(at, mark)) {
                long start = System.nanoTime();
                List<Index> made = from == null ? List.of() : home.equals(GIVEN) ? given(from) : near(from, asked);
                kept.put(made, at, mark);
                makeRoom();
                LOG.debug(
                        "indexed {} targets for '{}' in {} ms",
                        made.stream().mapToInt(Index::size).sum(),
                        home,
                        (System.nanoTime() - start) / 1_000_000);
            }
        } catch (RuntimeException e) {
            LOG.warn("suggestions for '{}' could not be prepared; tried again on the next question", home, e);
        } finally {
            kept.end(System.nanoTime());
        }
    }

    private void makeRoom() {
        synchronized (homes) {
            int sum = homes.values().stream().mapToInt(Kept::size).sum();
            Iterator<Map.Entry<String, Kept>> eldest = homes.entrySet().iterator();
            while (sum > MOST_TARGETS && homes.size() > 2) {
                Map.Entry<String, Kept> next = eldest.next();
                if (!next.getKey().equals(GIVEN)) {
                    sum -= next.getValue().size();
                    eldest.remove();
                }
            }
        }
    }

    /** The areas whose plans stand in this home: those above it, and of a province all within it. */
    private List<AreaCode> around(String home) {
        AreaTree tree = areas.tree();
        AreaCode area = new AreaCode(home);
        List<AreaCode> asked = new ArrayList<>();
        tree.ancestors(area).forEach(above -> asked.add(above.code()));
        if (tree.get(area).level() == Level.PROVINCE) {
            addBelow(tree, area, asked);
        } else {
            asked.add(area);
        }
        return asked;
    }

    private List<Index> near(TargetShelf from, List<AreaCode> asked) {
        List<Linkable> targets = from.listAt(asked);
        List<String> shelves = targets.stream().map(Linkable::shelf).distinct().toList();
        return targets.isEmpty() ? List.of() : List.of(new Index(targets, store.listConfirmed(shelves, MOST_EXAMPLES)));
    }

    private static void addBelow(AreaTree tree, AreaCode area, List<AreaCode> into) {
        into.add(area);
        tree.children(area).forEach(child -> addBelow(tree, child.code(), into));
    }

    private List<Index> given(TargetShelf from) {
        Map<String, List<Linkable>> byShelf = new LinkedHashMap<>();
        from.listGiven()
                .forEach(t -> byShelf.computeIfAbsent(t.shelf(), s -> new ArrayList<>())
                        .add(t));
        return byShelf.entrySet().stream()
                .map(e -> new Index(e.getValue(), store.listConfirmed(List.of(e.getKey()), MOST_EXAMPLES)))
                .toList();
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }
}
