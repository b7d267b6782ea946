package org.phaenruam.app.plans.editions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.SourceStatus;
import org.springframework.stereotype.Component;

/** The rules of the four kinds of edition, as the reference table has them. */
@Component
class EditionRules {
    private final Map<EditionKind, EditionRule> rules = new EnumMap<>(EditionKind.class);

    EditionRules() {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/edition_kinds.csv")) {
            EditionKind kind = EditionKind.valueOf(row.text("kind"));
            Set<Change> may = EnumSet.noneOf(Change.class);
            for (Change change : Change.values()) {
                if (row.flag("may_" + change.name().toLowerCase(java.util.Locale.ROOT))) {
                    may.add(change);
                }
            }
            rules.put(
                    kind,
                    new EditionRule(
                            kind,
                            may,
                            row.flag("needs_forum"),
                            row.text("decided_by").equals("MAKER"),
                            SourceStatus.ofMark(row.text("source_status"))));
        }
    }

    EditionRule get(EditionKind kind) {
        EditionRule rule = rules.get(kind);
        if (rule == null) {
            throw new NoSuchElementException("no rule for the edition kind " + kind);
        }
        return rule;
    }
}
