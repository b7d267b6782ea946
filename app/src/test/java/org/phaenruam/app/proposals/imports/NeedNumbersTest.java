package org.phaenruam.app.proposals.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.documents.OfficeFiles;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.proposals.NeedsByFile;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that this product handed out comes back: its needs are there already, by the tracking number that each row says. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedNumbersTest {
    private static final String AREA = "550602";
    private static final String ELSEWHERE = "560701";
    private static final String MERGING = "560309";

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @TempDir
    private Path folder;

    private Town town;
    private String first = "";

    @BeforeAll
    void aTownThatToldSomeNeeds() {
        town = Town.in(product, AREA);
        Town.in(product, ELSEWHERE);
        first = town.need("ขอฝายกั้นน้ำห้วยลึก");
        town.need("=ขอป้าย \"ระวัง, ทางโค้ง\"");
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + AREA);
        recorder.post("/needs", town.needFields("ขอรถกระเช้าของทั้งตำบล", AREA));
    }

    @AfterEach
    void nextTestBeginsOnItsOwnDay() {
        clock.reset();
    }

    private long needs(String area) {
        return jdbc.sql("select count(*) from proposals.need where area_code like :area || '%'")
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** All that is known of the needs: what nothing may change. */
    private List<String> everything() {
        return jdbc.sql("""
                select n.code || w.title || w.detail || w.title_official || w.version || n.area_code || coalesce(n.told_on::text, '')
                || p.status || p.waiting_since
                from proposals.need n join proposals.wording w on w.need_id = n.id join proposals.position p on p.need_id = n.id
                where n.area_code like '550602%' order by 1""").query(String.class).list();
    }

    private Browser.Page preview(String name, byte[] file) {
        return NeedFileWindow.preview(town.as("recorder"), AREA, name, file);
    }

    private String byCommand(byte[] file, String suffix, boolean dry) throws IOException {
        Path kept = Files.write(folder.resolve("needs." + suffix), file);
        return String.join(
                "\n",
                product.getBean(NeedsByFile.class)
                        .take(
                                new NeedsByFile.Order(kept, "", List.of(), dry, false, false),
                                ActorRef.command("import-needs"))
                        .lines());
    }

    private byte[] taken(String as, String suffix) {
        Browser reader = town.stranger();
        reader.get("/needs?" + as);
        return reader.bytes("/needs." + suffix + "?area=" + AREA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=th", "reg=official", "lang=en"})
    void whatWasTakenAwayAndBroughtBackIsThereAlreadyAndChangesNothing(String as) throws IOException {
        List<String> before = everything();
        for (String suffix : List.of("csv", "xlsx")) {
            byte[] file = taken(as, suffix);
            Browser.Page shown = preview("มา." + suffix, file);
            assertThat(NeedFileWindow.said(shown))
                    .contains("ทุกเรื่องมีอยู่แล้ว", before.size() + " แถวมีเลขติดตามของเรื่องที่มีอยู่แล้ว")
                    .doesNotContain("แถวที่ควรดู", "มี 1 แถวที่ต้องแก้", "เลขในไฟล์ไม่ได้เก็บไว้");
            town.as("recorder").post(shown.path().replace("preview", "go"), "rows", "all");
            assertThat(byCommand(file, suffix, true))
                    .contains(
                            "จะเพิ่ม 0 เรื่อง มีอยู่แล้ว " + before.size() + " แถว ต้องแก้ 0 แถว",
                            before.size() + " rows carry the tracking number of a need that is here already");
            assertThat(byCommand(file, suffix, false)).contains("เพิ่มแล้ว 0 เรื่อง");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void aRowThatSaysSomethingElseThanItsNeedIsToldAndChangesNothing() throws IOException {
        List<String> before = everything();
        Sheet sheet = (Sheet) SheetReader.read(taken("lang=th", "csv"), SheetLimits.UPLOAD);
        List<List<String>> rows = new java.util.ArrayList<>(
                sheet.rows().stream().map(SheetRow::cells).toList());
        int line = 1;
        while (!rows.get(line).getFirst().equals(first)) {
            line++;
        }
        List<String> changed = new java.util.ArrayList<>(rows.get(line));
        changed.set(1, "ขอฝายกั้นน้ำห้วยตื้น");
        rows.set(line, changed);
        byte[] title = OfficeFiles.workbook(new XSSFWorkbook(), rows);
        Browser.Page shown = preview("แก้.xlsx", title);
        assertThat(NeedFileWindow.said(shown))
                .contains("มี 1 แถวที่ควรดู", "บรรทัดที่ " + (line + 1), first, "ขอฝายกั้นน้ำห้วยตื้น")
                .contains("หัวเรื่องไม่ตรงกับเรื่อง " + first, "ทุกเรื่องมีอยู่แล้ว");
        changed.set(7, "55010101");
        byte[] both = OfficeFiles.workbook(new XSSFWorkbook(), rows);
        assertThat(byCommand(both, "xlsx", false))
                .contains(
                        "บรรทัด " + (line + 1) + ": \"ขอฝายกั้นน้ำห้วยตื้น\" หัวเรื่องและพื้นที่ไม่ตรงกับเรื่อง "
                                + first,
                        "Title and place differ from those of " + first,
                        "Added: 0.");
        changed.set(0, "500108x2569");
        assertThat(NeedFileWindow.said(preview("ผิด.xlsx", OfficeFiles.workbook(new XSSFWorkbook(), rows))))
                .contains("มี 1 แถวที่ต้องแก้", "ช่อง A" + (line + 1), "อ่านเป็นเลขติดตามไม่ได้");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void rowsOfAVillageThatWasMergedSinceAreAtTheirPlace() throws IOException {
        Town merging = Town.in(product, MERGING);
        String number = merging.need("ขอไฟทางเข้าหมู่บ้าน");
        clock.set(LocalDate.of(2026, 11, 24));
        String address = "/areas/" + merging.village(1) + "/change/MERGE";
        Browser admin = merging.as("admin");
        admin.get(address);
        String[] merge = {
            "key",
            Ids.next().toString(),
            "reference",
            "ประกาศ",
            "from",
            "23 พฤศจิกายน 2569",
            "into",
            merging.village(2),
            "act",
            "do"
        };
        assertThat(admin.post(address, merge).status()).isEqualTo(303);
        String rows = "เลขติดตาม,เรื่อง,ใครบอก,รหัสพื้นที่\n" + number + ",ขอไฟทางเข้าหมู่บ้าน,ชาวบ้าน หมู่ 1,";
        for (String code : List.of(merging.village(1), merging.village(2))) {
            assertThat(byCommand((rows + code).getBytes(StandardCharsets.UTF_8), "csv", true))
                    .as(code)
                    .contains("มีอยู่แล้ว 1 แถว")
                    .doesNotContain("ไม่ตรงกับเรื่อง");
        }
        assertThat(byCommand((rows + merging.village(3)).getBytes(StandardCharsets.UTF_8), "csv", true))
                .contains("พื้นที่ไม่ตรงกับเรื่อง");
    }

    @Test
    void aFileOfAnotherInstallationComesInOnceWithNumbersOfItsOwn() throws IOException {
        var text = new StringBuilder("เลขติดตาม,เรื่อง,ใครบอก,รหัสพื้นที่\n");
        int all = 5_200;
        for (int i = 1; i <= all; i++) {
            // backwards, so that the last rows say numbers that the first got here
            text.append("%s-2569-%05d,ขอบ่อบาดาล แห่งที่ %d,ผู้ใหญ่บ้าน,%s\n"
                    .formatted(ELSEWHERE, all + 1 - i, i, ELSEWHERE));
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(byCommand(file, "csv", true))
                .contains(
                        "จะเพิ่ม 5,200 เรื่อง มีอยู่แล้ว 0 แถว ต้องแก้ 0 แถว",
                        "5,200 แถวมีเลขติดตามที่ไม่มีเรื่องใดในระบบนี้ใช้",
                        "Numbers of the file are not kept");
        assertThat(byCommand(file, "csv", false)).contains("เพิ่มแล้ว 5,200 เรื่อง มีอยู่แล้ว 0 แถว ไม่ได้เข้า 0 แถว");
        assertThat(needs(ELSEWHERE)).isEqualTo(all);
        assertThat(byCommand(file, "csv", false))
                .contains("เพิ่มแล้ว 0 เรื่อง มีอยู่แล้ว 5,200 แถว")
                .doesNotContain("ไม่ตรงกับเรื่อง");
        assertThat(needs(ELSEWHERE)).isEqualTo(all);
    }
}
