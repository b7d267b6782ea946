package org.phaenruam.app.audit;

import java.util.List;

/** What an examination of the chains found. */
public sealed interface Verdict {
    /** Nothing was changed, removed or cut off. The notes say what a careful reader should know all the same. */
    record Intact(long records, int chains, long checkpoints, List<String> notes) implements Verdict {}

    /** The first place that does not fit, such as {@code 50#17} (record 17 of the chain of province 50), and why. */
    record Broken(String where, String why) implements Verdict {}
}
