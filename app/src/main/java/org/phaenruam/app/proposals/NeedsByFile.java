package org.phaenruam.app.proposals;

import java.nio.file.Path;
import java.util.List;
import org.phaenruam.app.kernel.ActorRef;

/** Brings needs in from a file for a command, whose right is the operator's: anywhere in the nation. */
public interface NeedsByFile {
    /**
     * The file and what is wanted of it.
     *
     * @param sheet the sheet of a workbook by its name; empty: the first that is neither hidden nor empty
     * @param map lines {@code heading=field} that say which column holds what; empty: by the headings
     * @param drafts keep the needs as drafts instead of sending them to their first body
     * @param goodOnly leave bad rows out instead of refusing the file
     */
    record Order(Path file, String sheet, List<String> map, boolean dryRun, boolean drafts, boolean goodOnly) {
        public Order(Path file, List<String> map, boolean dryRun, boolean drafts, boolean goodOnly) {
            this(file, "", map, dryRun, drafts, goodOnly);
        }

        public Order {
            map = List.copyOf(map);
        }
    }

    /** What came of it, in lines for people, Thai and English; {@code clean} when no row was bad. */
    record Report(boolean clean, List<String> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /** Reads the file row by row and never throws over what is in it. */
    Report take(Order order, ActorRef by);
}
