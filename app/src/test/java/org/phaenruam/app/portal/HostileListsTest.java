package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Thousands of hostile filters, orders and places against every list and search: no fault, and no row too many. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileListsTest {
    private static final int REQUESTS = Boolean.getBoolean("phaen.long") ? 10_000 : 2_500;
    private static final long SEED = 25_690_722L;
    private static final String SECRET = "ความลับในร่างที่ยังไม่ส่ง";
    private static final Pattern NEED = Pattern.compile("[0-9]{6,8}-25[0-9]{2}-[0-9]{5}");
    /** Each list with the questions it knows. */
    private static final Map<String, List<String>> LISTS = new TreeMap<>(Map.of(
            "/needs", List.of("status", "rung", "sector", "plan", "days", "q", "order", "at"),
            "/needs.csv", List.of("status", "rung", "sector", "plan", "days", "q", "order"),
            "/plans/list", List.of("type", "standing", "q", "at"),
            "/plans/nodes", List.of("type", "kind", "plan", "q", "order", "at"),
            "/plans/nodes.csv", List.of("type", "kind", "plan", "q", "order"),
            "/bodies/list", List.of("type", "q", "order", "at"),
            "/areas/list", List.of("level", "q", "order", "at"),
            "/areas", List.of("q"),
            "/search", List.of("q"),
            "/areas/540301/notice", List.of("month")));

    private static final List<String> HANDMADE = List.of(
            "' or '1'='1",
            "'; drop table proposals.need; --",
            "\" or \"\"=\"",
            "1) or (1=1",
            "%' or 1=1 --",
            "%",
            "_",
            "%%%%%%",
            "\\",
            "\\'",
            "$$",
            "$1",
            ":path",
            "?",
            "/*",
            "*/ union select * from proposals.need --",
            "{}",
            "{,}",
            "{\"",
            "null",
            "NULL",
            "undefined",
            "NaN",
            "true",
            "-1",
            "0",
            "7",
            "8",
            "99999",
            "999999999999999999999",
            "-2147483649",
            "1e309",
            "0x7fffffff",
            "1.5",
            "๑๒๓",
            "๙๙๙๙๙๙",
            "²",
            "½",
            "*)(uid=*))(|(uid=*",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "//example.org",
            "javascript:alert(1)",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "%{(#a=1)}",
            "\u0000",
            "a\u0000b",
            "\u0001\u0002",
            "\r\nSet-Cookie: x=y",
            "\ud800",
            "\udc00\ud800",
            "\u202e\u202d",
            "\u200b\u200c\u200d\ufeff",
            "เเเเเเ",
            "ํา",
            "\u0e4d\u0e32".repeat(40),
            "ก".repeat(5_000),
            "น้ำ ".repeat(900),
            "\u0e48".repeat(3_000),
            "😀".repeat(200),
            "🏳️‍🌈",
            "Ａ１",
            "ﬁ",
            "İ",
            "ß",
            "\u0300".repeat(500),
            "waiting",
            "WAITING'",
            "DRAFT",
            "WAITING,DRAFT",
            "longest;",
            "newest",
            "code desc",
            "2569-13",
            "0000-00",
            "9999-12",
            "2569-00",
            "๒๕๖๙-๑๑",
            "2400-01",
            "2699-12");

    @Autowired
    ApplicationContext product;

    private Town town;

    @BeforeAll
    void aTownWithADraft() {
        town = Town.in(product, "540301");
        for (int i = 0; i < 12; i++) {
            town.need("เรื่องในเมืองนี้ " + i + " ' or 1=1 <script>alert(1)</script> %_\\");
        }
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields(SECRET, town.village(2));
        fields[fields.length - 1] = "draft";
        assertThat(recorder.post("/needs", fields).status()).isEqualTo(303);
    }

    private static String value(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> HANDMADE.get(random.nextInt(HANDMADE.size()));
            case 2 -> HANDMADE.get(random.nextInt(HANDMADE.size())) + HANDMADE.get(random.nextInt(HANDMADE.size()));
            case 3 -> madePlace(random);
            case 4 -> Long.toString(random.nextLong());
            default -> letters(random);
        };
    }

    private static String letters(Random random) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            out.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x10000) : 0x0e00 + random.nextInt(0x60));
        }
        return out.toString();
    }

    /** A place in a list as nobody was ever given one. */
    private static String madePlace(Random random) {
        String plain = List.of("f", "b", "x", "").get(random.nextInt(4))
                + List.of(
                                "2026-01-01",
                                "9999-99-99",
                                "0000-00-00",
                                "20261122090000000000",
                                "540301-2569-00001",
                                "' or 1=1")
                        .get(random.nextInt(6))
                + (random.nextBoolean() ? "\u001f" : "")
                + List.of(
                                "00000000-0000-0000-0000-000000000000",
                                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                                "KBT-540301",
                                "zzzz",
                                "'); --")
                        .get(random.nextInt(5));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private String path(Random random) {
        List<String> lists = List.copyOf(LISTS.keySet());
        String list = lists.get(random.nextInt(lists.size()));
        StringBuilder path = new StringBuilder(list).append("?x=1");
        boolean withArea = list.startsWith("/needs") || list.contains("nodes") || list.endsWith("/list");
        if (withArea) {
            path.append("&area=").append(town.tambon());
        }
        for (String question : LISTS.getOrDefault(list, List.of())) {
            if (random.nextInt(3) == 0) {
                path.append('&').append(question).append('=').append(encoded(value(random)));
            }
        }
        return path.toString();
    }

    private static String encoded(String text) {
        String cut = text.length() > 700 ? text.substring(0, 700) : text;
        return URLEncoder.encode(cut, StandardCharsets.UTF_8);
    }

    /** What is wrong with an answer, or an empty text. */
    private String wrong(String path, Browser.Page page) {
        if (page.status() >= 500) {
            return page.status() + " " + path;
        }
        boolean html = page.header("Content-Type").startsWith("text/html");
        boolean script = page.body().contains("<script>alert") || page.body().contains("<img src=x");
        if (page.body().contains(SECRET) || (html && script)) {
            return "a draft or a script shows: " + path;
        }
        if (script && !page.header("Content-Disposition").startsWith("attachment")) {
            return "a file that is not kept as one: " + path;
        }
        if (path.startsWith("/needs") && page.status() == 200) {
            for (MatchResult need :
                    (Iterable<MatchResult>) NEED.matcher(page.body()).results()::iterator) {
                boolean example = need.group().equals("600401-2569-00147");
                if (!need.group().startsWith(town.tambon()) && !example) {
                    return "a need from elsewhere: " + need.group() + " at " + path;
                }
            }
        }
        return "";
    }

    @Test
    void ten_thousand_hostile_questions_cause_no_fault_and_show_no_row_too_many() throws Exception {
        long start = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                Random random = new Random(SEED + part);
                parts.add(four.submit(questions(random, statuses)));
            }
            for (Future<List<String>> part : parts) {
                wrong.addAll(part.get());
            }
        }
        System.out.printf(
                "%d hostile questions (seed %d) against %d lists in %d s, answers by status %s, wrong %d%n",
                REQUESTS, SEED, LISTS.size(), (System.nanoTime() - start) / 1_000_000_000, statuses, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(statuses).containsKey(200);
        assertThat(statuses.get(200)).isGreaterThan(REQUESTS / 2);
    }

    private Callable<List<String>> questions(Random random, Map<Integer, Integer> statuses) {
        return () -> {
            Browser browser = town.stranger();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < REQUESTS / 4; i++) {
                String path = path(random);
                Browser.Page page = browser.get(path);
                String why = wrong(path, page);
                if (!why.isEmpty()) {
                    wrong.add(why.length() > 300 ? why.substring(0, 300) : why);
                }
                synchronized (statuses) {
                    statuses.merge(page.status(), 1, Integer::sum);
                }
            }
            return wrong;
        };
    }

    @Test
    void every_handmade_value_in_every_question_alone() {
        List<String> wrong = new ArrayList<>();
        Browser browser = town.stranger();
        LISTS.forEach((list, questions) -> questions.forEach(question -> HANDMADE.forEach(value -> {
            String path = list + "?area=" + town.tambon() + "&" + question + "=" + encoded(value);
            String why = wrong(path, browser.get(path));
            if (!why.isEmpty()) {
                wrong.add(why);
            }
        })));
        assertThat(wrong).isEmpty();
    }

    @Test
    void areas_nobody_knows_are_pages_that_do_not_exist() {
        for (String list :
                List.of("/needs", "/needs.csv", "/plans/list", "/plans/nodes", "/bodies/list", "/areas/list.xlsx")) {
            for (String value : List.of("zz", "99", "' or 1=1", "\u0000", "TH'", "540301 or 1", "๙๙๙๙๙๙")) {
                assertThat(town.stranger().get(list + "?area=" + encoded(value)).status())
                        .as(list + " " + value)
                        .isBetween(400, 404);
            }
        }
    }
}
