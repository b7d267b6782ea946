package org.phaenruam.app.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.database.ReferenceTable.Row;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.proposals.PlanOffer;
import org.phaenruam.app.proposals.PlanPlace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented plans for every tambon, district and province, for measuring: marked as samples, the same for one seed. */
@Component
public class InventedPlans {
    private static final int FROM = 2566;
    private static final int TO = 2570;
    private static final Map<String, Level> TYPES =
            Map.of("TAMP", Level.TAMBON, "DISP", Level.DISTRICT, "PROP", Level.PROVINCE);

    private final InventedPlanStore store;
    private final PlanStore plans;
    private final Bodies bodies;
    private final Areas areas;
    private final List<Row> themes = ReferenceTable.read("/sample/national_plan_themes.csv");

    InventedPlans(InventedPlanStore store, PlanStore plans, Bodies bodies, Areas areas) {
        this.store = store;
        this.plans = plans;
        this.bodies = bodies;
        this.areas = areas;
    }

    /** The plans of all areas that have a body to make and one to approve them. */
    public static final class Shelf {
        private final Map<String, PlanOffer> offers = new HashMap<>();

        public Optional<PlanOffer> find(String type, AreaCode area) {
            return Optional.ofNullable(offers.get(type + "-" + area));
        }

        public int size() {
            return offers.size();
        }
    }

    /** Makes what is missing and returns what it made; a plan that stands is left alone. */
    @Transactional
    public Shelf make(long seed, LocalDate day) {
        Shelf shelf = new Shelf();
        for (String type : List.of("TAMP", "DISP", "PROP")) {
            PlanType planType = plans.listTypes().stream()
                    .filter(t -> t.code().equals(type))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no plan type '" + type + "'"));
            makeType(planType, seed, day, shelf);
        }
        return shelf;
    }

    private void makeType(PlanType type, long seed, LocalDate day, Shelf shelf) {
        List<Plan> all = new ArrayList<>();
        List<PlanNode> nodes = new ArrayList<>();
        List<InventedPlanStore.Act> acts = new ArrayList<>();
        Level level = Optional.ofNullable(TYPES.get(type.code())).orElseThrow();
        Set<String> taken = Set.copyOf(store.areasWith(type.code()));
        Set<String> demonstrations = demonstrations();
        for (Area area : areas.tree().all(level)) {
            if (taken.contains(area.code().value())) {
                continue;
            }
            Optional<String> approver =
                    bodies.approverOf(type.code(), area.code()).map(body -> body.code());
            if (approver.isEmpty()) {
                continue;
            }
            SplittableRandom random =
                    new SplittableRandom(seed ^ area.code().value().hashCode() * 0x9E3779B97F4A7C15L);
            int later = demonstrations.contains(type.code() + "-" + area.code() + "-" + FROM) ? 1 : 0;
            Plan plan = PlanTitles.plan(type, area, FROM + later, TO + later, SourceStatus.OUR_DESIGN, true);
            List<PlanNode> own = branches(plan);
            List<LocalDate> approvals = approvals(random, day);
            all.add(plan);
            nodes.addAll(own);
            approvals.forEach(on -> acts.add(new InventedPlanStore.Act(
                    plan.code(), approver.get(), on, new UUID(random.nextLong(), random.nextLong()))));
            shelf.offers.put(type.code() + "-" + area.code(), offer(plan, own, approver.get(), approvals));
        }
        store.add(all, nodes, acts, day);
    }

    /** The demonstration starts on invented data too: where it would bring a plan of these years, ours begins later. */
    private static Set<String> demonstrations() {
        Set<String> codes = new HashSet<>();
        for (Row row : ReferenceTable.read("/sample/plans.csv")) {
            codes.add(row.text("plan_type") + "-" + row.text("area_code") + "-" + row.text("period_from_be"));
        }
        return codes;
    }

    /** Reviewed every year, one in seven not yet approved. */
    private static List<LocalDate> approvals(SplittableRandom random, LocalDate day) {
        LocalDate last = day.minusDays(20 + random.nextInt(180));
        return random.nextInt(7) == 0 ? List.of() : List.of(last.minusYears(1), last);
    }

    private List<PlanNode> branches(Plan plan) {
        List<PlanNode> nodes = new ArrayList<>();
        for (Row theme : themes) {
            String strategy = plan.code() + "-N" + theme.text("no");
            nodes.add(node(plan, strategy, null, nodes.size() + 1, "strategy", theme, ""));
            nodes.add(node(plan, strategy + "-1", strategy, nodes.size() + 1, "programme", theme, ".1"));
        }
        return nodes;
    }

    private static PlanNode node(
            Plan plan,
            String code,
            @org.jspecify.annotations.Nullable String parent,
            int seq,
            String kind,
            Row theme,
            String sub) {
        String words = sub.isEmpty() ? "text" : "project";
        return new PlanNode(
                code,
                plan.code(),
                parent,
                seq,
                kind,
                theme.text("no") + sub,
                theme.text(words + "_th"),
                theme.text(words + "_en"),
                true,
                true,
                SourceStatus.OUR_DESIGN);
    }

    private PlanOffer offer(Plan plan, List<PlanNode> nodes, String approver, List<LocalDate> approvals) {
        List<PlanPlace> places = new ArrayList<>();
        Map<String, PlanPlace> bySector = new HashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            PlanNode branch = nodes.get(2 * i + 1);
            PlanPlace place =
                    new PlanPlace(plan.code(), branch.code(), plan.titleTh(), plan.titleEn(), branch.textTh());
            places.add(place);
            themes.get(i).list("sectors").forEach(sector -> bySector.put(sector, place));
        }
        return new PlanOffer(places, bySector, approver, approvals);
    }
}
