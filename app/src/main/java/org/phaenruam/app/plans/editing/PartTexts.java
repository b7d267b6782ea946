package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.plans.PlanWritten;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for a plan's texts and indicators. */
@Component
public class PartTexts {
    private static final int TEXT_MAX = 20_000;

    private final PartStore store;
    private final TreeStore tree;
    private final Writing writing;
    private final PlanParts parts;
    private final Clock clock;

    PartTexts(PartStore store, TreeStore tree, Writing writing, PlanParts parts, Clock clock) {
        this.store = store;
        this.tree = tree;
        this.writing = writing;
        this.parts = parts;
        this.clock = clock;
    }

    /** The texts that are written, by part. */
    public Map<String, String> listTexts(String plan) {
        Map<String, String> texts = new java.util.HashMap<>();
        store.sections(plan).forEach((part, section) -> texts.put(part, section.text()));
        return texts;
    }

    PartStore.Section section(String plan, String part) {
        return store.sections(plan).getOrDefault(part, PartStore.Section.EMPTY);
    }

    java.util.List<PartStore.Indicator> listIndicators(String plan) {
        return store.indicators(plan);
    }

    /** Writes a part anew. {@code seen} is the version that the writer had before the eyes. */
    @Transactional
    public PlanWritten write(Actor actor, String planCode, String part, UUID key, int seen, String typed) {
        return writing.change(actor, planCode, key, open -> {
            PartStore.Section now = section(planCode, part);
            String text = ThaiText.normalise(typed.replace("\r\n", "\n"));
            if (parts.findText(open.plan().type().code(), part).isEmpty()) {
                return open.refused("", "plans.error.part");
            }
            if (!open.allows(Change.REWORD, false)) {
                return open.notInThisKind();
            }
            if (now.version() != seen) {
                return open.refused("text", "plans.error.stale", now.text());
            }
            if (text.length() > TEXT_MAX) {
                return open.refused("text", "plans.error.long", text.length(), TEXT_MAX);
            }
            if (!open.allows(Change.MOVE, false)) {
                FormErrors errors = FormErrors.none();
                open.passed().ifPresent(passed -> WordsOnly.check(errors, passed, part, text));
                if (errors.any()) {
                    return new PlanWritten.Refused(errors);
                }
            }
            store.write(planCode, part, text);
            return open.done(part, "part-written", now.text(), text);
        });
    }

    /** An indicator as typed, figures that an edition may change as it may change money; {@code id} is empty for a new one, {@code node} for one of the whole plan. */
    public record TypedIndicator(
            String id,
            String node,
            int seen,
            String name,
            String unit,
            String base,
            String baseYear,
            String target,
            String targetYear) {}

    @Transactional
    public PlanWritten write(Actor actor, String planCode, UUID key, TypedIndicator typed) {
        return writing.change(actor, planCode, key, open -> {
            Optional<PartStore.Indicator> before = find(planCode, typed.id());
            if (!typed.node().isEmpty() && tree.find(planCode, typed.node()).isEmpty()) {
                return open.refused("", "plans.error.parent");
            }
            if (!open.allows(before.isPresent() ? Change.MONEY : Change.ADD, own(open, typed.node()))) {
                return open.notInThisKind();
            }
            if (before.isPresent() && before.get().version() != typed.seen()) {
                return open.refused("", "plans.error.stale", said(before.get()));
            }
            FormErrors errors = FormErrors.none();
            Optional<PartStore.Indicator> read =
                    read(errors, before.map(PartStore.Indicator::id).orElse(key), typed);
            if (errors.any() || read.isEmpty()) {
                return new PlanWritten.Refused(errors);
            }
            before.ifPresentOrElse(b -> store.change(read.get()), () -> store.add(planCode, read.get()));
            String subject = typed.node().isEmpty() ? "indicators" : typed.node();
            return open.done(
                    subject, "indicator-written", before.map(PartTexts::said).orElse(""), said(read.get()));
        });
    }

    /** True where the indicator belongs to a branch that this edition itself added. */
    private boolean own(Writing.Open open, String node) {
        return !node.isEmpty()
                && tree.find(open.plan().code(), node)
                        .filter(b -> b.sinceEdition() == open.edition().seq())
                        .isPresent();
    }

    @Transactional
    public PlanWritten removeIndicator(Actor actor, String planCode, UUID key, String id) {
        return writing.change(actor, planCode, key, open -> {
            Optional<PartStore.Indicator> before = find(planCode, id);
            if (before.isEmpty()) {
                return open.refused("", "plans.error.parent");
            }
            if (!open.allows(Change.REMOVE, own(open, before.get().node()))) {
                return open.notInThisKind();
            }
            store.removeIndicator(before.get().id(), clock.instant());
            String subject =
                    before.get().node().isEmpty() ? "indicators" : before.get().node();
            return open.done(subject, "indicator-removed", said(before.get()), "");
        });
    }

    private Optional<PartStore.Indicator> find(String plan, String id) {
        return id.matches("[0-9a-f-]{36}") ? store.findIndicator(plan, UUID.fromString(id)) : Optional.empty();
    }

    private static String said(PartStore.Indicator i) {
        return i.name() + " → " + i.target().stripTrailingZeros().toPlainString() + " " + i.unit() + " "
                + i.targetYear();
    }

    private static Optional<PartStore.Indicator> read(FormErrors errors, UUID id, TypedIndicator typed) {
        if (typed.name().isBlank()) {
            errors.add("name", "plans.error.text.empty");
        }
        BranchRules.tooLong(errors, "name", typed.name(), BranchRules.TEXT_MAX);
        BranchRules.tooLong(errors, "unit", typed.unit(), 60);
        BigDecimal base = number(errors, "base", typed.base(), false);
        BigDecimal target = number(errors, "target", typed.target(), true);
        Integer baseYear = year(errors, "baseYear", typed.baseYear(), false);
        Integer targetYear = year(errors, "targetYear", typed.targetYear(), true);
        if (errors.any() || target == null || targetYear == null) {
            return Optional.empty();
        }
        return Optional.of(new PartStore.Indicator(
                id,
                typed.node(),
                ThaiText.normalise(typed.name()),
                ThaiText.normalise(typed.unit()),
                base,
                baseYear,
                target,
                targetYear,
                0));
    }

    private static @Nullable BigDecimal number(FormErrors errors, String field, String typed, boolean needed) {
        String digits = ThaiDigits.toArabic(typed).replaceAll("[\\s,]", "");
        if (digits.isEmpty() && !needed) {
            return null;
        }
        if (!digits.matches("-?\\d{1,11}(\\.\\d{1,4})?")) {
            errors.add(field, "plans.error.number", typed.strip());
            return null;
        }
        return new BigDecimal(digits);
    }

    private static @Nullable Integer year(FormErrors errors, String field, String typed, boolean needed) {
        String digits = ThaiDigits.toArabic(typed.strip());
        if (digits.isEmpty() && !needed) {
            return null;
        }
        if (!digits.matches("2[4-6]\\d\\d")) {
            errors.add(field, "plans.error.year", typed.strip());
            return null;
        }
        return Integer.valueOf(digits);
    }
}
