package org.phaenruam.app.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDates;

/**
 * On which days an edition of a plan can have been adopted. Plans come in from paper long after their day, so when a draft
 * was begun here says nothing; what bounds the day is the edition adopted before it, and for the first one when the body
 * came to be in law and how long before its first year a plan is made at all.
 *
 * @param before the day of the edition adopted before, or null for the first one
 * @param fromBe the first year of the plan
 * @param bodySince since when bodies of the kind that decides stand in law
 */
record AdoptionDay(LocalDate today, @Nullable LocalDate before, int fromBe, LocalDate bodySince) {
    /** Of our own design: the lead time is about two years, and a plan of five years is looked at anew after each. */
    static final int YEARS_AHEAD = 6;

    /** What is wrong with this day, at the field {@code on}. */
    void check(FormErrors errors, LocalDate on) {
        LocalDate earliest = LocalDate.of(fromBe - YEARS_AHEAD - ThaiDates.ERA, 1, 1);
        if (on.isAfter(today)) {
            errors.add("on", "plans.error.future");
        } else if (before != null && on.isBefore(before)) {
            errors.add("on", "plans.error.beforeedition", ThaiDates.full(on), ThaiDates.full(before));
        } else if (before == null && on.isBefore(bodySince)) {
            errors.add("on", "plans.error.beforebody", ThaiDates.full(on), ThaiDates.full(bodySince));
        } else if (before == null && on.isBefore(earliest)) {
            errors.add(
                    "on",
                    "plans.error.tooearly",
                    ThaiDates.full(on),
                    String.valueOf(fromBe),
                    String.valueOf(fromBe - YEARS_AHEAD));
        }
    }
}
