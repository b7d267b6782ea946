package org.phaenruam.app.documents;

import java.util.List;
import org.phaenruam.app.kernel.Lang;

/** Why a file is not read, and what to do instead. */
public record SheetRefusal(Kind kind, List<String> values) implements SheetRead {
    /** Each kind has a message that says what to do. */
    public enum Kind {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        NO_ROWS,
        NO_SUCH_SHEET,
        OLD_EXCEL,
        LOCKED,
        MACROS,
        BINARY_WORKBOOK,
        OTHER_ARCHIVE,
        WEB_PAGE,
        PDF,
        PICTURE,
        PROGRAM,
        NOT_TEXT,
        ENCODING,
        BROKEN_TEXT,
        BROKEN_WORKBOOK,
        BOMB,
        UNREADABLE
    }

    public SheetRefusal {
        values = List.copyOf(values);
    }

    static SheetRefusal of(Kind kind, String... values) {
        return new SheetRefusal(kind, List.of(values));
    }

    public String text(Lang lang) {
        return DocumentWords.text(lang, "documents.refused." + kind.name(), values.toArray());
    }
}
