package org.phaenruam.app.ops;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal of this process, always in UTF-8. */
final class Terminal implements Progress {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    @Override
    public void say(String line) {
        out.println(line);
    }

    @Override
    public void complain(String line) {
        err.println(line);
    }
}
