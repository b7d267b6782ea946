package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * A branch to be added to an open edition, with its money.
 *
 * @param key made from what the branch is: a branch whose key was added before is left as it is
 * @param ref a name for this branch among those added with it, or empty
 * @param parent the code of a branch of the plan, the {@code ref} of an earlier one in the same call, or empty for the top
 * @param kind vision, goal, issue, strategy, programme or project
 * @param doer SELF, JOINT, REQUEST or empty
 * @param body a body's code, or empty; then {@code responsible} may say it in words
 */
public record NewBranch(
        UUID key,
        String ref,
        String parent,
        String kind,
        String no,
        String textTh,
        String textEn,
        String detail,
        String doer,
        String body,
        String responsible,
        List<Money> money) {
    public NewBranch {
        money = List.copyOf(money);
    }

    /** The same branch under another key. */
    NewBranch withKey(UUID other) {
        return new NewBranch(other, ref, parent, kind, no, textTh, textEn, detail, doer, body, responsible, money);
    }

    /** Baht of one source in one fiscal year (Buddhist era). */
    public record Money(int yearBe, String source, BigDecimal baht) {
        public Money {
            baht = baht.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
