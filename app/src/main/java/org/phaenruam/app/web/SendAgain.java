package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * A form that was sent and could not be taken: the page that says so carries it, and it is sent again with one press. The
 * server keeps nothing of it.
 *
 * @param address where it was sent to, on this host
 * @param withFiles whether the form could carry files
 */
public record SendAgain(String address, boolean withFiles, List<Field> fields) {
    private static final int LONGEST = 100_000;
    private static final Set<String> SECRET = Set.of("password", "current", "fresh", "again");

    /** One field of the form. */
    public record Field(String name, String value) {
        /** Whether a person would know this as their own words. */
        public boolean words() {
            return value.codePoints().anyMatch(c -> c >= 0x0e00 && c <= 0x0e7f) || value.contains(" ");
        }
    }

    /** Null when a page cannot carry it: it has files or a password, is very long, or is no form. */
    static @Nullable SendAgain of(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean withFiles = type.startsWith("multipart/form-data");
        if (!request.getMethod().equals("POST")
                || !withFiles && !type.startsWith("application/x-www-form-urlencoded")
                || hasFiles(request)) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        int length = fields.stream().mapToInt(field -> field.value.length()).sum();
        boolean secret = fields.stream().anyMatch(field -> SECRET.contains(field.name));
        return secret || length > LONGEST
                ? null
                : new SendAgain(LocalAddress.onThisHost(request.getRequestURI()), withFiles, fields);
    }

    private static boolean hasFiles(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return parts != null
                && parts.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(file -> !file.isEmpty());
    }
}
