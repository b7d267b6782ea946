package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** What stands on a desk and what a body has to rank as tables for files: all of it, in the order of the screen. */
@Component
class DeskTable {
    /** Nearly every desk is read in one go: what is decided while the file is written cannot come twice. */
    private static final int AT_ONCE = 5_000;

    private static final List<String> COLUMNS = List.of(
            "code", "title", "place", "area", "sector", "speaker", "status", "since", "days", "due", "baht", "plan",
            "sample");

    private final Needs needs;
    private final Particulars particulars;
    private final Journeys tables;
    private final Sectors sectors;
    private final Areas areas;

    DeskTable(Needs needs, Particulars particulars, Journeys tables, Sectors sectors, Areas areas) {
        this.needs = needs;
        this.particulars = particulars;
        this.tables = tables;
        this.sectors = sectors;
        this.areas = areas;
    }

    /** A need of one of the lists, with the day that it is put in order by. */
    private record Line(NeedLine need, LocalDate since, Cursor place) {}

    /** What waits for this body, longest first, then what it answered and keeps. */
    Table desk(Ui ui, String name, String body) {
        return table(
                ui,
                name,
                "since",
                from -> needs.listOnDesk(body, from.orElse(null), AT_ONCE + 1).stream()
                        .map(line -> new Line(line.need(), line.need().waitingSince(), line.place()))
                        .toList());
    }

    /** What this body has to rank or to fund, with the day of the newest answer. */
    Table ranking(Ui ui, String name, String body) {
        return table(
                ui,
                name,
                "decided",
                from -> needs.listApprovedBy(body, from.orElse(null), AT_ONCE + 1).stream()
                        .map(ranked -> new Line(ranked.need(), ranked.decidedOn(), ranked.place()))
                        .toList());
    }

    private Table table(Ui ui, String name, String since, Function<Optional<Cursor>, List<Line>> read) {
        List<String> header = COLUMNS.stream()
                .map(column -> ui.t("proposals.column." + (column.equals("since") ? since : column)))
                .toList();
        return new Table(
                name, header, Slice.walk(from -> page(read.apply(from))).map(told -> cells(ui, told)));
    }

    /** A line with what is known of its need. */
    private record Told(Line line, Optional<NeedParticulars> known) {}

    private Slice<Told> page(List<Line> read) {
        List<Line> lines = read.subList(0, Math.min(AT_ONCE, read.size()));
        Map<String, NeedParticulars> known =
                particulars.find(lines.stream().map(line -> line.need().code()).toList());
        return new Slice<>(
                lines.stream()
                        .map(line -> new Told(
                                line, Optional.ofNullable(known.get(line.need().code()))))
                        .toList(),
                lines.size(),
                null,
                read.size() > AT_ONCE ? lines.getLast().place() : null);
    }

    private List<Cell> cells(Ui ui, Told told) {
        Line line = told.line();
        NeedLine need = line.need();
        boolean waits = need.status().equals("WAITING");
        return Stream.of(
                        Cell.of(need.code()),
                        Cell.of(need.title(ui.lang())),
                        Cell.of(areas.tree()
                                .find(need.area())
                                .map(area -> area.title(ui.lang()))
                                .orElse("")),
                        Cell.of(need.area().value()),
                        Cell.of(told.known()
                                .flatMap(p -> sectors.find(p.sector()))
                                .map(sector -> NeedListPages.sectorName(ui, sector))
                                .orElse("")),
                        Cell.of(need.speakerLabel()),
                        Cell.of(ui.t("proposals.status."
                                + tables.status(need.status()).code())),
                        Cell.of(line.since()),
                        waits ? Cell.of(need.daysWaited(ui.today())) : Cell.EMPTY,
                        Cell.of(need.dueOn()),
                        Cell.of(told.known()
                                .map(NeedParticulars::budgetBaht)
                                .filter(baht -> baht.signum() > 0)
                                .orElse((BigDecimal) null)),
                        Cell.of(need.planLabelTh()),
                        Cell.of(need.sample() ? ui.t("web.sample") : ""))
                .toList();
    }
}
