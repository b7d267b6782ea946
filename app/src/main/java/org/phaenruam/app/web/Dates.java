package org.phaenruam.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.thaitext.ThaiDates;

/** Dates for reading: the Buddhist year, always with four digits, in Thai; the common year in English. */
final class Dates {
    private static final DateTimeFormatter FULL_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private Dates() {}

    static String full(LocalDate date, Lang lang) {
        return tie(lang == Lang.EN ? FULL_EN.format(date) : ThaiDates.full(date));
    }

    static String shortForm(LocalDate date, Lang lang) {
        return tie(lang == Lang.EN ? SHORT_EN.format(date) : ThaiDates.shortForm(date));
    }

    /** A date does not break over two lines. */
    private static String tie(String date) {
        return date.replace(' ', '\u00a0');
    }
}
