package org.phaenruam.app.plans.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.alignment.Asking;
import org.phaenruam.app.alignment.Link;
import org.phaenruam.app.alignment.LinkBy;
import org.phaenruam.app.alignment.LinkKind;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.alignment.LinkPanels;
import org.phaenruam.app.alignment.LinkState;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.alignment.Links;
import org.phaenruam.app.alignment.Suggestion;
import org.phaenruam.app.alignment.Suggestions;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanTargets;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for tying a branch of a plan to branches of the plans above it. */
@Component
public class NodeLinks {
    /** Saying from below that a branch supports, comes from, repeats or contradicts one above. */
    public static final Deed ASSERT =
            Deed.of("plan.link", Capacity.COORDINATOR, Capacity.RECORDER, Capacity.BODY, Capacity.AGENCY);
    /** Saying from above that it is so, or not. */
    public static final Deed CONFIRM = Deed.of("plan.linkconfirm", Capacity.COORDINATOR, Capacity.BODY);

    private static final Pattern TARGET = Pattern.compile("[a-z][a-z-]{1,30}:[A-Za-z0-9_.-]{1,150}");
    private static final int MOST_SHOWN = 40;

    private final Links links;
    private final LinkPanels panels;
    private final Suggestions suggestions;
    private final PlanTargets targets;
    private final Keepers keepers;
    private final Offices offices;
    private final Audit audit;

    NodeLinks(
            Links links,
            LinkPanels panels,
            Suggestions suggestions,
            PlanTargets targets,
            Keepers keepers,
            Offices offices,
            Audit audit) {
        this.links = links;
        this.panels = panels;
        this.suggestions = suggestions;
        this.targets = targets;
        this.keepers = keepers;
        this.offices = offices;
        this.audit = audit;
    }

    static SubjectRef ref(String node) {
        return new SubjectRef("plan-node", node);
    }

    /** A framework is given and ties itself to nothing. */
    boolean mayAssert(Actor actor, Plan plan) {
        return actor.signedIn() && !plan.framework() && actor.may(ASSERT, keepers.below(plan));
    }

    /** The links of a branch both ways; offers for whoever may use them. */
    public LinkPanel panel(Ui ui, Actor actor, Plan plan, String node) {
        boolean may = mayAssert(actor, plan);
        Map<String, Situation> known = new HashMap<>();
        Optional<Linkable> from = may ? targets.find(node) : Optional.empty();
        return panels.panel(
                ui,
                ref(node),
                "/plans/" + plan.code() + "/nodes/" + node + "/links",
                "",
                links.listAtBranch(ref(node), MOST_SHOWN),
                from.map(f -> suggestions.suggest(asking(plan, f))).orElse(null),
                new LinkPanels.Rights(may, link -> mayDecide(actor, link, known)));
    }

    boolean mayDecide(Actor actor, Link link, Map<String, Situation> known) {
        return actor.signedIn() && actor.may(CONFIRM, keepers.above(link, known));
    }

    private static Asking asking(Plan plan, Linkable from) {
        return new Asking(plan.area(), from.text(), above(plan));
    }

    /** Branches of plans above this one; a project is too small to be supported. */
    static Predicate<Linkable> above(Plan plan) {
        return target -> target.given()
                || !target.area().equals(plan.area()) && !target.kind().equals("project");
    }

    /** What is said from below about a branch and one above. @param yes false: it is not so */
    record Word(Plan plan, String node, String target, LinkKind kind, boolean yes) {}

    /** Why the machine would offer it, if it would. Asked before the transaction: an index may still be in the making. */
    Optional<Suggestion> offered(Actor actor, Word word) {
        if (!mayAssert(actor, word.plan())) {
            return Optional.empty();
        }
        return from(word)
                .flatMap(from -> suggestions.suggest(asking(word.plan(), from)).offers().stream()
                        .filter(s -> s.target().ref().toString().equals(word.target()))
                        .findFirst());
    }

    private Optional<Linkable> from(Word word) {
        return targets.find(word.node())
                .filter(f -> f.shelf().equals(word.plan().code()));
    }

    /**
     * Asserts a link, and confirms it too where the same person may; or takes it back while nobody above has said a word.
     * Empty when there is no such target above.
     */
    @Transactional
    public Optional<Link> propose(Ui ui, Actor actor, Word word, Optional<Suggestion> offered) {
        Plan plan = word.plan();
        Situation below = keepers.below(plan);
        actor.require(ASSERT, below);
        if (!TARGET.matcher(word.target()).matches() || plan.framework()) {
            return Optional.empty();
        }
        Optional<Linkable> from = targets.hold(ref(word.node())) ? from(word) : Optional.empty();
        Optional<Linkable> to =
                suggestions.hold(plan.area(), SubjectRef.parse(word.target())).filter(above(plan));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        LinkBy by = new LinkBy(actor.ref(), offices.of(ui, actor, below));
        Links.Proposed said = word.yes()
                ? links.propose(from.get(), to.get(), word.kind(), offered, by)
                : links.decline(from.get(), to.get(), word.kind(), offered, by);
        Link link = said.link();
        if (said.changed()) {
            record(ASSERT, actor, link.from(), link.to(), link.kind(), word.yes() ? "asserted" : "declined");
        }
        if (word.yes() && link.state() == LinkState.ASSERTED && mayDecide(actor, link, new HashMap<>())) {
            decide(ui, actor, link, true);
        }
        return links.find(link.id());
    }

    /** Says the last word from above about a link of this branch; false when one of its ends was taken out of its plan. */
    @Transactional
    public boolean decide(Ui ui, Actor actor, Link link, boolean yes) {
        Situation above = keepers.above(link, new HashMap<>());
        actor.require(CONFIRM, above);
        Links.Decided said = links.decide(link.id(), yes, new LinkBy(actor.ref(), offices.of(ui, actor, above)));
        if (said == Links.Decided.NOW) {
            record(CONFIRM, actor, link.from(), link.to(), link.kind(), yes ? "confirmed" : "refused");
        }
        return said != Links.Decided.GONE;
    }

    private void record(Deed deed, Actor actor, Linkable from, Linkable to, LinkKind kind, String word) {
        Map<String, String> detail = Map.of("to", to.ref().toString(), "kind", kind.name(), "said", word);
        audit.record(actor.ref(), deed.code(), from.ref(), from.area(), detail);
    }

    /** A link that this branch is one end of. */
    Optional<Link> find(String node, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : links.find(id)
                        .filter(l ->
                                l.from().ref().equals(ref(node)) || l.to().ref().equals(ref(node)))
                        .filter(l -> l.from().ref().kind().equals("plan-node"));
    }

    /** What can be chosen above, by hand. */
    List<Linkable> listAbove(Plan plan, int most) {
        return suggestions.listTargets(plan.area(), above(plan), most);
    }
}
