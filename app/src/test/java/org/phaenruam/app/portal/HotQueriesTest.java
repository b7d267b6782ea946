package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.CountedStatements;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every statement of the pages that the country opens has an index to go by, whatever is asked. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotQueriesTest {
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (?:\\w+\\.)?\"?(\\w+)\"?");
    /** Tables that grow with the country: no page reads one from end to end. */
    private static final Set<String> GROWING = Set.of(
            "need",
            "wording",
            "step",
            "step_detail",
            "position",
            "particulars",
            "particulars_now",
            "budget_line",
            "file",
            "follow",
            "support",
            "forum_support",
            "joining",
            "joining_voice",
            "trace",
            "in_plan",
            "node",
            "node_budget",
            "plan",
            "record",
            "bundle",
            "bundle_need",
            "link",
            "area",
            "name",
            "edge");

    @Autowired
    ApplicationContext product;

    @Autowired
    CountedStatements statements;

    @Autowired
    DataSource database;

    private Town town;
    private String code = "";
    private String bundle = "";

    @BeforeAll
    void aTownWithNeeds() {
        town = Town.in(product, "540201");
        code = town.need("ขอสะพานข้ามห้วย");
        String other = "";
        for (int i = 0; i < 5; i++) {
            other = town.need("เรื่องที่ " + i + " ขอน้ำประปา");
        }
        town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
        town.as("tambon").get("/bundles/new?area=" + town.tambon());
        bundle = town.as("tambon")
                .post("/bundles", "area", town.tambon(), "name", "น้ำ", "need", code, "need", other)
                .location();
    }

    private static String asked(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private List<String> addresses() {
        String water = "q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%9B%E0%B8%B2";
        List<String> pages = new ArrayList<>(List.of("/", "/needs/" + code, "/search?" + water));
        for (String area : List.of("TH", "N", "54", "5402", town.tambon(), town.village(1))) {
            pages.add("/areas/" + area);
            pages.add("/areas/" + area + "/notice");
            pages.add("/plans?area=" + area);
            pages.add("/plans/links?area=" + area);
            pages.add("/plans/gaps?area=" + area);
            pages.add("/plans/MP-TH-2561/gaps?area=" + area);
            pages.add("/bundles?area=" + area);
            for (String filter : List.of(
                    "", "&order=newest", "&order=code", "&status=WAITING", "&rung=2", "&sector=WATER", "&days=30")) {
                pages.add("/needs?area=" + area + filter);
            }
            pages.add("/needs?area=" + area + "&" + water);
            for (String order : List.of("", "&order=newest", "&order=code")) {
                pages.add("/needs?area=" + area + "&home=MP19" + order);
                pages.add("/needs?area=" + area + "&nohome=MP-TH-2561&fate=ON" + order);
            }
            pages.add("/plans/money?area=" + area);
            for (String order : List.of("", "&order=newest", "&order=code")) {
                pages.add("/needs?area=" + area + order + "&" + asked("ฝายแม้ว น้ำท่วม"));
                pages.add("/needs?area=" + area + order + "&" + asked("เรืองที ประปา"));
            }
        }
        pages.addAll(List.of(bundle, "/search?q=B-54-2569-001", "/plans/MP-TH-2561/nodes/MP19"));
        for (String placed : List.of("ประปา แพร่", "แพร่ ประปา", "ฝายแม้ว แพร่")) {
            pages.add("/search?" + asked(placed));
            pages.add("/needs?" + asked(placed));
        }
        for (String list : List.of("/search?", "/plans/list?", "/plans/nodes?", "/plans/nodes?order=newest&")) {
            pages.add(list + asked("ฝายแม้ว น้ำท่วม"));
            pages.add(list + asked("เรืองที ประปา"));
        }
        pages.addAll(List.of("/plans/list", "/plans/list?area=54&type=TAMP&standing=passed"));
        pages.addAll(List.of("/plans/nodes", "/plans/nodes?order=newest", "/plans/nodes?" + water));
        pages.addAll(List.of("/desks/" + town.desk("KM"), "/desks/" + town.desk("KBT"), "/desks/KBO-5402"));
        pages.addAll(
                List.of("/desks/KBO-5402/ranking", "/desks/KBO-5402/below", "/desks/KBO-5402/late", "/bodies?area=54"));
        return pages;
    }

    @Test
    void no_page_reads_a_growing_table_from_end_to_end() throws SQLException {
        Set<String> asked = new LinkedHashSet<>();
        for (Browser browser : List.of(town.stranger(), town.as("tambon"))) {
            for (String page : addresses()) {
                statements.clear();
                assertThat(browser.get(page).status()).as(page).isIn(200, 303);
                asked.addAll(statements.heardWithValues());
            }
        }
        TreeMap<String, String> scans = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        int read = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            for (String sql : asked) {
                if (sql.matches("(?is)\\s*(--[^\\n]*\\n\\s*)*(select|with)\\b.*") && !sql.contains("for update")) {
                    read++;
                    try {
                        scansOf(statement, sql).forEach(table -> scans.putIfAbsent(table, sql));
                    } catch (SQLException e) {
                        unread.add(e.getMessage() + ": " + sql);
                    }
                }
            }
            statement.execute("reset enable_seqscan");
        }
        System.out.println(
                "plans read: " + read + " statements of " + addresses().size() + " pages");
        assertThat(read).as("statements whose plans were read").isGreaterThan(60);
        assertThat(unread).isEmpty();
        assertThat(scans).isEmpty();
    }

    /** The driver shows no values of arrays: any will do. */
    private static String withArrays(String sql) {
        return sql.replace("cast(? as text[])", "cast('{ปร,ระ}' as text[])").replaceAll("(?<!@)\\?(?!\\|)", "'{}'");
    }

    private static List<String> scansOf(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("explain (costs off) " + withArrays(sql))) {
            while (rows.next()) {
                Matcher scan = SCANNED.matcher(rows.getString(1));
                if (scan.find() && GROWING.contains(scan.group(1))) {
                    found.add(scan.group(1));
                }
            }
        }
        return found;
    }

    @Test
    void the_reader_of_plans_sees_a_table_that_is_read_from_end_to_end() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            assertThat(scansOf(statement, "select sentence from proposals.step where sentence like '%x%'"))
                    .containsExactly("step");
            statement.execute("reset enable_seqscan");
        }
    }
}
