package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.phaenruam.app.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ten main tasks with the keyboard alone: Tab, Space, Enter and letters; the mouse is never touched. */
@DemonstrationTest
@EnabledIf("org.phaenruam.app.testing.Chromium#possible")
class KeyboardIT {
    private static final int FAR = 120;

    @LocalServerPort
    int port;

    @Test
    void theTenMainTasksNeedNoMouse() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(1280, true).newPage();
            page.navigate("http://127.0.0.1:" + port + "/");
            skipsToTheContent(page);
            findsANeed(page);
            changesTheLanguage(page);
            signsIn(page, "recorder.suthep");
            String code = tellsANeed(page);
            followsAndSupports(page, code);
            signsOut(page);
            signsIn(page, "village.suthep4");
            answersAtTheDesk(page, code);
            answersSeveral(page);
            signsOut(page);
        }
    }

    /** Tab until the focus stands on the element; it must be reachable and visible. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            page.waitForLoadState();
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                String outline = (String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle + "
                        + "getComputedStyle(document.activeElement).boxShadow");
                assertThat(outline).as("the focus shows on " + selector).isNotEqualTo("nonenone");
                return;
            }
        }
        throw new AssertionError(selector + " is not reached with " + FAR + " presses of Tab on " + page.url());
    }

    private static void enter(Page page, String selector, String after) {
        reach(page, selector);
        page.keyboard().press("Enter");
        arrived(page, after);
    }

    private static void says(Page page, String text) {
        page.waitForCondition(
                () -> page.locator("main:has-text('" + text + "')").count() > 0);
    }

    private static void arrived(Page page, String part) {
        try {
            page.waitForURL(url -> url.matches(".*" + part + ".*"));
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError("still on " + page.url() + " and not at " + part, e);
        }
    }

    private static void type(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    private static void skipsToTheContent(Page page) {
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("() => document.activeElement.matches('.skip')"))
                .isTrue();
    }

    private static void findsANeed(Page page) {
        type(page, "header input[name=q]", "คลอง");
        page.keyboard().press("Enter");
        arrived(page, "/search[?]");
        enter(page, "main a[href^='/needs/']", "/needs/[0-9]");
    }

    private static void changesTheLanguage(Page page) {
        reach(page, "a[href*='lang=en']");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("html[lang=en]").count() > 0);
        reach(page, "a[href*='lang=th']");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("html[lang=th]").count() > 0);
    }

    private void signsIn(Page page, String name) {
        page.navigate("http://127.0.0.1:" + port + "/sign-in");
        type(page, "#name", name);
        type(page, "#password", "phaenruam-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private String tellsANeed(Page page) {
        page.navigate("http://127.0.0.1:" + port + "/needs/new?area=500108");
        type(page, "#title", "ขอไฟส่องทางไปวัด");
        type(page, "#detail", "คนแก่เดินไปวัดตอนเช้ามืด");
        reach(page, "#area");
        while (!"50010804".equals(page.evaluate("() => document.activeElement.value"))) {
            page.keyboard().press("ArrowDown");
        }
        type(page, "#speakerLabel", "ชาวบ้าน หมู่ 4");
        enter(page, "button[value=submit]", "/needs/[0-9]");
        return page.url().replaceAll(".*/needs/", "");
    }

    private static void followsAndSupports(Page page, String code) {
        reach(page, "form[action='/needs/" + code + "/follow'] button");
        page.keyboard().press("Enter");
        page.waitForCondition(
                () -> page.locator("form[action$='/follow'] input[value=no]").count() > 0);
        reach(page, "form[action='/needs/" + code + "/support'] button");
        page.keyboard().press("Space");
        page.waitForCondition(
                () -> page.locator("form[action$='/support'] input[value=no]").count() > 0);
    }

    private void signsOut(Page page) {
        reach(page, "form[action='/sign-out'] button");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("a[href='/sign-in']").count() > 0);
        page.navigate("http://127.0.0.1:" + port + "/mine");
        assertThat(page.url()).contains("/sign-in");
    }

    private void answersAtTheDesk(Page page, String code) {
        page.navigate("http://127.0.0.1:" + port + "/desks/KM-50010804");
        enter(page, "a[href$='/needs/" + code + "']", "/needs/" + code);
        enter(page, "a[href$='?move=ENDORSE']", "move=ENDORSE");
        reach(page, "input[name=reason]");
        page.keyboard().press("Space");
        reach(page, "main form button.btn:not(.btn--quiet)");
        page.keyboard().press("Enter");
        says(page, "ชาวบ้านเห็นคำตอบแล้ว");
    }

    private void answersSeveral(Page page) {
        page.navigate("http://127.0.0.1:" + port + "/desks/KM-50010804");
        reach(page, "input[name=need]");
        page.keyboard().press("Space");
        reach(page, ".bar button");
        page.keyboard().press("Enter");
        arrived(page, "/together[?]");
        enter(page, "a[href$='move=DEFER']", "move=DEFER");
        reach(page, "input[name=reason]");
        page.keyboard().press("Space");
        reach(page, "button[value=look]");
        page.keyboard().press("Enter");
        says(page, "ชาวบ้านจะเห็นอย่างนี้");
        reach(page, "button[value=record]");
        page.keyboard().press("Enter");
        says(page, "บันทึกแล้ว");
    }
}
