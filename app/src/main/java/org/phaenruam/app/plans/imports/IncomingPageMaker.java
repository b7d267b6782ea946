package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the screens of files that come in. */
@Component
class IncomingPageMaker {
    private static final int SAMPLE = 5;
    private static final int HEADERS = 15;
    private static final int WIDEST = 20;
    private static final int SHOWN = 100;
    private static final int KINDS_SHOWN = 30;
    private static final int CELLS_SHOWN = 8;
    private static final int SHORT = 40;

    IncomingPage form(Ui ui, IncomingKind kind, String target, FormErrors errors) {
        return new IncomingPage(
                kind.name(),
                kind.address(target),
                target,
                kind.title(ui, target),
                kind.crumbs(ui, target),
                kind.closed(target).map(ui::problem).orElse(""),
                look(kind, target),
                kind.fields(ui, target).stream()
                        .map(field -> new IncomingPage.Heading(field.label(), field.hint()))
                        .toList(),
                errors);
    }

    private static String look(IncomingKind kind, String target) {
        return kind.name().equals(IncomingKind.PLAN) ? "/plans/" + target : "/budget?area=" + target;
    }

    /** Where one hands the next file in. */
    private static String again(IncomingKind kind, String target) {
        return kind.address(target) + (kind.name().equals(IncomingKind.PLAN) ? "" : "?area=" + target);
    }

    static String here(IncomingFiles.Opened opened) {
        return opened.kind().address(opened.file().target()) + "/"
                + opened.file().id();
    }

    IncomingColumnsPage columns(Ui ui, IncomingFiles.Opened opened, Matched map, FormErrors errors) {
        Sheet sheet = opened.sheet();
        String target = opened.file().target();
        Map<String, String> chosen = new HashMap<>();
        map.columns().forEach((field, at) -> chosen.put(field, Integer.toString(at)));
        int width = Math.min(sheet.width(), WIDEST);
        List<SheetRow> heads =
                sheet.rows().stream().filter(row -> row.row() == map.header()).toList();
        SheetRow head = heads.isEmpty() ? sheet.rows().getFirst() : heads.getFirst();
        return new IncomingColumnsPage(
                here(opened),
                again(opened.kind(), target),
                opened.file().name(),
                sheet.source(ui.lang()),
                opened.kind().title(ui, target),
                opened.kind().crumbs(ui, target),
                sheet.notes().stream().map(note -> note.text(ui.lang())).toList(),
                sheet.others().stream().map(name -> new Option(name, name)).toList(),
                opened.remembered(),
                IntStream.range(0, width).mapToObj(SheetRow::letters).toList(),
                sample(sheet, head, width),
                headers(sheet),
                Integer.toString(map.header()),
                fields(ui, opened, map),
                IntStream.range(0, sheet.width())
                        .mapToObj(at -> new Option(
                                Integer.toString(at), SheetRow.letters(at) + "  " + heading(sheet, head, at)))
                        .toList(),
                chosen,
                errors);
    }

    /** What is required, what was found, and the years stand open; the rest is folded away. */
    private static List<IncomingColumnsPage.Field> fields(Ui ui, IncomingFiles.Opened opened, Matched map) {
        return opened.kind().fields(ui, opened.file().target()).stream()
                .map(field -> new IncomingColumnsPage.Field(
                        field.name(),
                        field.label(),
                        field.hint(),
                        field.required(),
                        field.required() || map.columns().containsKey(field.name())))
                .toList();
    }

    private static String heading(Sheet sheet, SheetRow head, int at) {
        if (!head.cell(at).isBlank()) {
            return cut(sheet.rows().stream()
                    .filter(row -> row.row() == head.row() + 1 && PlanYears.named(row.cell(at)))
                    .findFirst()
                    .map(row -> head.cell(at).strip() + " " + row.cell(at).strip())
                    .orElse(head.cell(at)));
        }
        return sheet.rows().stream()
                .filter(row ->
                        Math.abs(row.row() - head.row()) == 1 && !row.cell(at).isBlank())
                .findFirst()
                .map(row -> cut(row.cell(at)))
                .orElse("");
    }

    private static List<Option> headers(Sheet sheet) {
        return sheet.rows().stream()
                .limit(HEADERS)
                .map(row -> new Option(
                        Integer.toString(row.row()),
                        row.row() + "  "
                                + cut(String.join(
                                        ", ",
                                        row.cells().stream()
                                                .filter(cell -> !cell.isBlank())
                                                .limit(4)
                                                .toList()))))
                .toList();
    }

