package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaenruam.app.kernel.Lang;

/**
 * In what unit each column of amounts stands: as its headings say, else as the line above the table says, else in baht.
 *
 * @param said what a reader should know: where a unit other than baht is said
 * @param doubts columns for which several units, or a strange one, are said; nobody guesses which is meant
 */
public record ColumnUnits(Map<Integer, AmountUnit> units, List<Said> said, List<Said> doubts) {
    public static final ColumnUnits BAHT = new ColumnUnits(Map.of(), List.of(), List.of());

    public ColumnUnits {
        units = Map.copyOf(units);
        said = List.copyOf(said);
        doubts = List.copyOf(doubts);
    }

    /** A message about columns such as "D, E". */
    public record Said(String key, String columns) {
        public String text(Lang lang) {
            return DocumentWords.text(lang, key, columns);
        }
    }

    /** {@code headings}: for each column of amounts what stands above it; {@code line}: what stands above the table. */
    public static ColumnUnits of(Set<AmountUnit> line, Map<Integer, List<String>> headings) {
        Map<Integer, AmountUnit> units = new TreeMap<>();
        Map<AmountUnit, List<Integer>> byHeading = new EnumMap<>(AmountUnit.class);
        Map<AmountUnit, List<Integer>> byLine = new EnumMap<>(AmountUnit.class);
        List<Integer> doubtful = new ArrayList<>();
        new TreeMap<>(headings).forEach((column, above) -> {
            Set<AmountUnit> named = above.stream()
                    .flatMap(said -> AmountUnit.namedIn(said).stream())
                    .collect(Collectors.toSet());
            Set<AmountUnit> all = new HashSet<>(named);
            all.addAll(line);
            if (all.size() > 1 || all.contains(AmountUnit.STRANGE)) {
                doubtful.add(column);
            } else if (!all.isEmpty()) {
                AmountUnit unit = all.iterator().next();
                units.put(column, unit);
                (named.isEmpty() ? byLine : byHeading)
                        .computeIfAbsent(unit, first -> new ArrayList<>())
                        .add(column);
            }
        });
        List<Said> said = new ArrayList<>();
        said.addAll(said("documents.units.heading.", byHeading));
        said.addAll(said("documents.units.line.", byLine));
        return new ColumnUnits(
                units,
                said,
                doubtful.isEmpty() ? List.of() : List.of(new Said("documents.units.doubt", letters(doubtful))));
    }

    private static List<Said> said(String key, Map<AmountUnit, List<Integer>> columns) {
        return columns.entrySet().stream()
                .filter(each -> each.getKey() != AmountUnit.BAHT)
                .map(each -> new Said(key + each.getKey().name(), letters(each.getValue())))
                .toList();
    }

    private static String letters(List<Integer> columns) {
        return columns.stream().map(SheetRow::letters).collect(Collectors.joining(", "));
    }

    /** The same with a column that is in the unit of others. */
    public ColumnUnits with(int column, AmountUnit unit) {
        Map<Integer, AmountUnit> more = new TreeMap<>(units);
        more.put(column, unit);
        return new ColumnUnits(more, said, doubts);
    }

    /** The unit of a column; baht where nothing else is said. */
    public AmountUnit of(int column) {
        return units.getOrDefault(column, AmountUnit.BAHT);
    }
}
