package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of an area as a file: for its administrators only, and whoever takes it leaves a trace. */
@ProductTest
class PeopleFileTest {
    private static final String PASSWORD = "เก็บรายชื่อคนของจังหวัด";

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(20));
    }

    private String person(String label, Role role, String area) {
        String name = "file." + UUID.randomUUID().toString().substring(0, 8);
        accounts.createSample(name, PASSWORD, label, List.of(new Grant(role, new AreaCode(area), null)));
        return name;
    }

    private void signInAs(String name) {
        browser.forgetCookies();
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "name", name, "password", PASSWORD).status())
                .isEqualTo(303);
    }

    private List<String> taken(String area) {
        return jdbc.sql("""
            select actor || ' ' || subject || ' ' || detail from audit.record
            where deed = 'account.list-taken' and area = :area order by seq\
            """).param("area", area).query(String.class).list();
    }

    @Test
    void the_file_holds_all_people_of_the_list_with_their_roles() {
        for (int i = 0; i < 52; i++) {
            person("ผู้บันทึกที่ " + i, Role.RECORDER, "6101");
        }
        String elsewhere = person("คนจังหวัดอื่น", Role.RECORDER, "6001");
        String admin = person("ผู้ดูแล", Role.ADMINISTRATOR, "61");
        signInAs(admin);
        assertThat(browser.get("/people").body()).contains("/people.csv?at=61", "/people.xlsx?at=61");
        List<Map<String, String>> rows = SheetRows.at(browser, "/people.xlsx?at=61");
        assertThat(rows)
                .hasSize(53)
                .extracting(row -> row.get("ชื่อที่ใช้เข้า"))
                .isSorted()
                .doesNotContain(elsewhere);
        assertThat(rows)
                .filteredOn(row -> admin.equals(row.get("ชื่อที่ใช้เข้า")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("เรียกว่า", "ผู้ดูแล")
                        .containsEntry("ปิดใช้งาน", "")
                        .containsEntry("หมายเหตุ", "ข้อมูลตัวอย่าง")
                        .hasEntrySatisfying(
                                "หน้าที่", roles -> assertThat(roles).contains("อุทัยธานี")));
        assertThat(SheetRows.at(browser, "/people.csv?at=6102")).isEmpty();
    }

    @Test
    void who_takes_the_file_and_of_which_area_is_on_record_and_looking_at_the_page_is_not() {
        String admin = person("ผู้ดูแล", Role.ADMINISTRATOR, "62");
        signInAs(admin);
        browser.get("/people");
        assertThat(taken("62")).isEmpty();
        browser.bytes("/people.csv");
        browser.bytes("/people.xlsx?at=62");
        UUID account = accounts.findByName(admin).orElseThrow().id();
        assertThat(taken("62"))
                .containsExactly(
                        "account:" + account + " area:62 format=csv", "account:" + account + " area:62 format=xlsx");
        assertThat(browser.get("/audit?deed=account.list-taken").body()).contains("เก็บรายชื่อคนเป็นไฟล์");
    }

    @Test
    void who_may_not_see_the_list_may_not_have_the_file_and_nothing_is_recorded() {
        assertThat(browser.get("/people.csv?at=63").location()).startsWith("/sign-in");
        signInAs(person("ผู้บันทึก", Role.RECORDER, "63"));
        assertThat(browser.get("/people.csv?at=63").status()).isEqualTo(403);
        signInAs(person("ผู้ดูแลที่อื่น", Role.ADMINISTRATOR, "64"));
        assertThat(browser.get("/people.csv?at=63").status()).isEqualTo(403);
        assertThat(taken("63")).isEmpty();
    }
}
