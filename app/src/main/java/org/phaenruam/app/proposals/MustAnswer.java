package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.Ui;

/** What waits for this person's answer. Every bean of this kind is asked for the page "my things". */
public interface MustAnswer {
    /** The tasks of this person, the most pressing first; at most a few statements whatever their number. */
    List<Task> of(Ui ui, Actor actor);

    /** One thing to do, in the reader's words, with a way there and by when, if there is a limit. */
    record Task(String text, String href, @Nullable LocalDate due) {}
}
