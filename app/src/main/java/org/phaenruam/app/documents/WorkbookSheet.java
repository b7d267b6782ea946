package org.phaenruam.app.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A sheet of an XLSX workbook, read as a stream of events; formulas are never calculated, nothing is fetched. */
final class WorkbookSheet {
    /** One sheet as the workbook lists it. */
    private record Listed(String name, String part, boolean hidden) {}

    private WorkbookSheet() {}

    static Sheet read(byte[] content, SheetLimits limits, @Nullable String wanted) throws RefusedException {
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader book = new XSSFReader(pack);
            List<Listed> sheets = sheets(book);
            List<Listed> open = sheets.stream()
                    .filter(sheet ->
                            !sheet.hidden() && (wanted == null || sheet.name().equals(wanted)))
                    .toList();
            if (wanted != null && open.isEmpty()) {
                throw new RefusedException(SheetRefusal.Kind.NO_SUCH_SHEET, wanted, names(sheets));
            }
            SheetCells.Words words = new SheetCells.Words(new ReadOnlySharedStringsTable(pack), book.getStylesTable());
            for (Listed sheet : open) {
                SheetCells cells = new SheetCells(words, limits.rows());
                try (InputStream part = book.getSheet(sheet.part())) {
                    parser(cells).parse(new InputSource(part));
                }
                List<SheetRow> rows = cells.rows();
                if (!rows.isEmpty()) {
                    List<SheetNote> notes = new ArrayList<>(cells.notes());
                    notes.addAll(aside(sheets, sheet));
                    return new Sheet(Sheet.XLSX, "", sheet.name(), rows, notes);
                }
            }
            throw new RefusedException(SheetRefusal.Kind.NO_ROWS);
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // a hostile or damaged file makes the library stumble in many ways; all mean the same to its sender
            throw new RefusedException(
                    String.valueOf(e.getMessage()).contains("Zip bomb")
                            ? SheetRefusal.Kind.BOMB
                            : SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
    }

    private static List<SheetNote> aside(List<Listed> sheets, Listed read) {
        List<SheetNote> notes = new ArrayList<>();
        List<Listed> others = sheets.stream()
                .filter(sheet -> !sheet.hidden() && !sheet.equals(read))
                .toList();
        if (!others.isEmpty()) {
            notes.add(SheetNote.of(SheetNote.Kind.OTHER_SHEETS, names(others)));
        }
        long hidden = sheets.stream().filter(Listed::hidden).count();
        if (hidden > 0) {
            notes.add(SheetNote.of(SheetNote.Kind.HIDDEN_SHEETS, Long.toString(hidden)));
        }
        return notes;
    }

    private static String names(List<Listed> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .limit(10)
                .map(Listed::name)
                .collect(Collectors.joining(", "));
    }

    private static List<Listed> sheets(XSSFReader book)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Listed> sheets = new ArrayList<>();
        try (InputStream list = book.getWorkbookData()) {
            parser(new DefaultHandler() {
                        @Override
                        public void startElement(String uri, String name, String qualified, Attributes given) {
                            if (name.equals("sheet")) {
                                String state = given.getValue("state");
                                boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
                                sheets.add(new Listed(or(given.getValue("name")), part(given), hidden));
                            }
                        }
                    })
                    .parse(new InputSource(list));
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

    private static XMLReader parser(DefaultHandler handler) throws SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser.setContentHandler(handler);
        return parser;
    }
}
