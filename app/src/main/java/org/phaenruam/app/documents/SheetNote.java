package org.phaenruam.app.documents;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.kernel.Lang;

/** Something about a sheet that was read which its reader should know. */
public record SheetNote(Kind kind, List<String> values) {
    /** Each kind has its words. */
    public enum Kind {
        /** Formulas: the values that the file remembers were taken. */
        FORMULAS,
        /** Cells that hold an error instead of a value. */
        ERRORS,
        /** Cells merged downwards: each of their rows got the value. */
        MERGED_DOWN,
        /** Cells merged sideways: the value stays in the first column. */
        MERGED_ACROSS,
        /** Rows that are hidden were read too. */
        HIDDEN_ROWS,
        /** Sheets that were not read. */
        OTHER_SHEETS,
        /** Sheets that are hidden were not read. */
        HIDDEN_SHEETS,
        /** The text was in an old Thai encoding. */
        OLD_ENCODING
    }

    private static final int MOST_SHEETS = 100;

    public SheetNote {
        values = List.copyOf(values);
    }

    static SheetNote of(Kind kind, String... values) {
        return new SheetNote(kind, List.of(values));
    }

    /** Names the sheets that were left out: the open ones, and how many hidden. */
    static void aside(List<SheetNote> notes, List<String> others, int hidden) {
        if (!others.isEmpty()) {
            List<String> values = new ArrayList<>(
                    List.of(String.join(", ", others.stream().limit(10).toList())));
            others.stream().limit(MOST_SHEETS).forEach(values::add);
            notes.add(new SheetNote(Kind.OTHER_SHEETS, values));
        }
        if (hidden > 0) {
            notes.add(of(Kind.HIDDEN_SHEETS, Integer.toString(hidden)));
        }
    }

    public String text(Lang lang) {
        return DocumentWords.text(lang, "documents.note." + kind.name(), values.toArray());
    }
}
