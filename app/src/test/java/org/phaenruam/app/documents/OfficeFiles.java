package org.phaenruam.app.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes files as offices have them, for tests. */
public final class OfficeFiles {
    private static final String OFFICE = "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">";

    private OfficeFiles() {}

    /** A table of an ODS workbook; its rows are markup. */
    public static byte[] ods(String styles, String tables) {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            begin(zip, styles);
            zip.write(tables.getBytes(StandardCharsets.UTF_8));
            zip.write("</office:spreadsheet></office:body></office:document-content>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void begin(ZipOutputStream zip, String styles) throws IOException {
        zip.putNextEntry(new ZipEntry("mimetype"));
        zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + OFFICE + "<office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:spreadsheet>")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of texts as an ODS workbook, written as they come. */
    public static void ods(OutputStream to, Stream<List<String>> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to, 1 << 16))) {
            begin(zip, "");
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            out.write("<table:table table:name=\"รายการ\">");
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                out.write("<table:table-row>");
                for (String cell : row) {
                    out.write("<table:table-cell office:value-type=\"string\"><text:p>" + escaped(cell)
                            + "</text:p></table:table-cell>");
                }
                out.write("</table:table-row>");
            }
            out.write("</table:table></office:spreadsheet></office:body></office:document-content>");
            out.flush();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Rows of texts as a workbook, ranges merged; a text that reads as a whole number becomes a number. */
    public static byte[] workbook(Workbook book, List<List<String>> rows, String... merged) {
        Sheet sheet = fill(book, "รายการ", rows);
        for (String range : merged) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
        return bytes(book);
    }

    /** Adds a sheet of these rows; a text that reads as a whole number becomes a number. */
    public static Sheet fill(Workbook book, String name, List<List<String>> rows) {
        Sheet sheet = book.createSheet(name);
        for (int at = 0; at < rows.size(); at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < rows.get(at).size(); column++) {
                String text = rows.get(at).get(column);
                if (text.matches("[0-9]{1,12}")) {
                    row.createCell(column).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(column).setCellValue(text);
                }
            }
        }
        return sheet;
    }

    /** A workbook of a few kilobytes that unpacks to far more than anybody reads. */
    public static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(spaces);
            }
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(Workbook book) {
        var out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
