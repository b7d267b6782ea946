package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets that offices have: CSV in UTF-8 or UTF-16, with or without byte order mark, or in Windows-874
 * (TIS-620), separated by commas, semicolons or tabs; and XLSX workbooks. What a file is, its content says, never its
 * name. Whatever else comes in ends in one {@link SheetRefusal}, never in an exception.
 */
public final class SheetReader {
    private SheetReader() {}

    /** Reads the first sheet that is neither hidden nor empty. */
    public static SheetRead read(byte[] content, SheetLimits limits) {
        return read(content, limits, null);
    }

    /** Reads the sheet of this name from a workbook; a CSV file has only one. */
    public static SheetRead read(byte[] content, SheetLimits limits, @Nullable String sheetName) {
        if (content.length > limits.bytes()) {
            return tooLarge(limits);
        }
        try {
            return switch (FileContent.of(content, limits)) {
                case TEXT -> TextSheet.read(content, limits);
                case WORKBOOK -> WorkbookSheet.read(content, limits, sheetName);
            };
        } catch (RefusedException refused) {
            return refused.refusal();
        }
    }

    /** Reads a stream of unknown length, no further than the limit; the caller closes it. */
    public static SheetRead read(InputStream in, SheetLimits limits) throws IOException {
        byte[] content = in.readNBytes(limits.bytes() + 1);
        return content.length > limits.bytes() ? tooLarge(limits) : read(content, limits, null);
    }

    private static SheetRefusal tooLarge(SheetLimits limits) {
        return SheetRefusal.of(SheetRefusal.Kind.TOO_LARGE, Integer.toString(limits.bytes() >> 20));
    }
}
