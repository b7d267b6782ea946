package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.plans.NodeNumbers;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page of one branch, for reading and for writing. */
@Component
class BranchPageMaker {
    private static final int MOST_NEEDS = 40;
    private static final int MOST_BELOW = 100;
    private static final int MOST_PLACES = 200;
    static final int MONEY_LINES = 4;

    private final Plans plans;
    private final TreeChanges tree;
    private final PartTexts texts;
    private final EditPageMaker rows;
    private final Needs needs;
    private final NeedLines lines;
    private final Views views;

    BranchPageMaker(
            Plans plans,
            TreeChanges tree,
            PartTexts texts,
            EditPageMaker rows,
            Needs needs,
            NeedLines lines,
            Views views) {
        this.plans = plans;
        this.tree = tree;
        this.texts = texts;
        this.rows = rows;
        this.needs = needs;
        this.lines = lines;
        this.views = views;
    }

    /** The branch as one reader reads it. */
    BranchPage page(Ui ui, Actor actor, Plan plan, Branch branch, Readings.Reading read, LinkPanel links) {
        List<Branch> live = live(read.branches());
        Map<String, String> numbers = Views.numbers(live);
        NodeNumbers.Named named = Views.named(ui, numbers, branch);
        Map<String, List<NewBranch.Money>> baht = read.money();
        Map<String, BigDecimal> sums = EditPageMaker.sums(live, baht);
        Map<String, Integer> held = needs.countUnderNodes(List.of(plan.code()));
        Map<String, Integer> counts = read.counts().counted(held);
        List<NeedLine> here = needs.listUnder(plan.code(), at(branch, read, held.keySet()), MOST_NEEDS);
        List<Branch> below =
                live.stream().filter(b -> b.parentCode().equals(branch.code())).toList();
        return new BranchPage(
                plan.code(),
                plan.area(),
                plan.title(ui.lang(), ui.register()),
                branch.code(),
                named.name(),
                ui.lang() == Lang.EN && !branch.textEn().isEmpty() ? "en" : "th",
                (ui.t("plans.kind." + branch.kind()) + " " + named.number()).strip(),
                plan.type().level().rung(),
                views.crumbs(ui, plan, ui.t("plans.kind." + branch.kind())),
                plan.sample() || here.stream().anyMatch(NeedLine::sample),
                branch.detail(),
                branch.doer().isEmpty() ? "" : ui.t("plans.doer." + branch.doer()),
                responsible(ui, branch),
                moneyLines(ui, read, branch),
                sums.containsKey(branch.code()) ? Views.baht(ui, sums.get(branch.code())) : "",
                indicators(ui, read, branch),
                below.stream()
                        .limit(MOST_BELOW)
                        .map(b -> below(ui, plan, b, numbers, sums, counts))
                        .toList(),
                Math.max(0, below.size() - MOST_BELOW),
                lines(ui, here),
                Math.max(0, counts.getOrDefault(branch.code(), 0) - MOST_NEEDS),
                plans.linesFrom(ui, plan).orElse(null),
                links,
                links.mayAnswer(),
                plans.mayEdit(actor, plan),
                branch.removed(),
                draft(ui, read));
    }

    private String draft(Ui ui, Readings.Reading read) {
        return read.open() == null
                ? ""
                : ui.t(
                        read.passed() ? "plans.edition.passedshown" : "plans.edition.draftshown",
                        views.edition(ui, read.open()));
    }

    /** The branches whose needs this one shows: itself, and what hangs below it only in the draft. */
    private static List<String> at(Branch branch, Readings.Reading read, Set<String> held) {
        Function<String, String> ways = read.counts().ways();
        return Stream.concat(
                        Stream.of(branch.code()),
                        held.stream().filter(code -> ways.apply(code).equals(branch.code())))
                .distinct()
                .toList();
    }

    private List<NeedListPage.Line> lines(Ui ui, List<NeedLine> here) {
        return here.stream()
                .map(need -> lines.line(ui, need, "/needs/" + need.code()))
                .toList();
    }

    private List<String> indicators(Ui ui, Plan plan, Branch branch) {
        return indicators(ui, texts.listIndicators(plan.code()), branch);
    }

    private static List<String> indicators(Ui ui, Readings.Reading read, Branch branch) {
        return indicators(ui, read.indicators(), branch);
    }

    private static List<String> indicators(Ui ui, List<PartStore.Indicator> all, Branch branch) {
        return all.stream()
                .filter(i -> i.node().equals(branch.code()))
                .map(i -> Views.indicator(ui, i))
                .toList();
    }

    private String responsible(Ui ui, Branch branch) {
        if (branch.body().isEmpty()) {
            return branch.responsible();
        }
        String body = views.body(ui, branch.body());
        return branch.responsible().isEmpty() ? body : body + " · " + branch.responsible();
    }

    private static List<BranchPage.MoneyLine> moneyLines(Ui ui, Readings.Reading read, Branch branch) {
        return read.money().getOrDefault(branch.code(), List.of()).stream()
                .map(line -> money(ui, line))
                .toList();
    }

