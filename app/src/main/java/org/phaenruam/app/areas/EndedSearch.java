package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phaenruam.thaitext.ThaiText;

/** Finds areas that are no longer in force by the names they last had; there are few of them beside those in force. */
final class EndedSearch {
    private static final int LONGEST = 120;

    private EndedSearch() {}

    /** Those that ended last come first. Every word must fit the area or one that was above it, one the area itself. */
    static List<PastArea> find(AreaSnapshot tree, String text, int limit) {
        List<SearchTerm> terms = SearchTerm.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (terms.isEmpty() || limit < 1) {
            return List.of();
        }
        return tree.past().values().stream()
                .filter(past -> terms.stream().anyMatch(term -> fits(term, past.area())))
                .filter(past -> terms.stream().allMatch(term -> fits(term, tree, past.area())))
                .sorted(Comparator.comparing(PastArea::endedOn)
                        .reversed()
                        .thenComparing(past -> past.area().code()))
                .limit(limit)
                .toList();
    }

    private static boolean fits(SearchTerm term, AreaSnapshot tree, Area area) {
        List<Area> up = new ArrayList<>(List.of(area));
        Optional<Area> at = Optional.of(area);
        while (at.isPresent() && at.get().parent() != null && up.size() < 10) {
            at = Optional.ofNullable(at.get().parent())
                    .flatMap(
                            code -> tree.find(code).or(() -> tree.findPast(code).map(PastArea::area)));
            at.ifPresent(up::add);
        }
        return up.stream().anyMatch(each -> fits(term, each));
    }

    private static boolean fits(SearchTerm term, Area area) {
        if (term.moo() > 0) {
            Integer moo = area.moo();
            return moo != null && moo == term.moo();
        }
        if (area.code().value().toLowerCase(Locale.ROOT).equals(term.whole())) {
            return true;
        }
        String key = ThaiText.searchKey(area.nameTh());
        String english = area.nameEn() == null ? "" : ThaiText.searchKey(area.nameEn());
        boolean named = term.level() == area.level() && key.contains(term.name());
        return named || key.contains(term.whole()) || english.contains(term.whole());
    }
}
