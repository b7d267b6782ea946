package org.phaenruam.app.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Leads a stranger who wants to write to the sign-in page, keeping what was written, and explains every other refusal. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String KEPT = Kept.class.getName();
    static final String BACK = Refusals.class.getName() + ".back";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signInFor(pageBefore(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<Kept> kept = Kept.of(request);
        if (kept.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, signInFor(pageBefore(request)));
            return;
        }
        request.setAttribute(KEPT, kept.get());
        request.setAttribute(BACK, pageBefore(request));
        request.getRequestDispatcher("/sign-in/first").forward(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        request.setAttribute(BACK, pageBefore(request));
        String page = why instanceof CsrfException ? "/sign-in/old-form" : "/sign-in/no-right";
        request.getRequestDispatcher(page).forward(request, response);
    }

    static String signInFor(@Nullable String page) {
        return page == null ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The page that the form was on, when the browser says so and it is one of ours. */
    static @Nullable String pageBefore(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI uri = new URI(referer);
            if (!request.getServerName().equals(uri.getHost())) {
                return null;
            }
            String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return LocalPath.read(path).orElse(null);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
