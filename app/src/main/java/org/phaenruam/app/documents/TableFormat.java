package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The files that a list can be had as. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String suffix;
    private final String contentType;

    TableFormat(String suffix, String contentType) {
        this.suffix = suffix;
        this.contentType = contentType;
    }

    /** The end of the file's name, without the dot. */
    public String suffix() {
        return suffix;
    }

    public String contentType() {
        return contentType;
    }

    /** The format of this suffix, such as {@code csv}. */
    public static Optional<TableFormat> find(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** Writes the table; leaves the stream open. */
    public void write(Table table, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> Tables.csv(table, out);
            case XLSX -> Tables.xlsx(table, out);
        }
    }
}
