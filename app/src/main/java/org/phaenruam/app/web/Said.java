package org.phaenruam.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What the next page shall say once, such as "sent". It travels in a cookie of one minute: nothing has to be stored for it
 * and taken away again, which would cost every deed two more writes. It is shown as plain words, whatever it holds.
 */
final class Said {
    private static final String COOKIE = "phaen_said";
    private static final int LONGEST = 2_000;

    private Said() {}

    static void keep(HttpServletRequest request, HttpServletResponse response, String words) {
        String cut = words.length() > LONGEST / 5 ? words.substring(0, LONGEST / 5) + "…" : words;
        set(
                request,
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(cut.getBytes(StandardCharsets.UTF_8)),
                60);
    }

    /** What was kept, which is gone with this reply; empty when nothing was or when it is none of ours. */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        Optional<String> kept = cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
        if (kept.isEmpty()) {
            return kept;
        }
        set(request, response, "", 0);
        return kept.filter(value -> value.matches("[A-Za-z0-9_-]{1," + LONGEST + "}"))
                .flatMap(Said::decoded)
                .filter(words -> words.chars().noneMatch(Character::isISOControl));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(seconds)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
