package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had written when the product found that nobody was signed in (any more). It travels through the sign-in
 * form and back to the person, who sends it again with one press; the server stores nothing of it.
 */
public record Kept(String path, List<Field> fields) {
    /** One field of the form that was sent. */
    public record Field(String name, String value) {}

    private static final int LONGEST = 100_000;
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "password", "current", "fresh", "again");

    /** The form in this request; empty when it is none, is too large or leads nowhere. */
    static Optional<Kept> of(HttpServletRequest request) {
        String type = request.getContentType();
        Optional<String> path = LocalPath.read(request.getRequestURI());
        if (path.isEmpty()
                || !request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!NOT_KEPT.contains(name)) {
                    fields.add(new Field(name, value));
                }
            }
        });
        Kept kept = new Kept(path.get(), fields);
        return fields.isEmpty() || kept.encoded().length() > LONGEST ? Optional.empty() : Optional.of(kept);
    }

    /** What the sign-in form brought along. */
    static Optional<Kept> read(@Nullable String path, @Nullable String encoded) {
        Optional<String> local = LocalPath.read(path);
        if (local.isEmpty() || encoded == null || encoded.isEmpty() || encoded.length() > LONGEST) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        try {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.add(new Field(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Kept(local.get(), fields));
    }

    /** The fields as one line, for a hidden field. */
    public String encoded() {
        StringBuilder line = new StringBuilder();
        for (Field field : fields) {
            line.append(line.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(field.name(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
        }
        return line.toString();
    }

    /** What a person can recognise as their own words: no technical codes. */
    public List<String> words() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.codePoints().anyMatch(c -> c >= 0x0e00 && c <= 0x0e7f) || value.contains(" "))
                .toList();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
