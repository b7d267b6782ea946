package org.phaenruam.app.plans;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the plan types, the national frameworks and the pilot provinces' texts, with honest blanks. */
@Component
class PlansReference {
    private final PlanStore store;
    private final Areas areas;
    private final Clock clock;

    PlansReference(PlanStore store, Areas areas, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.clock = clock;
    }

    /** Adds what is missing and changes nothing that is there. */
    @Transactional
    void load() {
        if (!store.listTypes().isEmpty()) {
            return;
        }
        ReferenceTable.read("/reference/plan_types.csv").forEach(this::putType);
        Wording sdg = new Wording(
                "เป้าหมายโลก 17 ข้อ (SDGs)", "เป้าหมายการพัฒนาที่ยั่งยืน (SDGs)", "Sustainable Development Goals");
        Wording un = new Wording("สหประชาชาติ", "สมัชชาใหญ่แห่งสหประชาชาติ", "United Nations General Assembly");
        store.putType(
                new PlanType("SDG", sdg, org.phaenruam.app.kernel.Level.NATION, un, SourceStatus.PUBLIC_SOURCE), "NAT");
        Map<String, PlanType> types =
                store.listTypes().stream().collect(Collectors.toMap(PlanType::code, Function.identity()));
        framework(types.get("NS"), 2561, 2580, "strategy", "/reference/national_strategy.csv");
        framework(types.get("MP"), 2561, 2580, "issue", "/reference/master_plans.csv");
        framework(types.get("NESDP"), 2566, 2570, "milestone", "/reference/nesdp13_milestones.csv");
        framework(types.get("SDG"), 2559, 2573, "goal", "/reference/sdg_goals.csv");
        provinces(types);
    }

    /** For how many years a plan of each kind is made. */
    static Map<String, Integer> years() {
        Map<String, Integer> years = new HashMap<>();
        ReferenceTable.read("/reference/plan_types.csv")
                .forEach(row -> years.put(row.text("code"), Integer.valueOf(row.text("years"))));
        return Map.copyOf(years);
    }

    private void putType(ReferenceTable.Row row) {
        String name = row.text("name_th");
        Wording wording = new Wording(name.replace("แผนพัฒนา", "แผน"), name, row.text("name_en"));
        Wording by = new Wording(row.text("adopted_by_th"), row.text("adopted_by_th"), row.text("adopted_by_en"));
        SourceStatus status = SourceStatus.ofMark(row.text("source_status"));
        String level = row.text("level_code");
        store.putType(
                new PlanType(row.text("code"), wording, org.phaenruam.app.kernel.Level.ofCode(level), by, status),
                level);
    }

    private void framework(@Nullable PlanType type, int from, int to, String kind, String table) {
        if (type == null) {
            throw new IllegalStateException("no plan type for " + table);
        }
        String code = type.code() + "-TH-" + from;
        String years = " พ.ศ. " + from + "–" + to;
        Plan plan = new Plan(
                code,
                type,
                AreaCode.NATION,
                type.name().officialTh() + years,
                type.name().en() + " B.E. " + from + "–" + to,
                from,
                to,
                true,
                false,
                SourceStatus.PUBLIC_SOURCE,
                null,
                null,
                false);
        store.add(plan, clock.instant());
        for (ReferenceTable.Row row : ReferenceTable.read(table)) {
            int no = Integer.parseInt(row.text("no"));
            store.addNode(
                    new PlanNode(
                            row.text("code"),
                            code,
                            null,
                            no,
                            kind,
                            String.valueOf(no),
                            row.text("name_th"),
                            row.text("name_en"),
                            true,
                            false,
                            SourceStatus.ofMark(row.text("source_status"))),
                    null,
                    clock.instant());
        }
    }

    /** Only what is in force or honestly unknown: a superseded text or a hearing's draft never shows as current. */
    private void provinces(Map<String, PlanType> types) {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/province_plan_texts.csv")) {
            String type = Map.of("province_plan", "PROP", "goal20", "PRO20").getOrDefault(row.text("document"), "");
            if (type.isEmpty() || !List.of("current", "unknown").contains(row.text("status"))) {
                continue;
            }
            int from = Integer.parseInt(row.textOr("period_from_be", "2566"));
            int to = Integer.parseInt(row.textOr("period_to_be", type.equals("PROP") ? "2570" : "2585"));
            PlanType planType = types.get(type);
            if (planType == null) {
                throw new IllegalStateException("no plan type " + type);
            }
            AreaCode province = new AreaCode(row.text("province_code"));
            Plan plan =
                    PlanTitles.plan(planType, areas.tree().get(province), from, to, SourceStatus.PUBLIC_SOURCE, false);
            store.add(plan, clock.instant());
            store.addNode(node(row, plan), null, clock.instant());
        }
    }

    private static PlanNode node(ReferenceTable.Row row, Plan plan) {
        return new PlanNode(
                row.text("code"),
                plan.code(),
                null,
                Integer.parseInt(row.text("code").substring(2)),
                row.text("kind"),
                row.text("no"),
                row.text("text_th"),
                row.text("text_en"),
                row.flag("text_complete"),
                false,
                SourceStatus.ofMark(row.text("source_status")));
    }
}
