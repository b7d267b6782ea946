package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.Headings;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.Lang;

/** Which column holds what, and which of the sheet's rows (counted from 0) is the header. */
record ColumnMap(int header, Map<NeedColumn, Integer> columns) {
    static final int HEADER_WITHIN = 10;
    /** Columns that count the rows: nobody misses them. */
    private static final Set<String> RUNNING = Set.of("ลำดับ", "ลำดับที่", "ที่", "no");

    ColumnMap {
        columns = Map.copyOf(columns);
    }

    /** What the headings suggest; the header is the row that suggests most. */
    static ColumnMap guess(Sheet sheet) {
        ColumnMap best = guess(sheet, 0);
        for (int row = 1; row < Math.min(HEADER_WITHIN, sheet.rows().size()); row++) {
            ColumnMap next = guess(sheet, row);
            if (next.columns.size() > best.columns.size()) {
                best = next;
            }
        }
        return best;
    }

    static ColumnMap guess(Sheet sheet, int header) {
        List<String> keys =
                sheet.rows().get(header).cells().stream().map(Headings::key).toList();
        Map<NeedColumn, Integer> columns = new EnumMap<>(NeedColumn.class);
        Map<Integer, Integer> taken = new HashMap<>();
        for (NeedColumn column : NeedColumn.values()) {
            for (int at = 0; at < keys.size() && !columns.containsKey(column); at++) {
                if (!taken.containsKey(at) && column.called(keys.get(at))) {
                    columns.put(column, at);
                    taken.put(at, at);
                }
            }
        }
        for (int at = 0; at < keys.size(); at++) {
            if (!taken.containsKey(at)
                    && !BadRows.isOurs(sheet.rows().get(header).cell(at))) {
                int place = at;
                likest(keys.get(at), columns).ifPresent(column -> columns.put(column, place));
            }
        }
        return new ColumnMap(header, columns);
    }

    private static Optional<NeedColumn> likest(String key, Map<NeedColumn, Integer> taken) {
        NeedColumn best = null;
        int most = 0;
        for (NeedColumn column : NeedColumn.values()) {
            int likeness = taken.containsKey(column) ? 0 : column.likeness(key);
            if (likeness > most && key.length() <= likeness * 3) {
                most = likeness;
                best = column;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The column of this, or -1. */
    int of(NeedColumn column) {
        return columns.getOrDefault(column, -1);
    }

    boolean has(NeedColumn column) {
        return columns.containsKey(column);
    }

    String cell(SheetRow row, NeedColumn column) {
        return has(column) ? row.cell(of(column)).strip() : "";
    }

    /** The first rows of a table down to its header, and below it the row that says its units, if there is one. */
    List<SheetRow> top(List<SheetRow> first) {
        int below = header + 1;
        return first.subList(0, below < first.size() && onlyUnits(first.get(below)) ? below + 1 : below);
    }

    /** True of a row that says units of money and nothing else. */
    static boolean onlyUnits(SheetRow row) {
        List<String> said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return !said.isEmpty() && said.stream().allMatch(AmountUnit::only);
    }

    /** In what unit the column of money stands, as its heading says or a line above the table. */
    ColumnUnits units(List<SheetRow> top) {
        if (!has(NeedColumn.BUDGET)) {
            return ColumnUnits.BAHT;
        }
        Set<AmountUnit> line = top.subList(0, header).stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> AmountUnit.declaredIn(cell).stream())
                .collect(Collectors.toSet());
        List<String> above = top.subList(header, top.size()).stream()
                .map(row -> row.cell(of(NeedColumn.BUDGET)))
                .toList();
        return ColumnUnits.of(line, Map.of(of(NeedColumn.BUDGET), above));
    }

    /** What says a unit of the money beside its heading. */
    List<String> unitsBeside(List<SheetRow> top) {
        return IntStream.range(0, top.size())
                .filter(at -> at != header)
                .mapToObj(at ->
                        at < header ? top.get(at).cells() : List.of(top.get(at).cell(of(NeedColumn.BUDGET))))
                .flatMap(List::stream)
                .filter(cell -> !AmountUnit.declaredIn(cell).isEmpty())
                .toList();
    }

    /** What has to be known before rows come in: a unit that is not baht, and the columns that nobody reads. */
    List<String> says(List<SheetRow> top, Lang lang) {
        List<String> says = new ArrayList<>();
        units(top).said().forEach(said -> says.add(said.text(lang)));
        List<String> headings = top.get(header).cells().stream()
                .map(cell -> BadRows.isOurs(cell) || RUNNING.contains(Headings.key(cell)) ? "" : cell)
                .toList();
        String unread = Headings.unread(headings, Set.copyOf(columns.values()));
        if (!unread.isEmpty()) {
            says.add(new ColumnUnits.Said("documents.unread", unread).text(lang));
        }
        return says;
    }

    /** True when every column lies within the sheet and a title is among them. */
    boolean fits(Sheet sheet) {
        return header >= 0
                && header < sheet.rows().size()
                && has(NeedColumn.TITLE)
                && columns.values().stream().allMatch(at -> at >= 0 && at < sheet.width());
    }

    /** {@code 0;TITLE=1;DETAIL=2}, as it is kept. */
    String kept() {
        return header
                + new EnumMap<>(columns.isEmpty() ? Map.of(NeedColumn.TITLE, -1) : columns)
                        .entrySet().stream()
                                .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining());
    }

    /** As it is kept for the next file with the same headings: also what was guessed and is not to be read, with -1. */
    String keptFor(ColumnMap guess) {
        return kept()
                + new TreeSet<>(guess.columns.keySet())
                        .stream()
                                .filter(column -> !has(column))
                                .map(column -> ";" + column + "=-1")
                                .collect(Collectors.joining());
    }

    static Optional<ColumnMap> read(String kept) {
        if (!kept.matches("[0-9]{1,6}(;[A-Z_]+=-?[0-9]{1,4})*")) {
            return Optional.empty();
        }
        Map<NeedColumn, Integer> columns = pairs(kept);
        columns.values().removeIf(at -> at < 0);
        return Optional.of(new ColumnMap(Integer.parseInt(kept.split(";")[0]), columns));
    }

    private static Map<NeedColumn, Integer> pairs(String kept) {
        String[] parts = kept.split(";");
        Map<NeedColumn, Integer> columns = new EnumMap<>(NeedColumn.class);
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=");
            NeedColumn.find(pair[0]).ifPresent(column -> columns.put(column, Integer.parseInt(pair[1])));
        }
        return columns;
    }

    /**
     * What somebody matched once, with what is guessed today in columns that were left unread: what is understood since then
     * is not hidden for good. What they said is not to be read stays unread.
     */
    static Optional<ColumnMap> remembered(String kept, ColumnMap guess) {
        return read(kept).map(matched -> {
            Map<NeedColumn, Integer> said = pairs(kept);
            Map<NeedColumn, Integer> columns = new EnumMap<>(NeedColumn.class);
            columns.putAll(matched.columns);
            guess.columns.forEach((column, at) -> {
                if (!said.containsKey(column) && !matched.columns.containsValue(at)) {
                    columns.put(column, at);
                }
            });
            return new ColumnMap(guess.header, columns);
        });
    }
}
