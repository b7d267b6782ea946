package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Cursor;

/** A need on a desk, with its sector (empty where nobody has given it one). */
record DeskLine(NeedLine need, String sector) {
    /** What waits before what stays, then the day of arrival, counted from 1970. */
    private static final Pattern KEY = Pattern.compile("[01]-?[0-9]{1,6}");

    /** Before every day of arrival. */
    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    boolean waits() {
        return need.status().equals("WAITING");
    }

    /** Where this line stands in the list of its desk. */
    Cursor place() {
        return Cursor.after(
                (waits() ? "0" : "1") + need.waitingSince().toEpochDay(),
                need.id().toString());
    }

    /** The place that a word of an address names; null, the beginning, when it names none. */
    static @Nullable Cursor place(String word) {
        return Cursor.read(word, KEY, NeedQueryStore.ID).orElse(null);
    }

    /** Of a place: has it gone past what waits? */
    static boolean settled(Cursor place) {
        return place.key().startsWith("1");
    }

    /** Of a place: the day of arrival. */
    static LocalDate since(Cursor place) {
        return LocalDate.ofEpochDay(Long.parseLong(place.key().substring(1)));
    }
}
