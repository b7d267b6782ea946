package org.phaenruam.app.plans;

import java.util.HashMap;
import java.util.Map;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** What the parts of plans are called, as the templates have it. */
@Component
public class PartLabels {
    private final Map<String, Wording> labels = new HashMap<>();

    PartLabels() {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/plan_parts.csv")) {
            Wording label = new Wording(row.text("plain_th"), row.text("label_th"), row.text("label_en"));
            row.list("plan_types").forEach(type -> labels.put(type + "/" + row.text("part_code"), label));
        }
    }

    /** The part's name; its code where no template knows it any more. */
    public String label(Ui ui, String planType, String part) {
        Wording label = labels.get(planType + "/" + part);
        return label == null ? part : ui.say(label);
    }
}
