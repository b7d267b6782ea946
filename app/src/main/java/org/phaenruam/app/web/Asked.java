package org.phaenruam.app.web;

import org.jspecify.annotations.Nullable;

/** What a list says about the question it answers: what else was looked for, and the way to look for less or for more. */
public record Asked(String text, String link, String href, boolean exact) {

    /** Nothing where only what was typed could be looked for. */
    public static @Nullable Asked of(Ui ui, Question question, Href only, Href widely) {
        String typed = question.words().typed();
        if (question.toneless()) {
            return new Asked(ui.t("web.question.loose", typed), ui.t("web.question.only"), only.address(), false);
        }
        if (!question.others().isEmpty()) {
            return new Asked(
                    ui.t("web.question.also", names(question)), ui.t("web.question.only"), only.address(), false);
        }
        Question wide = question.exact() ? question.widened() : question;
        return wide.others().isEmpty()
                ? null
                : new Asked(ui.t("web.question.exact", typed), ui.t("web.question.widen"), widely.address(), true);
    }

    private static String names(Question question) {
        return String.join(
                " · ",
                question.others().stream().map(other -> other.words().typed()).toList());
    }

    /** Why something was found that does not hold what was typed; empty for what does. */
    public static String because(Ui ui, Question question, String shown, String searchKey) {
        if (question.byTones(searchKey)) {
            return ui.t("web.question.tones", question.words().typed());
        }
        return question.by(shown, searchKey)
                .map(other -> ui.t(
                        other.spelling() ? "web.question.spelt" : "web.question.same", other.said(), other.meant()))
                .orElse("");
    }
}
