package org.phaenruam.app.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** How the deeds of the record are said: the moves of needs as the table of moves has them, the others by messages. */
@Component
class AuditWords {
    /** Those with a message {@code portal.audit.deed.<deed>}; any other deed is shown as it was written down. */
    private static final List<String> SAID = List.of(
            "account.opened",
            "account.role-given",
            "account.role-ended",
            "account.invited",
            "account.invitation-revoked",
            "account.hand-over-offered",
            "account.signed-in",
            "account.locked-out",
            "account.password-made",
            "account.password-changed",
            "account.closed",
            "account.reopened",
            "account.erased",
            "account.label-corrected",
            "account.session-ended",
            "account.list-taken",
            "audit.list-taken",
            "need.written",
            "need.reworded",
            "need.describe",
            "need.word",
            "need.file.add",
            "need.file.hide",
            "need.support",
            "need.forumsupport",
            "need.joining-called",
            "need.join-answer",
            "need.undo",
            "needs.imported",
            "need.link",
            "plan.link",
            "plan.linkconfirm",
            "bundle.make",
            "bundle.add",
            "bundle.takeout",
            "plan.imported",
            "budget.imported",
            "budget.taken-back",
            "plan.begun",
            "plan.node-added",
            "plan.approved",
            "plan.part-written",
            "plan.node-reworded",
            "plan.node-moved",
            "plan.node-removed",
            "plan.node-restored",
            "plan.node-money",
            "plan.indicator-written",
            "plan.indicator-removed",
            "plan.edition-begun",
            "plan.edition-dropped",
            "areas.imported",
            "areas.village-added",
            "areas.samples-added",
            "areas.changed",
            "areas.change-planned",
            "areas.change-withdrawn",
            "areas.change-stuck",
            "areas.reconciled",
            "areas.tables-loaded",
            "need.reassign",
            "need.desk-followed",
            "need.area-followed",
            "account.roles-followed",
            "body.make-local");

    private final Map<String, Wording> moves = new LinkedHashMap<>();

    AuditWords() {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/journey_moves.csv")) {
            moves.put(
                    "need." + row.text("code").toLowerCase(Locale.ROOT),
                    new Wording(row.text("plain_th"), row.text("official_th"), row.text("en")));
        }
    }

    String of(String deed, Ui ui) {
        Wording move = moves.get(deed.replace('-', '_'));
        if (move != null) {
            return ui.say(move);
        }
        return SAID.contains(deed) ? ui.t("portal.audit.deed." + deed) : deed;
    }

    List<Option> options(Ui ui) {
        List<Option> options = new ArrayList<>();
        SAID.forEach(deed -> options.add(new Option(deed, of(deed, ui))));
        moves.forEach((deed, words) -> options.add(new Option(deed, ui.say(words))));
        return options;
    }
}
