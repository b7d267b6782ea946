package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.proposals.NeedsByFile;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;

/** The import of needs as a command runs it: the same reading, rules and writing as on the pages. */
@Component
class NeedsByFileByCommand implements NeedsByFile {
    private static final int SHOWN = 200;

    private final NeedImports imports;
    private final Texts texts;

    NeedsByFileByCommand(NeedImports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @Override
    public Report take(Order order, ActorRef by) {
        SheetRead read = SheetReader.read(order.content(), SheetLimits.COMMAND);
        if (read instanceof SheetRefusal refusal) {
            return new Report(false, List.of(refusal.text(Lang.TH), refusal.text(Lang.EN)));
        }
        Sheet sheet = (Sheet) read;
        ColumnMap guess = ColumnMap.guess(sheet);
        Map<NeedColumn, Integer> columns = new EnumMap<>(NeedColumn.class);
        columns.putAll(guess.columns());
        for (String line : order.map()) {
            if (!said(line, sheet, guess.header(), columns)) {
                return both(false, "proposals.import.command.map", line, fields());
            }
        }
        ColumnMap map = new ColumnMap(guess.header(), columns);
        if (!map.fits(sheet)) {
            String headings = String.join(", ", sheet.rows().get(map.header()).cells());
            return both(false, "proposals.import.command.notitle", headings);
        }
        return take(order, Importer.command(by), sheet, map);
    }

    private Report take(Order order, Importer by, Sheet sheet, ColumnMap map) {
        ImportPlan plan = imports.planByCommand(by, sheet, map);
        Optional<ImportOutcome> outcome = Optional.empty();
        if (!order.dryRun()) {
            outcome = imports.carryOutByCommand(
                    by,
                    sheet,
                    map,
                    new NeedImports.Source(AreaCode.NATION, order.name(), NeedImports.sha256(order.content())),
                    new NeedImports.Wish(!order.drafts(), order.goodOnly()));
        }
        List<String> lines = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            lines.add(texts.in(lang, "proposals.import.command.read", sheet.source(lang), plan.rows()));
            sheet.notes().forEach(note -> lines.add("  " + note.text(lang)));
            plan.problems().stream().limit(SHOWN).forEach(problem -> lines.add("  " + text(lang, problem)));
            if (plan.problems().size() > SHOWN) {
                lines.add("  "
                        + texts.in(
                                lang,
                                "proposals.import.command.more",
                                plan.problems().size() - SHOWN));
            }
            lines.add(summary(lang, order, plan, outcome));
        }
        return new Report(plan.bad() == 0, lines);
    }

    private String summary(Lang lang, Order order, ImportPlan plan, Optional<ImportOutcome> outcome) {
        if (order.dryRun()) {
            return texts.in(lang, "proposals.import.command.dry", plan.fresh().size(), plan.known(), plan.bad());
        }
        return outcome.map(done -> texts.in(
                        lang, "proposals.import.command.done", done.codes().size(), done.known(), done.leftOut()))
                .orElseGet(() -> texts.in(lang, "proposals.import.command.refused", plan.bad()));
    }

    private String text(Lang lang, RowProblem problem) {
        String value = problem.value().isEmpty() ? "" : "\"" + problem.value().replaceAll("\\s+", " ") + "\"";
        return texts.in(
                lang,
                "proposals.import.command.problem",
                Integer.toString(problem.row().line()),
                problem.letters(),
                value,
                texts.in(lang, problem.key(), problem.args().toArray()));
    }

    /** Reads a line {@code heading=field}; a heading may also be the letters of its column. */
    private static boolean said(String line, Sheet sheet, int header, Map<NeedColumn, Integer> columns) {
        if (line.isBlank() || line.startsWith("#")) {
            return true;
        }
        int at = line.lastIndexOf('=');
        Optional<NeedColumn> field = at < 1 ? Optional.empty() : NeedColumn.find(line.substring(at + 1));
        if (field.isEmpty()) {
            return false;
        }
        String heading = NeedColumn.key(line.substring(0, at));
        SheetRow head = sheet.rows().get(header);
        for (int column = 0; column < sheet.width(); column++) {
            if (NeedColumn.key(head.cell(column)).equals(heading)
                    || SheetRow.letters(column).equals(line.substring(0, at).strip())) {
                int chosen = column;
                columns.values().removeIf(taken -> taken == chosen);
                columns.put(field.get(), column);
                return true;
            }
        }
        return false;
    }

    private static String fields() {
        return Arrays.stream(NeedColumn.values()).map(NeedColumn::field).collect(Collectors.joining(", "));
    }

    private Report both(boolean clean, String key, Object... args) {
        return new Report(clean, List.of(texts.in(Lang.TH, key, args), texts.in(Lang.EN, key, args)));
    }
}
