package org.phaenruam.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static Table table() {
        return new Table(
                "ความต้องการ: [ทั้งหมด]",
                List.of("รหัส", "เรื่อง", "บาท", "วันที่"),
                Stream.of(
                        List.of(
                                Cell.of("00123"),
                                Cell.of("=HYPERLINK(\"http://x\";\"กด\")"),
                                Cell.of(1_500_000),
                                Cell.of(LocalDate.of(2026, 11, 22))),
                        List.of(
                                Cell.of("@a"),
                                Cell.of("ถนน, \"ทางเข้า\"\nบ้าน"),
                                Cell.of(new BigDecimal("-2.50")),
                                Cell.EMPTY)));
    }

    @Test
    void aCommaFileOpensAsThaiAndRunsNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        Tables.csv(table(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFรหัส,เรื่อง,บาท,วันที่\r\n"
                        + "00123,\"'=HYPERLINK(\"\"http://x\"\";\"\"กด\"\")\",1500000,2026-11-22\r\n"
                        + "'@a,\"ถนน, \"\"ทางเข้า\"\"\nบ้าน\",-2.50,\r\n");
    }

    @Test
    void aWorkbookHasTextAsTextNumbersAsNumbersAndAHeaderThatStays() throws IOException {
        var out = new ByteArrayOutputStream();
        Tables.xlsx(table(), out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("ความต้องการ_ _ทั้งหมด_".replace('_', ' '));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("00123");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1_500_000);
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(sheet.getRow(2).getCell(3)).isNull();
        }
    }

    @Test
    void theRowsAreDrawnWhileWritingAndClosedAfterwards() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            AtomicBoolean closed = new AtomicBoolean();
            Stream<List<Cell>> rows = IntStream.range(0, 3_000)
                    .mapToObj(i -> List.of(Cell.of("แถว " + i), Cell.of(i)))
                    .onClose(() -> closed.set(true));
            var out = new ByteArrayOutputStream();
            format.write(new Table("many", List.of("a", "b"), rows), out);
            assertThat(closed).isTrue();
            assertThat(out.size()).isGreaterThan(10_000);
            assertThat(TableFormat.find(format.suffix())).contains(format);
        }
        assertThat(TableFormat.find("exe")).isEmpty();
    }

    @Test
    void whatWasGuardedReadsAsItWas() {
        for (String text : List.of("=1+1", "'=1", "''-", "-", "ถนน", "'ถนน", "", "+66", "\tx", "＝1")) {
            assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
        }
        assertThat(FormulaGuard.guarded("+66")).isEqualTo("'+66");
        assertThat(FormulaGuard.guarded("ถนน")).isEqualTo("ถนน");
    }
}
