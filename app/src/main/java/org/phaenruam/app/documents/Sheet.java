package org.phaenruam.app.documents;

import java.util.List;
import org.phaenruam.app.kernel.Lang;

/**
 * The rows of a sheet that are not empty, in their order, and what a reader should know about how they were read.
 *
 * @param form {@link #CSV} or {@link #XLSX}
 * @param charset the encoding of a CSV file, such as {@code windows-874}; empty for a workbook
 * @param name the name of the sheet in a workbook; empty for CSV
 */
public record Sheet(String form, String charset, String name, List<SheetRow> rows, List<SheetNote> notes)
        implements SheetRead {
    public static final String CSV = "CSV";
    public static final String XLSX = "XLSX";

    public Sheet {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** "CSV (UTF-8)", "XLSX, sheet รายการ". */
    public String source(Lang lang) {
        return form.equals(CSV)
                ? DocumentWords.text(lang, "documents.source.csv", charset)
                : DocumentWords.text(lang, "documents.source.xlsx", name);
    }
}
