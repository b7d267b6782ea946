package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.web.FormErrors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InvitationsTest {
    private static final String PASSWORD = "เชิญมาทำงานด้วยกัน";
    private static final AreaCode TRANG = new AreaCode("92");
    private static final AreaCode DISTRICT = new AreaCode("9201");
    private static final Pattern CODE = Pattern.compile("<code class=\"nw\">([a-z2-9-]{14})</code>");

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Browser browser;

    @Autowired
    Browser another;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String admin;

    @BeforeEach
    void administrator() {
        clock.advance(Duration.ofMinutes(20));
        admin = name("trang");
        person(admin, new Grant(Role.ADMINISTRATOR, TRANG, null));
    }

    private static String name(String what) {
        return what + "." + UUID.randomUUID().toString().substring(0, 8);
    }

    private UUID person(String name, Grant... grants) {
        return accounts.createSample(name, PASSWORD, "ผู้ลอง " + name, List.of(grants));
    }

    private Actor administratorOfTrang() {
        return accounts.actor(accounts.findByName(admin).orElseThrow().id());
    }

    private static Grant secretary() {
        return new Grant(Role.SECRETARY, DISTRICT, "KBO-9201");
    }

    private void signIn(Browser with, String name) {
        with.forgetCookies();
        with.get("/sign-in");
        assertThat(with.post("/sign-in", "name", name, "password", PASSWORD).status())
                .isEqualTo(303);
    }

    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|<span class=\"nw\">|</span>", "");
    }

    private static String code(Browser.Page slip) {
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.header("Cache-Control")).isEqualTo("no-store");
        Matcher code = CODE.matcher(slip.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String invite(Grant grant) {
        return invitations
                .invite(administratorOfTrang(), grant, "", FormErrors.none())
                .orElseThrow()
                .code();
    }

    private static Grant recorder(AreaCode area) {
        return new Grant(Role.RECORDER, area, null);
    }

    private Browser.Page take(Browser with, String code, String name) {
        with.get("/invite?code=" + code);
        return with.post(
                "/invite", "code", code, "name", name, "label", "ผู้รับเชิญ", "fresh", PASSWORD, "again", PASSWORD);
    }

    @Test
    void whoHoldsTheSlipChoosesANameAndStandsInTheRoleAtOnce() {
        signIn(browser, admin);
        browser.get("/people/invite?at=9201");
        Browser.Page slip =
                browser.post("/people/invite", "at", "9201", "role", "COORDINATOR", "label", "ผู้ประสานงาน ลอง");
        String code = code(slip);
        assertThat(said(browser.get("/people/invite?at=9201")))
                .contains("ผู้ประสานงาน ลอง")
                .doesNotContain(code);

        assertThat(said(another.get("/invite?code=" + code.toUpperCase(java.util.Locale.ROOT))))
                .contains("ผู้ประสานงาน · ", "value=\"ผู้ประสานงาน ลอง\"");
        String name = name("guest");
        Browser.Page taken = take(another, code, name);

        assertThat(taken.location()).isEqualTo("/areas/9201");
        assertThat(said(another.get("/me"))).contains("รับหน้าที่แล้ว", "ผู้ประสานงาน · ");
        assertThat(jdbc.sql("select detail from audit.record where deed = 'account.role-given' and subject = :s")
                        .param(
                                "s",
                                "account:"
                                        + accounts.findByName(name)
                                                .orElseThrow()
                                                .id())
                        .query(String.class)
                        .single())
                .contains("invitation=");
        assertThat(jdbc.sql("select count(*) from accounts.invitation where encode(code_digest, 'escape') like :c")
                        .param("c", "%" + code + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCodeWorksOnceNotAfterTwoWeeksAndNotWhenTakenBack() {
        String used = invite(recorder(DISTRICT));
        assertThat(take(browser, used, name("first")).status()).isEqualTo(303);
        another.get("/sign-in");
        assertThat(take(another, used, name("second")).status()).isEqualTo(422);
        assertThat(said(another.get("/invite?code=" + used))).contains("รหัสนี้ใช้ไม่ได้");

        String revoked = invite(recorder(DISTRICT));
        UUID id = invitations.findByCode(revoked).orElseThrow().id();
        invitations.revoke(administratorOfTrang(), id);
        assertThat(another.get("/invite?code=" + revoked).status()).isEqualTo(422);

        String old = invite(recorder(DISTRICT));
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        assertThat(another.get("/invite?code=" + old).status()).isEqualTo(422);
    }

    @Test
    void anInvitationOfAnAdministratorWhoIsNoLongerOneIsWorthNothing() {
        String code = invite(recorder(DISTRICT));
        UUID id = accounts.findByName(admin).orElseThrow().id();
        person(name("nation"), new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null));
        jdbc.sql("update accounts.grant_held set valid_to = valid_from where account = :id")
                .param("id", id)
                .update();

        assertThat(invitations.findByCode(code)).isEmpty();
    }

    @Test
    void guessingCodesIsStoppedAfterEightTries() {
        for (int i = 0; i < 8; i++) {
            assertThat(browser.get("/invite?code=hq7m-x2fd-%04d".formatted(i + 2222))
                            .status())
                    .isEqualTo(422);
        }
        String good = invite(recorder(DISTRICT));
        Browser.Page page = browser.get("/invite?code=" + good);
        assertThat(page.status()).isEqualTo(429);
        assertThat(said(page)).contains("ใส่ผิดหลายครั้งเกินไป");
        clock.advance(Duration.ofMinutes(16));
        assertThat(browser.get("/invite?code=" + good).status()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInKeepsTheAccountAndGetsTheRoleUnderANewSession() {
        String name = name("known");
        UUID account = person(name);
        signIn(browser, name);
        String session = browser.cookie("phaen_session");
        String code = invite(new Grant(Role.SPEAKER, DISTRICT, null));
        browser.get("/invite?code=" + code);

        assertThat(browser.post("/invite", "code", code).location()).isEqualTo("/areas/9201");
        assertThat(browser.cookie("phaen_session")).isNotEqualTo(session);
        assertThat(accounts.find(account).orElseThrow().grants())
                .extracting(Grant::role)
                .containsExactly(Role.SPEAKER);
    }

    @Test
    void onlyAnAdministratorOfTheAreaInvites() {
        String name = name("recorder");
        person(name, recorder(TRANG));
        signIn(browser, name);
        assertThat(browser.get("/people/invite").status()).isEqualTo(403);
        assertThatThrownBy(() ->
                        invitations.invite(administratorOfTrang(), recorder(new AreaCode("50")), "", FormErrors.none()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndScriptsAreOnlyText() {
        String code = invite(recorder(DISTRICT));
        another.get("/invite?code=" + code);
        Browser.Page page = another.post(
                "/invite", "code", code, "name", "a", "label", "<script>alert(1)</script>", "fresh", "x", "again", "y");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"a\"", "&lt;script>alert(1)&lt;/script>")
                .doesNotContain("<script>alert");

        String name = name("script");
        assertThat(another.post(
                                "/invite",
                                "code",
                                code,
                                "name",
                                name,
                                "label",
                                "<img src=x onerror=alert(1)>",
                                "fresh",
                                PASSWORD,
                                "again",
                                PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(another.get("/me").body()).doesNotContain("<img src=x");
        signIn(browser, admin);
        assertThat(browser.get("/people?at=9201").body())
                .doesNotContain("<img src=x")
                .contains("&lt;img");
        assertThat(browser.get("/people/"
                                + accounts.findByName(name).orElseThrow().id())
                        .body())
                .doesNotContain("<img src=x");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithAClearPage() {
        String code = invite(recorder(DISTRICT));
        another.get("/invite?code=" + code);
        Browser.Page page = another.postAsIs("/invite", "code", code, "name", name("x"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(said(page)).contains("ส่งไม่ได้");
    }

    @Test
    void aSecretaryWhoLeavesHandsTheDeskOverAndItIsNeverEmpty() {
        String leaving = name("leaving");
        UUID old = person(leaving, secretary());
        String coming = name("coming");
        UUID next = person(coming);
        signIn(browser, leaving);
        signIn(another, coming);
        UUID held = accounts.find(old).orElseThrow().roles().getFirst().id();
        assertThat(said(browser.get("/me"))).contains("ส่งมอบงาน");
        browser.get("/hand-over/" + held);
        assertThat(browser.post("/hand-over/" + held, "name", "no.such.name").status())
                .isEqualTo(422);
        assertThat(browser.post("/hand-over/" + held, "name", coming).location())
                .isEqualTo("/me");

        assertThat(accounts.actor(old).decidesFor("KBO-9201")).isTrue();
        assertThat(accounts.actor(next).decidesFor("KBO-9201")).isFalse();
        Browser.Page offered = another.get("/me");
        assertThat(said(offered)).contains("มีคนส่งมอบงานให้คุณ");
        Matcher offer = Pattern.compile("/hand-over/offers/([0-9a-f-]{36})").matcher(offered.body());
        assertThat(offer.find()).isTrue();
        Browser.Page accepted = another.post("/hand-over/offers/" + offer.group(1), "answer", "accept");

        assertThat(accepted.location()).isEqualTo("/desks/KBO-9201");
        Browser.Page desk = another.get("/desks/KBO-9201");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(said(desk)).contains("รับมอบงานแล้ว");
        assertThat(accounts.actor(old).decidesFor("KBO-9201")).isFalse();
        assertThat(accounts.actor(next).decidesFor("KBO-9201")).isTrue();
        assertThat(browser.get("/me/password").location()).startsWith("/sign-in");
        assertThat(another.post("/hand-over/offers/" + offer.group(1), "answer", "accept")
                        .location())
                .isEqualTo("/me");
    }

    @Test
    void aSuccessorWithoutAnAccountTakesOverWithASlip() {
        UUID old = person(name("leaving"), new Grant(Role.ADMINISTRATOR, DISTRICT, null));
        Accounts.Holding holding = accounts.findHeld(
                        accounts.find(old).orElseThrow().roles().getFirst().id())
                .orElseThrow();
        String first = invitations
                .offerByCode(accounts.actor(old), old, holding.held())
                .code();
        String code = invitations
                .offerByCode(accounts.actor(old), old, holding.held())
                .code();
        assertThat(invitations.findByCode(first))
                .as("a new slip ends the one before")
                .isEmpty();

        String name = name("next");
        assertThat(take(another, code, name).location()).isEqualTo("/areas/9201");
        assertThat(accounts.find(old).orElseThrow().grants()).isEmpty();
        assertThat(accounts.findByName(name).orElseThrow().grants())
                .containsExactly(new Grant(Role.ADMINISTRATOR, DISTRICT, null));
    }

    @Test
    void aRoleIsHandedOverByItsHolderOrAnAdministratorOnly() {
        UUID old = person(name("leaving"), secretary());
        String stranger = name("stranger");
        person(stranger, recorder(DISTRICT));
        UUID held = accounts.find(old).orElseThrow().roles().getFirst().id();
        signIn(browser, stranger);
        assertThat(browser.get("/hand-over/" + held).status()).isEqualTo(403);
        assertThat(browser.post("/hand-over/" + held, "by", "code").status()).isEqualTo(403);
        signIn(browser, admin);
        assertThat(browser.get("/hand-over/" + held).status()).isEqualTo(200);
        assertThat(browser.get("/hand-over/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whoActsForASecretaryDoesSoOnlyWithinTheDays() {
        UUID deputy = person(name("deputy"));
        Actor by = administratorOfTrang();
        Grant open = new Grant(Role.DEPUTY, DISTRICT, "KBO-9201");
        assertThat(accounts.giveRole(by, deputy, open).has("to")).isTrue();
        java.time.LocalDate today = java.time.LocalDate.now(clock);
        Grant week = new Grant(Role.DEPUTY, DISTRICT, "KBO-9201", today.plusDays(1), today.plusDays(7));
        assertThat(accounts.giveRole(by, deputy, week).any()).isFalse();
        assertThat(accounts.giveRole(by, deputy, week).has("role"))
                .as("overlapping")
                .isTrue();

        assertThat(accounts.actor(deputy).decidesFor("KBO-9201")).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.actor(deputy).decidesFor("KBO-9201")).isTrue();
        assertThat(accounts.actor(deputy).actsAsDeputy("KBO-9201")).isTrue();
        clock.advance(Duration.ofDays(6));
        assertThat(accounts.actor(deputy).decidesFor("KBO-9201")).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.actor(deputy).decidesFor("KBO-9201")).isFalse();
    }

    @Test
    void twoAdministratorsWhoLetOneAnotherGoAtTheSameMomentDoNotLockTheNationOut() throws Exception {
        jdbc.sql(
                        "update accounts.grant_held set valid_to = valid_from where area_code = 'TH' and role = 'ADMINISTRATOR'")
                .update();
        UUID one = person(name("one"), new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null));
        UUID two = person(name("two"), new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null));
        Actor first = accounts.actor(one);
        Actor second = accounts.actor(two);
        UUID roleOfOne = accounts.find(one).orElseThrow().roles().getFirst().id();
        UUID roleOfTwo = accounts.find(two).orElseThrow().roles().getFirst().id();
        List<Callable<FormErrors>> both =
                List.of(() -> accounts.endRole(first, two, roleOfTwo), () -> accounts.endRole(second, one, roleOfOne));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<FormErrors>> done = threads.invokeAll(both);
            assertThat(List.of(done.get(0).get().any(), done.get(1).get().any()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(Optional.of(one).stream()
                        .mapToInt(id -> accounts.find(id).orElseThrow().grants().size()
                                + accounts.find(two).orElseThrow().grants().size())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void aSpeakerWritesNeedsOfTheOwnPlaceAndNothingElse() {
        String name = name("speaker");
        person(name, new Grant(Role.SPEAKER, new AreaCode("920101"), null));
        signIn(browser, name);
        assertThat(browser.get("/needs/new?area=920101").status()).isEqualTo(200);
        assertThat(write("920101").status()).isEqualTo(303);
        assertThat(write("920102").status()).as("another tambon").isEqualTo(422);
    }

    private Browser.Page write(String area) {
        return browser.post(
                "/needs",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "ไฟทางเข้าหมู่บ้านดับทั้งสาย",
                "detail",
                "เดือดร้อนตอนกลางคืน",
                "area",
                area,
                "within",
                area,
                "speakerKind",
                "PERSON",
                "speakerLabel",
                "คนในตำบล",
                "act",
                "submit");
    }

    @Test
    void anAdministratorDoesNotHandTheRoleOfAnotherToTheOwnAccount() {
        UUID holder = person(name("holder"), secretary());
        Actor by = administratorOfTrang();
        HeldGrant held = accounts.listRoles(holder).getFirst();

        assertThat(invitations.offer(by, holder, held, by.account()).of("name"))
                .extracting(FormErrors.Problem::key)
                .containsExactly("accounts.problem.own-role");

        String code = invitations.offerByCode(by, holder, held).code();
        Invitation open = invitations.findByCode(code).orElseThrow();
        assertThat(invitations.accept(open, by).of(""))
                .extracting(FormErrors.Problem::key)
                .containsExactly("accounts.problem.own-role");
        assertThat(accounts.listRoles(holder)).hasSize(1);
    }
}
