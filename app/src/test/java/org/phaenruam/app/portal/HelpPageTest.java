package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class HelpPageTest {
    @Autowired
    Browser browser;

    private static String words(Browser.Page page) {
        return page.body().replaceAll("<[^>]+>", "").replace('\u00a0', ' ');
    }

    @Test
    void helpSpeaksPlainThaiThenOfficialThaiThenEnglishAsChosen() {
        browser.forgetCookies();
        assertThat(words(browser.get("/help")))
                .contains("บันไดเจ็ดขั้น", "กรรมการตำบล", "อยู่ในแผน ไม่ได้แปลว่าได้เงินแล้ว");
        assertThat(words(browser.get("/help?reg=official").follow()))
                .contains("คณะกรรมการบริหารงานตำบลแบบบูรณาการ (ก.บ.ต.)");
        assertThat(words(browser.get("/help?lang=en").follow()))
                .contains("The seven steps", "In the plan is not funded");
        browser.forgetCookies();
    }

    @Test
    void helpIsLightForAnOldPhone() {
        assertThat(browser.get("/help").body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThan(100_000);
    }

    @Test
    void htmxGetsTheInsideOfHelp() {
        Browser.Page part = browser.getFragment("/help");

        assertThat(part.body()).contains("<h1").doesNotContain("<!doctype", "<header");
        assertThat(part.header("Vary")).containsIgnoringCase("HX-Request");
    }
}
