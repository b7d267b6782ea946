package org.phaenruam.app.database;

/** The database cannot be opened; the message says what is wrong and the way out, in English and Thai. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message) {
        super(message);
    }

    public DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
