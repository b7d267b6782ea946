package org.phaenruam.app.proposals;

import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.Asked;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Says a line of a list in the reader's words; other modules' pages use it too. */
@Component
public class NeedLines {
    private final Journeys tables;
    private final Areas areas;

    NeedLines(Journeys tables, Areas areas) {
        this.tables = tables;
        this.areas = areas;
    }

    /** What stands in a list about one need. */
    public NeedListPage.Line line(Ui ui, NeedLine need, String href) {
        long days = need.daysWaited(ui.today());
        long late = need.daysLate(ui.today());
        boolean waits = need.status().equals("WAITING");
        String css = !waits ? lookOf(need.status()) : late > 0 ? "late" : "wait";
        String tag = !waits
                ? ui.say(tables.status(need.status()).wording())
                        .replace("{body}", "")
                        .replace(" ตามที่ {need}", "")
                        .replace("{need}", "")
                        .replace("{plan}", ui.lang() == Lang.TH ? shortPlan(ui, need) + " " : "")
                : late > 0
                        ? ui.t("proposals.waited.late", days, late)
                        : need.dueOn() == null
                                ? ui.t("proposals.waited", days)
                                : ui.t("proposals.waited.left", days, -late);
        String level = need.rung() == 0
                ? ""
                : ui.t("web.level." + Level.ofRung(need.rung()).name());
        return new NeedListPage.Line(
                href,
                need.code(),
                need.title(ui.lang()),
                place(ui, need.area()),
                need.rung(),
                level,
                css,
                iconOf(css),
                tag,
                need.sample(),
                SearchWords.NONE,
                "");
    }

    /** What stands in a list about one need, and why this question found it. */
    public NeedListPage.Line line(Ui ui, NeedRow row, Question question) {
        NeedListPage.Line line = line(ui, row.line(), "/needs/" + row.line().code());
        String why = question.wide() ? Asked.because(ui, question, line.title(), row.searched()) : "";
        return why.isEmpty() ? line : line.foundBy(question.marked(line.title(), row.searched()), why);
    }

    /** The same in a list of this area. */
    public NeedListPage.Line line(Ui ui, NeedRow row, Question question, AreaCode list) {
        return line(ui, row, question).at(areaName(ui, row.line().area(), list));
    }

    /** What stands in a list of this area about one need: where it is from, up to what the list itself says. */
    NeedListPage.Line line(Ui ui, NeedRow row, AreaCode list) {
        return line(ui, row.line(), "/needs/" + row.line().code())
                .at(areaName(ui, row.line().area(), list));
    }

    /** The area with those above it that lie within another one, such as a village's tambon, district and province. */
    public String areaName(Ui ui, AreaCode area, AreaCode within) {
        var tree = areas.tree();
        StringBuilder name = new StringBuilder(tree.get(area).title(ui.lang()));
        for (Area above : tree.ancestors(area)) {
            boolean said = above.code().equals(within) || !tree.within(above.code(), within);
            if (!said && above.level().rung() <= Level.PROVINCE.rung()) {
                name.append(' ').append(above.title(ui.lang()));
            }
        }
        return name.toString();
    }

    private static String shortPlan(Ui ui, NeedLine need) {
        return need.planLabelTh().isEmpty() ? ui.t("proposals.plan") : need.planLabelTh();
    }

    /** A place with the tambon it lies in. */
    String place(Ui ui, AreaCode area) {
        var tree = areas.tree();
        String own = tree.get(area).title(ui.lang());
        return tree.ancestorAt(area, Level.TAMBON)
                .filter(t -> !t.code().equals(area))
                .map(t -> own + " " + t.title(ui.lang()))
                .orElse(own);
    }

    static String lookOf(String status) {
        return switch (status) {
            case "RETURNED", "NOT_ACCEPTED", "CANCELLED" -> "back";
            case "DRAFT", "DEFERRED", "WITHDRAWN" -> "hold";
            case "MERGED", "SPLIT", "IN_DRAFT_PLAN" -> "merged";
            default -> "ok";
        };
    }

    static String iconOf(String css) {
        return switch (css) {
            case "late" -> "warn";
            case "wait" -> "clock";
            case "back" -> "back";
            case "merged" -> "doc";
            case "hold" -> "cal";
            default -> "check";
        };
    }
}
