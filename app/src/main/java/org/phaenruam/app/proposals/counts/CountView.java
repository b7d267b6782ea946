package org.phaenruam.app.proposals.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.AreaCode;

/**
 * The places rolled up along the tree of areas. Sums are kept once they were asked for and dropped for an area and those
 * above it when a place of it is counted anew; another tree or another day drops them all.
 */
final class CountView {
    private final Map<String, Leaf> leaves = new HashMap<>();
    private final Map<AreaCode, List<Leaf>> byArea = new HashMap<>();
    private volatile Sums sums = new Sums(null, LocalDate.MIN, new ConcurrentHashMap<>());

    /** Sums for one tree on one day. */
    private record Sums(@Nullable AreaTree tree, LocalDate day, Map<AreaCode, Tally> kept) {}

    Tally of(AreaCode area, AreaTree tree, LocalDate day) {
        Sums now = sums;
        if (now.tree == tree && now.day.equals(day)) {
            Tally kept = now.kept.get(area);
            if (kept != null) {
                return kept;
            }
        }
        synchronized (this) {
            return sum(area, fitting(tree, day));
        }
    }

    synchronized List<Leaf> leaves(AreaCode area, AreaTree tree, LocalDate day) {
        fitting(tree, day);
        if (area.equals(AreaCode.NATION)) {
            return List.copyOf(leaves.values());
        }
        List<Leaf> found = new ArrayList<>();
        for (Area within : tree.listWithin(area)) {
            found.addAll(byArea.getOrDefault(within.code(), List.of()));
        }
        return found;
    }

    synchronized List<Leaf> at(AreaCode area, AreaTree tree, LocalDate day) {
        fitting(tree, day);
        return byArea.getOrDefault(area, List.of());
    }

    /**
     * The places in the area whose first day is not after {@code last}; once there are more than {@code most}, some
     * of them.
     */
    synchronized List<Leaf> placesUntil(
            AreaCode area, AreaTree tree, LocalDate day, Function<Tally, long[]> first, long last, int most) {
        List<Leaf> found = new ArrayList<>();
        collect(area, fitting(tree, day), tally -> holds(first.apply(tally), last), most, found);
        return found;
    }

    private static boolean holds(long[] days, long last) {
        return days.length > 0 && days[0] <= last;
    }

    private void collect(AreaCode area, Sums sums, Predicate<Tally> holds, int most, List<Leaf> into) {
        byArea.getOrDefault(area, List.of()).stream()
                .filter(leaf -> holds.test(leaf.tally()))
                .forEach(into::add);
        AreaTree tree = Objects.requireNonNull(sums.tree);
        for (Area child : tree.children(area)) {
            boolean place = tree.children(child.code()).isEmpty();
            if (into.size() <= most && (place || holds.test(sum(child.code(), sums)))) {
                collect(child.code(), sums, holds, most, into);
            }
        }
    }

    /** Sums that fit this tree and day; must hold the monitor. */
    private Sums fitting(AreaTree tree, LocalDate day) {
        if (sums.tree != tree) {
            byArea.clear();
            leaves.values().forEach(leaf -> put(leaf, tree));
        }
        if (sums.tree != tree || !sums.day.equals(day)) {
            sums = new Sums(tree, day, new ConcurrentHashMap<>());
        }
        return sums;
    }

    private void put(Leaf leaf, AreaTree tree) {
        areaOf(leaf.path(), tree).ifPresent(area -> byArea.merge(area, List.of(leaf), CountView::both));
    }

