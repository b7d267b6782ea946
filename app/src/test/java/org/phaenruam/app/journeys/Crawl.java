package org.phaenruam.app.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.app.testing.Chromium;

/** Follows the links of the product, one of each kind for each person, and notes what is not sound. */
final class Crawl {
    private static final Pattern LEAKED = Pattern.compile(
            "\\?\\?|\\b(?:accounts|areas|dates|documents|mechanisms|ops|plans|portal|proposals|web)(?:\\.[a-z][A-Za-z_-]+)+");
    private static final Pattern MARKUP = Pattern.compile("<script.*?</script>|<[^>]*>", Pattern.DOTALL);
    /** Links within the product that are pages: no files, no switches of the reader, no way out. */
    private static final Pattern LINK = Pattern.compile("<a (?![^>]*nofollow)[^>]*?href=\"(/[^\"]*)\"");

    private static final Predicate<String> PAGES = Pattern.compile("[.](?:csv|xlsx|json|pdf|txt)(?:[?].*)?$|/files/")
            .asPredicate()
            .negate();
    private static final Pattern TWO_SPACES = Pattern.compile("\\S {2,}\\S");
    /** The official register differs by its words alone: it is read in the long test. */
    private static final List<Map<String, String>> READERS = Boolean.getBoolean("phaen.long")
            ? List.of(
                    Map.of("lang", "th", "reg", "plain"),
                    Map.of("lang", "th", "reg", "official"),
                    Map.of("lang", "en", "reg", "plain"))
            : List.of(Map.of("lang", "th", "reg", "plain"), Map.of("lang", "en", "reg", "plain"));

    private final Chromium chromium;
    private final String base;
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> opened = new TreeSet<>();
    private final Map<String, Integer> heaviest = new HashMap<>();
    private int looks;

    Crawl(Chromium chromium, String base) {
        this.chromium = chromium;
        this.base = base;
    }

    List<String> troubles() {
        return troubles;
    }

    Set<String> opened() {
        return opened;
    }

