package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaenruam.app.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The climb, in a real browser: a recorder writes a need down, the village endorses it, tambon and district send it up,
 * the province puts it into its plan, the plan is approved, and the answer stands on the village's page.
 */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.phaenruam.app.testing.Chromium#possible")
class ClimbIT {
    private Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, true", "360, false"})
    void aNeedClimbsFromTheVillageToTheProvincesPlanAndItsAnswerComesBack(int width, boolean script) {
        String title = "คลองตื้น น้ำท่วมบ้านทุกปี " + width + (script ? "" : " ไม่มีสคริปต์");
        Walk walk = new Walk("climb-" + width + (script ? "" : "-noscript"), width, script);
        String code = walk.as("recorder.suthep").write("500108", "50010804", title);
        walk.as("village.suthep4").decide(code, "ENDORSE", "FORUM_RESOLUTION");
        walk.decide(code, "SEND_UP", "FORUM_RESOLUTION");
        walk.as("tambon.suthep").decide(code, "SEND_UP", "URGENT");
        walk.as("district.mueang").decide(code, "SEND_UP", "BEYOND_POWER");
        walk.as("province.chiangmai").putInPlan(code, "PT07", "MATCHES_PLAN");
        walk.as("region.north").approve("PROP-50-2566");

        Walk citizen = new Walk("citizen-" + width + (script ? "" : "-noscript"), width, script);
        Page page = citizen.open("/areas/50010804", "village");
        assertThat(said(page)).contains(title, "แผนผ่านแล้ว");
        page = citizen.open("/needs/" + code, "need");
        assertThat(said(page)).contains("ยังไม่ใช่ได้เงิน", "กรรมการจังหวัดเชียงใหม่", "ส่งขึ้นไปขั้นต่อไป");
        assertThat(walk.troubles).isEmpty();
        assertThat(citizen.troubles).isEmpty();
    }

    /** What the page says, without the places where a line may or may not break. */
    private static String said(Page page) {
        return page.textContent("main").replace('\u00a0', ' ');
    }

    /** One person at one screen, then the next person. */
    private final class Walk {
        private final String name;
        private final int width;
        private final boolean script;
        private final List<String> troubles = new ArrayList<>();
        private int shot;
        private Page page;

        Walk(String name, int width, boolean script) {
            this.name = name;
            this.width = width;
            this.script = script;
            this.page = window();
        }

        /** A window of somebody new; old ones stay open until the browser ends, because closing a busy page can hang. */
        private Page window() {
            return chromium.window(width, script).newPage();
        }

        Walk as(String signInName) {
            page = window();
            open("/sign-in", "sign-in");
            page.fill("#name", signInName);
            page.fill("#password", "phaenruam-demo");
            page.click("main button[type=submit]");
            page.waitForURL(url -> !url.contains("/sign-in"));
            assertThat(page.url()).as("signed in as " + signInName).doesNotContain("/sign-in");
            return this;
        }

        String write(String tambon, String village, String title) {
            open("/needs/new?area=" + tambon, "new");
            page.fill("#title", title);
            page.fill("#detail", "หน้าฝนน้ำเข้าบ้าน 40 หลัง ตั้งแต่ปี 2565");
            page.selectOption("#area", village);
            page.fill("#speakerLabel", "ชาวบ้าน หมู่ 4");
            page.click("button[value=submit]");
            page.waitForURL(url -> url.matches(".*/needs/[0-9]+-.*"));
            look(page, "written");
            assertThat(page.content()).contains("ส่งเรื่องแล้ว");
            return page.url().replaceAll(".*/needs/", "");
        }

        void decide(String code, String move, String reason) {
            toForm(code, move);
            page.check("input[name=reason][value=" + reason + "]");
            finish();
        }

        void putInPlan(String code, String node, String reason) {
            toForm(code, "PUT_IN_PLAN");
            page.selectOption("#node", node);
            page.check("input[name=reason][value=" + reason + "]");
            finish();
        }

        private void toForm(String code, String move) {
            open("/desks", "desk");
            page.click("a[href$='/needs/" + code + "']");
            page.waitForURL("**/needs/" + code);
            look(page, "decide");
            page.click("a[href$='?move=" + move + "']");
            page.waitForURL("**?move=" + move);
            look(page, "decide-" + move);
        }

        private void finish() {
            page.click("form button[type=submit].btn:not(.btn--quiet)");
            page.waitForCondition(() -> page.content().contains("ชาวบ้านเห็นคำตอบแล้ว"));
        }

        void approve(String plan) {
            open("/plans/" + plan, "plan");
            page.click("form[action$='/approve'] button[type=submit]");
            page.waitForCondition(() -> page.content().contains("บันทึกแล้วว่าแผนผ่าน"));
            look(page, "plan-approved");
        }

        Page open(String path, String what) {
            page.navigate("http://127.0.0.1:" + port + path);
            look(page, what);
            return page;
        }

        private void look(Page page, String what) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/shots", "%s-%02d-%s.png".formatted(name, ++shot, what)))
                    .setFullPage(true));
            if (script) {
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                                .forEach(v -> troubles.add(page.url() + " " + v.getId() + " "
                                        + v.getNodes().getFirst().getHtml()));
                int beyond = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
                if (beyond > 0) {
                    troubles.add(page.url() + " is " + beyond + " px wider than the screen");
                }
            }
        }
    }
}
