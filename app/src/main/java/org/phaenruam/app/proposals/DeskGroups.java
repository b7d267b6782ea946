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
    private final Sectors sectors;
    private final NeedLines lines;
    private final Areas areas;

    DeskGroups(Sectors sectors, NeedLines lines, Areas areas) {
        this.sectors = sectors;
        this.lines = lines;
        this.areas = areas;
    }

    /** The groups, biggest first; within one, what has waited longest first. */
    List<DeskPage.Group> of(Ui ui, Body body, List<DeskLine> waits, String base) {
        Map<String, List<DeskLine>> groups = new LinkedHashMap<>();
        for (DeskLine line : waits) {
            String heading = heading(ui, body, line.sector(), line.need().area());
            groups.computeIfAbsent(heading, k -> new ArrayList<>()).add(line);
        }
        return groups.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .map(e -> group(ui, body, e.getKey(), e.getValue(), base))
                .toList();
    }

    private DeskPage.Group group(Ui ui, Body body, String heading, List<DeskLine> alike, String base) {
        String sector = alike.getFirst().sector();
        String codes = alike.stream().map(n -> "need=" + n.need().code()).collect(Collectors.joining("&"));
        return new DeskPage.Group(
                heading,
                sectors.find(sector).isPresent(),
                "/desks/" + body.code() + "/together?" + codes,
                "/bundles/new?area=" + body.area() + "&sector=" + sector,
                alike.stream()
                        .map(n -> lines.line(ui, n.need(), base + n.need().code()))
                        .toList());
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
