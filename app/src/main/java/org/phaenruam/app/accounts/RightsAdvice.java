package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.phaenruam.app.web.Ui;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns {@link NotAllowed} from any page into the sign-in page (strangers) or a clear refusal (everybody else). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RightsAdvice {

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused, Ui ui, HttpServletRequest request) {
        String before = Refusals.pageBefore(request);
        if (Actors.signedIn().isEmpty()) {
            boolean reading = request.getMethod().equals("GET");
            return ui.redirect(Refusals.signInFor(reading ? ui.path() : before));
        }
        return ui.page(HttpStatus.FORBIDDEN.value(), "accounts/refused", new RefusedPage("no-right", before));
    }
}
