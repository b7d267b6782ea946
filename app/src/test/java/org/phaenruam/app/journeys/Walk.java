package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.phaenruam.app.testing.Chromium;

/** One person at one screen, then the next person. Every page is photographed, looked at by axe, and measured. */
final class Walk {
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Chromium chromium;
    private final int port;
    private final String name;
    private final int width;
    private final boolean script;
    private final List<String> troubles = new ArrayList<>();
    private int shot;
    private int presses;
    private Page page;

    Walk(Chromium chromium, int port, String name, int width, boolean script) {
        this.chromium = chromium;
        this.port = port;
        this.name = name + "-" + width + (script ? "" : "-noscript");
        this.width = width;
        this.script = script;
        this.page = window();
    }

    /** What the page says, without the places where a line may or may not break. */
    static String said(Page page) {
        return page.textContent("main").replace('\u00a0', ' ');
    }

    String said() {
        return said(page);
    }

    List<String> troubles() {
        return troubles;
    }

    /** How many clicks, ticks and keys this walk took since it was last asked. */
    int presses() {
        int sofar = presses;
        presses = 0;
        return sofar;
    }

    Page page() {
        return page;
    }

    /** A window of somebody new; old ones stay open until the browser ends, because closing a busy page can hang. */
    private Page window() {
        return chromium.window(width, script).newPage();
    }

    Walk as(String signInName) {
        return as(signInName, "phaenruam-demo");
    }

    Walk as(String signInName, String password) {
        page = window();
        open("/sign-in", "sign-in");
        page.fill("#name", signInName);
        page.fill("#password", password);
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
        look("written");
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

    /** From the desk to the form of a move. */
    void toForm(String code, String move) {
        open("/desks", "desk");
        String line = "a[href$='/needs/" + code + "']";
        if (page.locator(line).count() > 0) {
            page.click(line);
        } else { // a desk with more than a hundred needs shows those that waited longest
            page.navigate(page.url() + "/needs/" + code);
        }
        page.waitForURL("**/needs/" + code);
        look("decide");
        page.click("a[href$='?move=" + move + "']");
        page.waitForURL("**?move=" + move);
        look("decide-" + move);
    }

    /** What the people themselves do, from the page of their need. */
    void toStep(String code, String move) {
        open("/needs/" + code, "need");
        page.click("a[href$='/steps?move=" + move + "']");
        page.waitForURL("**?move=" + move);
        look("step-" + move);
    }

    void fill(String field, String text) {
        page.fill("#" + field, text);
    }

    /** A photo as a phone would take it. */
    void photo() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            page.setInputFiles("#file", new FilePayload("หน้างาน.jpg", "image/jpeg", bytes.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("no photo could be made", e);
        }
    }

    void finish() {
        page.click("main form button[type=submit].btn:not(.btn--quiet)");
        page.waitForCondition(() -> page.content().contains("ชาวบ้านเห็นคำตอบแล้ว"));
    }

    void approve(String plan) {
        open("/plans/" + plan, "plan");
        page.click("form[action$='/approve'] button[type=submit]");
        page.waitForCondition(() -> page.content().contains("บันทึกแล้วว่าแผนผ่าน"));
        look("plan-approved");
    }

    /** Presses something and counts it. */
    void press(String selector) {
        presses++;
        page.click(selector);
    }

    Page open(String path, String what) {
        page.navigate("http://127.0.0.1:" + port + path);
        look(what);
        return page;
    }

    void look(String what) {
        if (System.getenv("CI") == null) { // pictures are for people to look at
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/shots", "%s-%02d-%s.png".formatted(name, ++shot, what)))
                    .setFullPage(true));
        }
        if (script
                && LOOKED_AT.add(what + width)) { // each kind of page once; the walk through every page sees them all
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
