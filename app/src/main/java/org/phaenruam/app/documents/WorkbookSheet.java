package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A sheet of an XLSX workbook, read as a stream of events; formulas are never calculated, nothing is fetched. */
final class WorkbookSheet {
    /** One sheet as the workbook lists it. */
    private record Listed(String name, String part, boolean hidden) {}

    private WorkbookSheet() {}

    static Sheet read(FileBytes file, SheetLimits limits, @Nullable String wanted, RowTaker taker)
            throws RefusedException {
        try (OPCPackage pack = file.pack()) {
            try {
                return read(pack, limits, wanted, taker);
            } finally {
                pack.revert(); // never written back
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // a hostile or damaged file makes the library stumble in many ways; all mean the same to its sender
            throw new RefusedException(
                    String.valueOf(e.getMessage()).contains("Zip bomb")
                            ? SheetRefusal.Kind.BOMB
                            : SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
    }

    private static Sheet read(OPCPackage pack, SheetLimits limits, @Nullable String wanted, RowTaker taker)
            throws IOException, OpenXML4JException, SAXException {
        XSSFReader book = new XSSFReader(pack);
        List<Listed> sheets = sheets(book);
        List<Listed> open = sheets.stream()
                .filter(sheet ->
                        !sheet.hidden() && (wanted == null || sheet.name().equals(wanted)))
                .toList();
        if (wanted != null && open.isEmpty()) {
            throw new RefusedException(SheetRefusal.Kind.NO_SUCH_SHEET, wanted, names(sheets));
        }
        try (InputStream texts = book.getSharedStringsData();
                SharedTexts shared = SharedTexts.of(texts)) {
            SheetCells.Words words = new SheetCells.Words(shared, book.getStylesTable());
            for (Listed sheet : open) {
                RowFlow flow = new RowFlow(taker, limits);
                SheetCells cells = new SheetCells(words, merged(book, sheet), flow);
                try (InputStream part = book.getSheet(sheet.part())) {
                    SafeXml.parse(part, cells);
                } catch (RowFlow.Enough enough) {
                    return new Sheet(Sheet.XLSX, "", sheet.name(), List.of(), List.of());
                }
                if (flow.count() > 0) {
                    List<SheetNote> notes = new ArrayList<>(cells.notes());
                    notes.addAll(aside(sheets, sheet));
                    return new Sheet(Sheet.XLSX, "", sheet.name(), List.of(), notes);
                }
            }
            throw new RefusedException(SheetRefusal.Kind.NO_ROWS);
        }
    }

    /** The merged ranges stand behind the rows, which need them: so the sheet is walked through twice. */
    private static MergedCells merged(XSSFReader book, Listed sheet)
            throws IOException, OpenXML4JException, SAXException {
        MergedCells merged = new MergedCells();
        try (InputStream part = book.getSheet(sheet.part())) {
            SafeXml.parse(part, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes given)
                        throws RefusedException {
                    if (name.equals("mergeCell")) {
                        merged.add(CellRangeAddress.valueOf(or(given.getValue("ref"))));
                    }
                }
            });
        }
        return merged;
    }

    private static List<SheetNote> aside(List<Listed> sheets, Listed read) {
        List<SheetNote> notes = new ArrayList<>();
        SheetNote.aside(
                notes,
                sheets.stream()
                        .filter(sheet -> !sheet.hidden() && !sheet.equals(read))
                        .map(Listed::name)
                        .toList(),
                (int) sheets.stream().filter(Listed::hidden).count());
        return notes;
    }

    private static String names(List<Listed> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .limit(10)
                .map(Listed::name)
                .collect(Collectors.joining(", "));
    }

    private static List<Listed> sheets(XSSFReader book) throws IOException, OpenXML4JException, SAXException {
        List<Listed> sheets = new ArrayList<>();
        try (InputStream list = book.getWorkbookData()) {
            SafeXml.parse(list, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes given) {
                    if (name.equals("sheet")) {
                        String state = given.getValue("state");
                        boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
                        sheets.add(new Listed(or(given.getValue("name")), part(given), hidden));
                    }
                }
            });
        }
        return sheets;
    }

    /** The relation that leads to the sheet's part: an attribute of another namespace. */
    private static String part(Attributes given) {
        for (int i = 0; i < given.getLength(); i++) {
            if (given.getLocalName(i).equals("id") && !given.getURI(i).isEmpty()) {
                return given.getValue(i);
            }
        }
        return "";
    }

    static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
