package org.phaenruam.app.areas;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** Brings villages and urban communities into the tree, many at once. Who may do that is for the caller to know. */
@Component
public class AreasImport {
    private final AreaBook book;
    private final Audit audit;

    AreasImport(AreaBook book, Audit audit) {
        this.book = book;
        this.audit = audit;
    }

    /** An invented village of the demonstration: named หมู่ที่ N, marked as sample until a file or a person names it. */
    public record SampleVillage(AreaCode code, AreaCode tambon, int moo) {}

    /** Reads the file and says what it would do; writes nothing. */
    public ImportReport tryVillages(InputStream file, @Nullable LocalDate from) {
        return villages(file, from, AreaCode.NATION, true, ActorRef.system("dry-run"));
    }

    /** The same for a file that may speak of one area only. */
    public ImportReport tryVillagesOf(AreaCode within, InputStream file) {
        return villages(file, null, within, true, ActorRef.system("dry-run"));
    }

    /** Makes the villages of one area as the file says; a line about another area is a problem. */
    public ImportReport importVillagesOf(AreaCode within, InputStream file, ActorRef by) {
        return villages(file, null, within, false, by);
    }

    /**
     * Makes the villages as the file says, all or nothing. The names hold from {@code from}, which is today when null
     * and may not lie ahead. The caller closes the stream. Never throws over what is in the file: see
     * {@link ImportReport#problems()}.
     */
    public ImportReport importVillages(InputStream file, @Nullable LocalDate from, ActorRef by) {
        return villages(file, from, AreaCode.NATION, false, by);
    }

    private ImportReport villages(
            InputStream file, @Nullable LocalDate from, AreaCode within, boolean dryRun, ActorRef by) {
        long start = System.nanoTime();
        LocalDate today = book.today();
        LocalDate day = from == null ? today : from;
        VillageFile read = VillageFile.read(file);
        if (day.isAfter(today)) {
            read.problems().add(ImportProblem.of(ImportProblem.Kind.DAY_TO_COME, day.toString(), today.toString()));
        }
        if (dryRun || !read.problems().none()) {
            return rules(read, day, within, book.edition().tree())
                    .report(dryRun, read.sha256(), read.rows().size(), since(start));
        }
        return book.write(tree -> {
            VillageRules rules = rules(read, day, within, tree);
            if (read.problems().none() && !rules.changes().none()) {
                book.apply(rules.changes(), day, tree);
                record(rules, read, day, by);
            }
            return rules.report(false, read.sha256(), read.rows().size(), since(start));
        });
    }

    private static VillageRules rules(VillageFile read, LocalDate day, AreaCode within, AreaSnapshot tree) {
        VillageRules rules = new VillageRules(tree, day, within, read.problems());
        rules.read(read.rows());
        return rules;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void record(VillageRules rules, VillageFile read, LocalDate day, ActorRef by) {
        ImportReport report = rules.report(false, read.sha256(), read.rows().size(), 0);
        audit.record(
                by,
                "areas.imported",
                new SubjectRef("area-file", read.sha256()),
                AreaCode.NATION,
                Map.of(
                        "sha256", read.sha256(),
                        "from", day.toString(),
                        "added", Integer.toString(report.added().count()),
                        "renamed", Integer.toString(report.renamed().count()),
                        "moved", Integer.toString(report.moved().count()),
                        "unchanged", Integer.toString(report.unchanged())));
    }

    /** One sample village; see {@link #sampleVillages}. */
    public void sampleVillage(AreaCode code, AreaCode tambon, int moo, ActorRef by) {
        sampleVillages(List.of(new SampleVillage(code, tambon, moo)), by);
    }

    /**
     * Adds sample villages that are not there yet and returns how many; a village that exists is left as it is, and one
     * that has ended stays ended.
     */
    public int sampleVillages(List<SampleVillage> villages, ActorRef by) {
        LocalDate today = book.today();
        return book.write(tree -> {
            List<AreaRow> fresh = villages.stream()
                    .filter(village -> tree.find(village.code()).isEmpty()
                            && tree.findPast(village.code()).isEmpty())
                    .map(village -> sample(village, tree))
                    .toList();
            if (!fresh.isEmpty()) {
                book.apply(AreaChanges.added(fresh), today, tree);
                audit.record(
                        by,
                        "areas.samples-added",
                        new SubjectRef("area", fresh.getFirst().code().value()),
                        AreaCode.NATION,
                        Map.of("added", Integer.toString(fresh.size())));
            }
            return fresh.size();
        });
    }

    /** Invented villages were always there: invented needs are told of days before the day they are made. */
    private static AreaRow sample(SampleVillage village, AreaSnapshot tree) {
        if (tree.get(village.tambon()).level() != Level.TAMBON
                || village.moo() < 1
                || village.moo() > VillageNumbers.MOST) {
            throw new IllegalArgumentException(village + " is not a village with a number under a tambon");
        }
        Area area = new Area(
                village.code(),
                AreaKind.VILLAGE,
                "หมู่ที่ " + village.moo(),
                null,
                village.tambon(),
                village.moo(),
                SourceStatus.OUR_DESIGN,
                true);
        return new AreaRow(area, null, SourceStatus.UNKNOWN, VillageSources.SAMPLE, null);
    }
}
