package org.phaenruam.app.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.proposals.PlanPlace;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the plans: make one, add branches, read trees, approve. */
@Component
public class Plans {
    /** Begins a plan or adds to it: who helps there, or the body that puts it together. */
    static final Deed EDIT = Deed.of("plan.edit", Capacity.COORDINATOR, Capacity.BODY);
    /** Approves a plan: the body that the plan type names. */
    static final Deed APPROVE = Deed.of("plan.approve", Capacity.BODY);

    private static final int TEXT_MAX = 500;

    private final PlanStore store;
    private final Proposals proposals;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    Plans(
            PlanStore store,
            PlansReference reference,
            Proposals proposals,
            Bodies bodies,
            Areas areas,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
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

    public List<PlanNode> listNodes(List<String> planCodes) {
        return planCodes.isEmpty() ? List.of() : store.listNodes(planCodes);
    }

    /** The body that puts this plan together, if one stands there. */
    public Optional<Body> makerOf(PlanType type, AreaCode area) {
        return bodies.committeeOf(area)
                .filter(body -> bodies.planTypes(body, "PUT_IN_PLAN").contains(type.code()));
    }

    /** The body that approves it. */
    public Optional<Body> approverOf(Plan plan) {
        return bodies.approverOf(plan.type().code(), plan.area());
    }

    /** What a plan is now, in one line. */
    public String standing(Ui ui, Plan plan) {
        return PlanPageMaker.standing(ui, plan);
    }

    public boolean mayEdit(Actor actor, Plan plan) {
        return !plan.framework() && actor.may(EDIT, situation(plan.type(), plan.area()));
    }

    public boolean mayApprove(Actor actor, Plan plan) {
        return !plan.framework()
                && approverOf(plan)
                        .map(body -> actor.may(APPROVE, new Situation(plan.area(), body.code(), null, null)))
                        .orElse(false);
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
        int to = year(errors, "to", typed.toBe());
        if (!errors.any() && (to < from || to - from > 20)) {
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

    /** Adds a branch to a plan that is not yet approved. */
    @Transactional
    public PlanWritten addNode(Actor actor, String planCode, NewNode typed) {
        Plan plan = get(planCode);
        if (!mayEdit(actor, plan)) {
            return new PlanWritten.Forbidden();
        }
        store.lock(planCode);
        if (store.nodeMade(typed.key())) {
            return new PlanWritten.Done(planCode, 0);
        }
        List<PlanNode> nodes = store.listNodes(List.of(planCode));
        FormErrors errors = checkNode(get(planCode), nodes, typed);
        if (errors.any()) {
            return new PlanWritten.Refused(errors);
        }
        int seq = nodes.stream().mapToInt(PlanNode::seq).max().orElse(0) + 1;
        PlanNode node = new PlanNode(
                planCode + "-" + seq,
                planCode,
                typed.parent().isEmpty() ? null : typed.parent(),
                seq,
                typed.kind(),
                ThaiDigits.toArabic(typed.no().strip()),
                ThaiText.normalise(typed.textTh()),
                typed.textEn().strip(),
                true,
                false,
                SourceStatus.OUR_DESIGN);
        store.addNode(node, typed.key(), clock.instant());
        SubjectRef ref = new SubjectRef("plan-node", node.code());
        audit.record(actor.ref(), "plan.node-added", ref, plan.area(), Map.of("text", node.textTh()));
        return new PlanWritten.Done(planCode, 0);
    }

    private static FormErrors checkNode(Plan plan, List<PlanNode> nodes, NewNode typed) {
        FormErrors errors = FormErrors.none();
        if (plan.approved()) {
            errors.add("", "plans.error.approved");
        }
        if (typed.textTh().isBlank()) {
            errors.add("textTh", "plans.error.text.empty");
        } else if (typed.textTh().length() > TEXT_MAX) {
            errors.add("textTh", "plans.error.long", typed.textTh().length(), TEXT_MAX);
        }
        if (typed.textEn().length() > TEXT_MAX) {
            errors.add("textEn", "plans.error.long", typed.textEn().length(), TEXT_MAX);
        }
        if (typed.no().length() > 10) {
            errors.add("no", "plans.error.long", typed.no().length(), 10);
        }
        if (!List.of("vision", "goal", "issue", "strategy", "programme", "project")
                .contains(typed.kind())) {
            errors.add("kind", "plans.error.kind");
        }
        if (!typed.parent().isEmpty() && nodes.stream().noneMatch(n -> n.code().equals(typed.parent()))) {
            errors.add("parent", "plans.error.parent");
        }
        return errors;
    }

    /** Approves a plan as it stands: reaches every need put in since the last approval. */
    @Transactional
    public PlanWritten approve(Actor actor, String planCode, Approval approval) {
        Plan plan = get(planCode);
        Optional<Body> body = approverOf(plan);
        if (!mayApprove(actor, plan) || body.isEmpty()) {
            return new PlanWritten.Forbidden();
        }
        return approve(actor, plan, body.get(), approval);
    }

    private PlanWritten approve(Actor actor, Plan plan, Body body, Approval typed) {
        store.lock(plan.code());
        if (store.approvalStored(typed.key())) {
            return new PlanWritten.Done(plan.code(), 0);
        }
        FormErrors errors = checkApproval(typed);
        if (errors.any()) {
            return new PlanWritten.Refused(errors);
        }
        Approval approval = new Approval(
                typed.key(),
                body.code(),
                ThaiText.normalise(typed.sentence()),
                typed.sentenceEn(),
                typed.on(),
                ThaiDigits.toArabic(typed.sitting().strip()));
        UUID account = actor.signedIn() ? actor.account() : null;
        store.approve(plan.code(), approval, clock.instant(), account);
        audit.record(
                actor.ref(),
                "plan.approved",
                plan.ref(),
                plan.area(),
                Map.of("by", body.code(), "on", typed.on().toString()));
        PlanPlace place = new PlanPlace(plan.code(), "", plan.titleTh(), plan.titleEn(), "");
        int reached = proposals.planApproved(
                actor, body, place, approval.sentence(), approval.sentenceEn(), approval.on(), approval.sitting());
        return new PlanWritten.Done(plan.code(), reached);
    }

    private FormErrors checkApproval(Approval typed) {
        FormErrors errors = FormErrors.none();
        if (typed.sentence().isBlank()) {
            errors.add("sentence", "plans.error.sentence");
        } else if (typed.sentence().length() > TEXT_MAX) {
            errors.add("sentence", "plans.error.long", typed.sentence().length(), TEXT_MAX);
        }
        if (typed.on().isAfter(LocalDate.now(clock))) {
            errors.add("on", "plans.error.future");
        }
        if (!typed.sitting().isBlank()
                && !ThaiDigits.toArabic(typed.sitting().strip()).matches("[1-9][0-9]{0,3}/2[5-6][0-9]{2}")) {
            errors.add("sitting", "plans.error.sitting", typed.sitting());
        }
        return errors;
    }

    /** Demonstration data: begins a plan that is marked as such. */
    @Transactional
    public Plan addSample(String typeCode, AreaCode area, int fromBe, int toBe) {
        PlanType type = store.listTypes().stream()
                .filter(t -> t.code().equals(typeCode))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no plan type '" + typeCode + "'"));
        Area at = areas.tree().get(area);
        Plan plan = PlanTitles.plan(type, at, fromBe, toBe, SourceStatus.OUR_DESIGN, true);
        store.add(plan, clock.instant());
        return get(plan.code());
    }

    /** Demonstration data: adds a branch that is marked as such. */
    @Transactional
    public void addSampleNode(PlanNode node) {
        store.addNode(node, null, clock.instant());
    }

    /** Demonstration data: approves a plan without a person; throws when the sample is wrong. */
    @Transactional
    public void approveSample(String planCode, Approval approval) {
        Plan plan = get(planCode);
        Body body = approverOf(plan).orElseThrow();
        Actor nobody = Actor.anonymous(areas.tree());
        if (approve(nobody, plan, body, approval) instanceof PlanWritten.Refused refused) {
            throw new IllegalStateException(
                    "sample approval of " + planCode + ": " + refused.errors().all());
        }
    }

    /** How a node is called in one line, for choosing and for journeys. */
    static String line(PlanNode node, Lang lang) {
        String no = node.no().isEmpty() ? "" : node.no() + " ";
        return no + node.text(lang);
    }
}
