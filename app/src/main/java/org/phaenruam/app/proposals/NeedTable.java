package org.phaenruam.app.proposals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** A list of needs as a table for a file: the same needs in the same order as on the screen, all of them. */
@Component
class NeedTable {
    private static final int AT_ONCE = 2_000;
    private static final List<String> COLUMNS = List.of(
            "code",
            "title",
            "official",
            "place",
            "tambon",
            "district",
            "province",
            "area",
            "speaker",
            "status",
            "level",
            "holder",
            "since",
            "days",
            "due",
            "told",
            "sector",
            "plan",
            "sample");

    private final Needs needs;
    private final Journeys tables;
    private final Bodies bodies;
    private final Sectors sectors;
    private final Areas areas;

    NeedTable(Needs needs, Journeys tables, Bodies bodies, Sectors sectors, Areas areas) {
        this.needs = needs;
        this.tables = tables;
        this.bodies = bodies;
        this.sectors = sectors;
        this.areas = areas;
    }

    Table of(Ui ui, String name, NeedQuery query) {
        Stream<NeedRow> rows = Slice.walk(from -> needs.page(query, from.orElse(null), AT_ONCE));
        return new Table(
                name,
                COLUMNS.stream().map(c -> ui.t("proposals.column." + c)).toList(),
                rows.map(row -> cells(ui, row)));
    }

    private List<Cell> cells(Ui ui, NeedRow row) {
        NeedLine need = row.line();
        AreaTree tree = areas.tree();
        boolean waits = need.status().equals("WAITING");
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(need.code()));
        cells.add(Cell.of(need.title(ui.lang())));
        cells.add(Cell.of(row.titleOfficial()));
        cells.add(Cell.of(tree.find(need.area()).map(a -> a.title(ui.lang())).orElse("")));
        cells.add(above(ui, tree, need, Level.TAMBON));
        cells.add(above(ui, tree, need, Level.DISTRICT));
        cells.add(above(ui, tree, need, Level.PROVINCE));
        cells.add(Cell.of(need.area().value()));
        cells.add(Cell.of(need.speakerLabel()));
        cells.add(Cell.of(status(ui, need)));
        cells.add(Cell.of(
                need.rung() == 0
                        ? ""
                        : ui.t("web.level." + Level.ofRung(need.rung()).name())));
        cells.add(Cell.of(
                need.holder() == null ? "" : ui.say(bodies.get(need.holder()).name())));
        cells.add(Cell.of(need.waitingSince()));
        cells.add(waits ? Cell.of(ChronoUnit.DAYS.between(need.waitingSince(), ui.today())) : Cell.EMPTY);
        cells.add(Cell.of(need.dueOn()));
        cells.add(Cell.of(row.toldOn()));
        cells.add(Cell.of(sectors.find(row.sector())
                .map(sector -> NeedListPages.sectorName(ui, sector))
                .orElse("")));
        cells.add(Cell.of(need.planLabelTh()));
        cells.add(Cell.of(need.sample() ? ui.t("web.sample") : ""));
        return cells;
    }

    private String status(Ui ui, NeedLine need) {
        return ui.t("proposals.status." + tables.status(need.status()).code());
    }

    private static Cell above(Ui ui, AreaTree tree, NeedLine need, Level level) {
        return Cell.of(tree.find(need.area())
                .flatMap(a -> tree.ancestorAt(a.code(), level))
                .map((Area a) -> a.title(ui.lang()))
                .orElse(""));
    }
}
