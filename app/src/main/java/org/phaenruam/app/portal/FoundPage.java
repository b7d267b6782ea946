package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.SearchWords;

/** What a search found: needs, then areas, branches of plans and bodies, each with a way to all of them. */
public record FoundPage(
        SearchWords words,
        long needCount,
        String allNeeds,
        List<NeedListPage.Line> needs,
        List<Other> others,
        String underAnyName,
        List<Group> groups) {
    /** Needs found by another name of the same thing: {@code said} was typed, {@code meant} was looked for. */
    public record Other(
            String said, String meant, SearchWords words, long count, String all, List<NeedListPage.Line> needs) {}

    /** One kind of thing. */
    public record Group(String kind, long count, String all, List<LongList.Line> lines) {}

    public boolean nothing() {
        return needs.isEmpty()
                && others.isEmpty()
                && groups.stream().allMatch(group -> group.lines().isEmpty());
    }
}
