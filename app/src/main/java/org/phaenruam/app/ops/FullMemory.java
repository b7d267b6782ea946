package org.phaenruam.app.ops;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether the memory is out: full collections, one after another, leave hardly any of it free and hardly any time for
 * anything else. One collection never decides, however long it was: a machine that stood still during it looks the same.
 */
final class FullMemory {
    private static final double HARDLY_ANYTHING_FREE = 0.95;
    private static final double HARDLY_ANY_TIME = 0.9;
    private static final int AGAIN = 4;

    private final long whileMillis;
    private final Deque<Seen> seen = new ArrayDeque<>();

    /**
     * What the Java machine tells at a moment.
     *
     * @param times how many full collections there were since the start
     * @param collectingMillis how long they took in all
     * @param full how much of the room for what lasts was taken after the last of them, from 0 to 1
     */
    record Seen(long millis, long times, long collectingMillis, double full) {}

    /** What happened between two looks. */
    private record Passed(long millis, long times, long collecting) {
        static Passed between(Seen before, Seen after) {
            return new Passed(
                    after.millis - before.millis,
                    after.times - before.times,
                    after.collectingMillis - before.collectingMillis);
        }

        Passed without(Passed part) {
            return new Passed(millis - part.millis, times - part.times, collecting - part.collecting);
        }
    }

    /** @param whileMillis how long it must have been so */
    FullMemory(long whileMillis) {
        this.whileMillis = whileMillis;
    }

    boolean isOut(Seen now) {
        if (now.full < HARDLY_ANYTHING_FREE) {
            seen.clear();
        } else if (!seen.isEmpty() && seen.getLast().times == now.times) {
            return false;
        }
        seen.addLast(now);
        while (seen.size() > 2) {
            Passed passed = withoutTheLongest();
            if (passed.millis < whileMillis || passed.times < AGAIN) {
                return false;
            }
            if (passed.collecting >= HARDLY_ANY_TIME * passed.millis) {
                return true;
            }
            seen.removeFirst();
        }
        return false;
    }

    private Passed withoutTheLongest() {
        Passed longest = new Passed(0, 0, -1);
        Seen before = seen.getFirst();
        for (Seen after : seen) {
            Passed passed = Passed.between(before, after);
            longest = passed.collecting > longest.collecting ? passed : longest;
            before = after;
        }
        return Passed.between(seen.getFirst(), seen.getLast()).without(longest);
    }
}
