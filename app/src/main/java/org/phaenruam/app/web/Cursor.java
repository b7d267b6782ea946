package org.phaenruam.app.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a long list: the sort key and the identity of a row, and whether the rows after or before it are wanted.
 * Travels in an address as one opaque word; a word that somebody made up is no place.
 */
public record Cursor(boolean back, String key, String id) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{4,400}");
    private static final char BORDER = '\u001f';

    public static Cursor after(String key, String id) {
        return new Cursor(false, key, id);
    }

    public static Cursor before(String key, String id) {
        return new Cursor(true, key, id);
    }

    /** The word for an address. */
    public String word() {
        String plain = (back ? "b" : "f") + key + BORDER + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a word whose key and identity have these forms; anything else is no place. Never throws. */
    public static Optional<Cursor> read(String word, Pattern key, Pattern id) {
        if (!WORD.matcher(word).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(word);
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int border = plain.indexOf(BORDER);
            if (border < 1 || plain.charAt(0) != 'b' && plain.charAt(0) != 'f') {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(plain.charAt(0) == 'b', plain.substring(1, border), plain.substring(border + 1));
            boolean known =
                    key.matcher(cursor.key).matches() && id.matcher(cursor.id).matches();
            return known ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
