package org.phaenruam.app.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the plans: make one, read trees, know who may write here. */
@Component
public class Plans {
    /** Begins a plan or writes in it: who helps or takes down words there, or the body that puts it together. */
    public static final Deed EDIT = Deed.of("plan.edit", Capacity.COORDINATOR, Capacity.RECORDER, Capacity.BODY);

    /** The plans of local governments, which are bodies of their own beside the committees. */
    private static final Set<String> LOCAL_PLANS = Set.of("LOCP", "LOCO", "LOCB", "PAOP");

    /** Kinds of plan that whoever makes or approves another kind makes or approves too; our design until agreed. */
    private static final Map<String, String> GOES_WITH =
            Map.of("LOCO", "LOCP", "LOCB", "LOCP", "PRO20", "PROP", "COMP", "VILP");

    /** Of these, the kinds that other plans feed or that only steer them: needs go into the kind they go with. */
    private static final Set<String> FED_BY_PLANS = Set.of("LOCO", "LOCB", "PRO20");

    private final PlanStore store;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Integer> years = PlansReference.years();

    Plans(PlanStore store, PlansReference reference, Bodies bodies, Areas areas, Audit audit, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
        reference.load();
    }

    public List<PlanType> listTypes() {
        return store.listTypes();
    }

    public Optional<Plan> find(String code) {
        return store.find(code);
    }

