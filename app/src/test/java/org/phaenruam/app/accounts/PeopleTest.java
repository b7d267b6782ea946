package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
class PeopleTest {
    private static final String PASSWORD = "ดูแลคนในจังหวัด";
    private static final AreaCode SATUN = new AreaCode("91");
    private static final AreaCode DISTRICT = new AreaCode("9101");
    private static final AreaCode CHIANG_MAI = new AreaCode("50");

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

    private UUID administratorOfSatun;
    private UUID administratorOfTheNation;

    @BeforeEach
    void administrators() {
        clock.advance(Duration.ofMinutes(2));
        administratorOfSatun =
                accounts.createSample("satun.admin", PASSWORD, "ผู้ดูแลระบบ จ.สตูล", List.of(administrator(SATUN)));
        administratorOfTheNation = accounts.createSample(
                "nation.admin", PASSWORD, "ผู้ดูแลระบบ ชาติ", List.of(administrator(AreaCode.NATION)));
    }

    private static Grant administrator(AreaCode area) {
        return new Grant(Role.ADMINISTRATOR, area, null);
    }

    private static Grant recorder(AreaCode area) {
        return new Grant(Role.RECORDER, area, null);
    }

    private Actor satun() {
        return accounts.actor(administratorOfSatun);
    }

    private Actor nation() {
        return accounts.actor(administratorOfTheNation);
    }

    private static String name(String what) {
        return what + "." + UUID.randomUUID().toString().substring(0, 8);
    }

    private Account opened(Actor by, AreaCode area, Grant... roles) {
        return ((Opening.Opened) accounts.open(by, new NewAccount(name("person"), "ผู้ลอง", area, List.of(roles))))
                .account();
    }

    private void signIn(Browser with, String name, String password) {
        with.get("/sign-in");
        assertThat(with.post("/sign-in", "name", name, "password", password).status())
                .isEqualTo(303);
    }

    @Test
    void anAdministratorOpensAnAccountAndThePaperPasswordMustBeChangedFirst() {
        signIn(browser, "satun.admin", PASSWORD);
        browser.get("/people/new?at=9101");
        String name = name("recorder");
        Browser.Page slip = browser.post(
                "/people/new", "at", "9101", "name", name, "label", "ผู้บันทึก อ.เมืองสตูล", "role", "RECORDER");
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.header("Cache-Control")).isEqualTo("no-store");
        Matcher password =
                Pattern.compile("<code class=\"nw\">([a-z2-9-]{19})</code>").matcher(slip.body());
        assertThat(password.find()).isTrue();

        signIn(another, name, password.group(1));
        assertThat(another.get("/people").location()).isEqualTo("/me/password");
        another.get("/me/password");
        Browser.Page refused =
                another.post("/me/password", "current", password.group(1), "fresh", "สั้น", "again", "สั้น");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("อย่างน้อย 10 ตัว ที่ใส่มามี 4");
        String session = another.cookie("phaen_session");
        Browser.Page changed = another.post(
                "/me/password",
                "current",
                password.group(1),
                "fresh",
                "น้ำใสไหลเย็นเห็นตัวปลา",
                "again",
                "น้ำใสไหลเย็นเห็นตัวปลา");

