package org.phaenruam.app.areas;

import java.util.List;
import org.phaenruam.app.kernel.Lang;

/**
 * What is wrong with a village file: with one of its lines (counted from 1, the header's line included), or with the
 * whole file (line 0). {@code values} are what the message fills in: usually what stands in the file.
 */
public record ImportProblem(long line, Kind kind, List<String> values) {
    /** Each kind has a message that says what to do. */
    public enum Kind {
        FILE_EMPTY,
        FILE_SPREADSHEET,
        FILE_PDF,
        FILE_NOT_TEXT,
        FILE_NOT_UTF8,
        FILE_TOO_LARGE,
        FILE_BROKEN,
        FILE_UNREADABLE,
        COLUMNS_MISSING,
        COLUMN_TWICE,
        NO_ROWS,
        DAY_TO_COME,
        CELLS_MISSING,
        CODE_NOT_8_DIGITS,
        CODE_OTHER_PROVINCE,
        CODE_OTHER_MOO,
        CODE_TWICE,
        CODE_ENDED,
        TAMBON_UNKNOWN,
        OUTSIDE,
        DISTRICT_DIFFERS,
        PROVINCE_DIFFERS,
        MOO_NOT_A_NUMBER,
        NAME_EMPTY,
        NAME_TOO_LONG,
        NAME_SIGNS
    }

    public ImportProblem {
        values = List.copyOf(values);
    }

    static ImportProblem of(Kind kind, String... values) {
        return new ImportProblem(0, kind, List.of(values));
    }

    /** The line, what is wrong, and what to do. */
    public String text(Lang lang) {
        String what = AreaWords.text(lang, "areas.import.problem." + kind.name(), values.toArray());
        return line == 0 ? what : AreaWords.text(lang, "areas.import.line", Long.toString(line), what);
    }
}
