package org.phaenruam.app.database;

import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** What stood behind a failure, as PostgreSQL itself named it. */
public final class FailedSql {
    private FailedSql() {}

    /** Somebody else holds what is needed: lock_timeout or a deadlock. It may pass. */
    public static boolean inTheWay(Throwable failure) {
        return any(failure, state -> state.equals("55P03") || state.equals("40P01"));
    }

    /** A key is there already: another did the same deed at the same moment. */
    static boolean thereAlready(Throwable failure) {
        return any(failure, state -> state.equals("23505"));
    }

    /** No connection, or it was lost, or the server is going down or coming up. */
    static boolean away(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || any(failure, state -> state.startsWith("08") || state.startsWith("57P"));
    }

    private static boolean any(Throwable failure, Predicate<String> wanted) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state != null && wanted.test(state)) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }
}
