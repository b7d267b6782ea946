package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.proposals.NeedsInBulk;

/**
 * Rows that carry the tracking number of a need of this data, as the files do that this product itself hands out: they are
 * there already and change nothing, whatever else they say.
 */
final class OwnNumbers {
    private static final int AT_ONCE = 1_000;

    private final ColumnMap map;
    private final NeedRows rows;
    private final Function<List<String>, Map<String, NeedsInBulk.Here>> here;
    private final Function<List<UUID>, Set<UUID>> known;
    private final List<Numbered.Doubt> first = new ArrayList<>();
    private int there;
    private int elsewhere;
    private int doubts;

    /** {@code here} finds needs by their numbers, {@code known} answers which of some keys a need has already. */
    OwnNumbers(
            ColumnMap map,
            NeedRows rows,
            Function<List<String>, Map<String, NeedsInBulk.Here>> here,
            Function<List<UUID>, Set<UUID>> known) {
        this.map = map;
        this.rows = rows;
        this.here = here;
        this.known = known;
    }

    /** How many rows are asked for together; without a column of numbers nothing has to be asked. */
    int atOnce() {
        return map.has(NeedColumn.TRACKING) ? AT_ONCE : 1;
    }

    /** What a row says in the column of tracking numbers; a dash says nothing. */
    static String said(ColumnMap map, SheetRow row) {
        String said = map.cell(row, NeedColumn.TRACKING);
        return said.equals("-") ? "" : said;
    }

    /** Those of the rows that are no need of this data by their number, in the same order. */
    List<SheetRow> others(List<SheetRow> all) {
        if (!map.has(NeedColumn.TRACKING)) {
            return all;
        }
        List<SheetRow> others = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            sort(all.subList(from, Math.min(all.size(), from + AT_ONCE)), others);
        }
        return others;
    }

    private void sort(List<SheetRow> some, List<SheetRow> others) {
        List<List<String>> numbers =
                some.stream().map(row -> NeedsInBulk.numbers(said(map, row))).toList();
        Map<String, NeedsInBulk.Here> found =
                here.apply(numbers.stream().flatMap(List::stream).distinct().toList());
        List<Other> differing = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            SheetRow row = some.get(i);
            List<String> meant = numbers.get(i);
            NeedsInBulk.Here need = meant.stream()
                    .filter(found::containsKey)
                    .findFirst()
                    .map(found::get)
                    .orElse(null);
            if (need == null) {
                elsewhere += meant.isEmpty() ? 0 : 1;
                others.add(row);
                continue;
            }
            there++;
            NeedRows.Beside beside = rows.beside(row, need);
            if (!beside.same()) {
                differing.add(new Other(row, need.code(), beside));
            }
        }
        doubt(differing);
    }

    /** A row that says something else than the need whose number it carries. */
    private record Other(SheetRow row, String code, NeedRows.Beside beside) {}

    /** What came in before from a file of another installation, whose number some need here has by chance, is no doubt. */
    private void doubt(List<Other> differing) {
        if (differing.isEmpty()) {
            return;
        }
        Set<UUID> came = known.apply(
                differing.stream().map(other -> other.beside().key()).toList());
        for (Other other : differing) {
            if (!came.contains(other.beside().key())) {
                doubts++;
                if (first.size() < Numbered.DOUBTS_KEPT) {
                    first.add(new Numbered.Doubt(
                            other.row().line(),
                            other.code(),
                            map.cell(other.row(), NeedColumn.TITLE),
                            !other.beside().sameTitle(),
                            !other.beside().samePlace()));
                }
            }
        }
    }

    Numbered told() {
        return new Numbered(there, elsewhere, doubts, first);
    }
}
