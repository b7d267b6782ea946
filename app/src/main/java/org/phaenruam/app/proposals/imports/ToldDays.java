package org.phaenruam.app.proposals.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.documents.SheetRow;

/**
 * On which days a file says that its needs were told, over the rows that can come in.
 *
 * @param said how many rows say their day
 * @param unsaid how many rows leave it open: those are told on the day of the import
 */
record ToldDays(
        int said,
        int unsaid,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    static final ToldDays NONE = new ToldDays(0, 0, null, null);

    /** The same with a row more. */
    ToldDays with(@Nullable LocalDate day) {
        return day == null
                ? new ToldDays(said, unsaid + 1, first, last)
                : new ToldDays(
                        said + 1,
                        unsaid,
                        first == null || day.isBefore(first) ? day : first,
                        last == null || day.isAfter(last) ? day : last);
    }

    /** What has to be known before rows come in, when the file has a column of days; {@code words} finds a message. */
    List<String> says(ColumnMap map, int known, BiFunction<String, Object[], String> words) {
        List<String> says = new ArrayList<>();
        if (!map.has(NeedColumn.TOLD)) {
            return says;
        }
        String column = SheetRow.letters(map.of(NeedColumn.TOLD));
        if (first != null && last != null) {
            says.add(words.apply("proposals.import.told.read", new Object[] {column, said, first, last}));
        }
        if (unsaid > 0) {
            says.add(words.apply("proposals.import.told.unsaid", new Object[] {column, unsaid}));
        }
        if (known > 0) {
            says.add(words.apply("proposals.import.told.known", new Object[] {known}));
        }
        return says;
    }
}
