package org.phaenruam.app.areas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.kernel.AreaCode;

/** Lays areas out so that whatever lies within an area follows it without a gap. Refuses what is not one tree. */
final class PreorderWalk {
    final AreaRow[] rows;
    final int[] ends;
    final int[] parents;

    private final List<AreaRow> given;
    private final int[] firstChild;
    private final int[] nextSibling;
    private int placed;

    PreorderWalk(List<AreaRow> siblings) {
        given = siblings;
        rows = new AreaRow[given.size()];
        ends = new int[given.size()];
        parents = new int[given.size()];
        firstChild = filled(given.size());
        nextSibling = filled(given.size());
        int root = link();
        if (root >= 0) {
            walk(root);
        }
        if (placed < given.size()) {
            throw new IllegalStateException((given.size() - placed) + " areas hang in a circle and reach no nation");
        }
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    /** Chains the children of each area, last first so that the chain runs in the given order; returns the root. */
    private int link() {
        Map<AreaCode, Integer> index = HashMap.newHashMap(given.size());
        for (int i = 0; i < given.size(); i++) {
            if (index.put(given.get(i).code(), i) != null) {
                throw new IllegalStateException("area " + given.get(i).code() + " is in force twice");
            }
        }
        int root = -1;
        for (int i = given.size() - 1; i >= 0; i--) {
            AreaCode parent = given.get(i).area().parent();
            if (parent == null) {
                if (root >= 0) {
                    throw new IllegalStateException("areas " + given.get(i).code() + " and "
                            + given.get(root).code() + " both have no parent; only the nation may");
                }
                root = i;
                continue;
            }
            Integer above = index.get(parent);
            if (above == null) {
                throw new IllegalStateException(
                        "area " + given.get(i).code() + " hangs under " + parent + ", which is not in force");
            }
            nextSibling[i] = firstChild[above];
            firstChild[above] = i;
        }
        return root;
    }

    /** Goes down the first children and back up over the next siblings, without recursion. */
    private void walk(int root) {
        int[] open = new int[given.size()];
        int[] openAt = new int[given.size()];
        int depth = 0;
        int next = root;
        while (next >= 0 || depth > 0) {
            if (next < 0) {
                depth--;
                ends[openAt[depth]] = placed;
                next = nextSibling[open[depth]];
                continue;
            }
            rows[placed] = given.get(next);
            parents[placed] = depth == 0 ? -1 : openAt[depth - 1];
            open[depth] = next;
            openAt[depth++] = placed++;
            next = firstChild[next];
        }
    }
}
