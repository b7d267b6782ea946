package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.plans.editing.PlanSums;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;

/** The branches of a plan as one reader sees them: all with their needs, or of a large plan the top with counts. */
final class PlanTreeView {
    private static final Set<String> TAKES_NEEDS = Set.of("goal", "issue", "strategy", "programme", "project");

    private final Ui ui;
    private final NeedLines lines;
    private final Map<String, List<PlanNode>> below = new HashMap<>();
    private final Map<String, List<NeedLine>> needs = new HashMap<>();
    private final StandingTree tree;
    private final Map<String, Integer> counts;
    private final Map<String, String> numbers;
    private final Map<String, String> doers;
    /** With that of all below. */
    private final Map<String, BigDecimal> money;

    private final How how;

    /** How a plan is shown: with Thai digits, with all its needs, as one that takes needs. */
    record How(boolean thai, boolean whole, boolean takesNeeds) {}

    PlanTreeView(
            Ui ui,
            NeedLines lines,
            StandingTree tree,
            Map<String, Integer> counts,
            List<NeedLine> shown,
            PlanSums sums,
            How how) {
        this.ui = ui;
        this.lines = lines;
        this.doers = sums.doers();
        this.how = how;
        this.tree = tree;
        this.counts = tree.counted(counts);
        List<PlanNode> nodes = tree.shown(counts.keySet());
        nodes.forEach(node ->
                below.computeIfAbsent(parent(node), p -> new ArrayList<>()).add(node));
        Function<String, String> ways = tree.ways();
        shown.forEach(need -> needs.computeIfAbsent(ways.apply(need.nodeRef()), n -> new ArrayList<>())
                .add(need));
        Map<String, String> parents = new HashMap<>();
        nodes.forEach(node -> parents.put(node.code(), parent(node)));
        this.money = PlanSums.withBelow(sums.money(), parents);
        numbers = NodeNumbers.of(nodes.stream()
                .map(n -> new NodeNumbers.Place(n.code(), parent(n), n.kind(), n.no(), n.textTh()))
                .toList());
    }

    private static String parent(PlanNode node) {
        String parent = node.parent();
        return parent == null ? "" : parent;
    }

    List<PlanPage.Branch> top() {
        return branches("");
    }

    private List<PlanPage.Branch> branches(String parent) {
        return below.getOrDefault(parent, List.of()).stream().map(this::branch).toList();
    }

    private String digits(String number) {
        return how.thai ? ThaiDigits.toThai(number) : number;
    }

    private PlanPage.Branch branch(PlanNode node) {
        String kind = ui.t("plans.kind." + node.kind());
        NodeNumbers.Named named = NodeNumbers.beside(
                kind, numbers.getOrDefault(node.code(), ""), tree.named(ui, node, node.text(ui.lang())));
        return new PlanPage.Branch(
                node.code(),
                "/plans/" + node.planCode() + "/nodes/" + node.code(),
                kind,
                digits(named.number()),
                digits(numbers.getOrDefault(node.code(), "")),
                named.name(),
                ui.lang() == Lang.EN && !node.textEn().isEmpty() ? "en" : "th",
                node.unknown(),
                !node.unknown() && !node.complete(),
                node.sample(),
                how.takesNeeds && TAKES_NEEDS.contains(node.kind()),
                count(node.code()),
                doers.containsKey(node.code()) ? ui.t("plans.doer." + doers.get(node.code())) : "",
                baht(money.getOrDefault(node.code(), BigDecimal.ZERO)),
                how.whole
                        ? needs.getOrDefault(node.code(), List.of()).stream()
                                .map(need -> lines.line(ui, need, "/needs/" + need.code()))
                                .toList()
                        : List.of(),
                how.whole ? branches(node.code()) : List.of());
    }

    private String baht(BigDecimal sum) {
        return sum.signum() == 0 ? "" : ui.t("plans.baht", EditionWords.money(ui, sum));
    }

    private int count(String code) {
        return counts.getOrDefault(code, 0)
                + below.getOrDefault(code, List.of()).stream()
                        .mapToInt(node -> count(node.code()))
                        .sum();
    }
}
