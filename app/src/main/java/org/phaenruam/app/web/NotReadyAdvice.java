package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.phaenruam.app.kernel.Busy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says "one moment" instead of letting people wait before an empty window. A page that was asked for comes again by itself; a
 * form does not, because whoever sent it should know whether it was taken: its page says that nothing was stored and holds
 * what was typed.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotReadyAdvice {
    private static final String AGAIN_SECONDS = "5";

    @ExceptionHandler(NotReady.class)
    ModelAndView oneMoment(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        return again("soon", ui, request, response);
    }

    /** A long file that others are having made as well. */
    @ExceptionHandler(Busy.class)
    ModelAndView busy(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        return again("busy", ui, request, response);
    }

    private static ModelAndView again(String kind, Ui ui, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        int status = HttpStatus.SERVICE_UNAVAILABLE.value();
        if (!request.getMethod().equals("GET")) {
            SendAgain again = SendAgain.of(request);
            return ui.page(status, "ui/error", new ErrorPage(status, again == null ? "unsent" : "sent", "", again));
        }
        if (ui.fragment()) {
            response.setHeader("HX-Redirect", LocalAddress.of(request));
        } else {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        return ui.page(status, "ui/error", new ErrorPage(status, kind, ""));
    }
}
