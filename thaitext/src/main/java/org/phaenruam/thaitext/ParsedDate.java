package org.phaenruam.thaitext;

import java.time.LocalDate;

/** What a typed date turned out to be; a form shows a different sentence for each. */
public sealed interface ParsedDate {
    /** A day that exists. */
    record Ok(LocalDate date) implements ParsedDate {}

    /** Readable, but the calendar has no such day: 31/02/2569. */
    record NoSuchDay(String text) implements ParsedDate {}

    /** The year has two digits, so that its century and era would be a guess: 22/11/69. */
    record TwoDigitYear(String text) implements ParsedDate {}

    /**
     * A western year where a Buddhist one is expected, or a year absurdly far away.
     *
     * @param suggestion the Buddhist-era year that was probably meant
     */
    record YearMixedUp(String text, int suggestion) implements ParsedDate {}

    /** No date in any accepted form. */
    record Unreadable(String text) implements ParsedDate {}
}
