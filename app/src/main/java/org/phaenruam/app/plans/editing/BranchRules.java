package org.phaenruam.app.plans.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** What a branch may say. */
final class BranchRules {
    static final int TEXT_MAX = 500;
    static final int DETAIL_MAX = 4_000;
    static final int NO_MAX = 10;
    static final int SOURCE_MAX = 120;
    static final Set<String> KINDS = Set.of("vision", "goal", "issue", "strategy", "programme", "project");
    static final Set<String> DOERS = Set.of("", "SELF", "JOINT", "REQUEST");

    /** From the widest to the narrowest, as the templates of all kinds of plan have them; an issue and a goal are equals. */
    private static final Map<String, Integer> RANKS =
            Map.of("vision", 0, "goal", 1, "issue", 1, "milestone", 2, "strategy", 2, "programme", 3, "project", 4);

    private BranchRules() {}

    /** True when a branch of this kind may hang under one of that kind: no wider thing under a narrower one. */
    static boolean hangs(String kind, String above) {
        return RANKS.getOrDefault(above, 0) <= RANKS.getOrDefault(kind, 9);
    }

    /**
     * The branch of this kind under this parent that has this number already, other than {@code self}; none where no number is
     * typed.
     */
    static Optional<Branch> numbered(List<Branch> all, String parent, String kind, String no, String self) {
        return no.isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(b -> !b.removed() && !b.code().equals(self))
                        .filter(b -> b.parentCode().equals(parent) && b.kind().equals(kind))
                        .filter(b -> bare(b.no()).equals(bare(no)))
                        .findFirst();
    }

    private static String bare(String no) {
        return no.replaceAll("[.)]+$", "");
    }

    static NewBranch tidied(NewBranch typed) {
        return new NewBranch(
                typed.key(),
                typed.ref(),
                typed.parent(),
                typed.kind(),
                ThaiDigits.toArabic(typed.no().strip()),
                ThaiText.normalise(typed.textTh()),
                typed.textEn().strip(),
                ThaiText.normalise(typed.detail()),
                typed.doer(),
                typed.body().strip(),
                ThaiText.normalise(typed.responsible()),
                typed.money());
    }

    /** Problems of what is typed, each at {@code at} + field. */
    static void check(FormErrors errors, String at, Plan plan, NewBranch typed) {
        if (typed.textTh().isBlank()) {
            errors.add(at + "textTh", "plans.error.text.empty");
        }
        Map.of(
                        "textTh", typed.textTh(),
                        "textEn", typed.textEn(),
                        "responsible", typed.responsible())
                .forEach((field, text) -> tooLong(errors, at + field, text, TEXT_MAX));
        tooLong(errors, at + "detail", typed.detail(), DETAIL_MAX);
        tooLong(errors, at + "no", typed.no(), NO_MAX);
        if (!KINDS.contains(typed.kind())) {
            errors.add(at + "kind", "plans.error.kind");
        }
        if (!DOERS.contains(typed.doer())) {
            errors.add(at + "doer", "plans.error.doer");
        }
        Set<String> lines = new HashSet<>();
        for (NewBranch.Money money : typed.money()) {
            checkMoney(errors, at, plan, money);
            if (!lines.add(money.yearBe() + "/" + money.source())) {
                errors.add(at + "money", "plans.error.moneytwice", String.valueOf(money.yearBe()), money.source());
            }
        }
    }

    static void checkMoney(FormErrors errors, String at, Plan plan, NewBranch.Money money) {
        if (money.yearBe() < plan.fromBe() || money.yearBe() > plan.toBe()) {
            errors.add(
                    at + "year",
                    "plans.error.moneyyear",
                    String.valueOf(money.yearBe()),
                    String.valueOf(plan.fromBe()),
                    String.valueOf(plan.toBe()));
        }
        if (money.source().isBlank()) {
            errors.add(at + "source", "plans.error.source");
        }
        tooLong(errors, at + "source", money.source(), SOURCE_MAX);
        if (money.baht().signum() < 0 || money.baht().precision() > 15) {
            errors.add(at + "baht", "plans.error.baht", money.baht().toPlainString());
        }
    }

    static void tooLong(FormErrors errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(field, "plans.error.long", text.length(), most);
        }
    }

    /** True when {@code code} is {@code at} or hangs somewhere below it. */
    static boolean within(List<Branch> all, String code, String at) {
        String here = code;
        for (int steps = 0; steps <= all.size() && !here.isEmpty(); steps++) {
            if (here.equals(at)) {
                return true;
            }
            String now = here;
            here = all.stream()
                    .filter(b -> b.code().equals(now))
                    .map(Branch::parentCode)
                    .findFirst()
                    .orElse("");
        }
        return false;
    }
}
