package org.phaenruam.match.command;

/** The command was called in a way that it cannot do; the message says what to change, in Thai and English. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
