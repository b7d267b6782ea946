package org.phaenruam.app.plans;

import org.phaenruam.app.areas.Area;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.web.SearchWords;

/** What a plan is called: its kind, its area and its years. */
final class PlanTitles {
    private PlanTitles() {}

    static Plan plan(PlanType type, Area area, int from, int to, SourceStatus status, boolean sample) {
        String years = from == to ? " พ.ศ. " + from : " พ.ศ. " + from + "–" + to;
        String th = joined(type.name().officialTh(), area.title(Lang.TH)) + years;
        String yearsEn = from == to ? " B.E. " + from : " B.E. " + from + "–" + to;
        String en = type.name().en().replaceAll("\\s*\\(.*\\)", "") + ", " + area.title(Lang.EN) + yearsEn;
        String code = type.code() + "-" + area.code() + "-" + from;
        return new Plan(code, type, area.code(), th, en, from, to, false, sample, status, null, null, false);
    }

    /** What a plan is found by: its name in both registers and both languages. */
    static String searchKey(String th, String en) {
        return SearchWords.keyOf(th, plain(th), en);
    }

    /** The name without the word that offices put before it: "แผนพัฒนาจังหวัด" is called "แผนจังหวัด". */
    static String plain(String th) {
        return th.replace("แผนพัฒนา", "แผน");
    }

    /** "แผนพัฒนาจังหวัด" and "จังหวัดเชียงใหม่" become "แผนพัฒนาจังหวัดเชียงใหม่"; after a number of years or a bracket a space tells them apart. */
    static String joined(String first, String second) {
        for (int length = Math.min(first.length(), second.length()); length > 1; length--) {
            if (first.endsWith(second.substring(0, length))) {
                return first + second.substring(length);
            }
        }
        return first + (first.endsWith(" ปี") || first.endsWith(")") ? " " : "") + second;
    }
}
