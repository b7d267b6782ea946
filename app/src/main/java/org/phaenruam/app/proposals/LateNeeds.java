package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Needs that were being written while their area changed: whoever wrote them still saw the areas as they were, and the
 * change did not see them. Nobody is made to wait for that. Instead each change is looked at again for a while after it,
 * and what came late follows by the same rules. The first look is for the areas that had ended before the server began.
 */
@Component
class LateNeeds {
    private static final ActorRef BY = ActorRef.system("areas");
    /** No writing of needs, not of the largest file, takes so long. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final NeedAreaStore store;
    private final HandingOver handing;
    private final Areas areas;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Queue<Trace> traces = new ConcurrentLinkedQueue<>();
    private boolean begun;

    LateNeeds(
            NeedAreaStore store,
            HandingOver handing,
            Areas areas,
            Bodies bodies,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.handing = handing;
        this.areas = areas;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Needs that go from one desk to another, and why. */
    record Left(HandingOver.Cause cause, ChangingDesks.Handing handing) {}

    /** What one change moved, and until when needs may still come late. */
    private record Trace(Instant until, List<NeedAreaStore.Gone> gone, List<Left> left) {}

    /** Once the transaction that changes the areas is committed, what comes late to these follows too. */
    void lookAgain(List<NeedAreaStore.Gone> gone, List<Left> left) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(gone, left);
            }
        });
    }

    private void remember(List<NeedAreaStore.Gone> gone, List<Left> left) {
        traces.add(new Trace(clock.instant().plus(PATIENCE), List.copyOf(gone), List.copyOf(left)));
    }

    /** Lets follow whatever came late; returns how many needs did. Asks the database nothing unless areas changed lately. */
    synchronized int look() {
        int followed = 0;
        if (!begun) {
            followed += follow(List.of(leftBehind()));
            begun = true;
        }
        traces.removeIf(trace -> trace.until().isBefore(clock.instant()));
        List<Trace> open = List.copyOf(traces);
        return open.isEmpty() ? followed : followed + follow(open);
    }

    private int follow(List<Trace> open) {
        Integer followed = transaction.execute(status -> carryOut(open));
        return followed == null ? 0 : followed;
    }

    /** What needs may have missed before this server began: looked at once, for it is all that ever ended or moved. */
    private Trace leftBehind() {
        AreaTree tree = areas.tree();
        List<NeedAreaStore.Gone> gone = new ArrayList<>(placesLeft(tree));
        List<Left> left = new ArrayList<>();
        for (AreaCode code : tree.listPastWithin(AreaCode.NATION)) {
            PastArea past = tree.findPast(code).orElseThrow();
            String path = tree.path(past.keeper());
            gone.add(new NeedAreaStore.Gone(code, path, past.keeper(), path));
            HandingOver.Cause cause = new HandingOver.Cause(past.area(), null, past.endedOn());
            bodies.committeeIn(past.area())
                    .ifPresent(body ->
                            left.add(new Left(cause, new ChangingDesks.Handing(past.area(), body, body, List.of()))));
        }
        return new Trace(clock.instant(), gone, left);
    }

    /** The places with needs at which no area lies any more, whichever area above them moved or got another code. */
    private List<NeedAreaStore.Gone> placesLeft(AreaTree tree) {
        Set<String> places = tree.listWithin(AreaCode.NATION).stream()
                .map(area -> tree.path(area.code()))
                .collect(Collectors.toSet());
        List<String> nowhere = store.listPlaces().stream()
                .filter(path -> !places.contains(path))
                .toList();
        return store.listAreasAt(nowhere).stream()
                .flatMap(was -> tree.findKeeper(was.area()).stream()
                        .map(now -> new NeedAreaStore.Gone(was.area(), was.path(), now.code(), tree.path(now.code()))))
                .toList();
    }

    private int carryOut(List<Trace> open) {
        AreaTree tree = areas.tree();
        List<NeedAreaStore.Gone> gone = open.stream()
                .flatMap(trace -> trace.gone().stream())
                .flatMap(each -> stillGone(each, tree).stream())
                .distinct()
                .toList();
        List<Left> lately =
                open.stream().flatMap(trace -> trace.left().stream()).toList();
        Set<String> holding = store.holding(
                lately.stream().map(each -> each.handing().old().code()).collect(Collectors.toSet()));
        List<Left> left = lately.stream()
                .filter(each -> holding.contains(each.handing().old().code()))
                .flatMap(each -> stillLeft(each, tree).stream())
                .toList();
        Set<UUID> held = store.hold(gone, left.stream().map(Left::handing).toList());
        if (held.isEmpty()) {
            return 0;
        }
        int followed = store.follow(gone);
        if (followed > 0) {
            audit.record(
                    BY,
                    "need.area-followed",
                    new SubjectRef("area", AreaCode.NATION.value()),
                    AreaCode.NATION,
                    Map.of("needs", Integer.toString(followed)));
        }
        int handed = 0;
        for (Left each : left) {
            List<UUID> going = store.listGoing(each.handing(), held);
            handed += handing.carryOut(
                    each.cause(), going, each.handing().old(), each.handing().next(), tree);
        }
        return Math.max(followed, handed);
    }

    /** Where they are now, seen from where they were; a need may know its new path and still name the area that ended. */
    private static List<NeedAreaStore.Gone> stillGone(NeedAreaStore.Gone was, AreaTree tree) {
        AreaCode now = tree.findKeeper(was.area()).orElseThrow().code();
        String path = tree.path(now);
        List<NeedAreaStore.Gone> still = new ArrayList<>();
        if (!was.oldPath().equals(path)) {
            still.add(new NeedAreaStore.Gone(was.area(), was.oldPath(), now, path));
        }
        if (!now.equals(was.area())) {
            still.add(new NeedAreaStore.Gone(was.area(), path, now, path));
        }
        return still;
    }

    /** To which desks needs go now from the one that they left, if any are there again. */
    private List<Left> stillLeft(Left left, AreaTree tree) {
        Body old = left.handing().old();
        Map<Body, List<String>> nexts = new LinkedHashMap<>();
        if (left.handing().paths().isEmpty()) {
            nexts.put(bodies.standingFor(old), List.of());
        }
        for (String path : left.handing().paths()) {
            placeOf(path, tree)
                    .ifPresent(place -> nexts.computeIfAbsent(
                                    bodies.standingFor(old, place.code()), next -> new ArrayList<>())
                            .addAll(List.of(path, tree.path(place.code()))));
        }
        List<Left> still = new ArrayList<>();
        nexts.forEach((next, paths) -> {
            if (!next.code().equals(old.code())) {
                ChangingDesks.Handing handing =
                        new ChangingDesks.Handing(left.handing().area(), old, next, paths);
                still.add(new Left(left.cause(), handing));
            }
        });
        return still;
    }

    /** The area that a path ends with, or the one that keeps its needs. */
    private static Optional<Area> placeOf(String path, AreaTree tree) {
        String inside = path.substring(0, path.length() - 1);
        return tree.findKeeper(new AreaCode(inside.substring(inside.lastIndexOf('/') + 1)));
    }
}
