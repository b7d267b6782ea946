package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class OwnDataTest {
    private static final String PASSWORD = "ข้อมูลของฉันเป็นของฉัน";
    private static final AreaCode SONGKHLA = new AreaCode("90");

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    @Autowired
    Browser another;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private UUID account;

    @BeforeEach
    void somebody() {
        clock.advance(Duration.ofMinutes(20));
        name = "own." + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.createSample(
                name, PASSWORD, "ผู้บันทึก จ.สงขลา", List.of(new Grant(Role.RECORDER, SONGKHLA, null)));
    }

    private void signIn(Browser with) {
        with.forgetCookies();
        with.get("/sign-in");
        assertThat(with.post("/sign-in", "name", name, "password", PASSWORD).status())
                .isEqualTo(303);
    }

    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|<span class=\"nw\">|</span>", "");
    }

    private List<String> deeds() {
        return jdbc.sql("select deed from audit.record where subject = :s order by seq")
                .param("s", "account:" + account)
                .query(String.class)
                .list();
    }

    @Test
    void signingInStartsASessionUnderANewIdAndIsOnRecord() {
        browser.forgetCookies();
        browser.get("/sign-in");
        String before = browser.cookie("phaen_session");
        browser.post("/sign-in", "name", name, "password", PASSWORD);

        assertThat(browser.cookie("phaen_session")).isNotBlank().isNotEqualTo(before);
        assertThat(deeds()).contains("account.signed-in");
        for (int i = 0; i < 9; i++) {
            another.get("/sign-in");
            another.post("/sign-in", "name", name, "password", "ผิดผิดผิดผิดผิด" + i);
        }
        assertThat(deeds().stream().filter("account.locked-out"::equals)).hasSize(1);
    }

    @Test
    void iSeeMySessionsAndEndThem() {
        signIn(browser);
        signIn(another);
        Browser.Page page = browser.get("/me/sessions");
        assertThat(said(page)).contains("เครื่องนี้", "ให้เครื่องอื่นออกทั้งหมด");
        Matcher other = Pattern.compile("/me/sessions/([0-9a-f-]{36})/end").matcher(page.body());
        assertThat(other.find()).isTrue();
        browser.post("/me/sessions/" + other.group(1) + "/end");
        assertThat(another.get("/me/password").location()).startsWith("/sign-in");

        signIn(another);
        browser.get("/me/sessions");
        browser.post("/me/sessions/others/end");
        assertThat(another.get("/me/password").location()).startsWith("/sign-in");
        assertThat(browser.get("/me/password").status()).isEqualTo(200);
    }

    @Test
    void iCannotEndSomebodyElsesSession() {
        signIn(another);
        String theirs = jdbc.sql("select primary_id from accounts.spring_session where principal_name = :a")
                .param("a", account.toString())
                .query(String.class)
                .single()
                .strip();
        name = "own." + UUID.randomUUID().toString().substring(0, 8);
        accounts.createSample(name, PASSWORD, "คนอื่น", List.of());
        signIn(browser);
        browser.get("/me/sessions");
        browser.post("/me/sessions/" + theirs + "/end");
        assertThat(another.get("/me/password").status()).isEqualTo(200);
    }

    @Test
    void iSeeCorrectAndCarryAwayWhatIsKept() {
        signIn(browser);
        assertThat(said(browser.get("/me/data"))).contains(name, "ผู้บันทึก · ", "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล");
        assertThat(browser.post("/me/data/label", "label", "x").status()).isEqualTo(422);
        assertThat(browser.post("/me/data/label", "label", "ผู้บันทึก <b>สงขลา</b>")
                        .location())
                .isEqualTo("/me/data");
        assertThat(browser.get("/me/data").body()).contains("&lt;b>").doesNotContain("<b>สงขลา");
        Browser.Page copy = browser.get("/me/data.json");
        assertThat(copy.header("Content-Disposition")).contains("attachment");
        assertThat(copy.body()).contains(name, "RECORDER", "sessions").doesNotContain("bcrypt");
        assertThat(browser.get("/me/data?lang=en").follow().body()).contains("Take a copy");
        another.forgetCookies();
        assertThat(another.get("/me/data.json").status()).isEqualTo(303);
    }

    @Test
    void erasedIsErasedAndStaysClosed() {
        signIn(browser);
        browser.get("/me/data");
        assertThat(browser.post("/me/data/erase", "current", PASSWORD).status()).isEqualTo(422);
        assertThat(browser.post("/me/data/erase", "current", "ไม่ใช่รหัสนี้นะ", "sure", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/me/data/erase", "current", PASSWORD, "sure", "yes")
                        .location())
                .isEqualTo("/");

        assertThat(accounts.findByName(name)).isEmpty();
        Account left = accounts.find(account).orElseThrow();
        assertThat(left.disabled()).isTrue();
        assertThat(left.grants()).isEmpty();
        assertThat(left.toString()).doesNotContain("สงขลา").doesNotContain(name);
        assertThat(browser.get("/me/password").location()).startsWith("/sign-in");
        UUID nation = accounts.createSample(
                "own.nation", PASSWORD, "ชาติ", List.of(new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null)));
        accounts.reopen(accounts.actor(nation), account);
        assertThat(accounts.find(account).orElseThrow().disabled()).isTrue();
    }

    @Test
    void theLastAdministratorOfAnAreaHandsOverBeforeErasing() {
        name = "own." + UUID.randomUUID().toString().substring(0, 8);
        accounts.createSample(
                name, PASSWORD, "ผู้ดูแล", List.of(new Grant(Role.ADMINISTRATOR, new AreaCode("9002"), null)));
        signIn(browser);
        browser.get("/me/data");
        Browser.Page page = browser.post("/me/data/erase", "current", PASSWORD, "sure", "yes");
        assertThat(page.status()).isEqualTo(422);
        assertThat(said(page)).contains("ผู้ดูแลระบบคนสุดท้าย");
    }

    @Test
    void theHistoryOfRolesSaysWhoGaveAndWhoEndedThem() {
        UUID admin = accounts.createSample(
                "own.admin", PASSWORD, "ผู้ดูแลระบบ สงขลา", List.of(new Grant(Role.ADMINISTRATOR, SONGKHLA, null)));
        accounts.endRole(
                accounts.actor(admin),
                account,
                accounts.find(account).orElseThrow().roles().getFirst().id());
        name = "own.admin";
        signIn(browser);
        assertThat(said(browser.get("/people/" + account))).contains("ประวัติหน้าที่", "ให้พ้นโดย ผู้ดูแลระบบ สงขลา");
    }
}
