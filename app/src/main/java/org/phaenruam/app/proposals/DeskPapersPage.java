package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** A paper of a desk: the agenda of its next sitting, or what it answered late and why. */
public record DeskPapersPage(
        String bodyCode, String heading, String lead, boolean sample, List<Crumb> crumbs, List<Part> parts) {

    /** Rows under one heading. */
    public record Part(String heading, List<Row> rows) {}

    /** One need. */
    public record Row(int number, String href, String code, String title, String place, String days, String note) {}
}
