package org.phaenruam.app.ops;

/** Where a command speaks; the lines reach the terminal at once. */
interface Progress {
    void say(String line);

    /** A line for the error output. */
    void complain(String line);
}
