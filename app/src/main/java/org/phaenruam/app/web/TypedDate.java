package org.phaenruam.app.web;

import java.time.LocalDate;
import java.util.Optional;
import org.phaenruam.thaitext.ParsedDate;
import org.phaenruam.thaitext.ThaiDates;

/** Reads a date that somebody typed, in the Buddhist era, and says at the field what is wrong with it. */
public final class TypedDate {
    private TypedDate() {}

    /** The date, or empty with a problem added at the field. */
    public static Optional<LocalDate> read(FormErrors errors, String field, String typed, LocalDate today) {
        if (typed.isBlank()) {
            errors.add(field, "dates.empty");
            return Optional.empty();
        }
        switch (ThaiDates.parse(typed, today)) {
            case ParsedDate.Ok ok -> {
                return Optional.of(ok.date());
            }
            case ParsedDate.NoSuchDay none -> errors.add(field, "dates.noday", none.text());
            case ParsedDate.TwoDigitYear year -> errors.add(field, "dates.year2", year.text(), ThaiDates.full(today));
            case ParsedDate.YearMixedUp year ->
                errors.add(field, "dates.yearce", year.text(), String.valueOf(year.suggestion()));
            case ParsedDate.Unreadable text ->
                errors.add(field, "dates.unreadable", text.text(), ThaiDates.full(today));
        }
        return Optional.empty();
    }
}
