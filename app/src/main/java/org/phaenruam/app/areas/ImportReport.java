package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;

/**
 * What a village file does to the areas, or why it does nothing. {@code millis} is the time it took.
 *
 * @param sha256 the file's checksum in hexadecimal, empty when the file could not be read to its end
 * @param samples how many of the renamed were invented villages of the demonstration that turned out to be real
 */
public record ImportReport(
        boolean dryRun,
        String sha256,
        int rows,
        Changes added,
        Changes renamed,
        Changes moved,
        int unchanged,
        int samples,
        Problems problems,
        long millis) {

    /** How many changes of one kind, and the first of them. */
    public record Changes(int count, List<Change> first) {
        static final Changes NONE = new Changes(0, List.of());

        public Changes {
            first = List.copyOf(first);
        }
    }

    /** One area before and after; {@code before} is empty for an addition. */
    public record Change(AreaCode code, String before, String after) {}

    /** How many problems, and the first of them by line. */
    public record Problems(int count, List<ImportProblem> first) {
        static final Problems NONE = new Problems(0, List.of());

        public Problems {
            first = List.copyOf(first);
        }
    }

    static ImportReport refused(boolean dryRun, String sha256, int rows, Problems problems, long millis) {
        return new ImportReport(dryRun, sha256, rows, Changes.NONE, Changes.NONE, Changes.NONE, 0, 0, problems, millis);
    }

    /** Nothing is wrong with the file. */
    public boolean clean() {
        return problems.count() == 0;
    }

    /** The areas are now as the file says. */
    public boolean applied() {
        return clean() && !dryRun;
    }

    /** The report for people, line by line: outcome, counts, first changes of each kind, problems. */
    public List<String> lines(Lang lang) {
        List<String> lines = new ArrayList<>();
        if (!clean()) {
            lines.add(AreaWords.text(lang, "areas.import.refused", problems.count()));
            problems.first().forEach(problem -> lines.add("  " + problem.text(lang)));
            more(lang, lines, problems.count() - problems.first().size());
            return lines;
        }
        lines.add(AreaWords.text(lang, dryRun ? "areas.import.dry" : "areas.import.done", rows, millis / 1000.0));
        lines.add(summary(lang));
        if (samples > 0) {
            lines.add(AreaWords.text(lang, "areas.import.samples", samples));
        }
        changes(lang, lines, "areas.import.added", added);
        changes(lang, lines, "areas.import.renamed", renamed);
        changes(lang, lines, "areas.import.moved", moved);
        return lines;
    }

    /** "0 added, 0 renamed, 0 moved, 7,121 unchanged". */
    public String summary(Lang lang) {
        return AreaWords.text(lang, "areas.import.summary", added.count(), renamed.count(), moved.count(), unchanged);
    }

    private static void changes(Lang lang, List<String> lines, String title, Changes changes) {
        if (changes.count() == 0) {
            return;
        }
        lines.add(AreaWords.text(lang, title, changes.count()));
        for (Change change : changes.first()) {
            String before = change.before().isEmpty() ? "" : change.before() + " → ";
            lines.add("  " + change.code() + "  " + before + change.after());
        }
        more(lang, lines, changes.count() - changes.first().size());
    }

    private static void more(Lang lang, List<String> lines, int rest) {
        if (rest > 0) {
            lines.add("  " + AreaWords.text(lang, "areas.import.more", rest));
        }
    }
}
