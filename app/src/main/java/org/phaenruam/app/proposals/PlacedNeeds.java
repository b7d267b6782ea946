package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.phaenruam.match.SameWords;
import org.springframework.stereotype.Component;

/**
 * Finds needs by a word of theirs and the name of their place, "ประปา สุเทพ". Where no need holds all words, the last or the
 * first ones may be the whole name of an area: the others are looked for there, as a list of that area looks for them.
 */
@Component
public class PlacedNeeds {
    /** Areas that are looked into; each is a look of its own into the index of words. */
    private static final int TRIES = 3;
    /** Areas of one name that are thought of. */
    private static final int NAMESAKES = 60;
    /** Other areas of that name that are offered. */
    private static final int OFFERED = 4;

    private final Needs needs;
    private final Areas areas;

    PlacedNeeds(Needs needs, Areas areas) {
        this.needs = needs;
        this.areas = areas;
    }

    /**
     * What was understood and found.
     *
     * @param query the words that are no place, looked for in the area that the others name
     * @param others the same in other areas of that name that have needs
     */
    public record Placed(NeedQuery query, Slice<NeedRow> slice, List<NeedQuery> others) {}

    private record Split(String place, String rest) {}

    /** Reads the words of this query as words and a place; empty where that finds nothing either. */
    public Optional<Placed> find(NeedQuery query, Function<AreaCode, SameWords> names, int size) {
        int tries = query.question().exact() ? TRIES : 0;
        for (Split split : splits(query.words().typed())) {
            List<NeedQuery> asked = new ArrayList<>();
            named(split.place(), query.area())
                    .forEach(place -> asked.add(query.in(place.code())
                            .with(Question.widely(SearchWords.of(split.rest()), names.apply(place.code())))));
            for (int i = 0; i < asked.size() && tries < TRIES; i++) {
                tries++;
                Slice<NeedRow> slice = needs.page(asked.get(i), null, size);
                if (slice.total() > 0) {
                    List<NeedQuery> others = asked.subList(i + 1, Math.min(asked.size(), i + 1 + OFFERED));
                    return Optional.of(new Placed(asked.get(i), slice, List.copyOf(others)));
                }
            }
        }
        return Optional.empty();
    }

    /** Long names first; of two as long the one that stands last. */
    private static List<Split> splits(String typed) {
        List<String> words = List.of(typed.strip().split("[\\s,;]+"));
        List<Split> splits = new ArrayList<>();
        for (int place = Math.min(words.size(), SearchWords.MOST) - 1; place >= 1; place--) {
            int rest = words.size() - place;
            splits.add(new Split(joined(words.subList(rest, words.size())), joined(words.subList(0, rest))));
            splits.add(new Split(joined(words.subList(0, place)), joined(words.subList(place, words.size()))));
        }
        splits.removeIf(split -> SearchWords.of(split.rest()).isEmpty());
        return splits;
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    /** The areas of this name that have needs, the widest first; one within another of them is left to that one. */
    private List<Area> named(String name, AreaCode within) {
        List<Area> named = new ArrayList<>();
        for (Area area : areas.searchNamed(name, NAMESAKES)) {
            boolean news = named.stream().noneMatch(wider -> areas.tree().within(area.code(), wider.code()));
            if (news
                    && areas.tree().within(area.code(), within)
                    && needs.totals(area.code()).asked() > 0) {
                named.add(area);
            }
        }
        return named;
    }
}
