package org.phaenruam.app.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser that looks at a page: what a person sees, what axe finds, what the content policy refused. */
final class Look implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private final Playwright playwright;
    private final Browser browser;

    /** What was found on one page. */
    record Seen(List<String> axe, List<String> refused, int widthBeyondTheScreen, List<String> small) {}

    Look() {
        Map<String, String> env =
                Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PATH", System.getenv("PATH"), "HOME", "/tmp");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    static boolean possible() {
        return CHROMIUM.toFile().canExecute();
    }

    Seen at(String url, int width, Map<String, String> choices, String picture) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("th-TH");
        try (BrowserContext context = browser.newContext(options)) {
            context.addCookies(choices.entrySet().stream()
                    .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(url))
                    .toList());
            Page page = context.newPage();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(m -> {
                if (m.type().equals("error") || m.text().contains("Content Security Policy")) {
                    refused.add(m.text());
                }
            });
            page.onRequestFailed(r -> refused.add(r.url() + " " + r.failure()));
            page.navigate(url);
            page.evaluate("() => document.fonts.ready.then(() => document.fonts.size)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/look", picture + ".png"))
                    .setFullPage(true));
            int high = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
            for (int i = 0; System.getenv("PARTS") != null && i * 1500 < high; i++) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/look", picture + "." + i + ".png"))
                        .setFullPage(true)
                        .setClip(0, i * 1500, width, Math.min(1500, high - i * 1500)));
            }
            List<String> axe = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Look::told).toList();
            int beyond = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            return new Seen(axe, refused, beyond, smallTargets(page));
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): "
                + rule.getNodes().stream()
                        .map(n -> n.getHtml() + " " + n.getFailureSummary())
                        .limit(4)
                        .toList();
    }

    /** Controls outside a sentence that a thumb would miss. */
    @SuppressWarnings("unchecked")
    private static List<String> smallTargets(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(e => !e.closest('p:not(.row), dd, .skip') && e.offsetParent)
                  .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
                  .filter(([e, r]) => r.width > 0 && (r.height < 43.5 || r.width < 43.5))
                  .map(([e, r]) => e.outerHTML.slice(0, 90) + ' ' + Math.round(r.width) + 'x' + Math.round(r.height))
                """);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
