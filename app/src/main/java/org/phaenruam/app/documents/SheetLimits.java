package org.phaenruam.app.documents;

/**
 * How much of a sheet is read before it is refused.
 *
 * @param bytes of the file
 * @param rows that are not empty
 * @param inflated bytes of a workbook once it is unpacked
 */
public record SheetLimits(int bytes, int rows, long inflated) {
    /** For a file that a person sends through a page: 5 MB, 20,000 rows. */
    public static final SheetLimits UPLOAD = new SheetLimits(5 << 20, 20_000, 80L << 20);

    /** For a file that a command reads on the server's own machine: 64 MB, 500,000 rows. */
    public static final SheetLimits COMMAND = new SheetLimits(64 << 20, 500_000, 512L << 20);

    /** For a file that a command reads row by row without holding it: 400 MB, 2,000,000 rows. */
    public static final SheetLimits STREAM = new SheetLimits(400 << 20, 2_000_000, 6L << 30);

    public SheetLimits {
        if (bytes < 1 || rows < 1 || inflated < bytes) {
            throw new IllegalArgumentException(
                    "limits must leave room: " + bytes + " bytes, " + rows + " rows, " + inflated);
        }
    }
}
