package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signs somebody in under a new session id; whoever knew the old id knows nothing. */
final class FreshSession {
    /** The kind of browser that a session belongs to, for its owner to recognise. */
    static final String BROWSER = "phaen.browser";

    private FreshSession() {}

    static void start(UUID account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        remember(request);
    }

    static void remember(HttpServletRequest request) {
        request.getSession().setAttribute(BROWSER, kind(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** "Firefox · Android" and the like; never the whole line, which can tell one person from all others. */
    static String kind(@Nullable String agent) {
        String told = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        String browser = told.contains("edg/")
                ? "Edge"
                : told.contains("firefox")
                        ? "Firefox"
                        : told.contains("chrome") || told.contains("crios")
                                ? "Chrome"
                                : told.contains("safari") ? "Safari" : "";
        String machine = told.contains("android")
                ? "Android"
                : told.contains("iphone") || told.contains("ipad")
                        ? "iPhone/iPad"
                        : told.contains("windows")
                                ? "Windows"
                                : told.contains("mac os") ? "Mac" : told.contains("linux") ? "Linux" : "";
        return browser.isEmpty() || machine.isEmpty() ? browser + machine : browser + " · " + machine;
    }
}
