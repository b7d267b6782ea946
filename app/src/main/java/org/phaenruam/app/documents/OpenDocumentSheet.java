package org.phaenruam.app.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** A sheet of an ODS workbook, read as a stream of events; formulas are never calculated, nothing is fetched. */
final class OpenDocumentSheet {
    private final @Nullable String wanted;
    private final RowFlow flow;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<String> others = new ArrayList<>();
    private int hidden;
    private boolean spreadsheet;
    private @Nullable Sheet found;

    private OpenDocumentSheet(@Nullable String wanted, RowFlow flow) {
        this.wanted = wanted;
        this.flow = flow;
    }

    static Sheet read(FileBytes file, SheetLimits limits, @Nullable String wanted, RowTaker taker)
            throws RefusedException {
        OpenDocumentSheet sheet = new OpenDocumentSheet(wanted, new RowFlow(taker, limits));
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(file.open())) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return sheet.read(SafeXml.reader(zip));
                }
            }
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        } catch (RefusedException refused) {
            throw refused;
        } catch (RowFlow.Enough enough) {
            return sheet.sheet(List.of());
        } catch (IOException | XMLStreamException | SAXException | RuntimeException e) {
            // a hostile or damaged file makes the parser stumble in many ways; all mean the same to its sender
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
    }

    private Sheet read(XMLStreamReader xml) throws XMLStreamException, SAXException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = value(xml, "name");
                case "table-properties" -> {
                    if (value(xml, "display").equals("false")) {
                        hiddenStyles.add(style);
                    }
                }
                case "spreadsheet" -> spreadsheet = true;
                case "table" -> table(xml);
                default -> {}
            }
        }
        return end();
    }

    private Sheet end() throws RefusedException {
        if (!spreadsheet) {
            throw new RefusedException(SheetRefusal.Kind.OTHER_ARCHIVE);
        }
        if (found == null) {
            throw wanted == null
                    ? new RefusedException(SheetRefusal.Kind.NO_ROWS)
                    : new RefusedException(SheetRefusal.Kind.NO_SUCH_SHEET, wanted, String.join(", ", others));
        }
        List<SheetNote> notes = new ArrayList<>(found.notes());
        SheetNote.aside(notes, others, hidden);
        return sheet(notes);
    }

    private Sheet sheet(List<SheetNote> notes) {
        return new Sheet(Sheet.ODS, "", found == null ? "" : found.name(), List.of(), notes);
    }

    private void table(XMLStreamReader xml) throws XMLStreamException, SAXException {
        String name = value(xml, "name");
        if (hiddenStyles.contains(value(xml, "style-name"))) {
            hidden++;
            OpenDocumentCells.skip(xml);
        } else if (found != null || (wanted != null && !wanted.equals(name))) {
            others.add(name);
            OpenDocumentCells.skip(xml);
        } else {
            OpenDocumentCells cells = new OpenDocumentCells(flow);
            cells.read(xml);
            if (flow.count() > 0) {
                found = new Sheet(Sheet.ODS, "", name, List.of(), cells.notes());
            } else {
                others.add(name);
            }
        }
    }

    /** The attribute of this local name, in whatever namespace; empty where there is none. */
    static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
