package org.phaenruam.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses inside the product, never of another host, without the switches of {@link Choices}. */
final class LocalAddress {
    private LocalAddress() {}

    /** This request's address; during an error page the address that failed. */
    static String of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query =
                failed == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String rest = withoutSwitches(query == null ? null : query.toString());
        return onThisHost(path) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** Two slashes in front would name another host, so only one stays. */
    static String onThisHost(String path) {
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.charAt(start) == '\\')) {
            start++;
        }
        return "/" + path.substring(start);
    }

    static String withoutSwitches(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !Choices.SWITCHES.containsKey(nameOf(part)))
                .collect(Collectors.joining("&"));
    }

    static String nameOf(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }

    static String valueOf(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? "" : part.substring(equals + 1);
    }
}
