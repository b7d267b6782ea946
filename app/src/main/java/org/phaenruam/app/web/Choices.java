package org.phaenruam.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;

/**
 * How this visitor wants to read: kept in four cookies, one for each switch, so that it holds without JavaScript and
 * without signing in. A value nobody offers counts as no choice.
 */
record Choices(Lang lang, Register register, String text, String theme) {
    /** Switch name to the values it knows; the first one holds when nothing was chosen. */
    static final Map<String, List<String>> SWITCHES = Map.of(
            "lang", List.of("th", "en"),
            "reg", List.of("plain", "official"),
            "text", List.of("m", "l", "xl"),
            "theme", List.of("light", "contrast"));

    static final Choices NONE = new Choices(Lang.TH, Register.PLAIN, "m", "");

    static Choices of(HttpServletRequest request) {
        return new Choices(
                chosen(request, "lang").orElse("th").equals("en") ? Lang.EN : Lang.TH,
                chosen(request, "reg").orElse("plain").equals("official") ? Register.OFFICIAL : Register.PLAIN,
                chosen(request, "text").orElse("m"),
                chosen(request, "theme").orElse(""));
    }

    static boolean known(String name, @Nullable String value) {
        return value != null && SWITCHES.containsKey(name) && SWITCHES.get(name).contains(value);
    }

    private static Optional<String> chosen(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name) && known(name, cookie.getValue())) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** The class of the html element: the base size has none. */
    @Nullable
    String htmlClass() {
        return text.equals("m") ? null : "text-" + text;
    }

    /** The size that the button for larger letters leads to; after the largest comes the base size again. */
    String nextText() {
        return switch (text) {
            case "m" -> "l";
            case "l" -> "xl";
            default -> "m";
        };
    }
}
