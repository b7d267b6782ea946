package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the pages of an import. */
@Component
class NeedImportPageMaker {
    private static final int SAMPLE = 5;
    private static final int HEADERS = 10;
    private static final int WIDEST = 20;
    private static final int FIRST = 10;
    private static final int FAULTS = 60;
    private static final int DOUBTS = 40;
    private static final int CODES = 300;
    private static final int SHORT = 40;
    private static final List<NeedColumn> BLANK = List.of(
            NeedColumn.TITLE,
            NeedColumn.DETAIL,
            NeedColumn.TAMBON,
            NeedColumn.MOO,
            NeedColumn.VILLAGE_CODE,
            NeedColumn.SPEAKER,
            NeedColumn.TOLD,
            NeedColumn.SECTOR,
            NeedColumn.PEOPLE,
            NeedColumn.HOUSEHOLDS,
            NeedColumn.BUDGET,
            NeedColumn.YEAR,
            NeedColumn.SOURCE);

    private final Areas areas;

    NeedImportPageMaker(Areas areas) {
        this.areas = areas;
    }

    ImportPage form(Ui ui, AreaCode area, FormErrors errors) {
        return new ImportPage(
                area.value(),
                areas.tree().get(area).title(ui.lang()),
                crumbs(ui, area),
                Arrays.stream(NeedColumn.values())
                        .map(column -> new ImportPage.Heading(
                                label(ui, column), ui.t("proposals.import.hint." + column.field())))
                        .toList(),
                errors);
    }

    private static String label(Ui ui, NeedColumn column) {
        return ui.t("proposals.import.column." + column.field());
    }

    private List<Crumb> crumbs(Ui ui, AreaCode area) {
        return AreaCrumbs.of(ui, areas.tree(), area, ui.t("proposals.import.crumb"));
    }

    ImportColumnsPage columns(Ui ui, NeedImports.Opened opened, ColumnMap map, FormErrors errors) {
        Sheet sheet = opened.sheet();
        Map<String, String> chosen = new HashMap<>();
        map.columns().forEach((column, at) -> chosen.put(column.field(), Integer.toString(at)));
        int width = Math.min(sheet.width(), WIDEST);
        SheetRow head =
                sheet.rows().get(Math.clamp(map.header(), 0, sheet.rows().size() - 1));
        List<Option> columns = new ArrayList<>();
        for (int at = 0; at < sheet.width(); at++) {
            columns.add(new Option(Integer.toString(at), SheetRow.letters(at) + "  " + cut(head.cell(at))));
        }
        List<Option> headers = new ArrayList<>();
        for (int row = 0; row < Math.min(HEADERS, sheet.rows().size()); row++) {
            SheetRow at = sheet.rows().get(row);
            String said = String.join(
                    ", ",
                    at.cells().stream().filter(cell -> !cell.isBlank()).limit(4).toList());
            headers.add(new Option(Integer.toString(row), at.row() + "  " + cut(said)));
        }
        return new ImportColumnsPage(
                opened.file().id().toString(),
                opened.file().name(),
                sheet.source(ui.lang()),
                areas.tree().get(opened.file().area()).title(ui.lang()),
                crumbs(ui, opened.file().area()),
                sheet.notes().stream().map(note -> note.text(ui.lang())).toList(),
                sheet.others().stream().map(name -> new Option(name, name)).toList(),
                opened.remembered(),
                Stream.iterate(0, at -> at < width, at -> at + 1)
                        .map(SheetRow::letters)
                        .toList(),
                sample(sheet, map.header(), width),
                headers,
                Integer.toString(map.header()),
                Arrays.stream(NeedColumn.values()).map(NeedColumn::field).toList(),
                columns,
                chosen,
                errors);
    }

    private static List<List<String>> sample(Sheet sheet, int header, int width) {
        return sheet.rows().stream()
                .skip(Math.max(0, header))
                .limit(SAMPLE + 1L)
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(Integer.toString(row.row())));
                    for (int at = 0; at < width; at++) {
                        cells.add(cut(row.cell(at)));
                    }
                    return cells;
                })
                .toList();
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > SHORT ? line.substring(0, SHORT) + "…" : line;
    }

    ImportPreviewPage preview(Ui ui, NeedImports.Opened opened, ImportPlan plan) {
        List<String> says = new ArrayList<>(
                opened.map().says(opened.map().top(opened.sheet().rows()), ui.lang()));
        says.addAll(plan.told().says(opened.map(), plan.known(), ui::t));
        says.addAll(plan.numbers().counts(ui::t));
        Numbered numbers = plan.numbers();
        return new ImportPreviewPage(
                opened.file().id().toString(),
                opened.file().name(),
                crumbs(ui, opened.file().area()),
                plan.rows(),
                plan.fresh().size(),
                plan.known(),
                plan.bad(),
                plan.fresh().stream().limit(FIRST).map(row -> line(ui, row)).toList(),
                plan.problems().stream().limit(FAULTS).map(p -> fault(ui, p)).toList(),
                Math.max(0, plan.problems().size() - FAULTS),
                numbers.first().stream()
                        .limit(DOUBTS)
                        .map(doubt -> doubt(ui, doubt))
                        .toList(),
                numbers.doubts(),
                Math.max(0, numbers.doubts() - DOUBTS),
                String.join(", ", plan.sectors()),
                says,
                plan.seen(opened));
    }

    private ImportPreviewPage.Line line(Ui ui, NeedRow row) {
        List<String> more = new ArrayList<>();
        if (row.toldOn() != null) {
            more.add(ui.t("proposals.import.more.told", ui.shortDate(row.toldOn())));
        }
        if (row.people() != null) {
            more.add(ui.t("proposals.import.more.people", row.people()));
        }
        if (row.households() != null) {
            more.add(ui.t("proposals.import.more.households", row.households()));
        }
        row.budget()
                .forEach(line -> more.add(ui.t(
                        "proposals.import.more.baht", line.baht(), Integer.toString(line.yearBe()), line.source())));
        AreaCode place = row.place().code();
        String above = areas.tree().ancestors(place).getFirst().title(ui.lang());
        return new ImportPreviewPage.Line(
                row.text().title(),
                row.place().title(ui.lang()) + " " + above,
                row.text().speakerLabel(),
                String.join(" · ", more));
    }

    private static ImportPreviewPage.Doubt doubt(Ui ui, Numbered.Doubt doubt) {
        return new ImportPreviewPage.Doubt(doubt.line(), doubt.code(), doubt.title(), doubt.what(ui::t));
    }

    private ImportPreviewPage.Fault fault(Ui ui, RowProblem problem) {
        return new ImportPreviewPage.Fault(
                problem.cell(), problem.row().line(), problem.letters(), problem.value(), what(ui, problem));
    }

    /** What is wrong and what to do. */
    String what(Ui ui, RowProblem problem) {
        return ui.t(problem.key(), problem.args().toArray());
    }

    ImportDonePage done(Ui ui, KeptFile file) {
        return new ImportDonePage(
                file.id().toString(),
                file.name(),
                file.area().value(),
                crumbs(ui, file.area()),
                file.codes().size(),
                file.known(),
                file.leftOut(),
                file.codes().stream().limit(CODES).toList(),
                Math.max(0, file.codes().size() - CODES));
    }

    Table blank(Ui ui) {
        return Table.ofTexts(
                ui.lang() == Lang.TH ? "ความต้องการ" : "needs",
                BLANK.stream().map(column -> label(ui, column)).toList(),
                Stream.empty());
    }
}
