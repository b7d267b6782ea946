package org.phaenruam.app.plans.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** What a file would do: counts, sums, doubtful figures, every bad row; nothing is stored. */
public record IncomingPreviewPage(
        String kind,
        String here,
        String again,
        String name,
        String target,
        List<Crumb> crumbs,
        int fresh,
        int already,
        int bad,
        List<Year> years,
        List<String> says,
        List<String> whole,
        List<String> doubts,
        int moreDoubts,
        List<Fault> faults,
        int moreFaults,
        List<First> first) {
    /** A year with its rows and baht. */
    public record Year(String year, int rows, String baht) {}

    /** What is wrong with one cell. */
    public record Fault(String cell, int line, String value, String what) {}

    /** One of the first that would be added. */
    public record First(String title, String more) {}

    /** True when a report is worth taking. */
    public boolean reports() {
        return !faults.isEmpty() || !doubts.isEmpty();
    }
}
