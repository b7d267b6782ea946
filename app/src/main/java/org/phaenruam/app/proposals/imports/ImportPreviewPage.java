package org.phaenruam.app.proposals.imports;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** What a file would do: counts, the first needs as they would read, every bad row, what is doubtful. */
public record ImportPreviewPage(
        String id,
        String name,
        List<Crumb> crumbs,
        int rows,
        int fresh,
        int known,
        int bad,
        List<Line> first,
        List<Fault> faults,
        int moreFaults,
        List<Doubt> doubts,
        int allDoubts,
        int moreDoubts,
        String sectors,
        List<String> says,
        String seen) {

    /** A need as it would read. */
    public record Line(String title, String place, String speaker, String more) {}

    /** A row that carries the number of a need and says something else than the need. */
    public record Doubt(int line, String code, String value, String what) {}

    /** What is wrong with one cell. */
    public record Fault(String cell, int line, String column, String value, String what) {}
}