    /** The plan of this code; throws {@link NoSuchElementException}. */
    public Plan get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no plan has the code '" + code + "'"));
    }

    /** The plans of these areas, newest first. */
    public List<Plan> listAt(List<AreaCode> at) {
        return store.listAt(at);
    }

    /** The branches that stand in these plans, for all who read. */
    public StandingTree standing(List<String> planCodes) {
        return store.standing(planCodes);
    }

    /** The branches of a plan as they are written now, an open draft too: for those who write it or decide about it. */
    List<PlanNode> listWritten(String planCode) {
        return store.listWritten(List.of(planCode));
    }

    /** The body that puts this plan together: the committee of the area, or the local government seated there. */
    public Optional<Body> makerOf(PlanType type, AreaCode area) {
        return bodies.committeeOf(area)
                .filter(body -> handles(body, "PUT_IN_PLAN", type))
                .or(() -> localOf(type, area, "PUT_IN_PLAN"));
    }

    /** The body that approves it: the nearest one with the mandate, or the local government whose own plan it is. */
    public Optional<Body> approverOf(Plan plan) {
        return bodies.approverOf(plan.type().code(), plan.area())
                .or(() -> bodies.approverOf(GOES_WITH.getOrDefault(plan.type().code(), ""), plan.area()))
                .or(() -> localOf(plan.type(), plan.area(), "PLAN_APPROVED"));
    }

    private Optional<Body> localOf(PlanType type, AreaCode area, String move) {
        return LOCAL_PLANS.contains(type.code())
                ? bodies.listLocalSeatedIn(area).stream()
                        .filter(body -> handles(body, move, type))
                        .findFirst()
                : Optional.empty();
    }

    private boolean handles(Body body, String move, PlanType type) {
        Set<String> types = bodies.planTypes(body, move);
        return types.contains(type.code()) || types.contains(GOES_WITH.getOrDefault(type.code(), ""));
    }

    /** The kinds of plan that this body puts needs into from its desk. */
    Set<String> typesTakenBy(Body body) {
        Set<String> own = bodies.planTypes(body, "PUT_IN_PLAN");
        Set<String> taken = new TreeSet<>(own);
        GOES_WITH.forEach((type, with) -> {
            if (own.contains(with) && !FED_BY_PLANS.contains(type)) {
                taken.add(type);
            }
        });
        return taken;
    }

    /** Is there a desk that puts needs into this plan? */
    public boolean takesNeeds(Plan plan) {
        return !plan.framework()
                && makerOf(plan.type(), plan.area())
                        .filter(body -> typesTakenBy(body).contains(plan.type().code()))
                        .isPresent();
    }

    /** Of a plan that takes no needs because other plans feed it: from where its lines come, and where needs go instead. */
    public Optional<LinesFrom> linesFrom(Ui ui, Plan plan) {
        String type = plan.type().code();
        if (!FED_BY_PLANS.contains(type) || takesNeeds(plan)) {
            return Optional.empty();
        }
        String with = GOES_WITH.getOrDefault(type, "");
        return Optional.of(store.listAt(List.of(plan.area())).stream()
                .filter(beside -> beside.type().code().equals(with) && takesNeeds(beside))
                .findFirst()
                .map(beside -> new LinesFrom(
                        ui.t("plans.linesfrom." + type),
                        "/plans/" + beside.code(),
                        beside.title(ui.lang(), ui.register())))
                .orElseGet(() -> new LinesFrom(
                        ui.t("plans.linesfrom." + type), "/plans?area=" + plan.area(), ui.t("plans.linesfrom.none"))));
    }

    /** What a plan is now, in one line. */
    public String standing(Ui ui, Plan plan) {
        return PlanPageMaker.standing(ui, plan, takesNeeds(plan));
    }

    /** Of a plan that is being written, which of its editions figures tell; empty where there is no question. */
    static String told(Ui ui, Plan plan) {
        if (plan.redrafted()) {
            return ui.t("plans.told.passed");
        }
        return plan.framework() || plan.inUse() ? "" : ui.t("plans.told.draft");
    }

    public boolean mayEdit(Actor actor, Plan plan) {
        return !plan.framework() && actor.may(EDIT, situation(plan.type(), plan.area()));
    }

    private Situation situation(PlanType type, AreaCode area) {
        return new Situation(area, makerOf(type, area).map(Body::code).orElse(null), null, null);
    }

    /** The kinds of plan that this person may begin in this area. */
    public List<PlanType> typesFor(Actor actor, AreaCode area) {
        return store.listTypes().stream()
                .filter(type -> makerOf(type, area).isPresent() && actor.may(EDIT, situation(type, area)))
                .toList();
    }

    /** Begins a plan of an area. The same kind and first year again is the same plan. */
    @Transactional
    public PlanWritten begin(Actor actor, AreaCode area, NewPlan typed) {
        Optional<PlanType> type = typesFor(actor, area).stream()
                .filter(t -> t.code().equals(typed.type()))
                .findFirst();
        FormErrors errors = FormErrors.none();
        if (type.isEmpty()) {
            if (store.listTypes().stream().anyMatch(t -> t.code().equals(typed.type()))) {
                return new PlanWritten.Forbidden();
            }
            errors.add("type", "plans.error.type");
        }
        int from = year(errors, "from", typed.fromBe());
        int usual = type.map(kind -> years.getOrDefault(kind.code(), 1)).orElse(1);
        int to = typed.toBe().isBlank() ? from + usual - 1 : year(errors, "to", typed.toBe());
        if (!errors.any() && usual == 1 && to != from) {
            errors.add("to", "plans.error.oneyear", String.valueOf(from));
        } else if (!errors.any() && (to < from || to - from > 20)) {
            errors.add("to", "plans.error.period", String.valueOf(from), String.valueOf(to));
        }
        if (errors.any() || type.isEmpty()) {
            return new PlanWritten.Refused(errors);
        }
        Plan plan = PlanTitles.plan(type.get(), areas.tree().get(area), from, to, SourceStatus.OUR_DESIGN, false);
        if (store.add(plan, clock.instant())) {
            audit.record(actor.ref(), "plan.begun", plan.ref(), area, Map.of("title", plan.titleTh()));
        }
        return new PlanWritten.Done(plan.code(), 0);
    }

    private static int year(FormErrors errors, String field, String typed) {
        String digits = ThaiDigits.toArabic(typed.strip());
        if (!digits.matches("[0-9]{4}")) {
            errors.add(field, digits.matches("[0-9]{2}") ? "plans.error.year2" : "plans.error.year", typed);
            return 0;
        }
        int year = Integer.parseInt(digits);
        if (year < 2500 || year > 2700) {
            boolean western = year > 1950 && year < 2150;
            errors.add(field, western ? "plans.error.yearce" : "plans.error.year", typed, String.valueOf(year + 543));
        }
        return year;
    }

    /** Holds other writers of this plan back until the transaction ends. */
    public void hold(String planCode) {
        store.lock(planCode);
    }

    /** How a node is called in one line, for choosing and for journeys. */
    static String line(PlanNode node, Lang lang) {
        return NodeNumbers.line(node.no(), node.text(lang));
    }
}
