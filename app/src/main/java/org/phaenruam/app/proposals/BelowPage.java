package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** All needs of an area side by side: one column for each area below, one row for each sector. */
public record BelowPage(
        String bodyCode,
        String heading,
        List<Crumb> crumbs,
        boolean sample,
        List<Column> columns,
        List<Row> rows,
        List<Crossing> crossings,
        List<NeedListPage.Line> local) {

    /** An area below. */
    public record Column(String code, String name, int needs, int waiting) {}

    /** A sector with a cell for each column. */
    public record Row(String sector, String name, List<Cell> cells, int sum) {}

    /** How many needs, and the list of them. */
    public record Cell(int needs, String href, String label, String column) {}

    /** A matter that several areas share. */
    public record Crossing(String text, String href) {}
}
