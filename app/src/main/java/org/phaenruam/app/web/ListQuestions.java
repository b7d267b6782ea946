package org.phaenruam.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.match.SameWords;

/** What the address of a long list asks for, as the browser sends it; anything may be missing or wrong. */
public record ListQuestions(
        @Nullable String area,
        @Nullable String type,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String plan,
        @Nullable String q,
        @Nullable String order,
        @Nullable String at,
        @Nullable String exact,
        @Nullable String loose) {

    public SearchWords words() {
        return SearchWords.of(text(q));
    }

    /** The words with other names of the same thing, unless the address asks for less. */
    public Question question(SameWords names) {
        return Question.of(text(q), text(exact).equals("1"), text(loose).equals("1"), names);
    }

    /** The value when it is one of these, else an empty text. */
    public static String known(@Nullable String value, List<Option> options) {
        return options.stream().anyMatch(option -> option.value().equals(value)) ? text(value) : "";
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
