package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.Town;
import org.phaenruam.app.web.Cursor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a body has to rank is one long list, read part by part: each need once, none twice. */
@ProductTest
class RankingTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Needs needs;

    private Town town;

    @BeforeEach
    void town() {
        town = Town.in(product, "540401");
    }

    private List<String> approved(int count) {
        String plan = town.plan();
        Browser recorder = town.as("recorder");
        recorder.get("/plans/" + plan + "/edit");
        String[] branch = {"key", Ids.next().toString(), "parent", "", "kind", "issue", "textTh", "น้ำพอใช้"};
        done(recorder.post("/plans/" + plan + "/nodes", branch));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = town.need("เรื่องที่ " + i);
            done(town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อ"));
            String[] put = {"move", "PUT_IN_PLAN", "reason", "MATCHES_PLAN", "sentence", "ใส่ในแผน", "node", plan + "-1"
            };
            done(town.decide("tambon", "KBT", code, 2, put));
            codes.add(code);
        }
        Browser district = town.as("district");
        district.get("/plans/" + plan);
        String[] passed = {"key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "22 พฤศจิกายน 2569"};
        done(district.post("/plans/" + plan + "/approve", passed));
        return codes;
    }

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    @Test
    void eachPartGoesOnBehindTheOneBeforeAndTheLastOneEnds() {
        List<String> codes = approved(62);
        List<String> read = new ArrayList<>();
        @Nullable Cursor from = null;
        for (List<Ranked> part = needs.listApprovedBy("KBO-5404", from, 7); !part.isEmpty(); ) {
            assertThat(read).as("the last part ends the list").hasSizeLessThan(codes.size());
            part.forEach(ranked -> read.add(ranked.need().code()));
            from = part.getLast().place();
            part = needs.listApprovedBy("KBO-5404", from, 7);
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(codes);
        String desk = town.as("district").get("/desks/KBO-5404").body();
        String rest = desk.replaceAll("(?s).*href=\"(/desks/KBO-5404/ranking\\?at=[^\"]+)\".*", "$1");
        String page = town.as("district").get(rest).body();
        assertThat(read.subList(60, 62)).allMatch(page::contains);
        assertThat(read.subList(0, 60)).noneMatch(page::contains);
        assertThat(desk).contains("/desks/KBO-5404/ranking.xlsx");
        assertThat(SheetRows.at(town.stranger(), "/desks/KBO-5404/ranking.csv"))
                .as("the file holds both parts")
                .extracting(row -> row.get("เลขติดตาม"))
                .containsExactlyElementsOf(read);
        String first = town.stranger().get("/desks/KBO-5404/ranking?at=made-up").body();
        assertThat(read.subList(0, 60)).as("a made-up place is the beginning").allMatch(first::contains);
        assertThat(first).contains("rel=\"next\"").doesNotContain(read.get(61));
    }
}
