package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Asked;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/**
 * A list of needs as a table for a file: the same needs as on the screen, all of them, each once. What is read in one go stands
 * in the order of the screen; a longer list is walked through the newest first, because no decision changes when a need was
 * written, and nobody who is decided about meanwhile comes twice or is passed over.
 */
@Component
class NeedTable {
    private static final int AT_ONCE = 5_000;
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
    /** A column more where more was looked for than what was typed. */
    private static final String BECAUSE = "because";

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
        NeedQuery settled =
                query.words().isEmpty() ? query : needs.find(query, null, 1).query();
        Question question = settled.question();
        Words words = new Words(ui, question);
        Stream<String> columns =
                question.wide() ? Stream.concat(COLUMNS.stream(), Stream.of(BECAUSE)) : COLUMNS.stream();
        return new Table(
                name,
                columns.map(c -> ui.t("proposals.column." + c)).toList(),
                rows(settled, AT_ONCE).map(words::cells));
    }

    Stream<NeedRow> rows(NeedQuery query, int atOnce) {
        NeedQuery lasting = query.in(NeedOrder.NEWEST);
        return Slice.walk((Optional<Cursor> from) -> {
            if (from.isPresent()) {
                return needs.page(lasting, from.get(), atOnce);
            }
            Slice<NeedRow> first = needs.page(query, null, atOnce);
            return first.after() == null ? first : needs.page(lasting, null, atOnce);
        });
    }

    /** The cells of the rows in one language; what comes again and again is worded once. */
    private final class Words {
        private static final int MOST_KEPT = 10_000;

        private final Ui ui;
        private final Question question;
        private final AreaTree tree = areas.tree();
        private final Map<AreaCode, List<Cell>> above = new HashMap<>();
        private final Map<String, Cell> holders = new HashMap<>();
        private final Map<String, Cell> statuses = new HashMap<>();
        private final Map<Integer, Cell> levels = new HashMap<>();
        private final Map<String, Cell> kinds = new HashMap<>();
        private final LocalDate today;

        private Words(Ui ui, Question question) {
            this.ui = ui;
            this.question = question;
            this.today = ui.today();
        }

        private List<Cell> cells(NeedRow row) {
            NeedLine need = row.line();
            boolean waits = need.status().equals("WAITING");
            List<Cell> cells = new ArrayList<>(COLUMNS.size() + 1);
            cells.add(Cell.of(need.code()));
            cells.add(Cell.of(need.title(ui.lang())));
            cells.add(Cell.of(row.titleOfficial()));
            addPlace(cells, need.area());
            cells.add(Cell.of(need.area().value()));
            cells.add(Cell.of(need.speakerLabel()));
            cells.add(kept(statuses, need.status(), this::status));
            cells.add(kept(levels, need.rung(), this::level));
            cells.add(need.holder() == null ? Cell.EMPTY : kept(holders, need.holder(), this::holder));
            cells.add(Cell.of(need.waitingSince()));
            cells.add(waits ? Cell.of(ChronoUnit.DAYS.between(need.waitingSince(), today)) : Cell.EMPTY);
            cells.add(Cell.of(need.dueOn()));
            cells.add(Cell.of(row.toldOn()));
            cells.add(kept(kinds, row.sector(), this::sector));
            cells.add(Cell.of(need.planLabelTh()));
            cells.add(Cell.of(need.sample() ? ui.t("web.sample") : ""));
            if (question.wide()) {
                cells.add(Cell.of(Asked.because(ui, question, need.title(ui.lang()), row.searched())));
            }
            return cells;
        }

        private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> word) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            return known.computeIfAbsent(key, word);
        }

        /** The place, and the tambon, district and province that it is or lies in; those of all villages of a tambon are one. */
        private void addPlace(List<Cell> cells, AreaCode code) {
            Optional<Area> area = tree.find(code);
            cells.add(area.map(a -> Cell.of(a.title(ui.lang()))).orElse(Cell.EMPTY));
            AreaCode lowest = area.filter(a -> a.level() == Level.VILLAGE)
                    .flatMap(a -> Optional.ofNullable(a.parent()))
                    .orElse(code);
            cells.addAll(kept(above, lowest, this::above));
        }

        private List<Cell> above(AreaCode area) {
            return Stream.of(Level.TAMBON, Level.DISTRICT, Level.PROVINCE)
                    .map(level -> Cell.of(tree.find(area)
                            .flatMap(a -> tree.ancestorAt(a.code(), level))
                            .map((Area a) -> a.title(ui.lang()))
                            .orElse("")))
                    .toList();
        }

        private Cell status(String code) {
            return Cell.of(ui.t("proposals.status." + tables.status(code).code()));
        }

        private Cell level(int rung) {
            return Cell.of(
                    rung == 0 ? "" : ui.t("web.level." + Level.ofRung(rung).name()));
        }

        private Cell holder(String body) {
            return Cell.of(ui.say(bodies.get(body).name()));
        }

        private Cell sector(String code) {
            return Cell.of(sectors.find(code)
                    .map(sector -> NeedListPages.sectorName(ui, sector))
                    .orElse(""));
        }
    }
}
