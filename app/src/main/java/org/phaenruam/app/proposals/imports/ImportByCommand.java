package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Headings;
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
    private final NeedImports imports;
    private final Texts texts;

    NeedsByFileByCommand(NeedImports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @Override
    public Report take(Order order, ActorRef by) {
        List<SheetRow> head = new ArrayList<>();
        SheetRead read = SheetReader.stream(order.file(), SheetLimits.STREAM, order.sheet(), row -> {
            head.add(row);
            return head.size() < ColumnMap.HEADER_WITHIN;
        });
        if (read instanceof SheetRefusal refusal) {
            return refused(refusal);
        }
        Sheet found = (Sheet) read;
        Sheet sheet = new Sheet(found.form(), found.charset(), found.name(), head, found.notes());
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
        return take(order, Importer.command(by), map, map.top(sheet.rows()));
    }

    private static Report refused(SheetRefusal refusal) {
        return new Report(false, List.of(refusal.text(Lang.TH), refusal.text(Lang.EN)));
    }

    private Report take(Order order, Importer by, ColumnMap map, List<SheetRow> top) {
        NeedsWriter.RowSource rows =
                taker -> SheetReader.stream(order.file(), SheetLimits.STREAM, order.sheet(), taker);
        NeedsWriter.Passed passed = order.dryRun()
                ? imports.tryByCommand(by, rows, map)
                : imports.carryOutByCommand(
                        by,
                        rows,
                        map,
                        new NeedImports.Source(
                                AreaCode.NATION,
                                String.valueOf(order.file().getFileName()),
                                NeedImports.sha256(order.file())),
                        new NeedImports.Wish(!order.drafts(), order.goodOnly()));
        ImportTally tally = passed.tally();
        if (passed.read() instanceof SheetRefusal refusal) {
            return refused(refusal);
        }
        Sheet sheet = (Sheet) passed.read();
        List<String> lines = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            lines.add(texts.in(lang, "proposals.import.command.read", sheet.source(lang), tally.rows()));
            sheet.notes().forEach(note -> lines.add("  " + note.text(lang)));
            map.says(top, lang).forEach(said -> lines.add("  " + said));
            tally.told()
                    .says(map, tally.known(), (key, args) -> texts.in(lang, key, args))
                    .forEach(said -> lines.add("  " + said));
            tally.numbers().says((key, args) -> texts.in(lang, key, args)).forEach(said -> lines.add("  " + said));
            tally.problems().forEach(problem -> lines.add("  " + text(lang, problem)));
            int more = tally.faults() - tally.problems().size();
            if (more > 0) {
                lines.add("  " + texts.in(lang, "proposals.import.command.more", more));
            }
            lines.add(summary(lang, order, tally));
        }
        return new Report(tally.bad() == 0, lines);
    }

    private String summary(Lang lang, Order order, ImportTally tally) {
        if (order.dryRun()) {
            return texts.in(lang, "proposals.import.command.dry", tally.added(), tally.known(), tally.bad());
        }
        return tally.bad() > 0 && !order.goodOnly()
                ? texts.in(lang, "proposals.import.command.refused", tally.bad())
                : texts.in(lang, "proposals.import.command.done", tally.added(), tally.known(), tally.bad());
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
        String heading = Headings.key(line.substring(0, at));
        SheetRow head = sheet.rows().get(header);
        for (int column = 0; column < sheet.width(); column++) {
            if (Headings.key(head.cell(column)).equals(heading)
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
