package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets that offices have: CSV in UTF-8 or UTF-16, with or without byte order mark, or in Windows-874
 * (TIS-620), separated by commas, semicolons or tabs; workbooks of Excel (XLSX, and XLS since Excel 97) and of
 * LibreOffice (ODS). What a file is, its content says, never its name. Whatever else comes in ends in one {@link
 * SheetRefusal}, never in an exception.
 */
public final class SheetReader {
    private SheetReader() {}

    /** Reads the first sheet that is neither hidden nor empty. */
    public static SheetRead read(byte[] content, SheetLimits limits) {
        return read(content, limits, null);
    }

    /** Reads the sheet of this name from a workbook; a CSV file has only one. */
    public static SheetRead read(byte[] content, SheetLimits limits, @Nullable String sheetName) {
        List<SheetRow> rows = new ArrayList<>();
        SheetRead read = read(new FileBytes.Memory(content), limits, sheetName, rows::add);
        return read instanceof Sheet sheet ? sheet.with(rows) : read;
    }

    /** Reads a stream of unknown length, no further than the limit; the caller closes it. */
    public static SheetRead read(InputStream in, SheetLimits limits) throws IOException {
        return read(in, limits, null);
    }

    /** The same for the sheet of this name. */
    public static SheetRead read(InputStream in, SheetLimits limits, @Nullable String sheetName) throws IOException {
        byte[] content = in.readNBytes(limits.bytes() + 1);
        return content.length > limits.bytes() ? tooLarge(limits) : read(content, limits, sheetName);
    }

    /**
     * Hands the rows of a file on disk on, one after the other, without holding them: a million rows take no more
     * memory than ten. The sheet that comes back has its notes and no rows. The last rows may have been handed on
     * already when a damaged file is refused: a taker does nothing that cannot be undone.
     */
    public static SheetRead stream(Path file, SheetLimits limits, RowTaker taker) {
        return stream(file, limits, null, taker);
    }

    /** The same for the sheet of this name. */
    public static SheetRead stream(Path file, SheetLimits limits, @Nullable String sheetName, RowTaker taker) {
        return read(new FileBytes.Disk(file), limits, sheetName, taker);
    }

    /** The same for a file in memory. */
    public static SheetRead stream(byte[] content, SheetLimits limits, RowTaker taker) {
        return read(new FileBytes.Memory(content), limits, null, taker);
    }

    private static SheetRead read(FileBytes file, SheetLimits limits, @Nullable String named, RowTaker taker) {
        String sheetName = named == null || named.isEmpty() ? null : named;
        try {
            if (file.size() > limits.bytes()) {
                return tooLarge(limits);
            }
            return switch (FileContent.of(file, limits)) {
                case TEXT -> TextSheet.read(file, limits, taker);
                case WORKBOOK -> WorkbookSheet.read(file, limits, sheetName, taker);
                case OPEN_DOCUMENT -> OpenDocumentSheet.read(file, limits, sheetName, taker);
                case OLD_WORKBOOK -> OldWorkbookSheet.read(file, limits, sheetName, taker);
            };
        } catch (RefusedException refused) {
            return refused.refusal();
        } catch (IOException e) {
            return SheetRefusal.of(SheetRefusal.Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static SheetRefusal tooLarge(SheetLimits limits) {
        return SheetRefusal.of(SheetRefusal.Kind.TOO_LARGE, Integer.toString(limits.bytes() >> 20));
    }
}
