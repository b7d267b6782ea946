package org.phaenruam.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages that are measured; of each kind as many as there are, at most 2,000, those with the most needs first. Many,
 * because the server keeps a public page for a moment: few pages would measure that and not the making of the page.
 */
final class PageList {
    private static final int OF_A_KIND = 2_000;

    private PageList() {}

    static Map<String, List<LoadGenerator.Asked>> of(java.sql.Connection owner) throws SQLException {
        Map<String, List<LoadGenerator.Asked>> pages = new LinkedHashMap<>();
        pages.put("front page", List.of(new LoadGenerator.Asked("/", "</html>")));
        String[] levels = {"nation", "region", "cluster", "province", "district", "tambon", "village"};
        for (int part = 2; part < 2 + levels.length; part++) {
            pages.put("area page, " + levels[part - 2], asked(owner, "/areas/", """
                    select split_part(path, '/', %d) from proposals.need where path not like '/TH/10/%%'
                    group by 1 order by count(*) desc, 1 limit %d""".formatted(part, OF_A_KIND)));
        }
        pages.put("a need", asked(owner, "/needs/", """
                select n.code from proposals.need n join proposals.position p on p.need_id = n.id
                where p.seq >= 5 order by n.code limit %d""".formatted(OF_A_KIND)));
        pages.put("desk of a busy district", asked(owner, "/desks/", """
                select holder from proposals.position where holder like 'KBO-%%' and status = 'WAITING'
                group by 1 order by count(*) desc, 1 limit %d""".formatted(OF_A_KIND)));
        pages.put("plan of a province", asked(owner, "/plans/", """
                select plan_ref from proposals.step where move = 'PUT_IN_PLAN' and plan_ref like 'PROP-%%'
                group by 1 order by count(*) desc, 1 limit %d""".formatted(OF_A_KIND)));
        List<LoadGenerator.Asked> searches = new ArrayList<>();
        for (String words : List.of("ฝาย", "ถนนดิน หน้าวัด", "น้ำประปา", "บ่อบาดาล ริมคลอง", "ไฟถนน", "ผู้สูงอายุ")) {
            searches.add(new LoadGenerator.Asked(
                    "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), "</html>"));
        }
        pages.put("search", searches);
        return pages;
    }

    private static List<LoadGenerator.Asked> asked(java.sql.Connection owner, String before, String sql)
            throws SQLException {
        List<LoadGenerator.Asked> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new LoadGenerator.Asked(before + rows.getString(1), "<main"));
            }
        }
        return found;
    }
}
