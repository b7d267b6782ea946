package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class SignInTest {
    private static final String PASSWORD = "ลองเข้าใช้งานดูก่อน";
    private static final AreaCode MUEANG = new AreaCode("5001");

    @Autowired
    SignedIn memory;

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

    @BeforeEach
    void anAccount() {
        accounts.createSample(
                "sign-in.recorder",
                PASSWORD,
                "ผู้บันทึก อ.เมืองเชียงใหม่",
                List.of(new Grant(Role.RECORDER, MUEANG, null)));
    }

    @AfterEach
    void nine() {
        clock.advance(Duration.ofMinutes(20)); // the next test starts with a fresh minute of the address throttle
    }

    /** The page without the places where a line may break. */
    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|<span class=\"nw\">|</span>", "");
    }

    private Browser.Page signIn(String name, String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", "name", name, "password", password);
    }

    @Test
    void aRecorderSignsInAndStandsInTheOwnArea() {
        Browser.Page page = signIn("SIGN-IN.Recorder", PASSWORD);

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/areas/5001");
        assertThat(browser.get("/me").body()).contains("ผู้บันทึก อ.เมืองเชียงใหม่", "ข้อมูลตัวอย่าง");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysWhatHappensNext() {
        Browser.Page page = signIn("sign-in.recorder", "ไม่ใช่รหัสนี้แน่นอน");

        assertThat(page.status()).isEqualTo(422);
        assertThat(said(page))
                .contains("value=\"sign-in.recorder\"", "ชื่อหรือรหัสผ่านไม่ถูก")
                .doesNotContain("ไม่ใช่รหัสนี้แน่นอน");
        signIn("sign-in.recorder", PASSWORD);
    }

    @Test
    void eightWrongTriesLockANameForAQuarterOfAnHourEvenForTheRightPassword() {
        accounts.createSample("locked.recorder", PASSWORD, "ผู้บันทึก ลองล็อก", List.of());
        for (int i = 1; i < 8; i++) {
            assertThat(said(signIn("locked.recorder", "ผิดผิดผิดผิดผิด " + i))).contains("ชื่อหรือรหัสผ่านไม่ถูก");
        }
        assertThat(said(signIn("locked.recorder", "ผิดผิดผิดผิดผิด 8"))).contains("พักไว้ 15 นาที รอสักครู่");
        assertThat(signIn("locked.recorder", PASSWORD).status()).isEqualTo(422);

        clock.advance(Duration.ofMinutes(16));

        assertThat(signIn("locked.recorder", PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAndLockedWithTheSameWords() {
        accounts.createSample("known.recorder", PASSWORD, "ผู้บันทึก มีจริง", List.of());
        for (int i = 1; i <= 9; i++) {
            Browser.Page nobody = signIn("nobody.recorder", "ผิดผิดผิดผิดผิด");
            Browser.Page known = signIn("known.recorder", "ผิดผิดผิดผิดผิด");
            assertThat(problems(nobody))
                    .as("try " + i)
                    .isEqualTo(problems(known))
                    .isNotBlank();
            assertThat(nobody.status()).isEqualTo(known.status());
        }
    }

    private static String problems(Browser.Page page) {
        int from = page.body().indexOf("role=\"alert\"");
        return page.body().substring(from, page.body().indexOf("</div></div>", from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' or 1=1 --",
                "a\u0000b",
                "\u202eevil",
                "",
                "   "
            })
    void aHostileNameGetsTheSameMessageAsAWrongOne(String name) {
        Browser.Page page = signIn(name, PASSWORD);

        assertThat(page.status()).isIn(400, 422);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void tenThousandCharactersAreAWrongNameAndNothingElse() {
        assertThat(signIn("ก".repeat(10_000), PASSWORD).status()).isEqualTo(422);
        assertThat(signIn("sign-in.recorder", "ก".repeat(10_000)).status()).isEqualTo(422);
        signIn("sign-in.recorder", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/areas\r\nSet-Cookie: a=b"
            })
    void signingInNeverLeadsToAnotherSite(String to) {
        browser.get("/sign-in");
        Browser.Page page = browser.post("/sign-in", "name", "sign-in.recorder", "password", PASSWORD, "to", to);

        assertThat(page.location()).isEqualTo("/areas/5001");
        assertThat(page.headers()).doesNotContainKey("a");
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        assertThat(browser.get("/me/password").location()).isEqualTo("/sign-in?to=/me/password");
        assertThat(browser.get("/people?at=50").location()).isEqualTo("/sign-in?to=%2Fpeople%3Fat%3D50");
        browser.get("/sign-in?to=%2Fme");

        assertThat(browser.post("/sign-in", "name", "sign-in.recorder", "password", PASSWORD, "to", "/me")
                        .location())
                .isEqualTo("/me");
    }

    @Test
    void theSessionGetsANewIdWhenSomebodySignsIn() {
        signIn("sign-in.recorder", PASSWORD);
        String first = browser.cookie("phaen_session");
        browser.get("/me");
        // signing in again over a session that somebody else may have planted
        browser.post("/sign-in", "name", "sign-in.recorder", "password", PASSWORD);

        assertThat(first).isNotBlank();
        assertThat(browser.cookie("phaen_session")).isNotBlank().isNotEqualTo(first);
    }

    @Test
    void aStrangerWhoOnlyReadsGetsNoSession() {
        browser.get("/sign-in");

        assertThat(browser.cookie("phaen_session")).isEmpty();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        Browser.Page page = signIn("sign-in.recorder", PASSWORD);

        assertThat(page.headers().get("set-cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("phaen_session=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void aSessionThatCannotBeReadSignsThePersonOutInsteadOfFailing() {
        signIn("sign-in.recorder", PASSWORD);
        assertThat(browser.get("/me").status()).isEqualTo(200);
        jdbc.sql("""
            update accounts.spring_session_attributes a set attribute_bytes = '\\xaced0005'
            from accounts.spring_session s where s.primary_id = a.session_primary_id and s.principal_name = :id
            """)
                .param(
                        "id",
                        accounts.findByName("sign-in.recorder")
                                .orElseThrow()
                                .id()
                                .toString())
                .update();
        memory.changed(); // a server of a newer version has just started

        assertThat(browser.get("/me").location()).isEqualTo("/sign-in?to=/me");
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        signIn("sign-in.recorder", PASSWORD);
        String session = browser.cookie("phaen_session");
        browser.get("/me");

        assertThat(browser.post("/sign-out").status()).isIn(302, 303);
        assertThat(another.get("/me", "Cookie", "phaen_session=" + session).location())
                .isEqualTo("/sign-in?to=/me");
    }

    @Test
    void aFormWithoutOrWithAWrongTokenIsRefusedWithAWayBack() {
        signIn("sign-in.recorder", PASSWORD);
        browser.get("/me/password");

        for (Browser.Page page : List.of(
                browser.postAsIs("/me/password", "current", "x"),
                browser.postAsIs("/me/password", "current", "x", "_csrf", "wrong"),
                another.postAsIs("/sign-in", "name", "sign-in.recorder", "password", PASSWORD))) {
            assertThat(page.status()).isEqualTo(403);
            assertThat(said(page)).contains("ยังไม่มีอะไรถูกบันทึก", "กดปุ่มย้อนกลับ");
        }
    }

    @Test
    void whatAStrangerWroteIsStillThereAfterSigningIn() {
        browser.get("/sign-in");
        Browser.Page asked = browser.post("/people/new", "label", "ฝายพัง น้ำท่วม <b>ทุกปี</b>", "at", "50");

        assertThat(asked.status()).isEqualTo(401);
        assertThat(said(asked)).contains("ที่พิมพ์ไว้ยังอยู่ครบ", "name=\"kept-path\" value=\"/people/new\"");

        String kept = asked.body()
                .replaceAll("(?s).*name=\"kept\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        Browser.Page wrong = browser.post(
                "/sign-in", "name", "sign-in.recorder", "password", "ผิด", "kept-path", "/people/new", "kept", kept);
        assertThat(wrong.body()).contains("name=\"kept-path\" value=\"/people/new\"");
        Browser.Page in = browser.post(
                "/sign-in", "name", "sign-in.recorder", "password", PASSWORD, "kept-path", "/people/new", "kept", kept);

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body())
                .contains("action=\"/people/new\"", "ฝายพัง น้ำท่วม &lt;b&gt;ทุกปี&lt;/b&gt;")
                .contains("name=\"label\" value=\"ฝายพัง น้ำท่วม &lt;b>ทุกปี&lt;/b>\"");
    }

    @Test
    void aWriteWithoutAFormLeadsAStrangerToTheSignInPageAndBack() {
        browser.get("/sign-in");

        assertThat(browser.post("/me/password").location()).startsWith("/sign-in");
    }

    @Test
    void sixtyTriesAMinuteFromOnePlaceAreEnough() {
        Browser.Page page = browser.get("/sign-in");
        for (int i = 0; i <= 60; i++) {
            page = browser.post("/sign-in", "name", "!", "password", "x");
        }

        assertThat(page.status()).isEqualTo(429);
        assertThat(said(page)).contains("รอหนึ่งนาที");
    }
}
