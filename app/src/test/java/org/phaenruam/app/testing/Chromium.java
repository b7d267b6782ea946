package org.phaenruam.app.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright, in Thai. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Map<String, String> env =
                Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PATH", System.getenv("PATH"), "HOME", "/tmp");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-background-networking", "--disable-component-update")));
    }

    /** False where Chromium is not installed; the launcher then fails in CI and says so elsewhere. */
    public static boolean possible() {
        return PROGRAM.toFile().canExecute();
    }

    /** A fresh window without cookies. */
    public BrowserContext window(int width, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("th-TH")
                .setJavaScriptEnabled(script));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
