package org.phaenruam.app.proposals.bundles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for bundles of needs: whoever coordinates an area, or its committee, holds like needs of many places together. */
@Component
public class Bundles {
    public static final Deed MAKE = Deed.of("bundle.make", Capacity.COORDINATOR, Capacity.BODY, Capacity.AGENCY);
    static final int MOST_NEEDS = 500;
    private static final int LONGEST_NAME = 200;

    private final BundleStore store;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    Bundles(BundleStore store, Bodies bodies, Areas areas, Audit audit, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    private Situation at(AreaCode area) {
        return new Situation(area, bodies.committeeOf(area).map(Body::code).orElse(null), null, null);
    }

    public boolean mayMake(Actor actor, AreaCode area) {
        return actor.signedIn() && actor.may(MAKE, at(area));
    }

    /** Does this place lie in this area? */
    public boolean covers(AreaCode area, AreaCode place) {
        return areas.tree().within(place, area);
    }

    /** What was typed to make a bundle; sending it twice makes one. */
    record Typed(UUID key, AreaCode area, String name, List<String> codes) {}

    /** Makes a bundle; answers its code, or what is wrong with what was typed. */
    @Transactional
    public Optional<String> make(Ui ui, Actor actor, Typed typed, FormErrors errors) {
        actor.require(MAKE, at(typed.area()));
        Optional<String> before = store.findByKey(typed.key());
        if (before.isPresent()) {
            return before;
        }
        String name = ThaiText.normalise(typed.name()).strip();
        List<String> codes = typed.codes().stream().distinct().toList();
        check(ui, typed.area(), name, codes, errors);
        if (errors.any()) {
            return Optional.empty();
        }
        String prefix = "B-" + typed.area() + "-" + ThaiDates.year(LocalDate.now(clock)) + "-";
        int number = store.nextNumber(typed.area(), prefix);
        Optional<String> meanwhile =
                store.findByKey(typed.key()); // sent twice at once: the lock has let the other go first
        if (meanwhile.isPresent()) {
            return meanwhile;
        }
        String code = "%s%03d".formatted(prefix, number);
        UUID id = store.add(
                code,
                typed.area(),
                name,
                false,
                actor.ref().value(),
                office(ui, actor, typed.area()),
                clock.instant(),
                typed.key());
        int added = store.addNeeds(id, codes, clock.instant());
        record(actor, "bundle.make", code, typed.area(), Map.of("name", name, "needs", String.valueOf(added)));
        return Optional.of(code);
    }

    private void check(Ui ui, AreaCode area, String name, List<String> codes, FormErrors errors) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("name", "proposals.bundle.error.name", String.valueOf(LONGEST_NAME));
        }
        PersonalMarks.check(errors, "name", name);
        if (codes.size() < 2 || codes.size() > MOST_NEEDS) {
            errors.add(
                    "need", "proposals.bundle.error.needs", String.valueOf(MOST_NEEDS), String.valueOf(codes.size()));
        } else if (!codes.stream().allMatch(code -> within(code, area))) {
            errors.add(
                    "need",
                    "proposals.bundle.error.elsewhere",
                    areas.tree().get(area).title(ui.lang()));
        }
    }

    /** Puts an invented bundle into the demonstration data. */
    @Transactional
    public void sample(AreaCode area, String name, String office, List<String> codes) {
        String prefix = "B-" + area + "-" + ThaiDates.year(LocalDate.now(clock)) + "-";
        String code = "%s%03d".formatted(prefix, store.nextNumber(area, prefix));
        ActorRef by = ActorRef.system("sample");
        UUID id = store.add(code, area, name, true, by.value(), office, clock.instant(), Ids.next());
        store.addNeeds(id, codes, clock.instant());
        audit.record(by, "bundle.make", new SubjectRef("bundle", code), area, Map.of("name", name));
    }

    /** A need's code begins with the area where it was told, which never changes; the tree knows where that lies now. */
    private boolean within(String code, AreaCode area) {
        AreaTree tree = areas.tree();
        return AreaCode.find(code.replaceFirst("-.*", ""))
                .flatMap(tree::findKeeper)
                .filter(place -> tree.within(place.code(), area))
                .isPresent();
    }

    /** Puts a need in or takes it out; the same again changes nothing. */
    @Transactional
    public boolean change(Actor actor, Bundle bundle, String need, boolean in) {
        actor.require(MAKE, at(bundle.area()));
        if (in && !within(need, bundle.area())) {
            return false;
        }
        int changed = in
                ? store.addNeeds(bundle.id(), List.of(need), clock.instant())
                : store.takeOut(bundle.id(), need, clock.instant());
        if (changed > 0) {
            record(actor, in ? "bundle.add" : "bundle.takeout", bundle.code(), bundle.area(), Map.of("need", need));
        }
        return changed > 0;
    }

    private void record(Actor actor, String deed, String code, AreaCode area, Map<String, String> detail) {
        audit.record(actor.ref(), deed, new SubjectRef("bundle", code), area, detail);
    }

    private String office(Ui ui, Actor actor, AreaCode area) {
        return bodies.committeeOf(area)
                .filter(body -> actor.worksFor(body.code()))
                .map(body -> body.name().plainTh())
                .orElseGet(() -> ui.in(
                        Lang.TH,
                        "proposals.links.coordinator",
                        areas.tree().get(area).title(Lang.TH)));
    }

    public Optional<Bundle> find(String code) {
        return store.find(code);
    }

    List<Bundled> listNeeds(Bundle bundle) {
        return store.listNeeds(bundle.id());
    }

    /** Bundles of this area and of those above and right below it, newest first. */
    List<Bundle> listAround(AreaCode area, int most) {
        AreaTree tree = areas.tree();
        List<AreaCode> around = new java.util.ArrayList<>(List.of(area));
        tree.ancestors(area).forEach(above -> around.add(above.code()));
        tree.children(area).forEach(below -> around.add(below.code()));
        return store.listAt(around, most);
    }

    /** The bundles that a need is in. */
    public List<Bundle> listOf(UUID need) {
        return store.listOf(need);
    }
}
