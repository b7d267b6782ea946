package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.SheetRows;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk with more on it than fits a page: what waits comes first, everything is reached, the figures are those of the desk. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyDeskTest {
    private static final int SENT = 34;
    private static final Pattern NEED = Pattern.compile("checkbox\" name=\"need\" value=\"([0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/desks/[^\"]+\\?at=[A-Za-z0-9_-]+)\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Areas areas;

    @Autowired
    Needs needs;

    private Town town;
    private int stood = 90_000;
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
    void theFileHoldsAllThatStandsThereInTheOrderOfTheDeskWithTheMoneyAskedFor() {
        String desk = "/desks/" + town.desk("KM");
        Browser.Page first = town.as("village").get(desk);
        assertThat(first.body()).contains(desk + "/needs.csv", desk + "/needs.xlsx");
        String asked = codes.get(SENT - 1);
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + asked);
        String[] money = {
            "key",
            Ids.next().toString(),
            "seen",
            "0",
            "sector",
            "EL",
            "year1",
            "2570",
            "source1",
            "อบต.",
            "baht1",
            "120,000"
        };
        assertThat(recorder.post("/needs/" + asked + "/particulars", money).status())
                .isEqualTo(303);
        List<String> listed = needs.listOnDesk(town.desk("KM"), 100).stream()
                .map(NeedLine::code)
                .toList();
        for (String format : List.of("csv", "xlsx")) {
            List<Map<String, String>> rows = SheetRows.at(town.stranger(), desk + "/needs." + format);
            assertThat(rows).extracting(row -> row.get("เลขติดตาม")).containsExactlyElementsOf(listed);
            assertThat(rows.getLast())
                    .containsEntry("เลขติดตาม", codes.getFirst())
                    .containsEntry("รอกี่วัน", "");
            Map<String, String> row = rows.get(listed.indexOf(asked));
            assertThat(row.get("ขอกี่บาท")).startsWith("120000");
            assertThat(row)
                    .containsEntry("รหัสพื้นที่", town.village(1))
                    .containsEntry("รอกี่วัน", "0")
                    .containsEntry("ตอนนี้", rows.getFirst().get("ตอนนี้"));
            assertThat(row.get("เรื่องเกี่ยวกับ")).isNotEmpty();
            assertThat(row.get("ต้องตอบภายใน")).isNotEmpty();
            assertThat(row.get("อยู่ที่นี่ตั้งแต่")).isNotEmpty();
        }
    }

    /** Needs of a village that stand on a desk as an import would leave them. */
    private void stand(int moo, String status, int times, LocalDate since) {
        String area = town.village(moo);
        jdbc.sql("""
            with told as (
                insert into proposals.need (id, code, area_code, path, speaker_kind, speaker_label, client_key, created_at)
                select gen_random_uuid(), :area || '-2569-' || lpad(cast(:from + i as text), 5, '0'), :area, :path, 'PERSON',
                    'ทดสอบ', gen_random_uuid(), now() from generate_series(1, :times) i returning id),
            words as (
                insert into proposals.wording (need_id, version, title, detail, written_by, written_at)
                select id, 1, 'ขอซ่อมถนนลูกรังสายหลักของหมู่บ้านก่อนถึงหน้าฝน', '', 'test', now() from told)
            insert into proposals.step (id, need_id, seq, move, sentence, decided_on, recorded_at, status_after, holder,
                holder_rung, waiting_since, client_key)
            select gen_random_uuid(), id, 1, 'SUBMIT', 'ทดสอบ', :since, now(), :status, :desk, 1, :since, gen_random_uuid()
            from told\
            """)
                .param("area", area)
                .param("path", areas.tree().path(new AreaCode(area)))
                .param("from", stood)
                .param("times", times)
                .param("status", status)
                .param("desk", "KM-" + area)
                .param("since", since)
                .update();
        stood += times;
    }

    @Test
    void aPageThatBeginsAmongWhatWasAnsweredGoesOnWhereTheLastOneEnded() {
        stand(2, "WAITING", 1, LocalDate.of(2026, 11, 1));
        stand(2, "DEFERRED", 64, LocalDate.of(2026, 10, 1));
        String desk = "/desks/KM-" + town.village(2);
        Pattern line = Pattern.compile("href=\"/needs/([0-9-]+)\"");
        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (String at = desk; at != null && sizes.size() < 5; ) {
            Browser.Page page = town.stranger().get(at);
            List<String> here = found(line, page);
            read.addAll(here);
            sizes.add(here.size());
            at = found(NEXT, page).stream().findFirst().orElse(null);
        }
        assertThat(sizes).containsExactly(30, 30, 5);
        assertThat(read).doesNotHaveDuplicates();
    }

    @Test
    void whatHasWaitedSinceBefore1970IsOnTheDeskAndOnThePageAfter() {
        stand(3, "WAITING", 31, LocalDate.of(1969, 7, 20));
        Browser.Page first = town.stranger().get("/desks/KM-" + town.village(3));
        Pattern line = Pattern.compile("href=\"/needs/([0-9-]+)\"");
        assertThat(found(line, first)).hasSize(30);
        assertThat(found(line, town.stranger().get(found(NEXT, first).getFirst())))
                .hasSize(1)
                .doesNotContainAnyElementsOf(found(line, first));
    }

    @Test
    void whatWasPutOffIsOnTheAgendaOfADeskWhereVeryMuchWaits() {
        stand(4, "WAITING", 199, LocalDate.of(2026, 11, 1));
        stand(4, "DEFERRED", 1, LocalDate.of(2026, 10, 1));
        String agenda = "/desks/KM-" + town.village(4) + "/agenda";
        String putOff = "href=\"/needs/" + town.village(4) + "-2569-" + "%05d".formatted(stood) + "\"";
        assertThat(town.stranger().get(agenda).body()).contains(putOff);
        assertThat(words(agenda)).doesNotContain("เฉพาะ 200 เรื่อง");

        stand(4, "WAITING", 1, LocalDate.of(2026, 11, 2));
        assertThat(town.stranger().get(agenda).body()).contains(putOff);
        assertThat(words(agenda)).contains("เฉพาะ 200 เรื่องที่รอนานที่สุด");
        assertThat(SheetRows.at(town.stranger(), "/desks/KM-" + town.village(4) + "/needs.csv"))
                .as("the file holds each once, however many they are")
                .hasSize(201)
                .extracting(row -> row.get("เลขติดตาม"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLongRankingStandsBesideAFullDeskAndGoesOnOnItsOwnPage() {
        stand(1, "DEFERRED", 61, LocalDate.of(2026, 9, 1));
        jdbc.sql("""
            insert into proposals.step (id, need_id, seq, move, sentence, decided_on, recorded_at, body_code, plan_ref,
                plan_label_th, plan_label_en, status_after, waiting_since, client_key)
            select gen_random_uuid(), id, 2, 'PLAN_APPROVED', 'ทดสอบ', date '2026-09-02', now(), :desk, 'TAMP', 'แผนตำบล',
                'Plan', 'IN_PLAN', date '2026-09-02', gen_random_uuid()
            from proposals.need where area_code = :area and code > :area || '-2569-90000'\
            """)
                .param("area", town.village(1))
                .param("desk", town.desk("KM"))
                .update();
        Browser.Page desk = town.as("village").get("/desks/" + town.desk("KM"));
        assertThat(found(Pattern.compile("href=\"[^\"]*/needs/(" + town.village(1) + "-2569-9[0-9]{4})\""), desk))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(desk.body()).contains("href=\"/desks/" + town.desk("KM") + "/ranking");
        assertThat(desk.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
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

    private String words(String address) {
        return town.stranger().get(address).body().replaceAll("<[^>]*>", "");
    }
}
