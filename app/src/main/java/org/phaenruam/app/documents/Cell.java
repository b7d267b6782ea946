package org.phaenruam.app.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of a table to be written: words, a number, a day, or nothing. */
public sealed interface Cell {
    /** Words, and whatever must keep its signs: codes with zeros in front, telephone numbers. */
    record Text(String value) implements Cell {}

    /** A number to reckon with. */
    record Number(BigDecimal value) implements Cell {}

    /** A day; CSV writes it as 2026-11-22, a workbook as a real date. */
    record Day(LocalDate value) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    Cell EMPTY = new Empty();

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Cell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new Number(number);
    }

    static Cell of(@Nullable LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }
}
