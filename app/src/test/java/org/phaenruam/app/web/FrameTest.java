package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void theFrameShowsThaiFirstWithItsSwitchesAndMenu() {
        String html = Paper.frame(Paper.ui(Paper.get("/areas/50")), "จังหวัดเชียงใหม่");

        assertThat(html)
                .contains("<html lang=\"th\">", "<title>จังหวัดเชียงใหม่ · แผนร่วม</title>", "<p>เนื้อ</p>")
                .contains("href=\"/areas/50?reg=official\"", "href=\"/areas/50?lang=en\"", "href=\"/areas/50?text=l\"")
                .contains("<a href=\"/areas/TH\" aria-current=\"page\">พื้นที่</a>")
                .doesNotContain("/desks", "/people", "/sign-out");
    }

    @Test
    void htmxGetsOnlyTheInside() {
        var request = Paper.get("/areas/50");
        request.addHeader("HX-Request", "true");

        assertThat(Paper.frame(Paper.ui(request), "จังหวัดเชียงใหม่").strip()).isEqualTo("<p>เนื้อ</p>");
    }

    @Test
    void aBoostedLinkGetsTheWholePage() {
        var request = Paper.get("/areas/50");
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-Boosted", "true");

        assertThat(Paper.frame(Paper.ui(request), "x")).contains("<!doctype html>");
    }

    @Test
    void anAddressCannotBreakOutOfTheSwitchLinks() {
        var request = Paper.get("/areas/50");
        request.setQueryString("q=\"><script>alert(1)</script>");

        assertThat(Paper.frame(Paper.ui(request), "<script>alert(2)</script>"))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(2)");
    }
}
