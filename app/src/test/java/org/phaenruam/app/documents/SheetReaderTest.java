package org.phaenruam.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Lang;

/** Sheets as offices have them are read; everything else is refused with one clear message, never with an exception. */
class SheetReaderTest {
    private static final Charset OLD = Charset.forName("x-windows-874");
    private static final List<List<String>> ROWS = List.of(
            List.of("หัวเรื่อง", "ตำบล", "หมู่"),
            List.of("ถนนพัง, ทางเข้าบ้าน; ด่วน", "หนองบัว", "๔"),
            List.of("น้ำ \"ประปา\" ไม่ไหล\nมาสามเดือน", "บ้านแป้น", ""));

    @Test
    void everyEncodingAndEverySeparatorReadsTheSame() {
        for (String separator : List.of(",", ";", "\t")) {
            String text = text(ROWS, separator);
            for (byte[] file : List.of(
                    text.getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                    text.getBytes(OLD),
                    text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
                assertThat(cells(file)).isEqualTo(ROWS);
            }
        }
    }

    @Test
    void linesAndRowsAreCountedAsPeopleSeeThem() {
        Sheet sheet = sheet("a,b\n\n\"x\ny\",2\n , \n3,4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(1, 3, 6);
        assertThat(sheet.rows()).extracting(SheetRow::row).containsExactly(1, 3, 5);
        assertThat(sheet.rows().getLast().ref(1)).isEqualTo("B5");
        assertThat(SheetRow.letters(0) + SheetRow.letters(25) + SheetRow.letters(26))
                .isEqualTo("AZAA");
    }

    @Test
    void anOldThaiTextIsToldAndBrokenUtf8IsNotTakenForOne() {
        assertThat(sheet("ก,ข\nหนึ่ง,สอง\n".getBytes(OLD)).notes())
                .extracting(SheetNote::kind)
                .containsExactly(SheetNote.Kind.OLD_ENCODING);
        byte[] cut = "ความต้องการ,ตำบลหนองบัว\n".getBytes(StandardCharsets.UTF_8);
        cut[4] = 'x';
        assertThat(kind(cut)).isEqualTo(SheetRefusal.Kind.ENCODING);
        assertThat(kind(new byte[] {'a', ',', (byte) 0xFC, (byte) 0xFD})).isEqualTo(SheetRefusal.Kind.ENCODING);
    }

    @Test
    void whatTablesWroteIsReadBackAsItWas() throws IOException {
        List<List<String>> said = List.of(
                List.of("หัวข้อ", "ข้อความ"), List.of("=1+1", "'=x"), List.of("-", "@บ้าน"), List.of("00123", "'ก"));
        for (TableFormat format : TableFormat.values()) {
            var out = new ByteArrayOutputStream();
            format.write(Table.ofTexts("ก", said.getFirst(), said.stream().skip(1)), out);
            assertThat(cells(out.toByteArray())).as(format.name()).isEqualTo(said);
        }
    }

    @Test
    void aWorkbookGivesValuesOfFormulasFilledMergesAndNothingHidden() throws IOException {
        Sheet sheet = sheet(workbook());
        assertThat(sheet.name()).isEqualTo("รายการ");
        assertThat(sheet.rows().stream().map(SheetRow::cells))
                .containsExactly(
                        List.of("ตำบล", "เรื่อง", "บาท", "วันที่"),
                        List.of("หนองบัว", "ถนน", "1500000.25", "2026-11-22"),
                        List.of("หนองบัว", "=1+1", "3000000.5", ""),
                        List.of("หนองบัว", "รวม", "#DIV/0!", ""));
        assertThat(sheet.rows()).extracting(SheetRow::row).containsExactly(2, 4, 5, 6);
        assertThat(sheet.notes().stream().map(note -> note.kind() + " " + note.values()))
                .containsExactly(
                        "FORMULAS [2, C5]",
                        "ERRORS [1, C6, #DIV/0!]",
                        "MERGED_DOWN [1, A4:A6]",
                        "HIDDEN_ROWS [1]",
                        "OTHER_SHEETS [ว่าง, อื่น, ว่าง, อื่น]",
                        "HIDDEN_SHEETS [1]");
        for (SheetNote note : sheet.notes()) {
            assertThat(note.text(Lang.TH)).containsPattern("[ก-๙]").doesNotContain("{");
            assertThat(note.text(Lang.EN)).isNotBlank().doesNotContain("{");
        }
        assertThat(SheetReader.read(workbook(), SheetLimits.UPLOAD, "อื่น"))
                .isInstanceOfSatisfying(
                        Sheet.class, other -> assertThat(other.rows()).hasSize(1));
        assertThat(SheetReader.read(workbook(), SheetLimits.UPLOAD, "ไม่มี"))
                .isInstanceOfSatisfying(
                        SheetRefusal.class,
                        refusal -> assertThat(refusal.text(Lang.EN)).contains("ไม่มี", "รายการ"));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("ลับ").createRow(0).createCell(0).setCellValue("ซ่อน");
            book.setSheetHidden(0, true);
            book.createSheet("ว่าง");
            XSSFSheet sheet = book.createSheet("รายการ");
            book.createSheet("อื่น").createRow(0).createCell(0).setCellValue("x");
            row(sheet, 1, "ตำบล", "เรื่อง", "บาท", "วันที่");
            row(sheet, 3, "หนองบัว", "ถนน");
            sheet.getRow(3).createCell(2).setCellValue(1_500_000.25);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("[$-1070000]d/mm/yyyy;@"));
            var on = sheet.getRow(3).createCell(3);
            on.setCellValue(LocalDate.of(2026, 11, 22));
            on.setCellStyle(day);
            row(sheet, 4, "", "=1+1");
            sheet.getRow(4).createCell(2).setCellFormula("C4*2");
            row(sheet, 5, "", "รวม");
            sheet.getRow(5).createCell(2).setCellFormula("1/0");
            sheet.getRow(5).setZeroHeight(true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A6"));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return bytes(book);
        }
    }

    private static void row(XSSFSheet sheet, int at, String... texts) {
        var row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    @Test
    void aFileOfAnotherKindIsRefusedByItsContentAndToldWhatToDo() throws IOException {
        assertThat(kind(new byte[0])).isEqualTo(SheetRefusal.Kind.EMPTY);
        assertThat(kind("\n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(SheetRefusal.Kind.NO_ROWS);
        assertThat(kind("%PDF-1.7\nx".getBytes(StandardCharsets.UTF_8))).isEqualTo(SheetRefusal.Kind.PDF);
        assertThat(kind(" <html><table><tr><td>x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SheetRefusal.Kind.WEB_PAGE);
        assertThat(kind("<svg onload=x>".getBytes(StandardCharsets.UTF_8))).isEqualTo(SheetRefusal.Kind.WEB_PAGE);
        assertThat(kind(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4})).isEqualTo(SheetRefusal.Kind.PROGRAM);
        assertThat(kind(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0})).isEqualTo(SheetRefusal.Kind.PROGRAM);
        assertThat(kind(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo(SheetRefusal.Kind.PICTURE);
        assertThat(kind(new byte[] {1, 2, 3})).isEqualTo(SheetRefusal.Kind.NOT_TEXT);
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(kind(ole)).isEqualTo(SheetRefusal.Kind.BROKEN_WORKBOOK);
        assertThat(kind(zip("xl/workbook.xml", "xl/vbaProject.bin"))).isEqualTo(SheetRefusal.Kind.MACROS);
        assertThat(kind(zip("xl/workbook.bin"))).isEqualTo(SheetRefusal.Kind.BINARY_WORKBOOK);
        assertThat(kind(zip("mimetype", "content.xml"))).isEqualTo(SheetRefusal.Kind.OTHER_ARCHIVE);
        assertThat(kind(zip("word/document.xml"))).isEqualTo(SheetRefusal.Kind.OTHER_ARCHIVE);
        assertThat(kind(zip("xl/workbook.xml"))).isEqualTo(SheetRefusal.Kind.BROKEN_WORKBOOK);
        assertThat(kind("a,\"b\nc".getBytes(StandardCharsets.UTF_8))).isEqualTo(SheetRefusal.Kind.BROKEN_TEXT);
        for (SheetRefusal.Kind each : SheetRefusal.Kind.values()) {
            SheetRefusal refusal = SheetRefusal.of(each, "1", "2");
            assertThat(refusal.text(Lang.TH)).containsPattern("[ก-๙]").doesNotContain("{");
            assertThat(refusal.text(Lang.EN)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void aFileThatIsTooMuchIsRefused() throws IOException {
        assertThat(kind(new byte[SheetLimits.UPLOAD.bytes() + 1])).isEqualTo(SheetRefusal.Kind.TOO_LARGE);
        assertThat(kind("ก\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SheetRefusal.Kind.TOO_MANY_ROWS);
        assertThat(kind((",".repeat(200) + "x\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SheetRefusal.Kind.TOO_MANY_COLUMNS);
        byte[] bomb = bomb("xl/worksheets/sheet1.xml", 300 << 20);
        assertThat(bomb.length).isLessThan(SheetLimits.UPLOAD.bytes());
        assertThat(kind(bomb)).isEqualTo(SheetRefusal.Kind.BOMB);
        assertThat(kind(bomb("xl/styles.xml", 20 << 20))).isEqualTo(SheetRefusal.Kind.BOMB);
        String[] many = new String[2_100];
        Arrays.setAll(many, i -> "part" + i);
        assertThat(kind(zip(many))).isEqualTo(SheetRefusal.Kind.BOMB);
    }

    @Test
    void aWorkbookThatWantsToFetchSomethingIsRefused() throws IOException {
        byte[] good = workbook();
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(good));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part.replaceFirst("<worksheet", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(kind(out.toByteArray())).isEqualTo(SheetRefusal.Kind.BROKEN_WORKBOOK);
    }

    @Property(tries = 200)
    void cellsComeBackWhateverTheyHold(@ForAll("tables") List<List<String>> rows, @ForAll("signs") String separator) {
        List<List<String>> said = Stream.concat(Stream.of(List.of("หัว", "สอง", "สาม")), rows.stream())
                .toList();
        for (String mark : List.of("", "\uFEFF")) {
            assertThat(cells((mark + text(said, separator)).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(said);
        }
        assertThat(cells(text(said, separator).getBytes(OLD))).isEqualTo(said);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withCharRange('ก', 'ฮ')
                .withChars("ะาิีึืุูเแโใไ่้๊๋็์ำ๑๒ abc12\"'\n.()")
                .ofMaxLength(12)
                .map(text -> "ก" + text + "ข");
        return cell.list().ofSize(3).list().ofMinSize(2).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(",", ";", "\t");
    }

    @Property(tries = 3000)
    void randomBytesAreReadOrRefused(@ForAll byte[] bytes) {
        assertThat(SheetReader.read(bytes, SheetLimits.UPLOAD)).isNotNull();
    }

    @Property(tries = 1000)
    void randomTextIsReadOrRefused(@ForAll String text) {
        assertThat(SheetReader.read(text.getBytes(StandardCharsets.UTF_8), SheetLimits.UPLOAD))
                .isNotNull();
    }

    @Property(tries = 300)
    void aWorkbookCutShortOrChangedIsReadOrRefused(@ForAll int place, @ForAll byte value) throws IOException {
        byte[] good = WORKBOOK;
        byte[] cut = Arrays.copyOf(good, Math.floorMod(place, good.length));
        assertThat(SheetReader.read(cut, SheetLimits.UPLOAD)).isNotNull();
        byte[] changed = good.clone();
        changed[Math.floorMod(place, good.length)] = value;
        assertThat(SheetReader.read(changed, SheetLimits.UPLOAD)).isNotNull();
    }

    @Property(tries = 300)
    void aSheetWithHostileMarkupIsReadOrRefused(@ForAll("markup") List<String> pieces) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(WORKBOOK));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().contains("sheet3")
                                ? part.replaceFirst("<sheetData>", "<sheetData>" + String.join("", pieces))
                                : part)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(SheetReader.read(out.toByteArray(), SheetLimits.UPLOAD)).isNotNull();
    }

    @Provide
    Arbitrary<List<String>> markup() {
        return Arbitraries.of(
                        "<row r=\"-5\"/>",
                        "<row r=\"x\">",
                        "<row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row>",
                        "<c r=\"XFD1\"><v>1E999999999</v></c>",
                        "<c t=\"s\"><v>999999</v></c>",
                        "<c s=\"77\"><v>4</v></c>",
                        "<c r=\"\"><v>a</v></c>",
                        "<c t=\"inlineStr\"><is><t>=1</t></is></c>",
                        "<c><v>NaN</v></c>",
                        "<c t=\"b\"><v>1</v></c>",
                        "</row>",
                        "<mergeCell ref=\"A1:XFD1048576\"/>",
                        "<mergeCell ref=\"zz\"/>")
                .list()
                .ofMaxSize(6);
    }

    private static final byte[] WORKBOOK = fixed();

    private static byte[] fixed() {
        try {
            return workbook();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<List<String>> rows, String separator) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            separator,
                            row.stream()
                                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<List<String>> cells(byte[] file) {
        return sheet(file).rows().stream().map(SheetRow::cells).toList();
    }

    private static Sheet sheet(byte[] file) {
        SheetRead read = SheetReader.read(file, SheetLimits.UPLOAD);
        assertThat(read).isInstanceOf(Sheet.class);
        return (Sheet) read;
    }

    private static SheetRefusal.Kind kind(byte[] file) {
        SheetRead read = SheetReader.read(file, SheetLimits.UPLOAD);
        assertThat(read).isInstanceOf(SheetRefusal.class);
        return ((SheetRefusal) read).kind();
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] bomb(String part, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(part));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < size >> 20; i++) {
                zip.write(blank);
            }
        }
        return out.toByteArray();
    }
}
