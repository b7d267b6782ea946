package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Puts like needs of a desk together: the same sector in the same place. The place is the village on a tambon's desk, the
 * tambon on a district's, the district on a province's, and so on. What nobody has given a sector stands by place alone.
 */
@Component
class DeskGroups {
    private final Particulars particulars;
    private final Sectors sectors;
    private final NeedLines lines;
    private final Areas areas;

    DeskGroups(Particulars particulars, Sectors sectors, NeedLines lines, Areas areas) {
        this.particulars = particulars;
        this.sectors = sectors;
        this.lines = lines;
        this.areas = areas;
    }

    /** The groups, biggest first; within one, what has waited longest first. */
    List<DeskPage.Group> of(Ui ui, Body body, List<NeedLine> waits, String base) {
        Map<String, String> sectorOf = particulars
                .find(waits.stream().map(NeedLine::code).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sector()));
        Map<String, List<NeedLine>> groups = new LinkedHashMap<>();
        for (NeedLine line : waits) {
            String heading = heading(ui, body, sectorOf.getOrDefault(line.code(), ""), line.area());
            groups.computeIfAbsent(heading, k -> new ArrayList<>()).add(line);
        }
        return groups.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .map(e -> new DeskPage.Group(
                        e.getKey(),
                        sectors.find(sectorOf.getOrDefault(
                                        e.getValue().getFirst().code(), ""))
                                .isPresent(),
                        "/desks/" + body.code() + "/together?"
                                + e.getValue().stream()
                                        .map(n -> "need=" + n.code())
                                        .collect(Collectors.joining("&")),
                        "/bundles/new?area=" + body.area() + "&sector="
                                + sectorOf.getOrDefault(e.getValue().getFirst().code(), ""),
                        e.getValue().stream()
                                .map(n -> lines.line(ui, n, base + n.code()))
                                .toList()))
                .toList();
    }

    private String heading(Ui ui, Body body, String sector, AreaCode area) {
        String about = sectors.find(sector).map(s -> s.name(ui.lang())).orElse(ui.t("proposals.desk.nosector"));
        Level finer = Level.ofRung(Math.max(1, body.level().rung() - 1));
        String place = areas.tree()
                .ancestorAt(area, finer)
                .map(a -> a.title(ui.lang()))
                .orElse(areas.tree().get(area).title(ui.lang()));
        return about + " · " + place;
    }
}
