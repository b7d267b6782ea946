package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
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

/** A province full of needs to which anything may be done, and what the standing counts must say of them after it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountedNeeds {
    static final AreaCode PROVINCE = new AreaCode("58");
    /** Lists are read by nothing but the order of their lines. */
    static final Edge EVER = new Edge(false, List.of(), LocalDate.of(1, 1, 1), LocalDate.of(2200, 1, 1));

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

    final Random random = new Random(2569);
    private static int codes;
    final List<UUID> needs = new ArrayList<>();
    private final Map<UUID, Integer> steps = new TreeMap<>();
    List<AreaCode> places = List.of();
    Town town;

    @BeforeAll
    void aProvinceFullOfNeeds() {
        town = Town.in(product, "580101");
        places = areas.tree().listWithin(PROVINCE).stream().map(Area::code).toList();
    }

    void inOne(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    void assertEqualEverywhere() {
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

    void tellMany() {
        for (int i = 0; i < 5; i++) {
            tell();
        }
    }

    UUID tell() {
        AreaCode place = places.get(random.nextInt(places.size()));
        return insert(place.value(), areas.tree().path(place));
    }

    UUID insert(String area, String path) {
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

    void step() {
        UUID need = needs.get(random.nextInt(needs.size()));
        boolean undo = random.nextInt(7) == 0 && steps.getOrDefault(need, 0) > 1;
        String move = pick(MOVES);
        String status = tables.move(move).to();
        step(need, undo ? "UNDO" : move, undo || status.equals("=") ? "WAITING" : status);
    }

    void step(UUID need, String move, String status) {
        step(need, move, status, LocalDate.now(clock).minusDays(random.nextInt(200)));
    }

    void step(UUID need, String move, String status, LocalDate since) {
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

    void describe(UUID need) {
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

    void importByCopy(int rows) {
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

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
