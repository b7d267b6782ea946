package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** What a file would do: counts, sums, doubtful figures, every bad row; nothing is stored. */
public record IncomingPreviewPage(
        String kind,
        String here,
        String again,
        String look,
        String name,
        String target,
        List<Crumb> crumbs,
        int fresh,
        int already,
        int takenOut,
        List<String> out,
        int bad,
        List<Year> years,
        List<String> says,
        List<String> whole,
        List<String> doubts,
        int moreDoubts,
        List<Faults> faults,
        int moreFaults,
        List<First> first,
        String seen) {
    /** A year with its rows and baht. */
    public record Year(String year, int rows, String baht) {}

    /** Cells that the same is wrong with, the first of them; {@code more} are in the report. */
    public record Faults(String what, List<Fault> cells, int more) {}

    /** A cell that cannot be taken as it is. */
    public record Fault(String cell, int line, String value) {}

    /** One of the first that would be added. */
    public record First(String title, String more) {}

    /** True when something of the file was brought in before. */
    public boolean known() {
        return already > 0 || takenOut > 0;
    }

    /** True when a report is worth taking. */
    public boolean reports() {
        return !faults.isEmpty() || !doubts.isEmpty();
    }
}
