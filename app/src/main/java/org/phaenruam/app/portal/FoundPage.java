package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.SearchWords;

/**
 * What a search found: needs, then areas, branches of plans and bodies, each with a way to all of them.
 *
 * @param number what was typed is a tracking number that no need has
 */
public record FoundPage(
        SearchWords words,
        boolean number,
        List<Glossaries.Meaning> meanings,
        long needCount,
        String allNeeds,
        List<NeedListPage.Line> needs,
        List<Group> groups) {
    /** One kind of thing. */
    public record Group(String kind, long count, String all, List<LongList.Line> lines) {}

    public boolean nothing() {
        return meanings.isEmpty()
                && needs.isEmpty()
                && groups.stream().allMatch(group -> group.lines().isEmpty());
    }
}