    private static BranchPage.MoneyLine money(Ui ui, NewBranch.Money money) {
        return new BranchPage.MoneyLine(String.valueOf(money.yearBe()), money.source(), Views.baht(ui, money.baht()));
    }

    private static BranchPage.Below below(
            Ui ui,
            Plan plan,
            Branch b,
            Map<String, String> numbers,
            Map<String, BigDecimal> sums,
            Map<String, Integer> counts) {
        return new BranchPage.Below(
                "/plans/" + plan.code() + "/nodes/" + b.code(),
                Views.named(ui, numbers, b).number(),
                ui.t("plans.kind." + b.kind()),
                Views.named(ui, numbers, b).name(),
                counts.getOrDefault(b.code(), 0),
                sums.containsKey(b.code()) ? Views.baht(ui, sums.get(b.code())) : "");
    }

    private static List<Branch> live(List<Branch> all) {
        return all.stream().filter(b -> !b.removed()).toList();
    }

    BranchEditPage edit(Ui ui, Plan plan, Branch branch, Map<String, String> typed, FormErrors errors) {
        Edition edition = views.current(plan);
        List<Branch> live = live(tree.listAll(plan.code()));
        Map<String, List<NewBranch.Money>> all = tree.money(plan.code());
        List<NewBranch.Money> money = all.getOrDefault(branch.code(), List.of());
        String number = Views.numbers(live).getOrDefault(branch.code(), "");
        Set<Change> allowed = views.allowed(edition, branch);
        return new BranchEditPage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                branch.code(),
                branch.version(),
                NodeNumbers.line(number, Views.text(ui, branch)),
                views.crumbs(ui, plan, ui.t("plans.edit.crumb")),
                plan.sample(),
                views.open(ui, plan, edition),
                edition.sealed(),
                allowed,
                views.mayAdd(edition),
                allowed.contains(Change.REWORD) ? "" : ui.t("plans.error.kindforbids." + edition.kind()),
                kinds(ui, plan, branch),
                Stream.of("SELF", "JOINT", "REQUEST")
                        .map(doer -> new Option(doer, ui.t("plans.doer." + doer)))
                        .toList(),
                views.bodies(ui, plan, branch.body()),
                moneyLines(ui, money, typed),
                money.isEmpty() ? "" : Views.baht(ui, TreeChanges.sum(money)),
                places(ui, live, branch),
                typed.getOrDefault("parent", branch.parentCode()),
                rows.rows(ui, edition, live, branch.code(), all),
                indicators(ui, plan, branch),
                filled(branch, typed),
                errors);
    }

    static Map<String, String> filled(Branch branch, Map<String, String> typed) {
        Map<String, String> filled = new LinkedHashMap<>(Map.of(
                "kind", branch.kind(),
                "no", branch.no(),
                "textTh", branch.textTh(),
                "textEn", branch.textEn(),
                "detail", branch.detail(),
                "doer", branch.doer(),
                "body", branch.body(),
                "responsible", branch.responsible()));
        filled.putAll(typed);
        return filled;
    }

    private List<Option> kinds(Ui ui, Plan plan, Branch branch) {
        List<Option> kinds = new ArrayList<>(rows.kinds(ui, plan));
        if (kinds.stream().noneMatch(option -> option.value().equals(branch.kind()))) {
            kinds.addFirst(new Option(branch.kind(), ui.t("plans.kind." + branch.kind())));
        }
        return kinds;
    }

    /** As typed where the money form came back, else as it stands, with empty lines to go on. */
    private static List<BranchEditPage.MoneyLine> moneyLines(
            Ui ui, List<NewBranch.Money> money, Map<String, String> typed) {
        boolean came = typed.containsKey("line1-baht");
        List<BranchEditPage.MoneyLine> lines = new ArrayList<>();
        for (int i = 1; i <= Math.max(MONEY_LINES, money.size() + 2); i++) {
            String at = "line" + i + "-";
            NewBranch.Money line = i <= money.size() ? money.get(i - 1) : null;
            if (came || line == null) {
                lines.add(new BranchEditPage.MoneyLine(
                        i,
                        typed.getOrDefault(at + "year", ""),
                        typed.getOrDefault(at + "source", ""),
                        typed.getOrDefault(at + "baht", "")));
            } else {
                lines.add(new BranchEditPage.MoneyLine(
                        i, String.valueOf(line.yearBe()), line.source(), EditionWords.money(ui, line.baht())));
            }
        }
        return lines;
    }

    private static List<Option> places(Ui ui, List<Branch> live, Branch branch) {
        Map<String, String> numbers = Views.numbers(live);
        return live.stream()
                .filter(b -> !b.kind().equals("project") && BranchRules.hangs(branch.kind(), b.kind()))
                .filter(b -> !BranchRules.within(live, b.code(), branch.code()))
                .limit(MOST_PLACES)
                .map(b -> new Option(b.code(), NodeNumbers.line(numbers.getOrDefault(b.code(), ""), Views.text(ui, b))))
                .collect(Collectors.toList());
    }
}
