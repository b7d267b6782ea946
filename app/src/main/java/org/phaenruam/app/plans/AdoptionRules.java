package org.phaenruam.app.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.editing.Part;
import org.phaenruam.app.plans.editing.PlanParts;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.plans.editions.EditionRule;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Component;

/** What keeps an edition of a plan from being adopted: what is typed, on which day, and what the plan says. */
@Component
class AdoptionRules {
    private static final int TEXT_MAX = 500;

    private final PlanStore store;
    private final Seal seal;
    private final PlanParts parts;
    private final Needs needs;
    private final Clock clock;

    AdoptionRules(PlanStore store, Seal seal, PlanParts parts, Needs needs, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.parts = parts;
        this.needs = needs;
        this.clock = clock;
    }

    /** What is wrong with adopting this open edition so, at the fields of the form. */
    FormErrors check(Plan plan, Edition open, Body body, Approval typed) {
        FormErrors errors = atTheFields(plan, body, typed);
        EditionRule rule = seal.rule(open.kind());
        if (rule.needsForum() && typed.forum().isBlank()) {
            errors.add("forum", "plans.error.forum");
        }
        boolean newNeeds = !rule.decidedByMaker() && needs.countAwaitingApproval(plan.code()) > 0;
        if (!newNeeds && empty(plan)) {
            errors.add("", "plans.error.emptyplan");
        } else if (!newNeeds && seal.changesNothing(open)) {
            errors.add("", "plans.error.unchanged");
        }
        return errors;
    }

    /** The same where all is sealed: what passed does not pass again, but needs that were put in since can. */
    FormErrors checkNeeds(Plan plan, Edition sealed, Body body, Approval typed) {
        if (needs.countAwaitingApproval(plan.code()) > 0) {
            return atTheFields(plan, body, typed);
        }
        FormErrors errors = FormErrors.none();
        LocalDate on = sealed.decidedOn();
        errors.add("", "plans.error.passed", on == null ? "" : ThaiDates.full(on));
        return errors;
    }

    private FormErrors atTheFields(Plan plan, Body body, Approval typed) {
        FormErrors errors = FormErrors.none();
        written(errors, typed);
        Optional<Edition> passed = seal.inForce(plan.code());
        new AdoptionDay(
                        LocalDate.now(clock),
                        passed.isPresent() ? passed.get().decidedOn() : null,
                        plan.fromBe(),
                        body.type().validFrom())
                .check(errors, typed.on());
        return errors;
    }

    /** True where nothing stands in the plan but the headings that its template gave it. */
    private boolean empty(Plan plan) {
        Set<String> given = parts.of(plan.type().code()).stream()
                .filter(part -> part.kind().equals("preset"))
                .map(AdoptionRules::heading)
                .collect(Collectors.toSet());
        return store.listWritten(List.of(plan.code())).stream()
                .allMatch(node -> node.parent() == null && given.contains(node.textTh()));
    }

    private static String heading(Part part) {
        return part.label().officialTh();
    }

    private static void written(FormErrors errors, Approval typed) {
        PersonalMarks.check(errors, "sentence", typed.sentence());
        PersonalMarks.check(errors, "forum", typed.forum());
        if (typed.sentence().isBlank()) {
            errors.add("sentence", "plans.error.sentence");
        } else if (typed.sentence().length() > TEXT_MAX) {
            errors.add("sentence", "plans.error.long", typed.sentence().length(), TEXT_MAX);
        }
        if (!typed.sitting().isBlank()
                && !ThaiDigits.toArabic(typed.sitting().strip()).matches("[1-9][0-9]{0,3}/2[5-6][0-9]{2}")) {
            errors.add("sitting", "plans.error.sitting", typed.sitting());
        }
        if (typed.forum().length() > TEXT_MAX) {
            errors.add("forum", "plans.error.long", typed.forum().length(), TEXT_MAX);
        }
    }
}
