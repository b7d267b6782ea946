package org.phaenruam.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.Lang;

/** What Excel and LibreOffice save reads the same in each of their formats, however large, and damage never surprises. */
class OfficeFormatsTest {
    private static final List<List<String>> SAID = List.of(
            List.of("ตำบล", "เรื่อง", "บาท", "วันที่"),
            List.of("หนองบัว", "ถนน", "1500000.25", "2026-11-22"),
            List.of("หนองบัว", "=1+1", "3000000.5", ""),
            List.of("หนองบัว", "รวม", "#DIV/0!", ""));
    private static final String CELL = "<table:table-cell office:value-type=\"string\"><text:p>";
    private static final String ODS_STYLE =
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
                    + "</style:style>";

    @TempDir
    private Path folder;

    private static byte[] workbook(Workbook book) {
        book.createSheet("ลับ").createRow(0).createCell(0).setCellValue("ซ่อน");
        book.setSheetHidden(0, true);
        book.createSheet("ว่าง");
        var sheet = book.createSheet("รายการ");
        book.createSheet("อื่น").createRow(0).createCell(0).setCellValue("x");
        String[][] texts = {
            {}, SAID.getFirst().toArray(String[]::new), {}, {"หนองบัว", "ถนน"}, {"", "=1+1"}, {"", "รวม"}
        };
        for (int at = 0; at < texts.length; at++) {
            var row = sheet.createRow(at);
            for (int i = 0; i < texts[at].length; i++) {
                if (!texts[at][i].isEmpty()) {
                    row.createCell(i).setCellValue(texts[at][i]);
                }
            }
        }
        sheet.getRow(3).createCell(2).setCellValue(1_500_000.25);
        var day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("[$-1070000]d/mm/yyyy;@"));
        var on = sheet.getRow(3).createCell(3);
        on.setCellValue(LocalDate.of(2026, 11, 22));
        on.setCellStyle(day);
        sheet.getRow(4).createCell(2).setCellFormula("C4*2");
        sheet.getRow(5).createCell(2).setCellFormula("1/0");
        sheet.getRow(5).setZeroHeight(true);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A6"));
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return OfficeFiles.bytes(book);
    }

    private static byte[] openDocument() {
        return OfficeFiles.ods(
                ODS_STYLE,
                "<table:table table:name=\"ลับ\" table:style-name=\"ta2\"><table:table-row>" + CELL
                        + "ซ่อน</text:p></table:table-cell></table:table-row></table:table>"
                        + "<table:table table:name=\"ว่าง\"><table:table-row table:number-rows-repeated=\"1048576\">"
                        + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                        + "<table:table table:name=\"รายการ\"><table:table-column table:number-columns-repeated=\"4\"/>"
                        + "<table:table-row><table:table-cell/></table:table-row><table:table-header-rows>"
                        + "<table:table-row>" + CELL + "ตำบล</text:p></table:table-cell>" + CELL
                        + "<text:span>เรื่</text:span>อง</text:p></table:table-cell>" + CELL
                        + "บาท</text:p></table:table-cell>" + CELL + "วันที่</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                        + "</table:table-header-rows><table:table-row><table:table-cell/></table:table-row>"
                        + "<table:table-row><table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"3\""
                        + " table:number-columns-spanned=\"1\"><text:p>หนองบัว</text:p></table:table-cell>" + CELL
                        + "ถนน</text:p></table:table-cell><table:table-cell office:value-type=\"float\""
                        + " office:value=\"1500000.25\"><text:p>1,500,000.25</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-22\"><text:p>22 พ.ย."
                        + "</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>"
                        + CELL
                        + "=1+1</text:p></table:table-cell><table:table-cell table:formula=\"of:=[.C4]*2\""
                        + " office:value-type=\"float\" office:value=\"3000000.5\"><text:p>3</text:p></table:table-cell>"
                        + "</table:table-row><table:table-row table:visibility=\"collapse\"><table:covered-table-cell/>"
                        + CELL + "รวม</text:p></table:table-cell><table:table-cell table:formula=\"of:=1/0\""
                        + " office:value-type=\"string\" office:string-value=\"\"><text:p>#DIV/0!</text:p>"
                        + "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"1048500\">"
                        + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                        + "<table:table table:name=\"อื่น\"><table:table-row>" + CELL
                        + "x</text:p></table:table-cell></table:table-row></table:table>");
    }

    private static List<byte[]> files() {
        return List.of(workbook(new XSSFWorkbook()), workbook(new HSSFWorkbook()), openDocument());
    }

    @Test
    void aFormulaThatNobodyCalculatedIsAnEmptyCellAndNoNought() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var row = book.createSheet("รายการ").createRow(0);
            row.createCell(0).setCellValue("ถนน");
            row.createCell(1).setCellFormula("500*2");
            row.createCell(2).setCellValue(0);
            Sheet sheet = (Sheet) SheetReader.read(OfficeFiles.bytes(book), SheetLimits.UPLOAD);
            assertThat(sheet.rows()).extracting(SheetRow::cells).containsExactly(List.of("ถนน", "", "0"));
            assertThat(sheet.notes()).isEmpty();
        }
    }

    @Test
    void theSameSheetReadsTheSameInEveryFormatOfAnOffice() {
        List<String> forms = List.of(Sheet.XLSX, Sheet.XLS, Sheet.ODS);
        for (int i = 0; i < 3; i++) {
            assertThat(SheetReader.read(files().get(i), SheetLimits.UPLOAD)).isInstanceOf(Sheet.class);
            Sheet sheet = (Sheet) SheetReader.read(files().get(i), SheetLimits.UPLOAD);
            assertThat(sheet.form()).isEqualTo(forms.get(i));
            assertThat(sheet.name()).isEqualTo("รายการ");
            assertThat(sheet.rows().stream().map(SheetRow::cells).toList()).isEqualTo(SAID);
            assertThat(sheet.rows()).extracting(SheetRow::row).containsExactly(2, 4, 5, 6);
            assertThat(sheet.notes().stream().map(note -> note.kind() + " " + note.values()))
                    .containsExactly(
                            "FORMULAS [2, C5]",
                            "ERRORS [1, C6, #DIV/0!]",
                            "MERGED_DOWN [1, A4:A6]",
                            "HIDDEN_ROWS [1]",
                            "OTHER_SHEETS [ว่าง, อื่น, ว่าง, อื่น]",
                            "HIDDEN_SHEETS [1]");
            assertThat(sheet.source(Lang.TH)).contains("รายการ");
            assertThat(SheetReader.read(files().get(i), SheetLimits.UPLOAD, "อื่น"))
                    .isInstanceOfSatisfying(
                            Sheet.class, other -> assertThat(other.rows()).hasSize(1));
            assertThat(SheetReader.read(files().get(i), SheetLimits.UPLOAD, "ไม่มี"))
                    .isInstanceOfSatisfying(
                            SheetRefusal.class,
                            refusal -> assertThat(refusal.text(Lang.EN)).contains("ไม่มี", "รายการ"));
        }
    }

    @Test
    void theNameOfAFileDoesNotMatterAndReadingStopsWhenEnoughIsRead() throws IOException {
        for (byte[] file : files()) {
            Path wrong = Files.write(folder.resolve("wrong.csv"), file);
            var count = new int[1];
            SheetRead read = SheetReader.stream(wrong, SheetLimits.STREAM, row -> ++count[0] < 2);
            assertThat(read).isInstanceOf(Sheet.class);
            assertThat(count[0]).isEqualTo(2);
        }
        assertThat(SheetReader.stream(folder.resolve("none.csv"), SheetLimits.STREAM, row -> true))
                .isInstanceOf(SheetRefusal.class);
    }

    @Test
    void aPasswordAVeryOldFileMacrosAndAnotherDocumentAreRefused() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ความลับ");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(files().getFirst());
            }
            files.writeFilesystem(locked);
        }
        assertThat(kind(locked.toByteArray())).isEqualTo(SheetRefusal.Kind.LOCKED);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] old;
        try {
            old = workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(kind(old)).isEqualTo(SheetRefusal.Kind.LOCKED);
        assertThat(kind(compound("Book"))).isEqualTo(SheetRefusal.Kind.OLD_EXCEL);
        assertThat(kind(compound("WordDocument"))).isEqualTo(SheetRefusal.Kind.OTHER_ARCHIVE);
        assertThat(kind(compound("_VBA_PROJECT_CUR"))).isEqualTo(SheetRefusal.Kind.MACROS);
        assertThat(kind(zip("content.xml", "mimetype", "Basic/Standard/Module1.xml")))
                .isEqualTo(SheetRefusal.Kind.MACROS);
        byte[] manifest = zip("mimetype", "content.xml", "META-INF/manifest.xml");
        assertThat(kind(manifest)).isEqualTo(SheetRefusal.Kind.LOCKED);
    }

    private static byte[] compound(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), entry);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<manifest:encryption-data/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static SheetRefusal.Kind kind(byte[] file) {
        SheetRead read = SheetReader.read(file, SheetLimits.UPLOAD);
        assertThat(read).isInstanceOf(SheetRefusal.class);
        return ((SheetRefusal) read).kind();
    }

    @Test
    void anOpenDocumentThatRepeatsWithoutEndOrFetchesIsRefused() {
        String row = "<table:table-row table:number-rows-repeated=\"99999999\">" + CELL
                + "x</text:p></table:table-cell></table:table-row>";
        assertThat(kind(OfficeFiles.ods("", "<table:table>" + row + "</table:table>")))
                .isEqualTo(SheetRefusal.Kind.TOO_MANY_ROWS);
        String wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\""
                + " office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
        assertThat(kind(OfficeFiles.ods("", "<table:table>" + wide + "</table:table>")))
                .isEqualTo(SheetRefusal.Kind.TOO_MANY_COLUMNS);
        assertThat(kind(OfficeFiles.ods(
                        "",
                        "<table:table><table:table-row>" + CELL
                                + "&fetch;</text:p></table:table-cell></table:table-row></table:table>")))
                .isEqualTo(SheetRefusal.Kind.BROKEN_WORKBOOK);
    }

    /** 150 damaged files of each format, the same in every run; each is read or refused within seconds. */
    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        int tries = Boolean.getBoolean("phaen.long") ? 20_000 : 150;
        for (byte[] good : files()) {
            Random random = new Random(2569);
            for (int i = 0; i < tries; i++) {
                byte[] bad = damaged(good, random);
                long from = System.nanoTime();
                assertThat(SheetReader.read(bad, SheetLimits.UPLOAD)).isNotNull();
                assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        if (random.nextInt(5) == 0) {
            bad = Arrays.copyOf(good, random.nextInt(good.length));
        }
        for (int flips = random.nextInt(6); flips > 0 && bad.length > 0; flips--) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return bad;
    }

    /** 20,000 rows as a rule, a million with -Dphaen.long=true (then also with -Xmx256m). */
    @Test
    void veryManyRowsAreReadOneAfterTheOther() throws IOException {
        int rows = Boolean.getBoolean("phaen.long") ? 1_000_000 : 20_000;
        for (String form : List.of(Sheet.CSV, Sheet.XLSX, Sheet.ODS)) {
            Path file = folder.resolve("many." + form);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (form.equals(Sheet.ODS)) {
                    OfficeFiles.ods(out, many(rows));
                } else {
                    TableFormat.valueOf(form)
                            .write(Table.ofTexts("มาก", many(1).toList().getFirst(), many(rows)), out);
                }
            }
            var sum = new long[2];
            long from = System.nanoTime();
            SheetRead read = SheetReader.stream(file, SheetLimits.STREAM, row -> {
                sum[0]++;
                sum[1] += row.cell(0).matches("[0-9]+") ? Long.parseLong(row.cell(0)) : 0;
                return true;
            });
            assertThat(read).isInstanceOf(Sheet.class);
            assertThat(sum[1]).isEqualTo((long) rows * (rows - 1) / 2);
            System.gc();
            System.out.printf(
                    "%s: %,d rows, %,d KB, %,d ms, %,d MB in use after%n",
                    form,
                    sum[0],
                    Files.size(file) >> 10,
                    (System.nanoTime() - from) / 1_000_000,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            Files.delete(file);
        }
    }

    private static Stream<List<String>> many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> List.of(
                        Integer.toString(i),
                        "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายที่ " + i,
                        "องค์การบริหารส่วนตำบล " + i % 5300,
                        Integer.toString(2565 + i % 5),
                        Long.toString(100_000L + i)));
    }
}