    String figures() {
        return "looked at " + looks + " pages of " + seen.size() + " kinds, the heaviest "
                + heaviest.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Object::toString)
                        .orElse("none");
    }

    /** One person, or nobody when the name is empty, follows what is offered. */
    void as(String name) {
        BrowserContext context = chromium.window(360, true);
        Page page = context.newPage();
        Deque<String> open = new ArrayDeque<>(List.of("/", "/help", "/search?q=น้ำ", "/areas/list", "/bodies/list"));
        open.addAll(List.of("/plans/nodes", "/areas?q=บ้าน"));
        if (!name.isEmpty()) {
            signIn(page, name);
            open.addFirst(page.url().substring(base.length()));
            open.add("/needs?area=500108");
            open.addFirst("/areas/500108");
        }
        if (name.startsWith("recorder")) {
            handIn(page).forEach(open::addFirst);
            open.addFirst(draft(page) + "/edit");
        }
        if (name.startsWith("coordinator")) {
            open.addFirst("/plans/TAMP-500107-2571/edit");
            open.addFirst("/plans/TAMP-500107-2571");
        }
        if (name.startsWith("admin")) {
            open.add("/people?at=500108");
        }
        Set<String> done = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.poll();
            String kind = kind(next);
            if (done.add(kind)) {
                look(context, page, name, next, kind).forEach(open::add);
            }
        }
    }

    private void signIn(Page page, String name) {
        page.navigate(base + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", "phaenruam-demo");
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** A file with one wrong row: the columns and the preview are then pages to look at. */
    private List<String> handIn(Page page) {
        page.navigate(base + "/needs/import?area=500108");
        String rows = "ความต้องการ;รายละเอียด;หมู่ที่;งบประมาณ\nขอราวสะพาน;ราวหัก;4;120000\nขอไฟทาง;มืด;4;ไม่รู้\n";
        page.setInputFiles("#file", new FilePayload("แผน.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button[type=submit]");
        page.waitForURL(url -> url.matches(".*/needs/import/[0-9a-f-]{36}"));
        String columns = page.url().substring(base.length());
        page.click("button[value=match]");
        page.waitForURL("**/preview");
        return List.of(columns, columns + "/preview");
    }

    private String draft(Page page) {
        page.navigate(base + "/needs/new?area=500108");
        page.fill("#title", "ขอที่นั่งพักหน้าศาลา");
        page.selectOption("#area", "50010804");
        page.click("button[value=draft]");
        page.waitForURL(url -> url.matches(".*/needs/[0-9]+-.*"));
        return page.url().substring(base.length());
    }

    /** A new kind of page is read in every way; a known one is only fetched. The links of both are handed back. */
    private List<String> look(BrowserContext context, Page page, String name, String path, String kind) {
        if (seen.merge(kind, 1, Integer::sum) > 1) {
            return fetch(context, name, path);
        }
        for (Map<String, String> way : READERS) {
            context.addCookies(way.entrySet().stream()
                    .map(choice -> new Cookie(choice.getKey(), choice.getValue()).setUrl(base))
                    .toList());
            String where = name + " " + way + " " + path;
            Response response = page.navigate(base + path);
            if (response == null || response.status() >= 400) {
                troubles.add(where + " answers " + (response == null ? "nothing" : response.status()));
                return List.of();
            }
            opened.add(path(page.url().substring(base.length())));
            opened.add(path(path));
            measure(page, where);
            boolean plainThai = "plain".equals(way.get("reg")) && "th".equals(way.get("lang"));
            if (plainThai || Boolean.getBoolean("phaen.long") && !"official".equals(way.get("reg"))) {
                axe(page, where, "th".equals(way.get("lang")) && (name.isEmpty() || Boolean.getBoolean("phaen.long")));
            }
        }
        return LINK.matcher(page.content())
                .results()
                .map(Crawl::href)
                .filter(PAGES)
                .toList();
    }

    private List<String> fetch(BrowserContext context, String name, String path) {
        APIResponse response = context.request().get(base + path);
        if (response.status() >= 400) {
            troubles.add(name + " " + path + " answers " + response.status());
            return List.of();
        }
        String page = response.text();
        note(LEAKED.matcher(MARKUP.matcher(page).replaceAll(" ")), name + " " + path + " leaks ");
        return LINK.matcher(page).results().map(Crawl::href).filter(PAGES).toList();
    }

    private void measure(Page page, String where) {
        looks++;
        String said = page.innerText("body").replace('\u00a0', ' ');
        note(LEAKED.matcher(said), where + " leaks ");
        note(TWO_SPACES.matcher(said), where + " has two spaces: ");
        int bytes = page.content().getBytes(StandardCharsets.UTF_8).length;
        heaviest.merge(path(where), bytes, Math::max);
        if (bytes > 100_000) {
            troubles.add(where + " weighs " + bytes);
        }
        int beyond = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (beyond > 0) {
            troubles.add(where + " is " + beyond + " px wider than the screen");
        }
    }

    /** Colours do not change with the language, nor much with who looks: looking at them takes longest. */
    private void axe(Page page, String where, boolean colours) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        if (!colours) {
            axe.disableRules(List.of("color-contrast"));
        }
        axe.analyze().getViolations().stream()
                .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                .forEach(v -> troubles.add(
                        where + " " + v.getId() + " " + v.getNodes().getFirst().getHtml()));
    }

    private void note(Matcher found, String where) {
        if (found.find()) {
            troubles.add(where + found.group());
        }
    }

    private static String href(MatchResult link) {
        return link.group(1).replace("&amp;", "&").replaceAll("#.*", "");
    }

    private static String path(String url) {
        return url.replaceAll("[?#].*", "");
    }

    /** The address without what varies: codes and numbers; of the question only its names, and which move. */
    static String kind(String path) {
        int at = path.indexOf('?');
        String asked = at < 0 ? "" : path.substring(at + 1);
        String names = String.join(
                "&",
                new TreeSet<>(List.of(asked.split("&")).stream()
                        .map(part -> part.startsWith("move=") ? part : part.replaceAll("=.*", ""))
                        .toList()));
        return path(path)
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                        .replaceAll("[0-9]{6,8}-[0-9]{4}-[0-9]{5}", "{need}")
                        .replaceAll("/words/[GW][0-9]+", "/words/{id}")
                        .replaceAll("(/areas|/desks|/plans)/(?!list|nodes)[^/]+", "$1/{code}")
                        .replaceAll("(/plans/\\{code}/(?:nodes|parts|editions))/[^/]+", "$1/{part}")
                + "?" + names;
    }
}
