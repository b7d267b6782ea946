package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Cursor;

/** A need of an approved plan that waits to be ranked or funded, and the day of its newest answer. */
record Ranked(NeedLine need, LocalDate decidedOn) {
    /** A day, counted from 1970. */
    private static final Pattern KEY = Pattern.compile("-?[0-9]{1,6}");

    private static final UUID FIRST = new UUID(0, 0);

    /** The place behind this row. */
    Cursor place() {
        return Cursor.after(String.valueOf(decidedOn.toEpochDay()), need.id().toString());
    }

    /** The place that a word of an address names; null, the beginning, when it names none. */
    static @Nullable Cursor place(String word) {
        return Cursor.read(word, KEY, NeedQueryStore.ID).orElse(null);
    }

    static LocalDate day(@Nullable Cursor place) {
        return place == null ? DeskLine.FIRST_DAY : LocalDate.ofEpochDay(Long.parseLong(place.key()));
    }

    static UUID id(@Nullable Cursor place) {
        return place == null ? FIRST : UUID.fromString(place.id());
    }
}
