package org.phaenruam.app.ops;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A program that keeps more and more, as a process of its own: a server, or the command that is given. */
final class RunsOutOfMemory {
    private static final double SHARE_FOR_GOOD = 0.76;
    private static final int BYTES_OF_A_LINK = 56;

    /** What is thrown away again; read by nobody, so that it is really made. */
    static volatile @Nullable Object thrownAway;

    private RunsOutOfMemory() {}

    public static void main(String[] command) {
        new MemoryWatch(command.length == 0 ? "" : command[0], false, Duration.ofSeconds(2)).start();
        Object[] kept = {};
        for (long bytes = 0; ; ) {
            if (bytes < SHARE_FOR_GOOD * Runtime.getRuntime().maxMemory()) {
                Object[] link = new Object[10];
                link[0] = kept;
                kept = link;
                bytes += BYTES_OF_A_LINK;
            }
            thrownAway = new byte[200];
        }
    }
}
