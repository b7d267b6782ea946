package org.phaenruam.app.ops;

import java.util.List;

/** A command that works on the data, whether the server is running (then it runs there) or not. */
interface Command {
    /** As typed, such as {@code areas count}. */
    String name();

    /**
     * Does it. File arguments are absolute paths.
     *
     * @return the exit code: 0 when all is well
     */
    int run(List<String> arguments, Progress out);
}
