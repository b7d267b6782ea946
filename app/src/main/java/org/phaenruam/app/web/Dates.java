package org.phaenruam.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.phaenruam.app.kernel.Lang;

/** Dates for reading: the Buddhist year, always with four digits, in Thai; the common year in English. */
final class Dates {
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final DateTimeFormatter FULL_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private Dates() {}

    static String full(LocalDate date, Lang lang) {
        return tie(lang == Lang.EN ? FULL_EN.format(date) : thai(date, MONTHS));
    }

    static String shortForm(LocalDate date, Lang lang) {
        return tie(lang == Lang.EN ? SHORT_EN.format(date) : thai(date, SHORT));
    }

    private static String thai(LocalDate date, List<String> months) {
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + (date.getYear() + 543);
    }

    /** A date does not break over two lines. */
    private static String tie(String date) {
        return date.replace(' ', '\u00a0');
    }
}
