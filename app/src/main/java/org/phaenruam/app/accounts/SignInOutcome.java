package org.phaenruam.app.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody goes after pressing "sign in": to the page asked for, to the own desk, to the own area, or to try again. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    static final String PROBLEM = SignInOutcome.class.getName();

    /** Why nobody was signed in. */
    enum Problem {
        WRONG,
        LOCKED,
        TOO_MANY
    }

    private final Accounts accounts;

    SignInOutcome(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        FreshSession.remember(request);
        Optional<Kept> kept = Kept.read(request.getParameter("kept-path"), request.getParameter("kept"));
        if (kept.isPresent()) {
            request.setAttribute(Refusals.KEPT, kept.get());
            request.getRequestDispatcher("/sign-in/go-on").forward(request, response);
            return;
        }
        Account account =
                accounts.find(UUID.fromString(authentication.getName())).orElseThrow();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                LocalPath.read(request.getParameter("to"))
                        .filter(page -> !account.mustChangePassword())
                        .orElseGet(() -> firstPage(account)));
    }

    static String firstPage(Account account) {
        if (account.mustChangePassword()) {
            return AccountsWeb.OWN_PASSWORD;
        }
        if (account.grants().stream().anyMatch(grant -> grant.role().forBody())) {
            return "/desks";
        }
        AreaCode area = account.grants().isEmpty()
                ? account.area()
                : account.grants().getFirst().area();
        return "/areas/" + area;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        Problem problem = why instanceof LockedException
                ? Problem.LOCKED
                : why instanceof SignIn.TooMany ? Problem.TOO_MANY : Problem.WRONG;
        request.setAttribute(PROBLEM, problem);
        request.getRequestDispatcher("/sign-in/again").forward(request, response);
    }
}
