package org.phaenruam.thaitext;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dates as people in Thailand write and read them: day, month name, Buddhist-era year (พ.ศ. = ค.ศ. + 543). Built on
 * java.time alone; the old calendars turn Buddhist by themselves.
 */
public final class ThaiDates {
    /** Buddhist-era year minus western year. */
    public static final int ERA = 543;

    /** A year further from today than this is a slip of the hand or of the era. */
    private static final int FARTHEST_YEARS = 200;

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
    private static final List<String> SHORT_MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Map<String, Integer> MONTH_OF = IntStream.range(0, 12)
            .boxed()
            .flatMap(i -> List.of(
                            MONTHS.get(i),
                            SHORT_MONTHS.get(i).replace(".", ""),
                            ENGLISH_MONTHS.get(i),
                            ENGLISH_MONTHS.get(i).substring(0, 3),
                            i == 8 ? "sept" : ENGLISH_MONTHS.get(i))
                    .stream()
                    .distinct()
                    .map(name -> Map.entry(name, i + 1)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?(พ\\.?ศ\\.?|ค\\.?ศ\\.?)? ?([0-9]{1,6})");
    private static final Pattern NAMED =
            Pattern.compile("([0-9]{1,2}) ?[/.-]? ?([^0-9 /-]{2,12}?) ?[/,-]? ?(พ\\.?ศ\\.?|ค\\.?ศ\\.?)? ?([0-9]{1,6})");

    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]{3,9})\\.? ([0-9]{1,2})(?:, ?| )()([0-9]{1,6})");
    /** What English adds to a day: its weekday before it, and how it is counted. */
    private static final Pattern ENGLISH_EXTRAS =
            Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? |(?<=[0-9])(?:st|nd|rd|th)(?![a-z])");

    private ThaiDates() {}

    /** The Buddhist-era year of a day. */
    public static int year(LocalDate day) {
        return day.getYear() + ERA;
    }

    /** {@code 22 พฤศจิกายน 2569}. */
    public static String full(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + year(day);
    }

    /** {@code 22 พ.ย. 2569}; never a two-digit year. */
    public static String shortForm(LocalDate day) {
        return day.getDayOfMonth() + " " + SHORT_MONTHS.get(day.getMonthValue() - 1) + " " + year(day);
    }

    /** {@code ๒๒ พฤศจิกายน ๒๕๖๙}, as in official letters. */
    public static String fullThaiDigits(LocalDate day) {
        return ThaiDigits.toThai(full(day));
    }

    /**
     * Reads what somebody typed. Accepted: 22/11/2569, 22-11-2569, 22.11.2569, 22 พ.ย. 2569, 22 พฤศจิกายน พ.ศ. 2569, with
     * Thai digits too, 22 พ.ย. 2026, 22 Nov 2026 and November 22, 2026, and 2026-11-22 (browsers and files; always western).
     * Beside the name of a month the year itself tells its era unless พ.ศ. or ค.ศ. is written, as no year near today could
     * be one of the other era; between numbers alone a year is Buddhist unless ค.ศ. is written, because who writes western
     * years there may also write the month first. Never guesses a century, never throws.
     *
     * @param today the day from which "absurdly far" is measured
     */
    public static ParsedDate parse(String text, LocalDate today) {
        String clean = ThaiDigits.toArabic(ThaiText.normalise(text)).toLowerCase(Locale.ROOT);
        if (clean.startsWith("วันที่")) {
            clean = clean.substring("วันที่".length()).strip();
        }
        Matcher iso = ISO.matcher(clean);
        if (iso.matches()) {
            return dated(text, today, number(iso.group(3)), number(iso.group(2)), number(iso.group(1)), true);
        }
        Matcher numbers = NUMBERS.matcher(clean);
        if (numbers.matches()) {
            return typed(text, today, number(numbers.group(1)), number(numbers.group(2)), numbers, true);
        }
        String bare = ENGLISH_EXTRAS.matcher(clean).replaceAll("");
        Matcher named = NAMED.matcher(bare);
        Matcher monthFirst = MONTH_FIRST.matcher(bare);
        if (named.matches()) {
            return named(text, today, named.group(1), named.group(2), named);
        }
        return monthFirst.matches()
                ? named(text, today, monthFirst.group(2), monthFirst.group(1), monthFirst)
                : new ParsedDate.Unreadable(text);
    }

    private static ParsedDate named(String text, LocalDate today, String day, String name, Matcher match) {
        Integer month = MONTH_OF.get(name.replace(".", ""));
        return month == null ? new ParsedDate.Unreadable(text) : typed(text, today, number(day), month, match, false);
    }

    private static ParsedDate typed(String text, LocalDate today, int day, int month, Matcher match, boolean numbers) {
        String era = match.group(3);
        String year = match.group(4);
        if (year.length() == 2) {
            return new ParsedDate.TwoDigitYear(text);
        }
        if (year.length() != 4) {
            return new ParsedDate.Unreadable(text);
        }
        boolean said = era != null && !era.isEmpty();
        boolean western = said ? era.startsWith("ค") : !numbers && !far(number(year), today);
        return dated(text, today, day, month, number(year), western);
    }

    private static ParsedDate dated(String text, LocalDate today, int day, int month, int year, boolean western) {
        int western4 = western ? year : year - ERA;
        if (far(western4, today)) {
            return new ParsedDate.YearMixedUp(text, suggestion(western4, today) + ERA);
        }
        try {
            return new ParsedDate.Ok(LocalDate.of(western4, month, day));
        } catch (DateTimeException noSuchDay) {
            return new ParsedDate.NoSuchDay(text);
        }
    }

    private static int suggestion(int westernYear, LocalDate today) {
        if (!far(westernYear + ERA, today)) {
            return westernYear + ERA;
        }
        if (!far(westernYear - ERA, today)) {
            return westernYear - ERA;
        }
        return today.getYear();
    }

    private static boolean far(int westernYear, LocalDate today) {
        return Math.abs(westernYear - today.getYear()) > FARTHEST_YEARS;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