    private static List<Leaf> both(List<Leaf> some, List<Leaf> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The area that a path ends in, or, when that is in force no more, the one above it that is. */
    static Optional<AreaCode> areaOf(String path, AreaTree tree) {
        int end = path.length() - 1;
        while (end > 0) {
            int slash = path.lastIndexOf('/', end - 1);
            Optional<AreaCode> code = AreaCode.find(path.substring(slash + 1, end))
                    .flatMap(tree::find)
                    .map(Area::code); // the tree's own: there is one for every place
            if (code.isPresent()) {
                return code;
            }
            end = slash;
        }
        return Optional.empty();
    }

    private Tally sum(AreaCode area, Sums into) {
        Tally kept = into.kept.get(area);
        if (kept != null) {
            return kept;
        }
        AreaTree tree = Objects.requireNonNull(into.tree);
        Tally.Maker maker = new Tally.Maker(into.day);
        byArea.getOrDefault(area, List.of()).forEach(maker::add);
        List<Area> below = tree.children(area);
        below.forEach(child -> maker.add(sum(child.code(), into)));
        Tally made = maker.make();
        if (!below.isEmpty()) {
            into.kept.put(area, made);
        }
        return made;
    }

    /** The places from one path to before another. */
    synchronized Map<String, Leaf> between(String from, String to) {
        Map<String, Leaf> found = new HashMap<>();
        leaves.values().stream()
                .filter(leaf -> leaf.path().compareTo(from) >= 0 && leaf.path().compareTo(to) < 0)
                .forEach(leaf -> found.put(leaf.path(), leaf));
        return found;
    }

    /** Sums up all areas anew and tells those of which something else is kept; answers how many are kept. */
    synchronized int eachUnlike(AreaTree tree, LocalDate day, Consumer<AreaCode> unlike) {
        Sums now = fitting(tree, day);
        sum(AreaCode.NATION, now);
        for (Leaf leaf : leaves.values()) {
            areaOf(leaf.path(), tree)
                    .filter(area -> !byArea.getOrDefault(area, List.of()).contains(leaf))
                    .ifPresent(unlike);
        }
        byArea.forEach((area, here) -> {
            if (here.stream().anyMatch(leaf -> leaves.get(leaf.path()) != leaf)) {
                unlike.accept(area);
            }
        });
        sumAnew(AreaCode.NATION, now, unlike);
        return now.kept.size();
    }

    private Tally sumAnew(AreaCode area, Sums now, Consumer<AreaCode> unlike) {
        AreaTree tree = Objects.requireNonNull(now.tree);
        Tally.Maker maker = new Tally.Maker(now.day);
        byArea.getOrDefault(area, List.of()).forEach(maker::add);
        tree.children(area).forEach(child -> maker.add(sumAnew(child.code(), now, unlike)));
        Tally made = maker.make();
        Tally kept = now.kept.get(area);
        if (kept != null && !kept.same(made)) {
            unlike.accept(area);
        }
        return made;
    }

    synchronized void replaceAll(Collection<Leaf> all) {
        leaves.clear();
        byArea.clear();
        all.forEach(leaf -> leaves.put(leaf.path(), leaf));
        sums = new Sums(null, LocalDate.MIN, new ConcurrentHashMap<>());
    }

    /** Puts places in the stead of those with these paths; a path without a place holds no need any more. */
    synchronized void replace(Collection<String> paths, Collection<Leaf> fresh) {
        paths.forEach(this::drop);
        AreaTree tree = sums.tree;
        for (Leaf leaf : fresh) {
            leaves.put(leaf.path(), leaf);
            if (tree != null) {
                put(leaf, tree);
                forget(leaf.path(), tree);
            }
        }
    }

    private void drop(String path) {
        Leaf old = leaves.remove(path);
        AreaTree tree = sums.tree;
        if (old == null || tree == null) {
            return;
        }
        areaOf(path, tree)
                .ifPresent(area -> byArea.computeIfPresent(area, (a, list) -> {
                    List<Leaf> left = list.stream().filter(leaf -> leaf != old).toList();
                    return left.isEmpty() ? null : left;
                }));
        forget(path, tree);
    }

    private void forget(String path, AreaTree tree) {
        areaOf(path, tree).ifPresent(area -> {
            sums.kept.remove(area);
            tree.ancestors(area).forEach(above -> sums.kept.remove(above.code()));
        });
    }
}
