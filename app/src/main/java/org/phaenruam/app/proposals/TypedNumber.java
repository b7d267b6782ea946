package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;

/** Reads the numbers of a form: null when nothing was typed, or when it cannot be read; then the field has a problem. */
final class TypedNumber {
    private TypedNumber() {}

    /** Baht; nothing spent is written 0. */
    static @Nullable BigDecimal baht(FormErrors errors, String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (ThaiDigits.toArabic(typed).strip().matches("0+(\\.0+)?")) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> baht = TypedBaht.read(typed);
        if (baht.isEmpty()) {
            errors.add(field, "proposals.error.baht", typed.strip());
        }
        return baht.orElse(null);
    }

    static @Nullable Integer whole(FormErrors errors, String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<Integer> number = TypedBaht.count(typed);
        if (number.isEmpty()) {
            errors.add(field, "proposals.error.whole", typed.strip());
        }
        return number.orElse(null);
    }
}
