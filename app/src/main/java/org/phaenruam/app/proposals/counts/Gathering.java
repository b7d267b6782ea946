package org.phaenruam.app.proposals.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Needs on their way to be leaves: each is added to its place and forgotten, in whatever order they come. */
final class Gathering {
    private final CountWords words;
    private final Map<String, Leaf.Maker> places = new HashMap<>();

    Gathering(CountWords words) {
        this.words = words;
    }

    void add(Fact fact) {
        places.computeIfAbsent(fact.path(), path -> new Leaf.Maker(words)).add(fact);
    }

    /** Once only: every place is let go as soon as it is made, so that memory holds little twice. */
    Collection<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>(places.size());
        for (Iterator<Map.Entry<String, Leaf.Maker>> each = places.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Leaf.Maker> place = each.next();
            leaves.add(place.getValue().make(place.getKey()));
            each.remove();
        }
        return leaves;
    }
}
