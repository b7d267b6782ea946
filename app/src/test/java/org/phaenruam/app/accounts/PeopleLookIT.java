package org.phaenruam.app.accounts;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser walks through every page of this module, on a phone and on a desk; axe looks at each. */
@ProductTest
@EnabledIf("chromium")
class PeopleLookIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PASSWORD = "เดินดูทุกหน้าเสียก่อน";

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final List<String> found = new ArrayList<>();

    /** The wide screen each time; the phone, which the walk through every page looks at too, in the long run. */
    static List<Integer> widths() {
        return Boolean.getBoolean("phaen.long") ? List.of(360, 1280) : List.of(1280);
    }

    static boolean chromium() {
        return CHROMIUM.toFile().canExecute();
    }

    @ParameterizedTest
    @MethodSource("widths")
    void everyPageIsSoundAndEveryFormWorks(int width) {
        accounts.createSample(
                "look.admin",
                PASSWORD,
                "ผู้ดูแลระบบ อ.เมืองนครสวรรค์",
                List.of(new Grant(Role.ADMINISTRATOR, new AreaCode("6001"), null)));
        Map<String, String> environment =
                Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PATH", System.getenv("PATH"), "HOME", "/tmp");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newContext(new Browser.NewContextOptions()
                            .setBaseURL("http://127.0.0.1:" + port)
                            .setLocale("th-TH")
                            .setViewportSize(width, 800))
                    .newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    found.add(message.text());
                }
            });
            walk(page, width);
        }
        assertSoftly(all -> all.assertThat(found).isEmpty());
    }

    private void walk(Page page, int width) {
        page.navigate("/setup");
        look(page, width, "setup-done");
        page.navigate("/people");
        look(page, width, "sign-in");
        signIn(page, "look.admin", "ไม่ใช่รหัสผ่านนี้");
        look(page, width, "sign-in-wrong");
        signIn(page, "look.admin", PASSWORD);
        look(page, width, "people");
        page.click("text=เพิ่มคน");
        look(page, width, "person-new");
        page.click("text=เพิ่มและพิมพ์ใบรหัส");
        look(page, width, "person-new-errors");
        String name = "look." + width;
        page.fill("#label", "ผู้บันทึก อ.เมืองนครสวรรค์");
        page.fill("#name", name);
        page.check("input[value=RECORDER]");
        page.click("text=เพิ่มและพิมพ์ใบรหัส");
        look(page, width, "slip");
        String password = page.textContent("dd code.nw");
        page.click("text=จดแล้ว ไปต่อ");
        look(page, width, "person");
        page.click("button:has-text('ให้หน้าที่เพิ่ม')");
        look(page, width, "person-errors");
        page.check("input[value=COORDINATOR]");
        page.click("button:has-text('ให้หน้าที่เพิ่ม')");
        page.navigate("/people");
        look(page, width, "people-list");
        page.navigate("/people?at=50");
        look(page, width, "no-right");
        page.navigate("/me");
        look(page, width, "me");
        page.click("main >> text=ออกจากการใช้งาน");
        page.navigate("/sign-in");
        signIn(page, name, password);
        look(page, width, "password-first");
        page.fill("#current", password);
        page.fill("#fresh", "1234567890");
        page.fill("#again", "1234567891");
        page.click("main button:has-text('เปลี่ยนรหัสผ่าน')");
        look(page, width, "password-errors");
        page.fill("#current", password);
        page.fill("#fresh", "น้ำมาปลากินมด");
        page.fill("#again", "น้ำมาปลากินมด");
        page.click("main button:has-text('เปลี่ยนรหัสผ่าน')");
        look(page, width, "me-changed");
        page.navigate("/me?lang=en");
        look(page, width, "me-english");
        page.navigate("/me?lang=th");
        page.navigate("/me/password");
        page.evaluate("() => document.querySelectorAll('[name=_csrf]').forEach(token => token.value = 'old')");
        page.click("main button:has-text('เปลี่ยนรหัสผ่าน')");
        look(page, width, "old-form");
    }

    private static void signIn(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main button:has-text('เข้าใช้งาน')");
    }

    private void look(Page page, int width, String what) {
        page.evaluate("() => document.fonts.ready.then(() => document.fonts.size)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/look", "accounts-" + what + "-" + width + ".png"))
                .setFullPage(true));
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(what + " " + width + " " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
        int beyond = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (beyond > 0) {
            found.add(what + " " + width + " scrolls sideways by " + beyond + " px");
        }
        int bytes = page.content().length();
        if (bytes > 100_000) {
            found.add(what + " has " + bytes + " characters");
        }
    }
}
