package org.phaenruam.app.plans;

import java.nio.file.Path;
import java.util.List;
import org.phaenruam.app.kernel.ActorRef;

/** Brings a form's projects into a plan for a command, whose right is the operator's: any plan that is open. */
public interface PlansByFile {
    /**
     * The file and what is wanted of it.
     *
     * @param sheet the sheet of a workbook by its name; empty: the first that is neither hidden nor empty
     * @param plan the plan's code; empty: a line {@code plan=CODE} of the map says it
     * @param map lines {@code heading=field} where headings are not understood by themselves
     */
    record Order(Path file, String sheet, String plan, List<String> map, boolean dryRun) {
        public Order(Path file, String plan, List<String> map, boolean dryRun) {
            this(file, "", plan, map, dryRun);
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

    /** Never throws over what is in the file. */
    Report take(Order order, ActorRef by);
}
