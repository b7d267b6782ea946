package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Tells a form that was open too long from a thing this person may not do: both are 403, but the way out differs. The
 * security of the module that knows people hands its refusals to this bean.
 */
@Component
public class Refusals implements AccessDeniedHandler {
    static final String EXPIRED = "phaen.form.expired";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            request.setAttribute(EXPIRED, Boolean.TRUE);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