        assertThat(changed.location()).isEqualTo("/me");
        assertThat(another.cookie("phaen_session")).isNotEqualTo(session);
        assertThat(another.get("/me").body()).contains("เปลี่ยนรหัสผ่านแล้ว", "ผู้บันทึก", "เมืองสตูล");
        assertThat(browser.get("/people?at=9101").body()).contains(name);
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
        signIn(browser, "satun.admin", PASSWORD);
        browser.get("/people/new?at=9101");
        Browser.Page page = browser.post("/people/new", "at", "9101", "name", "a b", "label", "<script>x</script>");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("ชื่อนี้ใช้ไม่ได้", "ยังไม่ได้เลือกหน้าที่", "value=\"a b\"")
                .doesNotContain("<script>x");
        Browser.Page taken =
                browser.post("/people/new", "at", "9101", "name", "Satun.Admin", "label", "ผู้ลอง", "role", "RECORDER");
        assertThat(taken.body()).contains("มีคนใช้ชื่อนี้แล้ว", "value=\"Satun.Admin\"", "value=\"RECORDER\" checked");
    }

    @Test
    void anAdministratorActsInsideTheOwnAreaOnly() {
        assertThatThrownBy(() -> opened(satun(), CHIANG_MAI)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> opened(satun(), DISTRICT, recorder(CHIANG_MAI)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.list(satun(), AreaCode.NATION, "", 10))
                .isInstanceOf(NotAllowed.class);
        Account mine = opened(satun(), DISTRICT, recorder(DISTRICT));
        assertThatThrownBy(() -> accounts.giveRole(satun(), mine.id(), administrator(AreaCode.NATION)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.giveRole(satun(), mine.id(), administrator(new AreaCode("S"))))
                .isInstanceOf(NotAllowed.class);
        assertThat(accounts.giveRole(satun(), mine.id(), administrator(SATUN)).any())
                .isFalse();
    }

    @Test
    void aPasswordIsNotMadeForSomebodyWhoHoldsARoleElsewhere() {
        Account shared = opened(nation(), DISTRICT, recorder(DISTRICT), administrator(AreaCode.NATION));

        assertThatThrownBy(() -> accounts.newPassword(satun(), shared.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.close(satun(), shared.id())).isInstanceOf(NotAllowed.class);
        assertThat(accounts.keeps(satun(), shared)).isFalse();
        assertThat(accounts.newPassword(nation(), shared.id())).isNotBlank();
    }

    @Test
    void nobodyGivesARoleToThemselvesOrClosesTheirOwnAccount() {
        assertThat(accounts.giveRole(satun(), administratorOfSatun, recorder(DISTRICT))
                        .of("")
                        .getFirst()
                        .key())
                .isEqualTo("accounts.problem.own-role");
        assertThat(accounts.close(satun(), administratorOfSatun)
                        .of("")
                        .getFirst()
                        .key())
                .isEqualTo("accounts.problem.own-account");
    }

    @Test
    void aSecretaryIsNamedForABodyThatExistsInThatVeryArea() {
        Grant unknown = new Grant(Role.SECRETARY, DISTRICT, "NO-SUCH-BODY");
        Account person = opened(nation(), DISTRICT);

        assertThat(accounts.giveRole(nation(), person.id(), unknown).has("body"))
                .isTrue();
        assertThat(accounts.open(nation(), new NewAccount(name("sec"), "เลขา", DISTRICT, List.of(unknown))))
                .isInstanceOf(Opening.Refused.class);
    }

    @Test
    void anEndedRoleAndAClosedAccountEndTheSessionAtOnce() {
        Opening.Opened opened = (Opening.Opened) accounts.open(
                satun(), new NewAccount(name("short"), "ผู้บันทึก ชั่วคราว", DISTRICT, List.of(recorder(DISTRICT))));
        UUID id = opened.account().id();
        signIn(browser, opened.account().signInName(), opened.password());
        assertThat(browser.get("/me/password").status()).isEqualTo(200);

        accounts.endRole(satun(), id, opened.account().roles().getFirst().id());
        assertThat(browser.get("/me/password").location()).isEqualTo("/sign-in?to=/me/password");
        assertThat(accounts.find(id).orElseThrow().grants()).isEmpty();

        signIn(browser, opened.account().signInName(), opened.password());
        accounts.close(satun(), id);
        assertThat(browser.get("/me/password").location()).isEqualTo("/sign-in?to=/me/password");
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "name", opened.account().signInName(), "password", opened.password())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theListShowsWhoIsKeptInTheAreaAndWhoHoldsARoleThere() {
        Account here = opened(nation(), SATUN);
        Account role = opened(nation(), CHIANG_MAI, recorder(DISTRICT));
        Account elsewhere = opened(nation(), CHIANG_MAI, recorder(CHIANG_MAI));

        assertThat(accounts.list(satun(), SATUN, "", 1000))
                .extracting(Account::id)
                .contains(here.id(), role.id(), administratorOfSatun)
                .doesNotContain(elsewhere.id(), administratorOfTheNation);
        List<Account> first = accounts.list(satun(), SATUN, "", 2);
        assertThat(accounts.list(satun(), SATUN, first.getLast().signInName(), 2))
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void somebodyWithoutTheRoleReadsWhyThePageIsClosed() {
        accounts.createSample("satun.recorder", PASSWORD, "ผู้บันทึก จ.สตูล", List.of(recorder(SATUN)));
        signIn(browser, "satun.recorder", PASSWORD);

        assertThat(browser.get("/people").status()).isEqualTo(403);
        assertThat(browser.get("/people/" + administratorOfSatun).status()).isEqualTo(403);
        assertThat(browser.get("/people").body()).contains("หน้าที่ของคุณยังทำเรื่องนี้ที่นี่ไม่ได้");
        browser.get("/me");
        assertThat(browser.post("/people/" + administratorOfSatun + "/close").status())
                .isEqualTo(403);
        assertThat(browser.get("/people?lang=en").follow().body()).contains("Your role does not cover this here");
    }

    @Test
    void everyDeedIsOnRecordWithoutNamesOrPasswords() {
        Account person = opened(satun(), DISTRICT, recorder(DISTRICT));
        accounts.newPassword(satun(), person.id());
        accounts.endRole(satun(), person.id(), person.roles().getFirst().id());
        accounts.close(satun(), person.id());
        accounts.reopen(satun(), person.id());

        List<Map<String, Object>> records = jdbc.sql("select * from audit.record where subject = :subject order by seq")
                .param("subject", "account:" + person.id())
                .query()
                .listOfRows();
        assertThat(records)
                .extracting(row -> row.get("deed"))
                .containsExactly(
                        "account.opened",
                        "account.role-given",
                        "account.password-made",
                        "account.role-ended",
                        "account.closed",
                        "account.reopened");
        assertThat(records).allSatisfy(row -> {
            assertThat(row.get("actor")).isEqualTo("account:" + administratorOfSatun);
            assertThat(row.toString()).doesNotContain(person.signInName());
        });
    }

    @Test
    void giveAndEndARoleOnThePage() {
        Account person = opened(satun(), DISTRICT);
        signIn(browser, "satun.admin", PASSWORD);
        String page = "/people/" + person.id();
        browser.get(page + "?at=9101");

        assertThat(browser.post(page + "/roles", "at", "9101").status()).isEqualTo(422);
        assertThat(browser.post(page + "/roles", "at", "50", "role", "RECORDER").status())
                .isEqualTo(403);
        assertThat(browser.post(page + "/roles", "at", "9101", "role", "COORDINATOR")
                        .location())
                .isEqualTo(page);
        assertThat(browser.get(page).body()).contains("ให้หน้าที่แล้ว", "ผู้ประสานงาน · ");
        UUID held = accounts.find(person.id()).orElseThrow().roles().getFirst().id();
        assertThat(browser.post(page + "/roles/" + held + "/end").location()).isEqualTo(page);
        assertThat(browser.post(page + "/roles/" + held + "/end").location()).isEqualTo(page);
        assertThat(browser.post(page + "/close").location()).isEqualTo(page);
        assertThat(browser.get(page).body()).contains("ปิดใช้งานแล้ว", "เปิดใช้งานอีกครั้ง");
        assertThat(browser.post(page + "/reopen").location()).isEqualTo(page);
        assertThat(browser.get("/people/no-such-id").status()).isEqualTo(404);
        assertThat(browser.get("/people/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
