package org.phaenruam.app.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRow;

/** A file that a list was taken away as, read back: each row by the headings of the first. */
public final class SheetRows {
    private SheetRows() {}

    /** The rows of the file at this address; fails where no sheet comes. */
    public static List<Map<String, String>> at(Browser browser, String path) {
        return of(browser.bytes(path));
    }

    public static List<Map<String, String>> of(byte[] file) {
        SheetRead read = SheetReader.read(file, SheetLimits.COMMAND);
        if (!(read instanceof Sheet sheet)) {
            throw new AssertionError("no sheet: " + read);
        }
        List<String> header = sheet.rows().getFirst().cells();
        List<Map<String, String>> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows().subList(1, sheet.rows().size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int at = 0; at < header.size(); at++) {
                cells.put(header.get(at), row.cell(at));
            }
            rows.add(cells);
        }
        return rows;
    }
}
