package org.phaenruam.app.plans;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.Ui;

/**
 * A branch in a long list, with the plan it belongs to and its place in the list's order.
 *
 * @param firstDraft true where nothing of the plan passed yet: what stands in it is being written
 * @param searched its search key where the list looked for more than what was typed, else empty
 */
public record NodeRow(
        PlanNode node, AreaCode area, String planTh, String planEn, boolean firstDraft, String key, String searched) {
    String plan(Ui ui) {
        String title = ui.lang() == Lang.EN ? planEn : planTh;
        return firstDraft ? ui.t("plans.editions.draftname", title) : title;
    }
}
