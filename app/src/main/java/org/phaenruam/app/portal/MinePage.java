package org.phaenruam.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.proposals.NeedListPage;

/** What one person has to do with: what to answer, what came back, what waits, what is followed. */
public record MinePage(
        List<Task> tasks,
        List<NeedListPage.Line> drafts,
        List<NeedListPage.Line> returned,
        List<NeedListPage.Line> written,
        long writtenCount,
        List<NeedListPage.Line> followed,
        long followedCount,
        List<Glossaries.Proposed> words,
        @Nullable String newHref) {
    /** Something to do. */
    public record Task(String text, String href, String due, boolean late) {}

    public boolean nothing() {
        return tasks.isEmpty()
                && drafts.isEmpty()
                && returned.isEmpty()
                && written.isEmpty()
                && followed.isEmpty()
                && words.isEmpty();
    }
}
