package org.phaenruam.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.SearchWords;

/**
 * What a search found: needs, then areas, plans, branches of plans and bodies, each with a way to all of them.
 *
 * @param placed what was understood where a word and a place were typed together
 * @param number what was typed is a tracking number that no need has
 */
public record FoundPage(
        SearchWords words,
        boolean number,
        List<Glossaries.Meaning> meanings,
        long needCount,
        String allNeeds,
        @Nullable Placed placed,
        List<NeedListPage.Line> needs,
        List<Group> groups) {
    /** Words looked for in a place, and the same in other places of that name. */
    public record Placed(String text, String href, List<Option> others) {}

    /** One kind of thing. */
    public record Group(String kind, long count, String all, List<LongList.Line> lines) {}

    public boolean nothing() {
        return meanings.isEmpty()
                && needs.isEmpty()
                && groups.stream().allMatch(group -> group.lines().isEmpty());
    }
}
