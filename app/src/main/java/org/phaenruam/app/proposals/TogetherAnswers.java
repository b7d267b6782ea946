package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;

/** Gives one answer to several needs, each for itself, or foresees what would stand against it. */
@Component
class TogetherAnswers {
    /**
     * What became of it: the needs that have the answer, and why each of the others has none. {@code errors} are the same
     * reasons at the fields they are about.
     */
    record Outcome(Set<String> kept, Map<String, List<FormErrors.Problem>> notKept, FormErrors errors) {
        static Outcome none(FormErrors errors) {
            return new Outcome(Set.of(), Map.of(), errors);
        }
    }

    private final Needs needs;
    private final Proposals proposals;

    TogetherAnswers(Needs needs, Proposals proposals) {
        this.needs = needs;
        this.proposals = proposals;
    }

    /** What would stand against this answer; nothing is written. What all have in common is said at the field alone. */
    Outcome foresee(Actor actor, TogetherForm form, Decision decision, String offered) {
        Map<String, Journey> journeys = needs.findAll(form.needs()).stream()
                .collect(Collectors.toMap(journey -> journey.need().code(), journey -> journey));
        Map<String, FormErrors> faults = new LinkedHashMap<>();
        for (String code : form.needs()) {
            Journey journey = journeys.get(code);
            FormErrors fault = journey == null
                    ? unknown()
                    : proposals
                            .foresee(actor, journey, about(form, decision, code, offered))
                            .map(TogetherAnswers::faultsOf)
                            .orElse(FormErrors.none());
            faults.put(code, fault);
        }
        boolean common =
                faults.values().stream().map(FormErrors::all).distinct().count() == 1;
        Outcome outcome = outcome(Set.of(), faults);
        return common ? Outcome.none(outcome.errors()) : outcome;
    }

    /** Writes the answer under each need that can have it. */
    Outcome record(Actor actor, TogetherForm form, Decision decision, String offered) {
        Set<String> kept = new LinkedHashSet<>();
        Map<String, FormErrors> faults = new LinkedHashMap<>();
        for (String code : form.needs()) {
            if (needs.find(code).isEmpty()) {
                faults.put(code, unknown());
                continue;
            }
            Written written = proposals.decide(actor, code, about(form, decision, code, offered));
            if (written instanceof Written.Done) {
                kept.add(code);
            } else {
                faults.put(code, faultsOf(written));
            }
        }
        return outcome(kept, faults);
    }

    private static Decision about(TogetherForm form, Decision decision, String code, String offered) {
        return decision.about(form.key(code), form.seen(code), form.said(code, offered));
    }

    private static FormErrors unknown() {
        FormErrors errors = FormErrors.none();
        errors.add("", "proposals.together.unknown");
        return errors;
    }

    private static FormErrors faultsOf(Written written) {
        FormErrors errors = FormErrors.none();
        switch (written) {
            case Written.Refused refused -> errors.addAll(refused.errors());
            case Written.Stale stale -> errors.add("", "proposals.together.stale");
            case Written.Forbidden forbidden -> errors.add("", "proposals.together.forbidden");
            case Written.Done done -> {
                // nothing stands against it
            }
        }
        return errors;
    }

    private static Outcome outcome(Set<String> kept, Map<String, FormErrors> faults) {
        FormErrors errors = FormErrors.none();
        Map<String, List<FormErrors.Problem>> notKept = new LinkedHashMap<>();
        faults.forEach((code, fault) -> {
            List<FormErrors.Problem> why = new ArrayList<>();
            fault.all().forEach((field, problems) -> {
                why.addAll(problems);
                problems.stream()
                        .filter(p -> errors.of(field).stream()
                                .noneMatch(known -> known.key().equals(p.key())))
                        .forEach(p -> errors.add(field, p.key(), p.args().toArray()));
            });
            if (!why.isEmpty()) {
                notKept.put(code, why);
            }
        });
        return new Outcome(kept, notKept, errors);
    }
}
