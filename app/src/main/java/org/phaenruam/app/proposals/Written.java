package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.FormErrors;

/** What became of a write. Nothing typed is lost: the page shows the same form again with what is wrong. */
public sealed interface Written {
    /** Written; {@code again} when the same form had been written before. */
    record Done(String code, boolean again) implements Written {}

    /** Not written; what is wrong, by field. */
    record Refused(FormErrors errors) implements Written {}

    /** Not written: this person may not do that here. */
    record Forbidden() implements Written {}

    /** Not written: somebody took a step since the form was opened. */
    record Stale(List<Step> since) implements Written {}
}
