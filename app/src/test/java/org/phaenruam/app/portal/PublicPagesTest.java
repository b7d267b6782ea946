package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that anybody may read, asked for as a browser without JavaScript does. */
@ProductTest
class PublicPagesTest {
    @LocalServerPort
    int port;

    @Test
    void everyPublicPageOpensInBothLanguages() {
        Browser browser = new Browser("http://127.0.0.1:" + port);
        for (String lang : List.of("th", "en")) {
            browser.get("/?lang=" + lang);
            for (String path : List.of(
                    "/",
                    "/areas/TH",
                    "/areas/N",
                    "/areas/N1",
                    "/areas/50",
                    "/areas/10",
                    "/areas/5001",
                    "/areas/500101",
                    "/areas/1001",
                    "/areas/100101",
                    "/needs",
                    "/needs?area=50&status=WAITING",
                    "/plans",
                    "/plans?area=50",
                    "/plans/PROP-50-2566",
                    "/plans/NS-TH-2561",
                    "/plans/MP-TH-2561",
                    "/desks/KBJ-50",
                    "/help",
                    "/sign-in")) {
                Browser.Page page = browser.get(path);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).doesNotContain("⟦").contains("lang=\"" + lang + "\"");
            }
        }
    }

    @Test
    void whatDoesNotExistSaysSo() {
        Browser browser = new Browser("http://127.0.0.1:" + port);
        for (String path :
                List.of("/areas/99", "/areas/xyz", "/needs/500101-2569-99999", "/plans/none", "/desks/KBJ-10")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
    }
}
