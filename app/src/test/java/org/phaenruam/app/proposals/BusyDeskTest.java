package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk with more on it than fits a page: what waits comes first, everything is reached, the figures are those of the desk. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyDeskTest {
    private static final int SENT = 34;
    private static final Pattern NEED = Pattern.compile("checkbox\" name=\"need\" value=\"([0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/desks/[^\"]+\\?at=[A-Za-z0-9_-]+)\"");

    @Autowired
    ApplicationContext product;

    private Town town;
    private final List<String> codes = new ArrayList<>();

    @BeforeAll
    void aTownThatAsksForMuch() {
        town = Town.in(product, "570105");
        for (int i = 0; i < SENT; i++) {
            codes.add(town.need("เรื่องที่ " + i + " ของโต๊ะที่มีเรื่องมาก"));
        }
        assertThat(town.decide(
                                "village",
                                "KM",
                                codes.getFirst(),
                                1,
                                "move",
                                "DEFER",
                                "reason",
                                "INCOMPLETE",
                                "sentence",
                                "ขอข้อมูลเพิ่มก่อน")
                        .status())
                .isEqualTo(303);
    }

    private static List<String> found(Pattern pattern, Browser.Page page) {
        return pattern.matcher(page.body()).results().map(m -> m.group(1)).toList();
    }

    @Test
    void whatWaitsFillsTheFirstPageAndWhatWasAnsweredFollowsOnTheNext() {
        String desk = "/desks/" + town.desk("KM");
        Browser.Page first = town.as("village").get(desk);
        assertThat(first.status()).isEqualTo(200);
        assertThat(found(NEED, first)).hasSize(30).doesNotHaveDuplicates().doesNotContain(codes.getFirst());
        assertThat(first.body()).as("all that wait, not those of this page").contains("<b>" + (SENT - 1) + "</b>");
        assertThat(first.body()).doesNotContain("เรื่องที่ 0 ");

        Matcher next = NEXT.matcher(first.body());
        assertThat(next.find()).as("a way on").isTrue();
        Browser.Page second = town.as("village").get(next.group(1));
        List<String> all = new ArrayList<>(found(NEED, first));
        all.addAll(found(NEED, second));
        assertThat(all).containsExactlyInAnyOrderElementsOf(codes.subList(1, SENT));
        assertThat(second.body()).contains("href=\"" + desk + "/needs/" + codes.getFirst() + "\"");
        assertThat(second.body()).contains("<b>" + (SENT - 1) + "</b>", "href=\"" + desk + "\"");
        assertThat(NEXT.matcher(second.body()).find())
                .as("no way on from the last page")
                .isFalse();
    }

    @Test
    void aMadeUpPlaceIsTheBeginning() {
        String desk = "/desks/" + town.desk("KM");
        Browser stranger = town.stranger();
        for (String at : List.of("x", "ZjA5OTk5OTk5OTkfMQ", "%00", "Zg")) {
            Browser.Page page = stranger.get(desk + "?at=" + at);
            assertThat(page.status()).as(at).isEqualTo(200);
            assertThat(page.body()).as(at).doesNotContain("href=\"" + desk + "\"");
        }
    }
}
