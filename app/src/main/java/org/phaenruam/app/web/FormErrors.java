package org.phaenruam.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by field, as message keys; the page shows them at the field and again on top. */
public final class FormErrors {
    /** A message key with what it fills in. */
    public record Problem(String key, List<Object> args) {}

    private final Map<String, List<Problem>> byField = new LinkedHashMap<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    /** Adds a problem at a field; the field {@code ""} is the whole form. */
    public void add(String field, String key, Object... args) {
        byField.computeIfAbsent(field, f -> new ArrayList<>()).add(new Problem(key, List.of(args)));
    }

    /** Adds everything that is wrong over there. */
    public void addAll(FormErrors others) {
        others.byField.forEach((field, problems) ->
                byField.computeIfAbsent(field, f -> new ArrayList<>()).addAll(problems));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public List<Problem> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** What describes a field to a screen reader: its problem and its hint, or null when it has neither. */
    public @Nullable String describedBy(String field, boolean hint) {
        String ids = (has(field) ? field + "-error " : "") + (hint ? field + "-hint" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    public Map<String, List<Problem>> all() {
        return byField;
    }
}
