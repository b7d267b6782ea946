package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class AuditPagesTest {
    private static final String PASSWORD = "อ่านสมุดบันทึกกันหน่อย";

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    @Autowired
    TestClock clock;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(20));
    }

    private String person(String label, Grant... grants) {
        String name = "audit." + UUID.randomUUID().toString().substring(0, 8);
        accounts.createSample(name, PASSWORD, label, List.of(grants));
        return name;
    }

    private void signInAs(Role role, String area) {
        String name = person("คนอ่าน", new Grant(role, new AreaCode(area), null));
        browser.forgetCookies();
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "name", name, "password", PASSWORD).status())
                .isEqualTo(303);
    }

    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|<span class=\"nw\">|</span>", "");
    }

    @Test
    void anAuditorReadsTheRecordOfTheOwnAreaInWordsNewestFirst() {
        person("ผู้บันทึก ของชุมพร", new Grant(Role.RECORDER, new AreaCode("8601"), null));
        person("ผู้บันทึก ของระนอง", new Grant(Role.RECORDER, new AreaCode("8501"), null));
        signInAs(Role.AUDITOR, "86");

        Browser.Page page = browser.get("/audit");
        assertThat(page.status()).isEqualTo(200);
        String said = said(page);
        assertThat(said)
                .contains("ผู้บันทึก ของชุมพร", "ให้หน้าที่", "เข้าใช้งาน")
                .doesNotContain("ผู้บันทึก ของระนอง");
        assertThat(said.indexOf("<b>เข้าใช้งาน</b>")).isLessThan(said.indexOf("ผู้บันทึก ของชุมพร"));
        assertThat(said(browser.get("/audit?deed=account.signed-in"))).doesNotContain("<b>ให้หน้าที่</b>");
        assertThat(said(browser.get("/audit?day=1+มกราคม+2560"))).contains("ไม่มีบันทึกตามที่เลือก");
        assertThat(browser.get("/audit?day=เมื่อวาน").status()).isEqualTo(422);
        assertThat(browser.get("/audit?before=%27;drop&deed=%27--&at=zz").status())
                .isEqualTo(200);
        assertThat(browser.get("/audit?lang=en").follow().body()).contains("role given");
    }

    @Test
    void anAuditorOfADistrictSeesThatDistrictOnly() {
        person("ผู้บันทึก อำเภอหนึ่ง", new Grant(Role.RECORDER, new AreaCode("8401"), null));
        person("ผู้บันทึก อำเภอสอง", new Grant(Role.RECORDER, new AreaCode("8402"), null));
        signInAs(Role.AUDITOR, "8401");
        assertThat(said(browser.get("/audit"))).contains("ผู้บันทึก อำเภอหนึ่ง").doesNotContain("ผู้บันทึก อำเภอสอง");
        assertThat(browser.get("/audit?at=8402").status()).isEqualTo(403);
        assertThat(browser.get("/audit?at=84").status()).isEqualTo(403);
    }

    @Test
    void longRecordsAreReadPageByPageAndNoRecordTwice() {
        for (int i = 0; i < 40; i++) {
            person("คนที่ " + i, new Grant(Role.RECORDER, new AreaCode("8301"), null));
        }
        signInAs(Role.ADMINISTRATOR, "83");
        Browser.Page first = browser.get("/audit");
        Matcher next = Pattern.compile("href=\"(/audit[^\"]*before=[^\"]*)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        Browser.Page second = browser.get(next.group(1).replace("&amp;", "&"));
        assertThat(numbers(first)).as("a sign-in has no details").hasSize(49);
        assertThat(numbers(second)).isNotEmpty().doesNotContainAnyElementsOf(numbers(first));
    }

    @Test
    void theFileHoldsTheWholeRecordAsFilteredWithNamesAndIsReadPartByPart() {
        person("คนของไฟล์", new Grant(Role.RECORDER, new AreaCode("8101"), null));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 1_203; i++) {
                SubjectRef village = new SubjectRef("area", "81010101");
                audit.record(ActorRef.command("areas"), "areas.village-added", village, new AreaCode("8101"), Map.of());
            }
        });
        signInAs(Role.AUDITOR, "81");
        Browser.Page page = browser.get("/audit?deed=areas.village-added");
        assertThat(page.body()).contains("/audit.csv?at=81&amp;deed=areas.village-added");
        List<Map<String, String>> filtered = SheetRows.at(browser, "/audit.csv?at=81&deed=areas.village-added");
        assertThat(filtered)
                .hasSize(1_203)
                .extracting(row -> row.get("ลำดับในสมุด"))
                .doesNotHaveDuplicates()
                .startsWith(filtered.getFirst().get("ลำดับในสมุด"));
        List<Map<String, String>> all = SheetRows.at(browser, "/audit.xlsx");
        assertThat(all).hasSizeGreaterThan(1_204);
        assertThat(all.getFirst())
                .as("taking the file is itself on record, before its first row")
                .containsEntry("เรื่องที่ทำ", "เก็บบันทึกการกระทำเป็นไฟล์")
                .containsEntry("ใครทำ", "คนอ่าน");
        assertThat(all.get(2)).containsEntry("เรื่องที่ทำ", "เข้าใช้งาน");
        assertThat(all)
                .filteredOn(row -> "คนของไฟล์".equals(row.get("กับอะไร")))
                .extracting(row -> row.get("เรื่องที่ทำ"))
                .contains("ให้หน้าที่");
        assertThat(SheetRows.at(browser, "/audit.csv?day=1/1/2560")).isEmpty();
        assertThat(browser.get("/audit.csv?day=x").status()).isEqualTo(422);
        assertThat(browser.get("/audit.csv?at=80").status()).isEqualTo(403);
        browser.forgetCookies();
        assertThat(browser.get("/audit.csv").location()).startsWith("/sign-in");
    }

    private static List<String> numbers(Browser.Page page) {
        return Pattern.compile("83/[0-9]+")
                .matcher(page.body())
                .results()
                .map(r -> r.group())
                .toList();
    }

    @Test
    void whoMayNotReadItIsToldSo() {
        assertThat(browser.get("/audit").location()).startsWith("/sign-in");
        signInAs(Role.RECORDER, "82");
        Browser.Page page = browser.get("/audit");
        assertThat(page.status()).isEqualTo(403);
        assertThat(said(page)).contains("หน้าที่ของคุณยังทำเรื่องนี้ที่นี่ไม่ได้");
    }
}
