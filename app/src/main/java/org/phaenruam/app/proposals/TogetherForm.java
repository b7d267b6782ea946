package org.phaenruam.app.proposals;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed for several needs at once: one answer for all, with words of their own where wished. */
final class TogetherForm {
    static final int MOST = 50;
    private static final Set<String> FOR_SEVERAL = Set.of(
            "HEAR", "ENDORSE", "SEND_UP", "RETURN", "DEFER", "CARRY_OVER", "NOT_ACCEPT", "ANSWER", "PUT_IN_PLAN");

    private final MultiValueMap<String, String> sent;

    TogetherForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** The chosen needs, each once, at most {@link #MOST}. */
    List<String> needs() {
        Set<String> codes = new LinkedHashSet<>();
        sent.getOrDefault("need", List.of()).forEach(code -> codes.add(ThaiDigits.toArabic(code)));
        return codes.stream().limit(MOST).toList();
    }

    /** The needs that were on the screen, chosen or left out. */
    List<String> shown() {
        List<String> shown = sent.getOrDefault("shown", List.of());
        return shown.isEmpty() ? needs() : shown.stream().distinct().limit(MOST).toList();
    }

    /** What is left to answer when these have been. */
    TogetherForm without(Collection<String> answered) {
        MultiValueMap<String, String> left = new LinkedMultiValueMap<>(sent);
        left.put(
                "need",
                needs().stream().filter(code -> !answered.contains(code)).toList());
        left.put(
                "shown",
                shown().stream().filter(code -> !answered.contains(code)).toList());
        return new TogetherForm(left);
    }

    /** Moves that can be said of several needs with one reason; money and work are said one by one. */
    static boolean takes(String move) {
        return FOR_SEVERAL.contains(move);
    }

    String get(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** Asks only how hard the sentence for all is. */
    boolean checks() {
        return get("step").equals("check");
    }

    int seen(String code) {
        String typed = get("seen-" + code);
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    /** The key of this need's step: the same form sent twice takes one step. */
    UUID key(String code) {
        return UUID.nameUUIDFromBytes((NeedTextForm.keyOf(get("key")) + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** What this need's people shall read: its own words, else those for all, else what is offered. */
    String said(String code, String offered) {
        String own = get("said-" + code);
        String all = get("sentence");
        return !own.isBlank() ? own : !all.isBlank() ? all : offered;
    }

    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) ->
                typed.put(name, values.isEmpty() || values.getFirst() == null ? "" : values.getFirst()));
        return typed;
    }
}
