package org.phaenruam.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the address of a long list asks for, as the browser sends it; anything may be missing or wrong. */
public record ListQuestions(
        @Nullable String area,
        @Nullable String type,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String plan,
        @Nullable String q,
        @Nullable String order,
        @Nullable String at) {

    public SearchWords words() {
        return SearchWords.of(text(q));
    }

    /** The value when it is one of these, else an empty text. */
    public static String known(@Nullable String value, List<Option> options) {
        return options.stream().anyMatch(option -> option.value().equals(value)) ? text(value) : "";
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
