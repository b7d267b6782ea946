package org.phaenruam.app.ops;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.PlanTargets;
import org.phaenruam.app.proposals.BundleShelf;
import org.phaenruam.app.proposals.NeedLinks;
import org.phaenruam.app.proposals.Needs;
import org.springframework.stereotype.Component;

/** Demonstration data: some needs tied to national plans as if people had confirmed it, a bundle, and words of an area. */
@Component
class DemonstrationTies {
    private static final AreaCode CHIANG_MAI = new AreaCode("50");

    private final Needs needs;
    private final NeedLinks links;
    private final PlanTargets targets;
    private final BundleShelf bundles;
    private final Glossaries glossaries;

    DemonstrationTies(Needs needs, NeedLinks links, PlanTargets targets, BundleShelf bundles, Glossaries glossaries) {
        this.needs = needs;
        this.links = links;
        this.targets = targets;
        this.bundles = bundles;
        this.glossaries = glossaries;
    }

    /** Ties the needs; {@code codes} by the keys of the sample. */
    void tie(Map<String, String> codes) {
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/links.csv")) {
            List<String> tied =
                    row.list("need_keys").stream().map(key -> code(codes, key)).toList();
            if (row.text("kind").equals("bundle")) {
                bundles.sample(CHIANG_MAI, row.text("target"), row.text("office_th"), tied);
            } else {
                links.confirmSample(
                        needs.find(tied.getFirst()).orElseThrow().need(),
                        targets.find(row.text("target")).orElseThrow(),
                        row.text("office_th"));
            }
        }
    }

    /** Words that people of an area say: some in use, one that waits. */
    void name() {
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/words.csv")) {
            glossaries.sample(
                    new AreaCode(row.text("area")),
                    row.text("official_th"),
                    row.text("plain_th"),
                    row.text("office_th"),
                    row.text("decided_office_th"));
        }
    }

    private static String code(Map<String, String> codes, String key) {
        String code = codes.get(key);
        if (code == null) {
            throw new NoSuchElementException("no sample need " + key);
        }
        return code;
    }
}