    private static List<List<String>> sample(Sheet sheet, SheetRow head, int width) {
        return sheet.rows().stream()
                .filter(row -> row.row() >= head.row())
                .limit(SAMPLE + 1L)
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(Integer.toString(row.row())));
                    IntStream.range(0, width).forEach(at -> cells.add(cut(row.cell(at))));
                    return cells;
                })
                .toList();
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > SHORT ? line.substring(0, SHORT) + "…" : line;
    }

    /** Cells with the same fault stand together: four hundred rows of another province are one thing to mend. */
    private static List<IncomingPreviewPage.Faults> together(Ui ui, List<RowFault> faults) {
        Map<String, List<RowFault>> same = new LinkedHashMap<>();
        faults.forEach(fault ->
                same.computeIfAbsent(what(ui, fault), what -> new ArrayList<>()).add(fault));
        return same.entrySet().stream()
                .map(each -> new IncomingPreviewPage.Faults(
                        each.getKey(),
                        each.getValue().stream()
                                .limit(CELLS_SHOWN)
                                .map(fault -> new IncomingPreviewPage.Fault(
                                        fault.cell(), fault.row().line(), fault.value()))
                                .toList(),
                        Math.max(0, each.getValue().size() - CELLS_SHOWN)))
                .toList();
    }

    IncomingPreviewPage preview(Ui ui, IncomingFiles.Opened opened, IncomingTry tried) {
        String target = opened.file().target();
        List<IncomingPreviewPage.Faults> faults = together(ui, tried.faults());
        return new IncomingPreviewPage(
                opened.kind().name(),
                here(opened),
                again(opened.kind(), target),
                look(opened.kind(), target),
                opened.file().name(),
                opened.kind().title(ui, target),
                opened.kind().crumbs(ui, target),
                tried.fresh(),
                tried.already(),
                tried.takenOut().size(),
                tried.takenOut().stream().limit(HEADERS).toList(),
                tried.badRows(),
                tried.years().stream()
                        .map(year -> new IncomingPreviewPage.Year(
                                Integer.toString(year.yearBe()), year.rows(), "%,.2f".formatted(year.baht())))
                        .toList(),
                tried.says().stream().map(ui::problem).toList(),
                tried.whole().stream().map(ui::problem).distinct().toList(),
                tried.doubts().stream()
                        .limit(SHOWN)
                        .map(doubt -> ui.problem(doubt.what()))
                        .toList(),
                Math.max(0, tried.doubts().size() - SHOWN),
                faults.stream().limit(KINDS_SHOWN).toList(),
                faults.stream()
                        .skip(KINDS_SHOWN)
                        .mapToInt(same -> same.cells().size() + same.more())
                        .sum(),
                tried.first().stream()
                        .map(first -> new IncomingPreviewPage.First(first.title(), first.more()))
                        .toList(),
                tried.seen());
    }

    private static String what(Ui ui, RowFault fault) {
        return ui.t(fault.key(), fault.args().toArray());
    }

    IncomingDonePage done(Ui ui, IncomingFiles.Opened opened) {
        String target = opened.file().target();
        IncomingFile.Outcome outcome = opened.file().outcome();
        return new IncomingDonePage(
                opened.kind().name(),
                opened.file().name(),
                opened.kind().crumbs(ui, target),
                outcome.added(),
                outcome.already(),
                outcome.leftOut(),
                look(opened.kind(), target),
                again(opened.kind(), target));
    }

    /** Every bad row and every doubtful figure, as a table to work through. */
    static Table report(Ui ui, IncomingTry tried) {
        List<String> header = Stream.of("what", "line", "cell", "value", "mend")
                .map(column -> ui.t("plans.incoming.report." + column))
                .toList();
        Stream<List<String>> faults = tried.faults().stream()
                .map(fault -> List.of(
                        ui.t("plans.incoming.report.bad"),
                        Integer.toString(fault.row().line()),
                        fault.cell(),
                        fault.value(),
                        what(ui, fault)));
        Stream<List<String>> doubts = tried.doubts().stream()
                .map(doubt -> List.of(
                        ui.t("plans.incoming.report.doubt"),
                        Integer.toString(doubt.line()),
                        "",
                        "",
                        ui.problem(doubt.what())));
        return Table.ofTexts(ui.t("plans.incoming.report.title"), header, Stream.concat(faults, doubts));
    }
}
