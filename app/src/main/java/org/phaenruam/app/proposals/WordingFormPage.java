package org.phaenruam.app.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.proposals.wording.Swap;
import org.phaenruam.app.proposals.wording.WordCheck;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/**
 * The form for the official text, with the people's words beside it. Holds what was typed, also when it was wrong.
 *
 * @param draft what was filled in by rule, if that was asked for
 * @param check how hard the typed words are, if that was asked for
 */
public record WordingFormPage(
        String code,
        String title,
        String detail,
        boolean sample,
        List<Crumb> crumbs,
        int seen,
        OfficialText typed,
        @Nullable Draft draft,
        @Nullable WordCheck check,
        FormErrors errors) {
    /** Which fields were empty and are filled now, of what the draft was made, and each word put in place of another. */
    public record Draft(boolean title, boolean detail, List<String> sources, List<Swap> swaps) {
        public boolean filled() {
            return title || detail;
        }
    }

    WordingFormPage with(Draft made) {
        return new WordingFormPage(code, title, detail, sample, crumbs, seen, typed, made, null, errors);
    }

    WordingFormPage with(WordCheck made) {
        return new WordingFormPage(code, title, detail, sample, crumbs, seen, typed, null, made, errors);
    }
}
