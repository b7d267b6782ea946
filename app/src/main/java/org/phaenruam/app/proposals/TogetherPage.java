package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.proposals.wording.WordCheck;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** Answering several needs at once: which, how, why, and what villagers will read under each. {@code kept}: answered already. */
public record TogetherPage(
        String bodyCode,
        String bodyName,
        boolean sample,
        List<Crumb> crumbs,
        String action,
        List<Item> items,
        List<DecidePage.MoveChoice> moves,
        String move,
        String moveWord,
        String goesTo,
        List<DecidePage.ReasonChoice> reasons,
        List<DecidePage.PlaceChoice> places,
        boolean asksPlan,
        String beginPlan,
        boolean preview,
        UUID key,
        Map<String, String> typed,
        String day,
        @Nullable WordCheck check,
        List<NotKept> notKept,
        int kept,
        FormErrors errors) {

    /** One need; {@code seen} is its last step on this screen, {@code willRead} what its people will read. */
    public record Item(
            String code,
            String title,
            String place,
            String detail,
            String tagCss,
            String tagIcon,
            String tag,
            int seen,
            boolean chosen,
            String willRead) {}

    /** A need that could not have the answer, and why. {@code title} is empty when there is no such need. */
    public record NotKept(String code, String title, List<FormErrors.Problem> why) {}

    /** The move needs a plan and there is none that takes needs. */
    public boolean lacksPlan() {
        return asksPlan && places.isEmpty();
    }

    /** Is this need's own sentence asked for, or was one typed? */
    public boolean asksOwn(Item item) {
        return preview && item.chosen() || !value("said-" + item.code()).isBlank();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
