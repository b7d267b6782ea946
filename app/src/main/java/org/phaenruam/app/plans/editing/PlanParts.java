package org.phaenruam.app.plans.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.Wording;
import org.springframework.stereotype.Component;

/** The templates: which parts a plan of each kind has, in order. */
@Component
public class PlanParts {
    private final Map<String, List<Part>> byType = new HashMap<>();

    PlanParts() {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/plan_parts.csv")) {
            Wording label = new Wording(row.text("plain_th"), row.text("label_th"), row.text("label_en"));
            Part part = new Part(
                    row.text("part_code"),
                    row.text("kind"),
                    row.text("node_kind"),
                    label,
                    row.text("hint_th"),
                    row.text("hint_en"),
                    SourceStatus.ofMark(row.text("source_status")));
            row.list("plan_types")
                    .forEach(type ->
                            byType.computeIfAbsent(type, t -> new ArrayList<>()).add(part));
        }
    }

    /** The parts of a kind of plan; none for a kind without a template. */
    public List<Part> of(String planType) {
        return byType.getOrDefault(planType, List.of());
    }

    Optional<Part> findText(String planType, String code) {
        return of(planType).stream()
                .filter(part -> part.text() && part.code().equals(code))
                .findFirst();
    }

    /** The kinds of branch that the template speaks of, in order; all where it speaks of none. */
    List<String> nodeKinds(String planType) {
        List<String> kinds = of(planType).stream()
                .map(Part::nodeKind)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
        return kinds.isEmpty() ? List.of("issue", "goal", "strategy", "programme", "project") : kinds;
    }
}
