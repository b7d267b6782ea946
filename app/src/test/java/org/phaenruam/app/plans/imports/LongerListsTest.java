package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.BudgetsByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list of budget lines that comes in again with more lines has other sums; it is told by the lines that it repeats. */
@ProductTest
class LongerListsTest {
    private static final String HEAD = "ปีงบประมาณ,รหัสจังหวัด,หน่วยงาน,รายการ,จำนวนเงิน";

    @Autowired
    ApplicationContext product;

    @Autowired
    BudgetsByFile budgets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private static byte[] csv(String... lines) {
        return (HEAD + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private BudgetsByFile.Report take(String name, List<String> wishes, String... lines) throws IOException {
        Path file = Files.write(folder.resolve(name), csv(lines));
        return budgets.take(
                new BudgetsByFile.Order(
                        file, List.of(), wishes.contains("--dry-run"), false, wishes.contains("--accept-flagged")),
                ActorRef.command("import-budget"),
                line -> {});
    }

    private BudgetsByFile.Report take(String name, String... lines) throws IOException {
        return take(name, List.of(), lines);
    }

    private static String said(BudgetsByFile.Report report) {
        return String.join("\n", report.lines());
    }

    /** The stored lines of the file of this name with their flags, in its order. */
    private List<String> stored(String name) {
        return jdbc.sql("""
                select l.item || ' ' || l.flag from plans.budget_line l join plans.budget_file f on f.no = l.file_no
                where f.name = :name order by l.line""")
                .param("name", name)
                .query((row, n) -> row.getString(1).strip())
                .list();
    }

    private static String[] lines(String year, String unit, String... itemsAndBaht) {
        return Stream.of(itemsAndBaht)
                .map(line -> year + ",62," + unit + "," + line)
                .toArray(String[]::new);
    }

    @Test
    void aListWithOneLineMoreIsHeldUntilSomebodySaysThatItIsOtherMoney() throws IOException {
        assertThat(take("ต้น.csv", lines("2558", "กองช่าง", "ถนน,100", "ถนน,100", "ฝาย,250.50", "สระ,70"))
                        .clean())
                .isTrue();
        String[] longer = lines("2558", "กองช่าง", "ไฟ,55", "สระ,70.00", "ฝาย,\"250.50\"", "ถนน,๑๐๐", "ถนน,100");
        for (List<String> wishes : List.of(List.of("--dry-run"), List.<String>of())) {
            BudgetsByFile.Report held = take("ยาว.csv", wishes, longer);
            assertThat(held.clean()).isFalse();
            assertThat(said(held))
                    .contains("4 บรรทัด เป็นเงิน 520.50 บาท (เช่น บรรทัด 3: ", "กองช่าง ปี 2558", "ไฟล์ ต้น.csv")
                    .contains("lines: 4, 520.50 baht");
            assertThat(stored("ยาว.csv")).isEmpty();
        }
        assertThat(take("ยาว.csv", List.of("--accept-flagged"), longer).clean()).isTrue();
        assertThat(stored("ยาว.csv")).containsExactly("ไฟ", "สระ AGAIN", "ฝาย AGAIN", "ถนน AGAIN", "ถนน AGAIN");
    }

    @Test
    void aListThatGrewToMoreThanTwiceItsLengthAndAPartOfAListAreAskedAboutToo() throws IOException {
        String[] all = lines("2558", "สำนักปลัด", "ก,1", "ข,2", "ค,3", "ง,4", "จ,5", "ฉ,6", "ช,7");
        assertThat(take("สั้น.csv", all[0], all[1], all[2]).clean()).isTrue();
        assertThat(said(take("โต.csv", all))).contains("3 บรรทัด เป็นเงิน 6.00 บาท", "สั้น.csv");
        assertThat(take("โต.csv", List.of("--accept-flagged"), all).clean()).isTrue();
        assertThat(said(take("ส่วน.csv", all[4], all[5])))
                .contains("2 บรรทัด เป็นเงิน 11.00 บาท", "โต.csv")
                .doesNotContain("สั้น.csv");
        assertThat(stored("ส่วน.csv")).isEmpty();
    }

    @Test
    void whatIsForAnotherYearAnotherUnitOrAnotherAmountOrAlikeByChanceComesInUnasked() throws IOException {
        assertThat(take("เดิม.csv", lines("2557", "กองคลัง", "ก,10", "ข,20", "ค,30", "ง,40", "จ,0"))
                        .clean())
                .isTrue();
        List<String[]> others = List.of(
                lines("2558", "กองคลัง", "ก,10", "ข,20", "ค,30", "ง,41"),
                lines("2557", "กองศึกษา", "ก,10", "ข,20", "ค,30", "ง,41"),
                lines("2557", "กองคลัง", "ก,11", "ข,21", "ค,31", "ง,41"),
                lines("2557", "กองคลัง", "ก,10", "ซ,22", "ฌ,32", "ญ,42", "จ,0"));
        for (int i = 0; i < others.size(); i++) {
            BudgetsByFile.Report report = take("อื่น" + i + ".csv", others.get(i));
            assertThat(report.clean()).as(said(report)).isTrue();
        }
    }

    @Test
    void ofTwoListsThatComeAtOnceTheSecondIsHeldAgainstTheFirst() throws Exception {
        String[] short2 = lines("2556", "กองสวัสดิการ", "ก,11", "ข,12");
        String[] longer = lines("2556", "กองสวัสดิการ", "ก,11", "ข,12", "ค,13");
        CompletableFuture<BudgetsByFile.Report> second = new CompletableFuture<>();
        transaction.executeWithoutResult(open -> {
            assertThat(said(takeNow("แรก.csv", short2))).contains("เก็บแล้ว");
            second.completeAsync(() -> takeNow("สอง.csv", longer));
            untilSomebodyWaits(second);
        });
        assertThat(said(second.get(30, TimeUnit.SECONDS))).contains("2 บรรทัด เป็นเงิน 23.00 บาท", "แรก.csv");
        assertThat(stored("สอง.csv")).isEmpty();
    }

    /** Until somebody waits for what this transaction holds. */
    private void untilSomebodyWaits(Future<?> who) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && !who.isDone()) {
            if (jdbc.sql("select count(*) from pg_locks where not granted"
                                    + " and pg_blocking_pids(pid) && array[pg_backend_pid()]")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody came to wait");
    }

    private BudgetsByFile.Report takeNow(String name, String... lines) {
        try {
            return take(name, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onTheScreensTheLongerListIsAskedAboutBeforeAnythingIsStored() {
        Browser admin = Town.in(product, "620101").as("admin");
        Browser.Page first = preview(admin, "จังหวัด.csv", lines("2559", "ทางหลวง", "สาย ก,800", "สาย ข,900"));
        assertThat(go(admin, first)).contains("เพิ่มแล้ว 2 รายการ");
        String[] longer = lines("2559", "ทางหลวง", "สาย  ก,800", "สาย ข,900", "สาย ค,1000");
        Browser.Page again = preview(admin, "จังหวัดใหม่.csv", longer);
        assertThat(page(again)).contains("2 บรรทัด เป็นเงิน 1,700.00 บาท", "จังหวัด.csv");
        go(admin, again);
        assertThat(stored("จังหวัดใหม่.csv")).isEmpty();
        assertThat(go(admin, again, "flagged", "yes")).contains("เพิ่มแล้ว 3 รายการ");
        assertThat(stored("จังหวัดใหม่.csv")).containsExactly("สาย ก AGAIN", "สาย ข AGAIN", "สาย ค");
    }

    @Test
    void whoeverPressesWhileAnotherFileComesInIsToldAtOnceAndNothingIsStored() {
        Browser admin = Town.in(product, "620102").as("admin");
        Browser.Page own = preview(admin, "รอ.csv", lines("2554", "กองช่าง", "ก,11", "ข,12"));
        transaction.executeWithoutResult(open -> {
            assertThat(said(takeNow("ใหญ่.csv", lines("2554", "กองคลัง", "ค,13"))))
                    .contains("เก็บแล้ว");
            assertThat(go(admin, own)).contains("มีไฟล์อื่นกำลังเข้าอยู่พอดี");
        });
        assertThat(stored("รอ.csv")).isEmpty();
        assertThat(go(admin, own)).contains("เพิ่มแล้ว 2 รายการ");
    }

    @Test
    void whatArisesBetweenLookingAndPressingIsNotConfirmedWithWhatWasSeen() throws IOException {
        Browser admin = Town.in(product, "620103").as("admin");
        String[] lines = lines("2553", "ทางหลวง", "สาย ก,-800", "สาย ข,9000");
        Browser.Page looked = preview(admin, "ดูแล้ว.csv", lines);
        assertThat(page(looked)).contains("-800.00").doesNotContain("ซ้ำ.csv");
        assertThat(take("ซ้ำ.csv", List.of("--accept-flagged"), lines("2553", "ทางหลวง", "สาย  ข,9000", "สาย ค,1"))
                        .clean())
                .isTrue();

        String refused = go(admin, looked, "flagged", "yes");
        assertThat(refused)
                .contains("ยังไม่ได้นำเข้า มีสิ่งที่ต้องดูเปลี่ยนไปหลังจากที่เปิดดู")
                .contains("-800.00", "ซ้ำ.csv", "name=\"flagged\"");
        assertThat(stored("ดูแล้ว.csv")).isEmpty();
        admin.get(looked.path());
        assertThat(page(admin.post(looked.path().replace("preview", "go"), "flagged", "yes")
                        .follow()))
                .contains("ยังไม่ได้นำเข้า มีสิ่งที่ต้องดูเปลี่ยนไป");
        assertThat(stored("ดูแล้ว.csv")).isEmpty();

        Browser.Page again = admin.get(looked.path());
        assertThat(go(admin, again, "flagged", "yes")).contains("เพิ่มแล้ว 2 รายการ");
        assertThat(stored("ดูแล้ว.csv")).containsExactly("สาย ก NEGATIVE", "สาย ข AGAIN");
    }

    @Test
    void aDoubtThatArisesWhereNoneWasShownIsShownFirst() throws IOException {
        Browser admin = Town.in(product, "620104").as("admin");
        Browser.Page looked = preview(admin, "ไม่มีอะไร.csv", lines("2552", "กองช่าง", "ก,70", "ข,80"));
        assertThat(page(looked)).doesNotContain("name=\"flagged\"");
        assertThat(take("เพิ่งมา.csv", lines("2552", "กองช่าง", "ก,70", "ข,80", "ค,90"))
                        .clean())
                .isTrue();
        assertThat(go(admin, looked)).contains("มีสิ่งที่ต้องดูเปลี่ยนไป", "เพิ่งมา.csv", "name=\"flagged\"");
        assertThat(stored("ไม่มีอะไร.csv")).isEmpty();
    }

    private static Browser.Page preview(Browser window, String name, String... lines) {
        window.get("/budget/import?area=62");
        Browser.Page columns = window.postFile("/budget/import", name, csv(lines), "area", "62")
                .follow();
        String[] match = {
            "act", "match", "header", "1", "year", "0", "area_code", "1", "unit", "2", "item", "3", "baht", "4",
        };
        return window.post(columns.path() + "/columns", match).follow();
    }

    private static String go(Browser window, Browser.Page preview, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("seen", preview.hidden("seen")));
        return page(window.post(preview.path().replace("preview", "go"), all.toArray(String[]::new))
                .follow());
    }

    private static String page(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>|</?b[^>]*>", "").replace('\u00a0', ' ');
    }
}
