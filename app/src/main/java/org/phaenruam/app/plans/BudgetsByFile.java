package org.phaenruam.app.plans;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.phaenruam.app.kernel.ActorRef;

/** Brings budget lines in from a file for a command, whose right is the operator's: anywhere in the nation. */
public interface BudgetsByFile {
    /**
     * The file and what is wanted of it.
     *
     * @param sheet the sheet of a workbook by its name; empty: the first that is neither hidden nor empty
     * @param map lines {@code heading=field} that say which column holds what; empty: by the headings
     * @param goodOnly leave bad rows out instead of refusing the file
     * @param acceptFlagged take figures that cannot be right in too, with their flag
     */
    record Order(Path file, String sheet, List<String> map, boolean dryRun, boolean goodOnly, boolean acceptFlagged) {
        public Order(Path file, List<String> map, boolean dryRun, boolean goodOnly, boolean acceptFlagged) {
            this(file, "", map, dryRun, goodOnly, acceptFlagged);
        }

        public Order {
            map = List.copyOf(map);
        }
    }

    /** What came of it, in lines for people, Thai and English; {@code clean} when nothing was refused. */
    record Report(boolean clean, List<String> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /** Never throws over what is in the file. {@code progress} hears a line now and then while a long file is read. */
    Report take(Order order, ActorRef by, Consumer<String> progress);
}
