package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.kernel.AreaCode;

/** What a change does to the tree, worked out and not yet written. */
record ChangePlan(AreaChanges changes, List<Lineage> lineage) {
    /** The tree once this is done, worked out in memory; new areas stand after their siblings. */
    AreaSnapshot after(AreaSnapshot tree, LocalDate day) {
        Map<AreaCode, AreaRow> rows =
                LinkedHashMap.newLinkedHashMap(tree.size() + changes.added().size());
        for (int i = 0; i < tree.size(); i++) {
            rows.put(tree.row(i).code(), tree.row(i));
        }
        List.of(changes.added(), changes.renamed(), changes.moved())
                .forEach(list -> list.forEach(row -> rows.put(row.code(), row)));
        List<PastAreas.Ended> ended = new ArrayList<>();
        tree.past()
                .forEach((code, past) -> ended.add(new PastAreas.Ended(past.area(), past.endedOn(), past.successor())));
        for (AreaCode code : changes.closed()) {
            AreaCode main = lineage.stream()
                    .filter(line -> line.main() && line.from().equals(code))
                    .map(Lineage::to)
                    .findFirst()
                    .orElse(null);
            ended.add(new PastAreas.Ended(tree.get(code), day, main));
            rows.remove(code);
        }
        List<AreaRow> left = List.copyOf(rows.values());
        return new AreaSnapshot(left, PastAreas.of(left, ended));
    }
}
