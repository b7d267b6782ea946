package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class HeadersTest {
    private static final String PASSWORD = "หัวกระดาษทุกแผ่น";

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    private static void strict(Browser.Page page) {
        assertThat(page.header("Content-Security-Policy"))
                .as(page.path() + " " + page.status())
                .isEqualTo("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=(self)");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void everyKindOfReplyCarriesTheStrictHeadersOnce() {
        browser.get("/sign-in");
        List<Browser.Page> replies = List.of(
                browser.get("/sign-in"),
                browser.getFragment("/sign-in"),
                browser.get("/me"),
                browser.get("/sign-in?lang=en"),
                browser.get("/icons.svg"),
                browser.get("/no-such-page-anywhere"),
                browser.get("/people/not-an-id"),
                browser.get("/a;b//c"),
                browser.get("/a%3Bb"),
                browser.post("/sign-in", "name", "x", "password", "y"),
                browser.postAsIs("/sign-in", "name", "x"),
                browser.post("/people/new", "name", "x"),
                browser.postAsIs("/ops/no-such-thing", "a", "b"));

        replies.forEach(HeadersTest::strict);
        replies.forEach(page ->
                assertThat(page.headers().get("content-security-policy")).hasSize(1));
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThereAndCookiesAreSecure() {
        Browser.Page page = browser.get("/sign-in", "X-Forwarded-Proto", "https");

        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(page.headers().get("set-cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("phaen_form=").contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(browser.get("/sign-in").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whatSomebodySeesWhoSignedInIsStoredNowhere() {
        accounts.createSample("headers.person", PASSWORD, "ผู้ลองหัวกระดาษ", List.of());
        assertThat(browser.get("/sign-in").header("Cache-Control")).isEqualTo("private, no-cache");
        browser.post("/sign-in", "name", "headers.person", "password", PASSWORD);

        assertThat(browser.get("/me").header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get("/people").header("Cache-Control")).isEqualTo("no-store");
    }
}
