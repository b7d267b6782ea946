package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says "one moment" instead of letting people wait before an empty window; the page comes again by itself. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotReadyAdvice {
    private static final String AGAIN_SECONDS = "5";

    @ExceptionHandler(NotReady.class)
    ModelAndView oneMoment(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        ui.fillWholePage(response);
        if (!ui.fragment() && request.getMethod().equals("GET")) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        int status = HttpStatus.SERVICE_UNAVAILABLE.value();
        return ui.page(status, "ui/error", new ErrorPage(status, "soon", ""));
    }
}
