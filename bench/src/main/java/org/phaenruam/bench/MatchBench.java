package org.phaenruam.bench;

import java.util.Locale;
import java.util.Map;

/** Text to plan, the same need said otherwise, and where Thai words end: how right and how fast, beside the plain ways. */
final class MatchBench {
    private MatchBench() {}

    static void run(Setting setting) throws Exception {
        Report report = new Report("match", setting);
        report.note("heap_limit_mb", Runtime.getRuntime().maxMemory() >> 20);
        report.head();
        MatchQuality.measure(report, setting);
        MatchQuality.saidOtherwise(report);
        WordBreaking.measure(report, setting);
        MatchSpeed.measure(report, setting);
        report.write();
    }

    /** A line whose figures are shares or rates: more is better, and the aim is a least. */
    static void atLeast(
            Report report, String name, double ours, double baseline, double aim, Map<String, Object> raw) {
        report.figure(name, text(ours), text(baseline), ours / baseline, ">= " + text(aim), ours >= aim, raw);
    }

    static String text(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.3f" : "%.0f", figure);
    }
}
