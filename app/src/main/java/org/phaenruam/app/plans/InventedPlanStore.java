package org.phaenruam.app.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many invented plans, branches and approvals at once; what is there already stays. */
@Repository
class InventedPlanStore {
    private static final String NODES = SqlFile.beside(InventedPlanStore.class, "invented-nodes.sql");
    private static final int AT_ONCE = 5_000;

    /** One approval of a plan by a body on a day. */
    record Act(String plan, String body, LocalDate on, UUID key) {}

    private final JdbcClient jdbc;

    InventedPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> areasWith(String type) {
        return jdbc.sql("select area_code from plans.plan where type_code = :type")
                .param("type", type)
                .query(String.class)
                .list();
    }

    void add(List<Plan> plans, List<PlanNode> nodes, List<Act> acts, LocalDate made) {
        for (int from = 0; from < plans.size(); from += AT_ONCE) {
            addPlans(plans.subList(from, Math.min(plans.size(), from + AT_ONCE)), made);
        }
        for (int from = 0; from < nodes.size(); from += AT_ONCE) {
            addNodes(nodes.subList(from, Math.min(nodes.size(), from + AT_ONCE)), made);
        }
        for (int from = 0; from < acts.size(); from += AT_ONCE) {
            addActs(acts.subList(from, Math.min(acts.size(), from + AT_ONCE)));
        }
    }

    private void addPlans(List<Plan> plans, LocalDate made) {
        jdbc.sql("""
                insert into plans.plan (code, type_code, area_code, title_th, title_en, from_be, to_be, framework, sample,
                    source_status, made_at, search_key, search_version)
                select code, type, area, th, en, first, last, false, true, :status, :made, key, 1
                from unnest(:codes::text[], :types::text[], :areas::text[], :th::text[], :en::text[], :from::int[],
                    :to::int[], :keys::text[]) as g (code, type, area, th, en, first, last, key) on conflict do nothing""")
                .param("codes", texts(plans, Plan::code))
                .param("types", texts(plans, plan -> plan.type().code()))
                .param("areas", texts(plans, plan -> plan.area().value()))
                .param("th", texts(plans, Plan::titleTh))
                .param("en", texts(plans, Plan::titleEn))
                .param("keys", texts(plans, plan -> PlanTitles.searchKey(plan.titleTh(), plan.titleEn())))
                .param("from", plans.stream().map(Plan::fromBe).toArray(Integer[]::new))
                .param("to", plans.stream().map(Plan::toBe).toArray(Integer[]::new))
                .param("status", plans.getFirst().sourceStatus().mark())
                .param("made", made)
                .update();
    }

    private void addNodes(List<PlanNode> nodes, LocalDate made) {
        jdbc.sql(NODES)
                .param("codes", texts(nodes, PlanNode::code))
                .param("plans", texts(nodes, PlanNode::planCode))
                .param("parents", texts(nodes, PlanNode::parent))
                .param("seqs", nodes.stream().map(PlanNode::seq).toArray(Integer[]::new))
                .param("kinds", texts(nodes, PlanNode::kind))
                .param("nos", texts(nodes, PlanNode::no))
                .param("th", texts(nodes, PlanNode::textTh))
                .param("en", texts(nodes, PlanNode::textEn))
                .param("keys", texts(nodes, n -> SearchWords.keyOf(n.no(), n.textTh(), n.textEn())))
                .param("status", nodes.getFirst().sourceStatus().mark())
                .param("made", made)
                .update();
    }

    private void addActs(List<Act> acts) {
        jdbc.sql("""
                insert into plans.approval (plan_code, no, body_code, sentence, sentence_en, sitting, decided_on, recorded_at,
                    client_key)
                select plan, row_number() over (partition by plan order by day), body, 'เห็นชอบแผน (ตัวอย่าง)',
                    'The plan is approved (sample).', '', day, day, key
                from unnest(:plans::text[], :bodies::text[], :days::date[], :keys::uuid[]) as g (plan, body, day, key)
                on conflict do nothing""")
                .param("plans", texts(acts, Act::plan))
                .param("bodies", texts(acts, Act::body))
                .param("days", texts(acts, act -> act.on().toString()))
                .param("keys", acts.stream().map(Act::key).toArray(UUID[]::new))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
    }
}
