package org.phaenruam.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Busy;

/** Lists longer than a sheet come whole, and many long ones at once do not fill the disk. */
class LongWorkbooksTest {
    private static Table rows(String name, int many, Runnable before) {
        Stream<List<Cell>> rows = IntStream.rangeClosed(1, many).mapToObj(i -> {
            before.run();
            return List.of(Cell.of("แถว " + i), Cell.of(i));
        });
        return new Table(name, List.of("ชื่อ", "ลำดับ"), rows);
    }

    private static byte[] made(Workbooks books, Table table) {
        try {
            var out = new ByteArrayOutputStream();
            books.write(table, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_does_not_fit_into_a_sheet_goes_on_in_the_next_under_the_same_header() throws IOException {
        Workbooks books = new Workbooks(1_001, 10_000, new Semaphore(1), Duration.ZERO);
        String name = "ความต้องการของทุกพื้นที่ในประเทศไทย";
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(made(books, rows(name, 2_001, () -> {}))))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            List<String> found = new ArrayList<>();
            for (var sheet : book) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ชื่อ");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                    found.add(sheet.getRow(at).getCell(0).getStringCellValue());
                }
            }
            assertThat(found)
                    .isEqualTo(IntStream.rangeClosed(1, 2_001)
                            .mapToObj(i -> "แถว " + i)
                            .toList());
            assertThat(book.getSheetName(0)).isEqualTo(name.substring(0, 31));
            assertThat(book.getSheetName(2)).isEqualTo(name.substring(0, 29) + " 3");
        }
        assertThat(made(books, rows("just full", 1_000, () -> {}))).satisfies(bytes -> {
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(1);
            }
        });
    }

    @Test
    void a_workbook_has_more_rows_than_a_sheet_can() throws IOException {
        var out = new ByteArrayOutputStream();
        Stream<List<Cell>> rows = IntStream.range(0, 1_048_580).mapToObj(i -> List.of(Cell.of(i)));
        Tables.xlsx(new Table("many", List.of("n"), rows), out);
        var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        List<String> parts = new ArrayList<>();
        for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            parts.add(part.getName());
        }
        assertThat(parts).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
    }

    @Test
    void long_workbooks_wait_for_their_turn_and_short_ones_do_not() throws Exception {
        Workbooks hurried = new Workbooks(1_000, 100, new Semaphore(0), Duration.ofMillis(20));
        assertThatThrownBy(() -> made(hurried, rows("long", 100, () -> {}))).isInstanceOf(Busy.class);
        assertThat(made(hurried, rows("short", 99, () -> {}))).isNotEmpty();

        Semaphore two = new Semaphore(2);
        Workbooks books = new Workbooks(10_000, 10, two, Duration.ofMinutes(1));
        java.util.concurrent.atomic.AtomicInteger most = new java.util.concurrent.atomic.AtomicInteger();
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> files = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Table table = rows("long", 2_000, () -> most.accumulateAndGet(2 - two.availablePermits(), Math::max));
                files.add(people.submit(() -> made(books, table)));
            }
            for (Future<byte[]> file : files) {
                assertThat(file.get()).isNotEmpty();
            }
        }
        assertThat(most).hasValue(2);
        assertThat(two.availablePermits()).as("every turn is given back").isEqualTo(2);
        assertThatThrownBy(() -> made(books, rows("fails", 100, () -> {
                    if (two.availablePermits() < 2) {
                        throw new IllegalStateException("cut off");
                    }
                })))
                .hasMessage("cut off");
        assertThat(two.availablePermits()).as("after a fault too").isEqualTo(2);
    }
}
