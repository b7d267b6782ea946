package org.phaenruam.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a choice of language, register, text size or theme: {@code ?lang=en} on any page sets a cookie for a year and
 * leads back to the same page without it. Unknown values pass by untouched.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ChoiceFilter extends OncePerRequestFilter {
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") || !keep(request, response)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, LocalAddress.of(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean keep(HttpServletRequest request, HttpServletResponse response) {
        boolean kept = false;
        String query = request.getQueryString();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String name = LocalAddress.nameOf(part);
            String value = LocalAddress.valueOf(part);
            if (Choices.known(name, value)) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, name, value));
                kept = true;
            }
        }
        return kept;
    }

    private static String cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
