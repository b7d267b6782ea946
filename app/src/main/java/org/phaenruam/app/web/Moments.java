package org.phaenruam.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A moment as the key of a place in a list: twenty digits, in the order of time. */
public final class Moments {
    public static final OffsetDateTime FIRST = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSSSSS");

    private Moments() {}

    public static String key(OffsetDateTime moment) {
        return DIGITS.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** Reads a key; the first moment there is when its digits are no day and hour. */
    public static OffsetDateTime read(String key) {
        try {
            return LocalDateTime.parse(key, DIGITS).atOffset(ZoneOffset.UTC);
        } catch (java.time.DateTimeException e) {
            return FIRST;
        }
    }

    /** Reads a day as 2026-11-22; the first day there is when it is none. */
    public static LocalDate readDay(String key) {
        try {
            return LocalDate.parse(key);
        } catch (java.time.DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }
}
