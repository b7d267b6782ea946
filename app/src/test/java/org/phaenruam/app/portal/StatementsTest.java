package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that can be asked for: how many SQL statements and how many bytes it takes. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_BYTES = 100_000;

    @Autowired
    ApplicationContext product;

    @Autowired
    CountedStatements statements;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Town town;
    private String code = "";
    private String draft = "";
    private String plan = "";
    private String bundle = "";
    private String incoming = "";
    private String planIn = "";
    private String budget = "";
    private String needFile = "";
    private String needsIn = "";

    @BeforeAll
    void aBusyTown() {
        town = Town.in(product, "530102");
        code = town.need("ขอสะพานข้ามห้วย");
        String other = "";
        for (int i = 0; i < 40; i++) {
            other = town.need("เรื่องที่ " + i + " ของตำบลนี้ ขอถนนและน้ำประปาให้ถึงทุกบ้าน");
        }
        town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("ร่างของผู้จด", town.village(2));
        fields[fields.length - 1] = "draft";
        draft = recorder.post("/needs", fields).location().replaceAll(".*/", "");
        town.as("tambon").get("/bundles/new?area=" + town.tambon());
        bundle = town.as("tambon")
                .post("/bundles", "area", town.tambon(), "name", "น้ำ", "need", code, "need", other)
                .location();
        plan = town.plan();
        recorder.get("/plans/" + plan + "/edit");
        recorder.post("/plans/" + plan + "/nodes", "kind", "issue", "textTh", "น้ำ");
        handIn(recorder);
        LargeFiles large = new LargeFiles(town);
        budget = large.budgetThatWaits();
        planIn = large.planThatCameIn();
        needsIn = large.needsThatWait(code);
        large.needsComeIn(needsIn);
        needFile = large.needsThatWait(code);
    }

    /** A file of projects that waits for a look at what it would do. */
    private void handIn(Browser recorder) {
        String form = "แบบ ผ.02\nยุทธศาสตร์ที่ 1 น้ำ\nแผนงานการเกษตร\nที่,โครงการ,วัตถุประสงค์,งบประมาณ,\n"
                + ",,,2571,2572\n1,ฝาย,มีน้ำ,1000000,500000";
        String at = "/plans/" + plan + "/import";
        recorder.get(at);
        incoming = recorder.postFile(at, "p.csv", form.getBytes(StandardCharsets.UTF_8))
                .location();
        recorder.get(incoming);
        String[] matched = {"act", "match", "header", "4", "seq", "0", "name", "1", "y2571", "3", "y2572", "4"};
        assertThat(recorder.post(incoming + "/columns", matched).location()).endsWith("/preview");
    }

    /** Pages by pattern: an address to ask for, and who asks. */
    private Map<String, String[]> addresses() {
        Map<String, String[]> pages = new LinkedHashMap<>();
        String words = "/search?q=%E0%B8%AB%E0%B9%89%E0%B8%A7%E0%B8%A2";
        pages.put("/", new String[] {"/"});
        pages.put("/search", new String[] {
            words,
            "/search?q=zzz",
            "/search?q=" + URLEncoder.encode("zzz ลำพูน", StandardCharsets.UTF_8),
            "/search?q=" + URLEncoder.encode("น้ำ เหนือ เหมืองจี้", StandardCharsets.UTF_8),
            "/search?q=" + URLEncoder.encode("สะพาน เชียงใหม่ เมือง แพร่", StandardCharsets.UTF_8),
            "/search?q=" + URLEncoder.encode("สะพานข้ามคลอง น้ำประปา", StandardCharsets.UTF_8),
            "/search?q=" + URLEncoder.encode("เรืองที", StandardCharsets.UTF_8)
        });
        pages.put("/mine", new String[] {"/mine"});
        pages.put("/needs", new String[] {
            "/needs",
            "/needs?area=" + town.tambon(),
            "/needs?q=%E0%B8%99%E0%B9%89%E0%B8%B3",
            "/needs?q=" + URLEncoder.encode("ฝายแม้ว", StandardCharsets.UTF_8),
            "/needs?q=" + URLEncoder.encode("เรืองที", StandardCharsets.UTF_8)
        });
        pages.put("/needs/{code}", new String[] {"/needs/" + code, "/needs/" + draft});
        pages.put("/needs/{code}/slip", new String[] {"/needs/" + code + "/slip"});
        pages.put("/needs/{code}/edit", new String[] {"/needs/" + draft + "/edit"});
        pages.put("/needs/new", new String[] {"/needs/new?area=" + town.tambon()});
        pages.put("/areas/{code}", new String[] {
            "/areas/TH", "/areas/N", "/areas/53", "/areas/5301", "/areas/" + town.tambon(), "/areas/" + town.village(1)
        });
        pages.put("/areas/{code}/notice", new String[] {"/areas/" + town.tambon() + "/notice", "/areas/TH/notice"});
        pages.put("/areas", new String[] {"/areas?q=%E0%B8%AB%E0%B8%99%E0%B8%AD%E0%B8%87"});
        pages.put("/areas/list", new String[] {"/areas/list?area=53"});
        pages.put("/areas/{code}/add-village", new String[] {"/areas/" + town.tambon() + "/add-village"});
        pages.put("/bodies", new String[] {"/bodies?area=" + town.tambon()});
        pages.put("/bodies/list", new String[] {"/bodies/list?area=53"});
        pages.put("/plans", new String[] {"/plans?area=" + town.tambon(), "/plans?area=53"});
        pages.put("/plans/links", new String[] {"/plans/links?area=53"});
        pages.put("/plans/gaps", new String[] {"/plans/gaps?area=53"});
        pages.put("/bundles", new String[] {"/bundles?area=53", "/bundles?area=" + town.tambon()});
        pages.put("/bundles/new", new String[] {
            "/bundles/new?area=" + town.tambon(),
            "/bundles/new?area=" + town.tambon() + "&q=%E0%B8%99%E0%B9%89%E0%B8%B3",
            "/bundles/new?area=" + town.tambon() + "&like=" + code
        });
        pages.put("/bundles/{code}", new String[] {bundle});
        pages.put("/plans/{code}/gaps", new String[] {"/plans/MP-TH-2561/gaps?area=53", "/plans/" + plan + "/gaps"});
        pages.put("/plans/{code}/nodes/{node}/link", new String[] {"/plans/" + plan + "/nodes/" + plan + "-1/link"});
        pages.put("/plans/list", new String[] {"/plans/list?area=53", "/plans/list?q=%E0%B9%81%E0%B8%9C%E0%B8%99"});
        pages.put("/plans/nodes", new String[] {"/plans/nodes"});
        pages.put("/plans/{code}", new String[] {firstPlan()});
        for (String more : List.of("edit", "editions", "history", "indicators", "compare")) {
            pages.put("/plans/{code}/" + more, new String[] {firstPlan() + "/" + more});
        }
        plansOfOurOwn(pages);
        pages.put("/areas/{code}/history", new String[] {"/areas/53/history", "/areas/" + town.tambon() + "/history"});
        pages.put("/areas/{code}/change/{kind}", new String[] {
            "/areas/" + town.tambon() + "/change/SPLIT", "/areas/" + town.village(1) + "/change/MERGE"
        });
        pages.put("/needs/split-area", new String[] {"/needs/split-area?area=" + town.village(1)});
        pages.put("/budget", new String[] {"/budget", "/budget?area=53"});
        pages.put("/budget/files", new String[] {"/budget/files", "/budget/files?area=53"});
        pages.put("/budget/import", new String[] {"/budget/import?area=53"});
        pages.put("/desks", new String[] {"/desks"});
        pages.put("/desks/{bodyCode}", new String[] {"/desks/" + town.desk("KM"), "/desks/" + town.desk("KBT")});
        pages.put("/desks/{bodyCode}/needs/{code}", new String[] {"/desks/" + town.desk("KBT") + "/needs/" + code});
        pages.put("/needs/{code}/files", new String[] {"/needs/" + code + "/files"});
        pages.put("/needs/{code}/particulars", new String[] {"/needs/" + code + "/particulars"});
        pages.put("/needs/{code}/steps", new String[] {"/needs/" + code + "/steps?move=WITHDRAW"});
        pages.put("/needs/{code}/join", new String[] {"/needs/" + code + "/join"});
        pages.put("/needs/{code}/split", new String[] {"/needs/" + code + "/split"});
        pages.put(
                "/desks/{body}/needs/{code}/join",
                new String[] {"/desks/" + town.desk("KBT") + "/needs/" + code + "/join"});
        pages.put(
                "/desks/{body}/needs/{code}/split",
                new String[] {"/desks/" + town.desk("KBT") + "/needs/" + code + "/split"});
        pages.put("/desks/{bodyCode}/agenda", new String[] {"/desks/" + town.desk("KM") + "/agenda"});
        pages.put("/desks/{bodyCode}/late", new String[] {"/desks/" + town.desk("KM") + "/late"});
        pages.put("/desks/{bodyCode}/ranking", new String[] {"/desks/" + town.desk("KBT") + "/ranking"});
        pages.put("/desks/{bodyCode}/below", new String[] {"/desks/" + town.desk("KBT") + "/below"});
        pages.put("/needs/{code}/forum-support", new String[] {"/needs/" + code + "/forum-support"});
        pages.put("/needs/{code}/link", new String[] {"/needs/" + code + "/link"});
        pages.put("/needs/{code}/wording", new String[] {"/needs/" + code + "/wording"});
        pages.put("/needs/import", new String[] {"/needs/import?area=" + town.tambon()});
        pages.put("/areas/{code}/import-villages", new String[] {"/areas/" + town.tambon() + "/import-villages"});
        pages.put("/audit", new String[] {"/audit"});
        pages.put("/people/invite", new String[] {"/people/invite"});
        pages.put("/me/data", new String[] {"/me/data"});
        pages.put("/me/sessions", new String[] {"/me/sessions"});
        pages.put("/people/new", new String[] {"/people/new"});
        pages.put("/help", new String[] {"/help"});
        pages.put("/words", new String[] {"/words", "/words?area=" + town.tambon()});
        pages.put("/words/{id}", new String[] {"/words/G001"});
        pages.put("/words/{id}/change", new String[] {"/words/G001/change"});
        pages.put("/words/new", new String[] {"/words/new"});
        pages.put("/words/waiting", new String[] {"/words/waiting"});
        pages.put("/people", new String[] {"/people"});
        pages.put("/me", new String[] {"/me"});
        pages.put("/me/password", new String[] {"/me/password"});
        pages.put("/sign-in", new String[] {"/sign-in"});
        return pages;
    }

    private void plansOfOurOwn(Map<String, String[]> pages) {
        String own = "/plans/" + plan;
        pages.put("/plans/money", new String[] {"/plans/money?area=TH", "/plans/money?area=53"});
        for (String more : List.of("coverage", "beside", "import")) {
            pages.put("/plans/{code}/" + more, new String[] {own + "/" + more});
        }
        pages.put("/plans/{code}/beside", new String[] {own + "/beside", own + "/beside?with=MP-TH-2561"});
        pages.put("/plans/{code}/import/{id}", new String[] {incoming});
        pages.put("/plans/{code}/import/{id}/preview", new String[] {incoming + "/preview"});
        pages.put("/plans/{code}/import/{id}/done", new String[] {planIn + "/done"});
        pages.put("/budget/import/{id}", new String[] {budget});
        pages.put("/budget/import/{id}/preview", new String[] {budget + "/preview"});
        pages.put("/needs/import/{id}", new String[] {needFile});
        pages.put("/needs/import/{id}/preview", new String[] {needFile + "/preview"});
        pages.put("/needs/import/{id}/done", new String[] {needsIn + "/done"});
        pages.put("/plans/{code}/parts/{part}", new String[] {own + "/parts/vision"});
        pages.put("/plans/{code}/editions/{seq}/drop", new String[] {own + "/editions/1/drop"});
        pages.put("/plans/{code}/editions/{seq}", new String[] {own + "/editions/1"});
        pages.put("/plans/{code}/nodes/{node}", new String[] {own + "/nodes/" + plan + "-1"});
        pages.put("/plans/{code}/nodes/{node}/edit", new String[] {own + "/nodes/" + plan + "-1/edit"});
    }

    private String firstPlan() {
        String body = town.stranger().get("/plans/nodes").body();
        int at = body.indexOf("href=\"/plans/") + 6;
        while (body.startsWith("/plans/nodes", at)) {
            at = body.indexOf("href=\"/plans/", at) + 6;
        }
        return body.substring(at, body.indexOf('"', at)).replaceAll("/nodes/.*", "");
    }

    private record Measured(String who, String path, int status, int statements, int bytes) {}

    private Measured measure(String who, Browser browser, String path) {
        statements.clear();
        Browser.Page page = browser.get(path);
        if (statements.heard().size()
                > MOST_STATEMENTS) { // the request before may still have been putting its session away
            statements.clear();
            page = browser.get(path);
        }
        if (statements.heard().size() > MOST_STATEMENTS) {
            System.out.println("asked too much by " + who + " at " + path + ":");
            statements.heard().stream()
                    .collect(Collectors.groupingBy(sql -> sql.replaceAll("\\s+", " "), Collectors.counting()))
                    .forEach((sql, times) ->
                            System.out.println("  " + times + " × " + sql.substring(0, Math.min(160, sql.length()))));
        }
        return new Measured(
                who,
                path,
                page.status(),
                statements.heard().size(),
                page.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void no_page_asks_more_than_twelve_questions_or_weighs_more_than_100_kilobytes() {
        List<Measured> all = new ArrayList<>();
        for (String[] paths : addresses().values()) {
            for (String path : paths) {
                all.add(measure("stranger", town.stranger(), path));
                for (String who : List.of("recorder", "village", "tambon", "admin")) {
                    all.add(measure(who, town.as(who), path));
                }
            }
        }
        List<Measured> shown = all.stream().filter(m -> m.status == 200).toList();
        StringBuilder table = new StringBuilder("most statements and bytes of each page:\n");
        shown.stream()
                .collect(Collectors.groupingBy(Measured::path, LinkedHashMap::new, Collectors.toList()))
                .forEach((path, measured) -> table.append("%4d statements %7d bytes  %s%n"
                        .formatted(
                                measured.stream()
                                        .mapToInt(Measured::statements)
                                        .max()
                                        .orElse(0),
                                measured.stream()
                                        .mapToInt(Measured::bytes)
                                        .max()
                                        .orElse(0),
                                path)));
        System.out.println(table);
        assertThat(shown.stream().mapToInt(Measured::statements).max().orElse(0))
                .as("the counter hears")
                .isPositive();
        assertThat(shown)
                .extracting(Measured::path)
                .as("pages of files are seen by whoever handed them in")
                .contains(budget + "/preview", planIn + "/done", needFile + "/preview", needsIn + "/done");
        assertThat(shown).filteredOn(m -> m.statements > MOST_STATEMENTS).isEmpty();
        assertThat(shown).filteredOn(m -> m.bytes > MOST_BYTES).isEmpty();
        assertThat(all).filteredOn(m -> m.status >= 500).isEmpty();
        assertThat(new String(town.stranger().bytes("/plans/money.csv?area=53"), StandardCharsets.UTF_8))
                .contains("5301", town.tambon().substring(0, 2));
    }

    /** Says which pages nobody measures, so that a new page is not forgotten. */
    @Test
    void pages_that_are_not_measured_are_named() {
        Set<String> known = addresses().keySet();
        Set<String> missing = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            boolean page = method.getMethod().getReturnType().getSimpleName().equals("ModelAndView")
                    && info.getMethodsCondition().getMethods().stream()
                            .anyMatch(m -> m.name().equals("GET"));
            if (page) {
                info.getPatternValues().stream().filter(p -> !known.contains(p)).forEach(missing::add);
            }
        });
        System.out.println("pages not measured here: " + missing);
        assertThat(missing.size()).isLessThan(40);
    }
}
