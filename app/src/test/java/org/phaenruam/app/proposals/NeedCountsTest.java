package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.counts.Edge;
import org.phaenruam.app.proposals.counts.StandingCounts;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The standing counts equal the plain aggregate over all rows, whatever was done to the needs. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedCountsTest {
    private static final AreaCode PROVINCE = new AreaCode("58");
    /** Lists are read by nothing but the order of their lines. */
    private static final Edge EVER = new Edge(false, List.of(), LocalDate.EPOCH, LocalDate.of(2200, 1, 1));

    private static final List<String> MOVES = List.of(
            "HEAR",
            "ENDORSE",
            "SEND_UP",
            "RETURN",
            "DEFER",
            "NOT_ACCEPT",
            "ANSWER",
            "PUT_IN_PLAN",
            "PLAN_APPROVED",
            "TAKE_OUT",
            "RANK_WITHIN",
            "RANK_OVER",
            "FUND",
            "NOT_FUND",
            "CONTRACT",
            "REPORT",
            "FINISH",
            "VERIFY",
            "CANCEL",
            "REOPEN",
            "DO_OURSELVES",
            "WITHDRAW",
            "MERGE");

    @Autowired
    ApplicationContext product;

    @Autowired
    NeedCounts counts;

    @Autowired
    StandingCounts standing;

    @Autowired
    NeedListStore lists;

    @Autowired
    Needs door;

    @Autowired
    NeedStore store;

    @Autowired
    Journeys tables;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = new Random(2569);
    private int codes;
    private final List<UUID> needs = new ArrayList<>();
    private final Map<UUID, Integer> steps = new TreeMap<>();
    private List<AreaCode> places = List.of();
    private Town town;

    @BeforeAll
    void aProvinceFullOfNeeds() {
        town = Town.in(product, "580101");
        places = areas.tree().listWithin(PROVINCE).stream().map(Area::code).toList();
    }

    @Test
    void counts_equal_the_plain_aggregate_after_random_moves_and_takings_back() {
        for (int round = 0; round < 6; round++) {
            inOne(() -> {
                for (int i = 0; i < 25; i++) {
                    anything();
                }
            });
            assertEqualEverywhere();
        }
    }

    private void anything() {
        int what = random.nextInt(10);
        if (needs.isEmpty() || what < 3) {
            tell();
        } else if (what < 9) {
            step();
        } else {
            describe(needs.get(random.nextInt(needs.size())));
        }
    }

    @Test
    void what_is_undone_in_the_database_is_undone_in_the_counts() {
        inOne(this::tell);
        Counted before = counts.count(PROVINCE, "", 0, "");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tell();
            assertThat(counts.count(PROVINCE, "", 0, "")).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(counts.count(PROVINCE, "", 0, "")).isEqualTo(before);
    }

    @Test
    void an_import_in_one_statement_is_counted_within_a_second() throws InterruptedException {
        int before = counts.totals(PROVINCE).asked();
        importByCopy(400);
        long until = System.nanoTime() + 1_000_000_000L;
        while (counts.totals(PROVINCE).asked() < before + 400 && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(counts.totals(PROVINCE).asked()).isEqualTo(before + 400);
        assertEqualEverywhere();
    }

    @Test
    void a_decision_at_a_desk_counts_on_the_very_next_page() {
        String code = town.need("ขอนับให้ทันที");
        AreaCode village = new AreaCode(town.village(1));
        assertThat(counts.totals(village).waiting()).isPositive();
        int sent = counts.rungs(village).stream().mapToInt(RungCount::sentUp).sum();
        town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
        assertThat(counts.rungs(village).stream().mapToInt(RungCount::sentUp).sum())
                .isEqualTo(sent + 1);
        assertThat(counts.rungs(village)).anyMatch(rung -> rung.rung() == 2 && rung.waiting() > 0);
    }

    @Test
    void needs_whose_place_is_in_force_no_more_count_for_the_area_above() {
        String tambon = areas.tree().path(new AreaCode("580101"));
        inOne(this::tellMany);
        UUID need = needs.getFirst();
        inOne(() -> move(need, "58010188", tambon + "58010188/"));
        assertEqualEverywhere();
        inOne(() -> move(need, "580101", tambon));
        assertEqualEverywhere();
    }

    @Test
    void a_need_found_under_another_place_counts_there_and_no_longer_here() {
        inOne(() -> move(tell(), "580201", areas.tree().path(new AreaCode("580201"))));
        assertEqualEverywhere();
    }

    private void move(UUID need, String area, String path) {
        jdbc.sql("update proposals.need set area_code = :area, path = :path where id = :id")
                .param("area", area)
                .param("path", path)
                .param("id", need)
                .update();
    }

    @Test
    void counting_everything_anew_changes_nothing() {
        assertEqualEverywhere();
        Totals before = counts.totals(PROVINCE);
        standing.reload();
        assertThat(counts.totals(PROVINCE)).isEqualTo(before);
        assertEqualEverywhere();
    }

    @Test
    void what_is_late_today_was_in_time_before() {
        inOne(this::tell);
        assertEqualEverywhere();
        clock.advance(Duration.ofDays(40));
        assertEqualEverywhere();
        clock.advance(Duration.ofDays(-40));
        assertEqualEverywhere();
    }

    @Test
    void the_first_lines_are_the_same_whether_few_places_hold_them_or_very_many() {
        AreaCode region =
                areas.tree().ancestorAt(PROVINCE, Level.REGION).orElseThrow().code();
        List<AreaCode> many = areas.tree().listWithin(region).stream()
                .filter(area -> area.level() == Level.TAMBON)
                .limit(120)
                .map(Area::code)
                .toList();
        LocalDate longAgo = LocalDate.now(clock).minusDays(900);
        LocalDate ahead = LocalDate.now(clock).plusDays(30);
        inOne(() -> many.forEach(place -> {
            UUID need = insert(place.value(), areas.tree().path(place));
            step(need, "SUBMIT", "WAITING", longAgo);
            UUID answered = insert(place.value(), areas.tree().path(place));
            step(answered, "SUBMIT", "WAITING");
            step(answered, "ANSWER", tables.move("NOT_ACCEPT").to(), ahead);
        }));
        assertThat(standing.longestWaits(region, 5).few()).isFalse();
        assertThat(standing.newestAnswers(region, 5).few()).isFalse();
        assertThat(standing.longestWaits(PROVINCE, 5).few()).isTrue();
        assertEqualEverywhere();
        for (AreaCode place : many.subList(0, 10)) {
            String path = areas.tree().path(place);
            assertThat(door.listLongest(place, 5)).isNotEmpty().isEqualTo(lists.listLongest(path, EVER, 5));
            assertThat(door.latestAnswers(place, 5)).isNotEmpty().isEqualTo(lists.latestAnswers(path, EVER, 5));
        }
    }

    @Test
    void an_area_where_nothing_waits_or_was_answered_has_no_lines() {
        AreaCode silent = new AreaCode("9601");
        assertThat(standing.longestWaits(silent, 5).isEmpty()).isTrue();
        assertThat(door.listLongest(silent, 5)).isEmpty();
        assertThat(door.latestAnswers(silent, 5)).isEmpty();
    }

    private void inOne(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void assertEqualEverywhere() {
        LocalDate today = LocalDate.now(clock);
        List<AreaCode> asked = new ArrayList<>(places);
        asked.addAll(areas.tree().ancestors(PROVINCE).stream().map(Area::code).toList());
        for (AreaCode area : asked.stream().filter(a -> a.value().length() < 6).toList()) {
            String path = areas.tree().path(area);
            assertThat(counts.totals(area)).as(area.value()).isEqualTo(lists.totals(path));
            assertThat(counts.rungs(area))
                    .as(area.value())
                    .containsExactlyElementsOf(lists.countRungs(path, today).stream()
                            .filter(c -> c.waiting() + c.sentUp() + c.answered() > 0)
                            .sorted(Comparator.comparing(RungCount::rung))
                            .toList());
            List<Integer> chain = chain(counts.money(area));
            assertThat(chain).as(area.value()).isEqualTo(chainInSql(path));
            assertThat(List.of(counts.totals(area).inPlan(), counts.totals(area).funded()))
                    .as("the page of an area and the page of its money say the same of %s", area)
                    .containsExactly(chain.get(1), chain.get(3));
            for (String plan : List.of("PLAN-0", "PLAN-1")) {
                assertThat(counts.inPlan(plan, area).stream()
                                .mapToInt(c -> c.counted().needs())
                                .sum())
                        .as(area + " " + plan)
                        .isEqualTo(inPlanInSql(path, plan));
            }
            assertThat(counts.count(area, "", 0, "").baht()).as(area.value()).isEqualByComparingTo(asked(path));
            assertThat(door.listLongest(area, 5)).as(area.value()).isEqualTo(lists.listLongest(path, EVER, 5));
            assertThat(door.latestAnswers(area, 3)).as(area.value()).isEqualTo(lists.latestAnswers(path, EVER, 3));
        }
    }

    private static List<Integer> chain(List<MoneyLink> links) {
        return links.stream().map(MoneyLink::needs).toList();
    }

    /** How far needs came, worked out from their steps in another way than the product's. */
    private List<Integer> chainInSql(String path) {
        List<UUID> sent = jdbc.sql("""
            select n.id from proposals.need n join proposals.position p on p.need_id = n.id
            where n.path >= :path and n.path < :path || chr(1114111) collate "C\"\
            """).param("path", path).query(UUID.class).list();
        List<Integer> reached = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0));
        Map<UUID, List<Step>> journeys = store.listStepsOf(sent);
        for (UUID need : sent) {
            int far = far(Situated.inForce(journeys.getOrDefault(need, List.of())));
            for (int link = 0; link <= far; link++) {
                reached.set(link, reached.get(link) + 1);
            }
        }
        return reached;
    }

    private static int far(List<Step> steps) {
        boolean funded = false;
        boolean begun = false;
        boolean within = false;
        for (Step step : steps) {
            switch (step.move()) {
                case "FUND" -> {
                    funded = true;
                    begun = false;
                }
                case "REOPEN", "DO_OURSELVES" -> funded = false;
                case "CONTRACT", "START" -> begun = true;
                case "RANK_WITHIN" -> within = true;
                case "RANK_OVER", "PUT_IN_PLAN" -> within = false;
                default -> {
                    // leaves the chain as it is
                }
            }
        }
        String status = steps.isEmpty() ? "" : steps.getLast().statusAfter();
        if (funded) {
            return status.equals("DONE") || status.equals("VERIFIED") ? 5 : begun ? 4 : 3;
        }
        if (status.equals("WITHIN_CEILING") || status.equals("NOT_FUNDED") && within) {
            return 2;
        }
        boolean approved =
                Situated.after(steps, LocalDate.EPOCH).memberships().stream().anyMatch(Membership::approved);
        return approved || List.of("IN_PLAN", "OVER_CEILING", "NOT_FUNDED").contains(status) ? 1 : 0;
    }

    private int inPlanInSql(String path, String plan) {
        return jdbc.sql("""
            select count(distinct s.need_id) from proposals.step_in_force s
            join proposals.need n on n.id = s.need_id join proposals.position p on p.need_id = n.id
            where n.path >= :path and n.path < :path || chr(1114111) collate "C" and s.plan_ref = :plan
                and s.move = 'PUT_IN_PLAN' and not exists (select 1 from proposals.step_in_force o
                    where o.need_id = s.need_id and o.plan_ref = s.plan_ref and o.seq > s.seq and o.move = 'TAKE_OUT')\
            """)
                .param("path", path)
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private BigDecimal asked(String path) {
        return jdbc.sql("""
            select coalesce(sum(k.budget_baht), 0) from proposals.particulars_now k
            join proposals.need n on n.id = k.need_id join proposals.position p on p.need_id = n.id
            where n.path >= :path and n.path < :path || chr(1114111) collate "C\"\
            """).param("path", path).query(BigDecimal.class).single();
    }

    private void tellMany() {
        for (int i = 0; i < 5; i++) {
            tell();
        }
    }

    private UUID tell() {
        AreaCode place = places.get(random.nextInt(places.size()));
        return insert(place.value(), areas.tree().path(place));
    }

    private UUID insert(String area, String path) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into proposals.need (id, code, area_code, path, speaker_kind, speaker_label, client_key, created_at)
            values (:id, :code, :area, :path, 'PERSON', 'ทดสอบ', :id, now())\
            """)
                .param("id", id)
                .param("code", "580101-2569-%05d".formatted(90_000 + codes++))
                .param("area", area)
                .param("path", path)
                .update();
        jdbc.sql("""
            insert into proposals.wording (need_id, version, title, detail, written_by, written_at)
            values (:id, 1, 'เรื่อง', 'รายละเอียด', 'test', now())\
            """).param("id", id).update();
        if (random.nextInt(8) == 0) {
            return id; // a draft counts nowhere
        }
        step(id, "SUBMIT", "WAITING");
        needs.add(id);
        if (random.nextBoolean()) {
            describe(id);
        }
        return id;
    }

    private void step() {
        UUID need = needs.get(random.nextInt(needs.size()));
        boolean undo = random.nextInt(7) == 0 && steps.getOrDefault(need, 0) > 1;
        String move = pick(MOVES);
        String status = tables.move(move).to();
        step(need, undo ? "UNDO" : move, undo || status.equals("=") ? "WAITING" : status);
    }

    private void step(UUID need, String move, String status) {
        step(need, move, status, LocalDate.now(clock).minusDays(random.nextInt(200)));
    }

    private void step(UUID need, String move, String status, LocalDate since) {
        int seq = steps.merge(need, 1, Integer::sum);
        boolean plan = List.of("PUT_IN_PLAN", "PLAN_APPROVED", "TAKE_OUT").contains(move);
        boolean waits = status.equals("WAITING");
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into proposals.step (id, need_id, seq, move, sentence, decided_on, recorded_at, plan_ref, node_ref,
                status_after, holder, holder_rung, acting_rung, waiting_since, due_on, client_key)
            values (:id, :need, :seq, :move, 'ทดสอบ', :since, now(), :plan, :node, :status, :holder, :rung, :acting,
                :since, :due, :id)\
            """)
                .param("id", id)
                .param("need", need)
                .param("seq", seq)
                .param("move", move)
                .param("plan", plan ? "PLAN-" + random.nextInt(2) : "")
                .param("node", plan ? "NODE-" + random.nextInt(3) : "")
                .param("status", status)
                .param("holder", waits ? "KBT-580101" : null)
                .param("rung", waits ? 1 + random.nextInt(7) : null)
                .param("acting", move.equals("SUBMIT") ? null : 1 + random.nextInt(7))
                .param("since", since)
                .param("due", waits && random.nextBoolean() ? since.plusDays(random.nextInt(120)) : null)
                .update();
    }

    private void describe(UUID need) {
        jdbc.sql("""
            insert into proposals.particulars (need_id, version, sector, budget_baht, ready, ready_notes, ready_yes,
                ready_of, written_by, written_at, client_key)
            select :need, coalesce(max(version), 0) + 1, :sector, :baht, array['','','','',''], array['','','','',''],
                0, 5, 'test', now(), gen_random_uuid() from proposals.particulars where need_id = :need\
            """)
                .param("need", need)
                .param("sector", pick(List.of("WATER", "ROAD", "HEALTH")))
                .param("baht", BigDecimal.valueOf(random.nextInt(100_000_000), 2))
                .update();
    }

    private void importByCopy(int rows) {
        jdbc.sql("""
            with told as (
                insert into proposals.need (id, code, area_code, path, speaker_kind, speaker_label, client_key, created_at)
                select gen_random_uuid(), '580102-2569-' || 90000 + i, '580101', :path, 'PERSON', 'ทดสอบ', gen_random_uuid(), now()
                from generate_series(1, :rows) i returning id),
            words as (
                insert into proposals.wording (need_id, version, title, detail, written_by, written_at)
                select id, 1, 'เรื่อง', 'รายละเอียด', 'test', now() from told)
            insert into proposals.step (id, need_id, seq, move, sentence, decided_on, recorded_at, status_after, holder,
                holder_rung, waiting_since, client_key)
            select gen_random_uuid(), id, 1, 'SUBMIT', 'ทดสอบ', current_date, now(), 'WAITING', 'KBT-580101', 2,
                current_date, gen_random_uuid() from told\
            """)
                .param("path", areas.tree().path(new AreaCode("580101")))
                .param("rows", rows)
                .update();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
