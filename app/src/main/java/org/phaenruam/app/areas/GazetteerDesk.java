package org.phaenruam.app.areas;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** Holds another list of areas against the tree, and settles those differences that somebody asks for, all or nothing. */
@Component
public class GazetteerDesk {
    private final AreaBook book;
    private final ChangeLogStore store;
    private final Audit audit;

    GazetteerDesk(AreaBook book, ChangeLogStore store, Audit audit) {
        this.book = book;
        this.store = store;
        this.audit = audit;
    }

    /** The kind that a word of the command line asks for. */
    public static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> !kind.word().isEmpty() && kind.word().equals(word))
                .findFirst();
    }

    /** Says what differs; writes nothing. The caller closes the stream. */
    public GazetteerReport compare(InputStream in) throws IOException {
        return GazetteerCompare.of(book.edition().tree(), GazetteerFile.read(in));
    }

    /**
     * Makes the tree as the file says, in these respects only, from today on. One bad line, or one difference that cannot
     * be settled, and nothing is done. Who may do that is for the caller to know.
     */
    public GazetteerReport apply(InputStream in, Set<Kind> asked, ActorRef by) throws IOException {
        GazetteerFile file = GazetteerFile.read(in);
        Set<Kind> kinds = asked.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(asked);
        return book.write(tree -> {
            GazetteerReport report = GazetteerCompare.of(tree, file);
            if (report.refused() || kinds.isEmpty()) {
                return report;
            }
            if (report.count(Kind.BAD) > 0) {
                return with(
                        report,
                        GazetteerReport.text(Lang.TH, "areas.reconcile.refused") + " / "
                                + GazetteerReport.text(Lang.EN, "areas.reconcile.refused"),
                        0);
            }
            LocalDate today = book.today();
            GazetteerChanges changes = new GazetteerChanges(tree, today);
            report.findings().stream()
                    .filter(finding -> kinds.contains(finding.kind()))
                    .forEach(changes::settle);
            if (!changes.problem().isEmpty()) {
                return with(report, changes.problem(), 0);
            }
            if (!changes.changes().none()) {
                book.apply(changes.changes(), today, tree, () -> store.addLineage(null, changes.lineage()));
                record(report, kinds, by);
            }
            return with(report, "", changes.settled());
        });
    }

    private static GazetteerReport with(GazetteerReport report, String refusal, int applied) {
        return new GazetteerReport(
                report.sha256(), refusal, report.compared(), report.same(), report.findings(), applied);
    }

    private void record(GazetteerReport report, Set<Kind> kinds, ActorRef by) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("sha256", report.sha256());
        kinds.forEach(kind -> detail.put(kind.word(), Integer.toString(report.count(kind))));
        audit.record(by, "areas.reconciled", new SubjectRef("area-file", report.sha256()), AreaCode.NATION, detail);
    }
}
