package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;

/**
 * Works out which desks needs leave when areas change: the desk of a body whose area ended, and the desks of the wider
 * areas in which a place no longer lies. What bodies decided already stays with them.
 */
@Component
public class ChangingDesks {
    private final NeedAreaStore store;
    private final Bodies bodies;
    private final Areas areas;

    ChangingDesks(NeedAreaStore store, Bodies bodies, Areas areas) {
        this.store = store;
        this.bodies = bodies;
        this.areas = areas;
    }

    /**
     * What goes from one desk to another.
     *
     * @param area the area for whose sake it goes: it moved or ended
     * @param paths where the needs are that go; empty: everything on the desk
     */
    record Handing(Area area, Body old, Body next, List<String> paths) {}

    /** The same area's needs that leave one desk for another. */
    private record Way(Area area, Body old, Body next) {}

    /** How many needs would go to another desk with this change; reads only the desks that it touches. */
    public int count(AreaTree before, AreaTree after, Set<AreaCode> moved, Set<AreaCode> closed) {
        Set<UUID> going = new HashSet<>();
        of(before, after, moved, closed).forEach(handing -> going.addAll(store.listGoing(handing)));
        return going.size();
    }

    /** In the order in which they are to be done: what a desk of an ended area keeps until last goes to its successor. */
    List<Handing> of(AreaTree before, AreaTree after, Set<AreaCode> moved, Set<AreaCode> closed) {
        Set<AreaCode> everyMoved = new LinkedHashSet<>();
        moved.stream()
                .filter(code -> before.find(code).isPresent())
                .forEach(code -> before.listWithin(code).forEach(area -> everyMoved.add(area.code())));
        Map<Way, List<String>> ways = new LinkedHashMap<>();
        for (AreaCode code : everyMoved) {
            widerDesks(before, after, code, top(before, everyMoved, code), ways);
        }
        for (AreaCode code : closed) {
            before.find(code).ifPresent(area -> widerDesks(before, after, code, area, ways));
        }
        List<Handing> handings = new ArrayList<>();
        ways.forEach((way, paths) -> handings.add(new Handing(way.area, way.old, way.next, paths)));
        closed.forEach(code -> ownDesk(before, after, code).ifPresent(handings::add));
        return handings;
    }

    private void widerDesks(AreaTree before, AreaTree after, AreaCode code, Area sake, Map<Way, List<String>> ways) {
        Optional<Area> now = after.findKeeper(code);
        if (now.isEmpty()) {
            return;
        }
        for (Area wider : before.ancestors(code)) {
            leaving(wider, after, now.get(), sake)
                    .ifPresent(way ->
                            ways.computeIfAbsent(way, w -> new ArrayList<>()).add(before.path(code)));
        }
    }

    /** The desks of wider areas that needs leave when they go from one place to another. */
    List<Handing> between(AreaTree tree, Area from, Area to) {
        return tree.ancestors(from.code()).stream()
                .flatMap(wider -> leaving(wider, tree, to, from).stream())
                .map(way -> new Handing(from, way.old, way.next, List.of(tree.path(to.code()))))
                .toList();
    }

    /** Empty when the place still lies in the wider area. */
    private Optional<Way> leaving(Area wider, AreaTree after, Area place, Area sake) {
        Optional<Body> old = after.within(place.code(), wider.code()) ? Optional.empty() : bodies.committeeIn(wider);
        return old.flatMap(body ->
                bodies.committeeAbove(after, place.code(), body.level()).map(next -> new Way(sake, body, next)));
    }

    /** The widest area that moved and took this one with it. */
    private static Area top(AreaTree before, Set<AreaCode> moved, AreaCode code) {
        Area top = before.get(code);
        for (Area above : before.ancestors(code)) {
            if (!moved.contains(above.code())) {
                break;
            }
            top = above;
        }
        return top;
    }

    private Optional<Handing> ownDesk(AreaTree before, AreaTree after, AreaCode ended) {
        Optional<Area> area = before.find(ended);
        Optional<Body> old = area.flatMap(bodies::committeeIn);
        Optional<Body> next = after.findKeeper(ended)
                .flatMap(keeper -> bodies.committeeIn(keeper)
                        .or(() -> areas.tree().find(keeper.code()).flatMap(known -> bodies.firstFor(known.code()))));
        return old.isEmpty()
                        || next.isEmpty()
                        || old.get().code().equals(next.get().code())
                ? Optional.empty()
                : Optional.of(new Handing(area.orElseThrow(), old.get(), next.get(), List.of()));
    }
}
