package org.phaenruam.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every request that failed ends here: a page in plain words, never a stack trace, also when htmx asked. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> IN_WORDS = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    private final UiArguments arguments;

    ErrorPages(UiArguments arguments) {
        this.arguments = arguments;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        ErrorPage page = new ErrorPage(status, kind(status), status < 500 ? "" : reported(status, request));
        Ui ui = arguments.forFault(request, response);
        ui.fillWholePage(response);
        return new ModelAndView("ui/error", Map.of("ui", ui, "page", page), HttpStatusCode.valueOf(status));
    }

    private static String kind(int status) {
        if (IN_WORDS.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "400" : "500";
    }

    /** A short name under which the log tells what happened. */
    private static String reported(int status, HttpServletRequest request) {
        byte[] random = new byte[4];
        ThreadLocalRandom.current().nextBytes(random);
        String reference = HexFormat.of().formatHex(random);
        LOG.error(
                "fault {}: status {} at {} {}",
                reference,
                status,
                request.getAttribute(RequestDispatcher.ERROR_METHOD),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }
}
