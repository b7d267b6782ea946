package org.phaenruam.app.proposals.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.NotReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts of needs for every area, kept in memory place by place. Whatever a transaction stirs makes its place be counted
 * anew from the tables, so nothing is ever added to a wrong figure. Somebody who asks after a writing of this node sees
 * it; writings of others are seen within a quarter of a second, and within about a second while much is written.
 */
@Component
public class StandingCounts {
    private static final Logger LOG = LoggerFactory.getLogger(StandingCounts.class);
    private static final long PATIENCE_MILLIS = 200;
    private static final long FIRST_PATIENCE_MILLIS = 3_000;
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** How often in a quarter of a second readers may look for what is new; beyond it the next quarter will do. */
    private static final int LOOKS = 25;

    private static final int ALL_FROM = 5_000;
    /** As many places are looked through one by one; in more of them a walk by day meets the lines soon. */
    private static final int MOST_PLACES = 100;

    /** So many needs of those places are looked at one by one; more are walked by day. */
    private static final int MOST_NEEDS = 400;

    /** In days: later than any day in the records, and, counted back, earlier. */
    private static final long FAR = 400_000;

    private final LeafStore store;
    private final Forgetting forgetting;
    private final Areas areas;
    private final Clock clock;
    private final Changes changes;
    private final TransactionTemplate reading;
    private final ReentrantLock folding = new ReentrantLock();
    private final AtomicLong commits = new AtomicLong();
    private final CountWords words = new CountWords();
    private final CountView view = new CountView();

    private volatile boolean loaded;
    private volatile long firstCountFrom;
    private volatile long foldedCommits;
    private volatile LeafStore.Horizon seenUntil = LeafStore.Horizon.NONE;
    private long windowFrom = System.nanoTime();
    private int looks;
    private Set<LeafStore.Stirred> seen = new HashSet<>();

    StandingCounts(
            LeafStore store, Areas areas, Clock clock, Changes changes, PlatformTransactionManager transactions) {
        this.store = store;
        this.forgetting = new Forgetting(store);
        this.changes = changes;
        this.areas = areas;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        if (transactions instanceof ConfigurableTransactionManager manager) {
            manager.addListener(new Commits());
        }
    }

