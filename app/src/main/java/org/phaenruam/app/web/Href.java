package org.phaenruam.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address with its questions, each value escaped; what is empty is left out. */
public record Href(String address) {
    public static Href of(String path) {
        return new Href(path);
    }

    public Href with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        char joint = address.indexOf('?') < 0 ? '?' : '&';
        return new Href(address + joint + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The address of another page of a list, or null when there is none. */
    public @Nullable String at(@Nullable Cursor cursor) {
        return cursor == null ? null : with("at", cursor.word()).address;
    }

    /** The same list as a file: the ending goes before the questions. */
    public String file(String ending) {
        int question = address.indexOf('?');
        return question < 0
                ? address + "." + ending
                : address.substring(0, question) + "." + ending + address.substring(question);
    }

    @Override
    public String toString() {
        return address;
    }
}
