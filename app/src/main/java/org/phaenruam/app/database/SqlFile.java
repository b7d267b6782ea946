package org.phaenruam.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A longer SQL statement that lies in a file beside its store. */
public final class SqlFile {
    private SqlFile() {}

    /** The text of {@code name} beside the class; throws when it is missing. */
    public static String beside(Class<?> store, String name) {
        try (InputStream in = store.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no SQL file '" + name + "' beside " + store.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the SQL file " + name, e);
        }
    }
}
