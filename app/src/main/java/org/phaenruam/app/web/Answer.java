package org.phaenruam.app.web;

import java.util.function.BiFunction;
import java.util.function.Function;

/** A page of a long list, and what was looked for in the end. */
public record Answer<Q, R>(Q query, Slice<R> slice) {
    /**
     * Asks; where nothing is found, asks once more without looking at tone marks, and keeps to that only if it finds.
     *
     * @param with the same query with another question in it
     * @param ask the page that answers a query
     */
    public static <Q, R> Answer<Q, R> of(
            Q query, Question question, BiFunction<Q, Question, Q> with, Function<Q, Slice<R>> ask) {
        Slice<R> slice = ask.apply(query);
        if (slice.total() > 0) {
            return new Answer<>(query, slice);
        }
        return question.loosened()
                .map(loose -> with.apply(query, loose))
                .map(loose -> new Answer<>(loose, ask.apply(loose)))
                .filter(answer -> answer.slice.total() > 0)
                .orElse(new Answer<>(query, slice));
    }
}
