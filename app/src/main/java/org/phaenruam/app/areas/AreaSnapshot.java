package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;

/**
 * The tree as arrays in preorder: the areas within an area are exactly those from its own position up to (not
 * including) its end. Immutable.
 */
final class AreaSnapshot implements AreaTree {
    /** No area in force at all: before the reference tables are loaded. */
    static final AreaSnapshot EMPTY = new AreaSnapshot(List.of());

    private final Map<AreaCode, Integer> positions;
    private final AreaRow[] rows;
    private final int[] ends;
    private final int[] parents;
    private final List<List<Area>> children;
    private final List<List<Area>> byLevel = new ArrayList<>();
    private final List<int[]> levelPositions = new ArrayList<>();
    private final Map<AreaCode, PastArea> past;
    /** The search over this tree; until it is made, that of an older tree, whose work is used again. */
    private volatile @Nullable AreaSearch search;

    /** Builds the tree; siblings keep the order in which they are given. Throws when it is not one tree. */
    AreaSnapshot(List<AreaRow> siblings) {
        this(siblings, Map.of());
    }

    /** The same with the areas that have ended. */
    AreaSnapshot(List<AreaRow> siblings, Map<AreaCode, PastArea> past) {
        this.past = Map.copyOf(past);
        PreorderWalk walk = new PreorderWalk(siblings);
        rows = walk.rows;
        ends = walk.ends;
        parents = walk.parents;
        positions = HashMap.newHashMap(rows.length);
        for (int i = 0; i < rows.length; i++) {
            positions.put(rows[i].code(), i);
        }
        children = childrenInOrder();
        for (Level level : Level.values()) {
            int[] found = new int[rows.length];
            int size = 0;
            for (int i = 0; i < rows.length; i++) {
                if (rows[i].area().level() == level) {
                    found[size++] = i;
                }
            }
            levelPositions.add(Arrays.copyOf(found, size));
            byLevel.add(
                    Arrays.stream(found, 0, size).mapToObj(i -> rows[i].area()).toList());
        }
    }

    /** The same, making use of what an older tree has worked out for its search. */
    AreaSnapshot(List<AreaRow> siblings, AreaSnapshot older) {
        this(siblings, older.past);
        search = older.search;
    }

    private List<List<Area>> childrenInOrder() {
        List<List<Area>> lists = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (ends[i] == i + 1) {
                lists.add(List.of());
                continue;
            }
            List<Area> own = new ArrayList<>();
            for (int child = i + 1; child < ends[i]; child = ends[child]) {
                own.add(rows[child].area());
            }
            lists.add(List.copyOf(own));
        }
        return lists;
    }

    @Override
    public Area get(AreaCode code) {
        Integer at = positions.get(code);
        PastArea ended = at == null ? past.get(code) : null;
        return ended == null ? rows[position(code)].area() : ended.area();
    }

    @Override
    public Optional<PastArea> findPast(AreaCode code) {
        return Optional.ofNullable(past.get(code));
    }

    @Override
    public List<AreaCode> listPastWithin(AreaCode code) {
        int from = position(code);
        return past.entrySet().stream()
                .filter(ended -> {
                    Integer keeper = positions.get(ended.getValue().keeper());
                    return keeper != null && from <= keeper && keeper < ends[from];
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<AreaCode, PastArea> past() {
        return past;
    }

    @Override
    public Optional<Area> find(AreaCode code) {
        return findRow(code).map(AreaRow::area);
    }

    Optional<AreaRow> findRow(AreaCode code) {
        Integer at = positions.get(code);
        return at == null ? Optional.empty() : Optional.of(rows[at]);
    }

    @Override
    public List<Area> ancestors(AreaCode code) {
        List<Area> above = new ArrayList<>(6);
        for (int at = parents[position(code)]; at >= 0; at = parents[at]) {
            above.add(rows[at].area());
        }
        return above;
    }

    @Override
    public List<Area> children(AreaCode code) {
        return children.get(position(code));
    }

    @Override
    public boolean within(AreaCode inner, AreaCode outer) {
        Integer in = positions.get(inner);
        Integer out = positions.get(outer);
        if (in == null || out == null) {
            return withinPast(inner, outer);
        }
        return out <= in && in < ends[out];
    }

    private boolean withinPast(AreaCode inner, AreaCode outer) {
        PastArea in = past.get(inner);
        PastArea out = past.get(outer);
        if (in == null && out == null) {
            return false;
        }
        AreaCode nowOuter = out == null ? outer : out.successor();
        Integer from = positions.get(in == null ? inner : in.keeper());
        Integer to = nowOuter == null ? null : positions.get(nowOuter);
        return from != null && to != null && to <= from && from < ends[to];
    }

    @Override
    public Optional<Area> ancestorAt(AreaCode code, Level level) {
        for (int at = position(code); at >= 0; at = parents[at]) {
            if (rows[at].area().level() == level) {
                return Optional.of(rows[at].area());
            }
        }
        return Optional.empty();
    }

    @Override
    public int count(Level level) {
        return levelPositions.get(level.ordinal()).length;
    }

    @Override
    public int count(AreaCode within, Level level) {
        int at = position(within);
        int[] sorted = levelPositions.get(level.ordinal());
        return firstFrom(sorted, ends[at]) - firstFrom(sorted, at);
    }

    private static int firstFrom(int[] sorted, int value) {
        int found = Arrays.binarySearch(sorted, value);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public List<Area> all(Level level) {
        return byLevel.get(level.ordinal());
    }

    @Override
    public List<Area> listWithin(AreaCode code) {
        int at = position(code);
        return Arrays.stream(rows, at, ends[at]).map(AreaRow::area).toList();
    }

    @Override
    public String path(AreaCode code) {
        StringBuilder path = new StringBuilder(48).append('/');
        for (int at = position(code); at >= 0; at = parents[at]) {
            path.insert(0, rows[at].code().value()).insert(0, '/');
        }
        return path.toString();
    }

    /** The search over this tree; made when it is first asked for. */
    AreaSearch search() {
        AreaSearch made = search;
        if (made == null || !made.over(this)) {
            made = new AreaSearch(this, made);
            search = made;
        }
        return made;
    }

    int size() {
        return rows.length;
    }

    AreaRow row(int position) {
        return rows[position];
    }

    /** The position of the area above, or -1 for the nation. */
    int parent(int position) {
        return parents[position];
    }

    /** The first position after the areas within this one. */
    int end(int position) {
        return ends[position];
    }

    @Override
    public int order(AreaCode code) {
        return positionOr(code, -1);
    }

    int positionOr(AreaCode code, int otherwise) {
        return positions.getOrDefault(code, otherwise);
    }

    int position(AreaCode code) {
        Integer at = positions.get(code);
        PastArea ended = at == null ? past.get(code) : null;
        if (ended != null) {
            at = positions.get(ended.keeper());
        }
        if (at == null) {
            throw new NoSuchElementException("no area in force has the code '" + code + "'");
        }
        return at;
    }
}
