package org.phaenruam.app.database;

/** The database cannot be opened; the message says what is wrong and the way out, in English and Thai. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean folderInUse;

    public DatabaseFailure(String message) {
        super(message);
        this.folderInUse = false;
    }

    private DatabaseFailure(String message, boolean folderInUse) {
        super(message);
        this.folderInUse = folderInUse;
    }

    static DatabaseFailure folderInUse(String message) {
        return new DatabaseFailure(message, true);
    }

    /** True when another process has the data folder; waiting may help. */
    public boolean folderInUse() {
        return folderInUse;
    }

    public DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
        this.folderInUse = false;
    }
}