    /** Notes that this node has written something. */
    private final class Commits implements TransactionExecutionListener {
        @Override
        public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
            if (!transaction.isReadOnly()) {
                commits.incrementAndGet();
            }
        }
    }

    /** Needs and satang asked for by status, rung and sector, in this area and all below it. */
    public void standing(AreaCode area, Standing each) {
        of(area).standing
                .each((key, sums) ->
                        each.take(words.status(key), CountWords.rung(key), words.sector(key), (int) sums[0], sums[1]));
    }

    /** Takes how many needs stand like this and what they asked for. */
    public interface Standing {
        void take(String status, int rung, String sector, int needs, long satang);
    }

    /** Needs by how far they came and what became of them. */
    public void chain(AreaCode area, Chain each) {
        of(area).chain
                .each((key, sums) ->
                        each.take((int) (key >> 8), Fate.values()[(int) key & 0xFF], (int) sums[0], money(sums)));
    }

    /** The sums of a cell, of which the first counts needs. */
    private static Money money(long[] sums) {
        return new Money(sums[1], sums[2], sums[3], sums[4]);
    }

    /** Takes how many needs came so far and their money. */
    public interface Chain {
        void take(int reached, Fate fate, int needs, Money money);
    }

    /** Of one rung: late today, the day since which the longest waits (null: none waits), sent up, answered. */
    public record Pace(int late, @Nullable LocalDate since, int sentUp, int answered) {}

    public Pace pace(AreaCode area, int rung) {
        Tally tally = of(area);
        int day = tally.since[rung];
        LocalDate first = day == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(day);
        return new Pace(tally.late[rung], first, tally.sentUp[rung], tally.answered[rung]);
    }

    /** Where the first {@code lines} of the needs are that have waited longest. */
    public Edge longestWaits(AreaCode area, int lines) {
        return edge(area, lines, tally -> tally.waits, LocalDate::ofEpochDay);
    }

    /** Where the needs are with the newest {@code lines} answers. */
    public Edge newestAnswers(AreaCode area, int lines) {
        Edge edge = edge(area, lines, tally -> tally.answers, day -> LocalDate.ofEpochDay(-day));
        return new Edge(edge.few(), edge.places(), edge.until(), edge.from());
    }

    /** Each of the places with the earliest first days holds a line at least: what is after the last of these days is not shown. */
    private Edge edge(AreaCode area, int lines, Function<Tally, long[]> first, LongFunction<LocalDate> day) {
        if (lines < 1 || lines > Edge.MOST_LINES) {
            throw new IllegalArgumentException(lines + " lines are not within 1–" + Edge.MOST_LINES);
        }
        long[] days = first.apply(of(area));
        if (days.length == 0) {
            return Edge.NONE;
        }
        long last = days.length < lines ? Long.MAX_VALUE : days[lines - 1];
        List<Leaf> places = view.placesUntil(area, areas.tree(), LocalDate.now(clock), first, last, MOST_PLACES);
        boolean few = places.size() <= MOST_PLACES
                && places.stream().mapToLong(Leaf::needs).sum() <= MOST_NEEDS;
        return new Edge(
                few,
                few ? places.stream().map(Leaf::path).toList() : List.of(),
                day.apply(days[0]),
                day.apply(days.length < lines ? FAR : last));
    }

    /** Needs that are in this plan now, by branch and place. */
    public void inPlan(String plan, AreaCode within, InPlan each) {
        each(plan, leaves(within), each);
    }

    /** The same for what was told at the area itself. */
    public void inPlanAt(String plan, AreaCode area, Consumer<Held> each) {
        look();
        each(plan, view.at(area, areas.tree(), LocalDate.now(clock)), (path, held) -> each.accept(held));
    }

    private void each(String plan, List<Leaf> leaves, InPlan each) {
        long part = words.planPart(plan);
        for (Leaf leaf : leaves) {
            leaf.places().each((key, sums) -> {
                if (CountWords.samePlan(key, part)) {
                    each.take(leaf.path(), held(key, sums));
                }
            });
        }
    }

    private Held held(long key, long[] sums) {
        return new Held(
                words.node(key),
                CountWords.approved(key),
                CountWords.reached(key),
                CountWords.fate(key),
                (int) sums[0],
                money(sums));
    }

    /** Needs of one place on one branch of a plan. */
    public record Held(String node, boolean approved, int reached, Fate fate, int needs, Money money) {}

    /** Takes what one place has on a branch. */
    public interface InPlan {
        void take(String path, Held held);
    }

    /** The counts of this area and all below it. */
    Tally of(AreaCode area) {
        look();
        return view.of(area, areas.tree(), LocalDate.now(clock));
    }

    /** Every place within the area where needs were told. */
    List<Leaf> leaves(AreaCode area) {
        look();
        return view.leaves(area, areas.tree(), LocalDate.now(clock));
    }

    private void look() {
        if (loaded && (foldedCommits == commits.get() || writing())) {
            return;
        }
        try {
            if (folding.tryLock(patience(), TimeUnit.MILLISECONDS)) {
                try {
                    if (!loaded || foldedCommits != commits.get() && mayLook()) {
                        fold();
                    }
                } finally {
                    folding.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!loaded) {
            throw new NotReady("the needs are still being counted");
        }
    }

    /** How long a reader waits for who is counting. The first count of a whole country takes longer than people wait. */
    private long patience() {
        if (loaded) {
            return PATIENCE_MILLIS;
        }
        return writing() ? Long.MAX_VALUE : Math.max(0, FIRST_PATIENCE_MILLIS - millisOfFirstCount());
    }

    /** How long the first count has been under way; people who come later wait less, not one after the other. */
    private long millisOfFirstCount() {
        long from = firstCountFrom;
        return from == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    /** Inside a writing what is not committed could be seen, and might be taken back. */
    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private boolean mayLook() {
        long now = System.nanoTime();
        if (now - windowFrom > WINDOW_NANOS) {
            windowFrom = now;
            looks = 0;
        }
        return looks++ < LOOKS;
    }

    /** Counts anew what was stirred since the last time; everything at the first time. */
    public void refresh() {
        folding.lock();
        try {
            fold();
        } finally {
            folding.unlock();
        }
    }

    /** Counts everything anew from the tables. */
    public void reload() {
        folding.lock();
        try {
            long seenCommits = commits.get();
            countAll();
            foldedCommits = seenCommits;
            changes.happened();
        } finally {
            folding.unlock();
        }
    }

    void forgetOld() {
        forgetting.goOn(seenUntil);
    }

    private void fold() {
        long seenCommits = commits.get();
        boolean anew = true;
        if (loaded) {
            anew = countStirred();
        } else {
            firstCountFrom = System.nanoTime();
            countAll();
            loaded = true;
        }
        foldedCommits = seenCommits;
        if (anew) {
            changes.happened(); // pages that were made with the figures before no longer hold
        }
    }

    private void countAll() {
        long begun = System.nanoTime();
        RoomForCounts.check(
                store.needsAbout(),
                Stream.of(Level.values()).mapToLong(areas.tree()::count).sum());
        LeafStore.Horizon horizon = store.horizon();
        Collection<Leaf> all = readAll();
        view.replaceAll(all);
        seenUntil = horizon;
        seen = new HashSet<>();
        LOG.info(
                "the needs of {} places were counted in {} ms",
                all.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private boolean countStirred() {
        Set<LeafStore.Stirred> now = new HashSet<>();
        LeafStore.Horizon horizon = store.stirredSince(seenUntil, now::add);
        if (Forgetting.mayHaveMissed(seenUntil, horizon)) {
            countAll();
            return true;
        }
        Set<String> paths = new HashSet<>();
        now.stream().filter(stirred -> !seen.contains(stirred)).forEach(stirred -> paths.add(stirred.path()));
        if (paths.size() > ALL_FROM) {
            view.replaceAll(readAll());
        } else if (!paths.isEmpty()) {
            view.replace(paths, read(paths));
        }
        now.removeIf(stirred -> stirred.transaction() < horizon.transaction());
        seen = now;
        seenUntil = horizon;
        return !paths.isEmpty();
    }

    private Collection<Leaf> readAll() {
        Gathering gathering = new Gathering(words);
        reading.executeWithoutResult(status -> store.eachFact(gathering::add));
        return gathering.leaves();
    }

    private Collection<Leaf> read(Set<String> paths) {
        Gathering gathering = new Gathering(words);
        reading.executeWithoutResult(status -> store.eachFact(paths, gathering::add));
        return gathering.leaves();
    }

    /** The places from one path to before another, counted anew from the tables and not kept. */
    Collection<Leaf> countApart(String from, String to) {
        Gathering gathering = new Gathering(words);
        reading.executeWithoutResult(status -> store.eachFact(from, to, gathering::add));
        return gathering.leaves();
    }

    Map<String, Leaf> kept(String from, String to) {
        return view.between(from, to);
    }

    int eachUnlikeSum(AreaTree tree, Consumer<AreaCode> unlike) {
        return view.eachUnlike(tree, LocalDate.now(clock), unlike);
    }
}
