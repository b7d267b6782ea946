package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.ShippedMessages;

/**
 * What differs between the areas here and another list, and what was done about it.
 *
 * @param refusal why nothing was done; else empty
 * @param compared lines that could be compared
 * @param applied how many differences were settled here
 */
public record GazetteerReport(
        String sha256, String refusal, int compared, int same, List<GazetteerFinding> findings, int applied) {
    private static final ShippedMessages MESSAGES = ShippedMessages.of("areas_reconcile");
    private static final int SHOWN = 20;

    public GazetteerReport {
        findings = List.copyOf(findings);
    }

    static String text(Lang lang, String key, Object... args) {
        return MESSAGES.text(lang, key, args);
    }

    public boolean refused() {
        return !refusal.isEmpty();
    }

    public int count(Kind kind) {
        return (int) findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    /** The report for people: counts of each kind with the first of them. */
    public List<String> lines(Lang lang) {
        List<String> lines = new ArrayList<>();
        if (refused()) {
            lines.add(refusal);
        }
        lines.add(text(lang, "areas.reconcile.compared", compared, same));
        for (Kind kind : Kind.values()) {
            List<GazetteerFinding> of =
                    findings.stream().filter(finding -> finding.kind() == kind).toList();
            if (!of.isEmpty()) {
                lines.add(text(lang, "areas.reconcile.kind." + kind.name(), of.size()));
                of.stream().limit(SHOWN).forEach(finding -> lines.add("  " + line(lang, finding)));
            }
            if (of.size() > SHOWN) {
                lines.add("  " + text(lang, "areas.reconcile.more", of.size() - SHOWN));
            }
        }
        lines.add(text(lang, applied == 0 ? "areas.reconcile.nothing" : "areas.reconcile.applied", applied));
        return lines;
    }

    private static String line(Lang lang, GazetteerFinding finding) {
        String at =
                finding.line() == 0 ? "" : text(lang, "areas.reconcile.line", Integer.toString(finding.line())) + " ";
        String arrow = finding.here() + (finding.there().isEmpty() ? "" : " → " + finding.there());
        return switch (finding.kind()) {
            case CODE -> at + finding.code() + " → " + finding.other() + "  " + finding.here();
            case BAD -> at + finding.code() + "  " + finding.there() + "  " + text(lang, finding.other());
            case ADDITION -> at + finding.code() + "  " + finding.there() + "  (" + finding.place() + ")";
            default -> at + finding.code() + "  " + arrow;
        };
    }

    /** The same for machines: one row for each difference. */
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "level", "code", "line", "here", "file", "other", "place"));
        for (GazetteerFinding finding : findings) {
            rows.add(List.of(
                    finding.kind().name(),
                    finding.level() == null ? "" : finding.level().code(),
                    finding.code(),
                    finding.line() == 0 ? "" : Integer.toString(finding.line()),
                    finding.here(),
                    finding.there(),
                    finding.other(),
                    finding.place()));
        }
        return rows;
    }
}
