package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

/** Two hundred needs from an office's file in a real browser: twelve rows are bad, mended, sent again; twice adds nothing. */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.phaenruam.app.testing.Chromium#possible")
class ImportIT {
    private static final Charset OLD = Charset.forName("x-windows-874");

    private final List<String> troubles = new ArrayList<>();
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
    void twoHundredNeedsComeInAfterTwelveWereMended(int width, boolean script) {
        String name = "import-" + width + (script ? "" : "-noscript");
        Page page = chromium.window(width, script).newPage();
        page.navigate("http://127.0.0.1:" + port + "/sign-in");
        page.fill("#name", "recorder.suthep");
        page.fill("#password", "phaenruam-demo");
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));

        handIn(page, name, "แผน.csv", table(name, true).getBytes(OLD));
        look(page, name, script, "columns");
        match(page);
        look(page, name, script, "preview");
        assertThat(said(page)).contains("มี 12 แถวที่ต้องแก้", "ช่อง D17");

        String whole = table(name, false);
        handIn(page, name, "แก้แล้ว.csv", whole.getBytes(StandardCharsets.UTF_8));
        assertThat(said(page)).contains("เคยจับคู่ตารางแบบนี้แล้ว");
        match(page);
        page.click("button[value=all]");
        page.waitForURL("**/done");
        look(page, name, script, "done");
        assertThat(said(page)).contains("เพิ่มแล้ว 200 เรื่อง");

        handIn(page, name, "แก้แล้ว.csv", whole.getBytes(StandardCharsets.UTF_8));
        match(page);
        assertThat(said(page)).contains("ทุกเรื่องมีอยู่แล้ว");
        assertThat(troubles).isEmpty();
    }

    private static String table(String name, boolean bad) {
        var text = new StringBuilder("ความต้องการ;รายละเอียด;หมู่ที่;งบประมาณ;ผู้เสนอ\n");
        for (int i = 1; i <= 200; i++) {
            boolean wrong = bad && i % 16 == 0;
            text.append("ขอซ่อมราวสะพาน " + name + " " + i)
                    .append(";ราวหัก กลัวเด็กตก;")
                    .append(i % 2 == 0 ? "๔" : "4")
                    .append(wrong ? ";ไม่รู้" : ";120,000")
                    .append(";กลุ่มแม่บ้าน\n");
        }
        return text.toString();
    }

    private void handIn(Page page, String shots, String file, byte[] bytes) {
        page.navigate("http://127.0.0.1:" + port + "/needs/import?area=500108");
        shot(page, shots, "file");
        page.setInputFiles("#file", new FilePayload(file, "text/csv", bytes));
        page.click("form[enctype] button[type=submit]");
        page.waitForURL(url -> url.matches(".*/needs/import/[0-9a-f-]{36}"));
    }

    private static void match(Page page) {
        page.click("button[value=match]");
        page.waitForURL("**/preview");
    }

    private static String said(Page page) {
        return page.textContent("main").replace('\u00a0', ' ');
    }

    private static void shot(Page page, String name, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/shots", name + "-" + what + ".png"))
                .setFullPage(true));
    }

    private void look(Page page, String name, boolean script, String what) {
        shot(page, name, what);
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
