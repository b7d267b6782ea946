package org.phaenruam.app.areas;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    private final FileChangeStore files;
    private final Audit audit;
    private final Clock clock;

    /**
     * Where a list comes from and since when it holds.
     *
     * @param file the name of its file
     * @param on the first day on which it holds; null: today
     * @param reference the text that orders it; empty when there is none
     */
    public record Origin(String file, @Nullable LocalDate on, String reference) {}

    GazetteerDesk(AreaBook book, ChangeLogStore store, FileChangeStore files, Audit audit, Clock clock) {
        this.book = book;
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
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
     * Makes the tree as the file says, in these respects only, from the day of its origin on. One bad line, or one difference that cannot
     * be settled, and nothing is done. Who may do that is for the caller to know.
     */
    public GazetteerReport apply(InputStream in, Set<Kind> asked, Origin origin, ActorRef by) throws IOException {
        GazetteerFile file = GazetteerFile.read(in);
        Set<Kind> kinds = asked.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(asked);
        return book.write(tree -> {
            GazetteerReport report = GazetteerCompare.of(tree, file);
            if (report.refused() || kinds.isEmpty()) {
                return report;
            }
            if (report.count(Kind.BAD) > 0) {
                return with(report, both("areas.reconcile.refused"), 0);
            }
            LocalDate day = origin.on() == null ? book.today() : origin.on();
            List<GazetteerFinding> wanted = report.findings().stream()
                    .filter(finding -> kinds.contains(finding.kind()))
                    .toList();
            GazetteerChanges changes = new GazetteerChanges(tree, day);
            changes.settle(wanted);
            String problem = changes.problem().isEmpty() ? tooEarlyOrLate(changes.changes(), day) : changes.problem();
            if (!problem.isEmpty()) {
                return with(report, problem, 0);
            }
            if (!changes.changes().none()) {
                book.apply(changes.changes(), day, tree, () -> store.addLineage(null, changes.lineage()));
                files.add(origin, day, report, wanted, by, clock.instant());
                record(report, kinds, origin, day, by);
            }
            return with(report, "", changes.settled());
        });
    }

    /** A list cannot wait for its day, nor hold from before what it changes last changed. */
    private String tooEarlyOrLate(AreaChanges changes, LocalDate day) {
        if (day.isAfter(book.today())) {
            return both("areas.reconcile.future", day.toString());
        }
        Set<AreaCode> codes = new HashSet<>(changes.closed());
        changes.renamed().forEach(row -> codes.add(row.code()));
        changes.moved().forEach(row -> codes.add(row.code()));
        ChangeFacts facts = store.facts(codes);
        return codes.stream()
                .sorted()
                .filter(code -> facts.lastChanged(code).filter(day::isBefore).isPresent())
                .findFirst()
                .map(code -> both(
                        "areas.reconcile.before",
                        code.value(),
                        facts.lastChanged(code).orElseThrow().toString(),
                        day.toString()))
                .orElse("");
    }

    private static String both(String key, Object... args) {
        return GazetteerReport.text(Lang.TH, key, args) + " / " + GazetteerReport.text(Lang.EN, key, args);
    }

    private static GazetteerReport with(GazetteerReport report, String refusal, int applied) {
        return new GazetteerReport(
                report.sha256(), refusal, report.compared(), report.same(), report.findings(), applied);
    }

    private void record(GazetteerReport report, Set<Kind> kinds, Origin origin, LocalDate day, ActorRef by) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("sha256", report.sha256());
        detail.put("file", origin.file());
        detail.put("from", day.toString());
        detail.put("reference", origin.reference());
        kinds.forEach(kind -> detail.put(kind.word(), Integer.toString(report.count(kind))));
        audit.record(by, "areas.reconciled", new SubjectRef("area-file", report.sha256()), AreaCode.NATION, detail);
    }
}
