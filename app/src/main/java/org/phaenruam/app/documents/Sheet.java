package org.phaenruam.app.documents;

import java.util.List;
import org.phaenruam.app.kernel.Lang;

/**
 * The rows of a sheet that are not empty, in their order, and what a reader should know about how they were read.
 *
 * @param form {@link #CSV}, {@link #XLSX}, {@link #XLS} or {@link #ODS}
 * @param charset the encoding of a CSV file, such as {@code windows-874}; empty for a workbook
 * @param name the name of the sheet in a workbook; empty for CSV
 */
public record Sheet(String form, String charset, String name, List<SheetRow> rows, List<SheetNote> notes)
        implements SheetRead {
    public static final String CSV = "CSV";
    public static final String XLSX = "XLSX";
    public static final String XLS = "XLS";
    public static final String ODS = "ODS";

    public Sheet {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** This sheet with its rows, all equally wide. */
    Sheet with(List<SheetRow> read) {
        int width = form.equals(CSV)
                ? 0
                : read.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new Sheet(
                form, charset, name, read.stream().map(row -> row.wide(width)).toList(), notes);
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The names of the workbook's other sheets that are not hidden, in their order. */
    public List<String> others() {
        return notes.stream()
                .filter(note -> note.kind() == SheetNote.Kind.OTHER_SHEETS)
                .flatMap(note -> note.values().stream().skip(1))
                .toList();
    }

    /** "CSV (UTF-8)", "XLSX, sheet รายการ". */
    public String source(Lang lang) {
        return switch (form) {
            case CSV -> DocumentWords.text(lang, "documents.source.csv", charset);
            case ODS -> DocumentWords.text(lang, "documents.source.ods", name);
            default -> DocumentWords.text(lang, "documents.source.xlsx", name);
        };
    }
}
