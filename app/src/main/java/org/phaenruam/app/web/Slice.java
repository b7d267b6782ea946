package org.phaenruam.app.web;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list: its rows, how many rows the whole list has, and the places to go on from and back to.
 *
 * @param total rows of the whole filtered list, not of this page
 */
public record Slice<T>(
        List<T> rows,
        long total,
        @Nullable Cursor before,
        @Nullable Cursor after) {

    /**
     * Cuts a page out of the rows that were read, in list order: at most {@code size + 1} rows from the cursor on, or
     * back from it.
     */
    public static <T> Slice<T> cut(
            List<T> read,
            int size,
            long total,
            @Nullable Cursor from,
            Function<T, String> key,
            Function<T, String> id) {
        boolean more = read.size() > size;
        boolean back = from != null && from.back();
        List<T> rows = !more ? read : back ? read.subList(1, read.size()) : read.subList(0, size);
        if (rows.isEmpty()) {
            return new Slice<>(List.of(), total, null, null);
        }
        boolean before = back ? more : from != null;
        boolean after = back || more;
        return new Slice<>(
                List.copyOf(rows),
                total,
                before ? Cursor.before(key.apply(rows.getFirst()), id.apply(rows.getFirst())) : null,
                after ? Cursor.after(key.apply(rows.getLast()), id.apply(rows.getLast())) : null);
    }

    /** The same rows of a list whose length was counted apart. */
    public Slice<T> withTotal(long counted) {
        return new Slice<>(rows, counted, before, after);
    }

    /**
     * All rows of a list, read a page at a time while they are used; the first page when the first row is wanted, each other
     * while the one before it is used. Pages are asked for one after another, from different threads.
     */
    public static <T> Stream<T> walk(Function<Optional<Cursor>, Slice<T>> page) {
        return StreamSupport.stream(
                        () -> Spliterators.spliteratorUnknownSize(new PagesAhead<>(page), Spliterator.ORDERED),
                        Spliterator.ORDERED,
                        false)
                .flatMap(slice -> slice.rows().stream());
    }

    /** One page of a list that is wholly in memory, in list order. */
    public static <T> Slice<T> of(
            List<T> all, int size, @Nullable Cursor from, Function<T, String> key, Function<T, String> id) {
        int at = from == null ? 0 : position(all, from, id);
        if (from != null && from.back()) {
            return cut(all.subList(Math.max(0, at - size - 1), Math.max(0, at)), size, all.size(), from, key, id);
        }
        int start = from == null ? 0 : Math.min(at + 1, all.size());
        return cut(all.subList(start, Math.min(start + size + 1, all.size())), size, all.size(), from, key, id);
    }

    private static <T> int position(List<T> all, Cursor from, Function<T, String> id) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(from.id())) {
                return i;
            }
        }
        return from.back() ? 0 : all.size();
    }
}
