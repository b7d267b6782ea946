package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page on which a plan is written, and the rows of branches that stand on such pages. */
@Component
class EditPageMaker {
    private static final int MOST_ROWS = 60;

    private final TreeChanges tree;
    private final PartTexts texts;
    private final PlanParts parts;
    private final Views views;

    EditPageMaker(TreeChanges tree, PartTexts texts, PlanParts parts, Views views) {
        this.tree = tree;
        this.texts = texts;
        this.parts = parts;
        this.views = views;
    }

    EditPage page(Ui ui, Plan plan, Map<String, String> typed, FormErrors errors) {
        Edition edition = views.current(plan);
        List<Branch> all = tree.listAll(plan.code());
        List<Branch> live = all.stream().filter(b -> !b.removed()).toList();
        TakenOut out = tree.takenOut(plan.code(), all);
        return new EditPage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                views.crumbs(ui, plan, ui.t("plans.edit.crumb")),
                plan.sample(),
                views.open(ui, plan, edition),
                edition.reason(),
                edition.sealed(),
                views.mayAdd(edition),
                live.stream()
                        .filter(b -> b.code().equals(typed.getOrDefault("parent", "")))
                        .map(b -> Views.text(ui, b))
                        .findFirst()
                        .orElse(""),
                partLines(ui, plan, live),
                rows(ui, edition, live, "", tree.money(plan.code())),
                removed(ui, edition, out.listOffered()),
                out.countAgain(),
                kindsUnder(ui, plan, live, typed),
                offered(plan, live, typed),
                errors);
    }

    /** What was typed; a new branch under another one is offered as what the template hangs there. */
    private Map<String, String> offered(Plan plan, List<Branch> live, Map<String, String> typed) {
        String parent = typed.getOrDefault("parent", "");
        if (parent.isEmpty() || typed.containsKey("kind")) {
            return typed;
        }
        List<String> kinds = parts.nodeKinds(plan.type().code());
        int above = live.stream()
                .filter(b -> b.code().equals(parent))
                .mapToInt(b -> kinds.indexOf(b.kind()))
                .max()
                .orElse(-1);
        Map<String, String> offered = new HashMap<>(typed);
        offered.put("kind", kinds.get(Math.min(above + 1, kinds.size() - 1)));
        return offered;
    }

    /** The kinds that may hang where the new branch is to hang; what was typed and refused stays among them. */
    private List<Option> kindsUnder(Ui ui, Plan plan, List<Branch> live, Map<String, String> typed) {
        String above = live.stream()
                .filter(b -> b.code().equals(typed.getOrDefault("parent", "")))
                .map(Branch::kind)
                .findFirst()
                .orElse("");
        return kinds(ui, plan).stream()
                .filter(kind ->
                        BranchRules.hangs(kind.value(), above) || kind.value().equals(typed.get("kind")))
                .toList();
    }

    List<Option> kinds(Ui ui, Plan plan) {
        return parts.nodeKinds(plan.type().code()).stream()
                .map(kind -> new Option(kind, kind(ui, plan, kind)))
                .toList();
    }

    /** The kind of a branch, with the name that the template's part has in everyday words: ประเด็น (เรื่องใหญ่). */
    private String kind(Ui ui, Plan plan, String kind) {
        String name = ui.t("plans.kind." + kind);
        return parts.of(plan.type().code()).stream()
                .filter(part -> part.nodeKind().equals(kind))
                .map(part -> ui.say(part.label()))
                .filter(label -> !label.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(label -> name + " (" + label + ")")
                .orElse(name);
    }

    private List<EditPage.PartLine> partLines(Ui ui, Plan plan, List<Branch> live) {
        Map<String, String> written = texts.listTexts(plan.code());
        int indicators = texts.listIndicators(plan.code()).size();
        return parts.of(plan.type().code()).stream()
                .filter(part -> !part.kind().equals("preset"))
                .map(part -> partLine(ui, plan, part, live, written.getOrDefault(part.code(), ""), indicators))
                .toList();
    }

    private static EditPage.PartLine partLine(
            Ui ui, Plan plan, Part part, List<Branch> live, String text, int indicators) {
        String here = "/plans/" + plan.code();
        long count = switch (part.kind()) {
            case "tree" ->
                live.stream().filter(b -> b.kind().equals(part.nodeKind())).count();
            case "doers" -> live.stream().filter(EditPageMaker::saysWho).count();
            case "indicators" -> indicators;
            default -> text.length();
        };
        String state = part.text()
                ? ui.t(count > 0 ? "plans.part.written" : "plans.part.empty")
                : ui.t("plans.part.count", count);
        String href = switch (part.kind()) {
            case "text" -> here + "/parts/" + part.code();
            case "indicators" -> here + "/indicators";
            default -> "#tree";
        };
        return new EditPage.PartLine(
                href,
                ui.say(part.label()),
                state,
                count > 0,
                part.sourceStatus() == SourceStatus.OUR_DESIGN,
                !part.sourceStatus().verified() && part.sourceStatus() != SourceStatus.OUR_DESIGN);
    }

    private static boolean saysWho(Branch b) {
        return !(b.doer() + b.body() + b.responsible()).isEmpty();
    }

    /** The branches directly under this one, with the buttons' facts. */
    List<EditPage.Row> rows(
            Ui ui, Edition edition, List<Branch> live, String parent, Map<String, List<NewBranch.Money>> money) {
        Map<String, String> numbers = Views.numbers(live);
        Map<String, BigDecimal> sums = sums(live, money);
        Map<String, Long> below =
                live.stream().collect(Collectors.groupingBy(Branch::parentCode, Collectors.counting()));
        List<Branch> row = live.stream()
                .filter(b -> b.parentCode().equals(parent))
                .limit(MOST_ROWS)
                .toList();
        return row.stream()
                .map(b -> new EditPage.Row(
                        b.code(),
                        Views.named(ui, numbers, b).number(),
                        ui.t("plans.kind." + b.kind()),
                        Views.named(ui, numbers, b).name(),
                        b.version(),
                        below.getOrDefault(b.code(), 0L).intValue(),
                        sums.containsKey(b.code()) ? Views.baht(ui, sums.get(b.code())) : "",
                        b == row.getFirst() || !moves(edition, b),
                        b == row.getLast() || !moves(edition, b),
                        false))
                .toList();
    }

    private boolean moves(Edition edition, Branch branch) {
        return views.allowed(edition, branch).contains(Change.MOVE);
    }

    /** Money of each branch with all below it. */
    static Map<String, BigDecimal> sums(List<Branch> live, Map<String, List<NewBranch.Money>> money) {
        Map<String, String> parents = new HashMap<>();
        live.forEach(b -> parents.put(b.code(), b.parentCode()));
        Map<String, BigDecimal> own = new HashMap<>();
        money.forEach((code, lines) -> own.put(code, TreeChanges.sum(lines)));
        return PlanSums.withBelow(own, parents);
    }

    private List<EditPage.Row> removed(Ui ui, Edition edition, List<Branch> offered) {
        return offered.stream()
                .limit(MOST_ROWS)
                .map(b -> new EditPage.Row(
                        b.code(),
                        b.no(),
                        ui.t("plans.kind." + b.kind()),
                        Views.text(ui, b),
                        b.version(),
                        0,
                        "",
                        true,
                        true,
                        views.allowed(edition, b).contains(Change.REMOVE)))
                .toList();
    }
}
