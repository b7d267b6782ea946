package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.proposals.NodePair;
import org.phaenruam.app.proposals.PlanHomes;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Ui;

/** Says of each branch of two plans what it has on the other side: holes by themselves, both ways. */
final class TwoSides {
    private static final int MOST_OTHERS = 3;
    private static final int SHORT = 100;
    private static final int LONG = 250;

    private final Ui ui;
    private final Beside beside;
    private final Href here;

    /** {@code here}: the page of these two plans, without the pages of its sides. */
    TwoSides(Ui ui, Beside beside, Href here) {
        this.ui = ui;
        this.beside = beside;
        this.here = here;
    }

    /** All of a side, before it is laid out in pages: of the branches those first that lack something. */
    record All(List<TwoPlansPage.Branch> branches, List<TwoPlansPage.Line> holes, List<TwoPlansPage.Line> through) {
        All holesFirst() {
            List<TwoPlansPage.Branch> sorted = branches.stream()
                    .sorted(Comparator.comparing(branch -> !branch.hole()))
                    .toList();
            return new All(sorted, holes, through);
        }

        int open() {
            return (int) branches.stream().filter(TwoPlansPage.Branch::hole).count();
        }

        int pages() {
            return Math.max(
                    1,
                    Math.max(
                            pages(branches, TwoPlansPage.BRANCHES),
                            Math.max(pages(holes, TwoPlansPage.LINES), pages(through, TwoPlansPage.LINES))));
        }

        private static int pages(List<?> all, int each) {
            return (all.size() + each - 1) / each;
        }

        private static <T> List<T> part(List<T> all, int each, int page) {
            int from = Math.min((page - 1) * each, all.size());
            return all.subList(from, Math.min(from + each, all.size()));
        }
    }

    /** The part of a side that one page shows; {@code name} asks for another one and leaves the other side as it is. */
    TwoPlansPage.Side side(All all, String name, int asked, Href other) {
        int page = Math.clamp(asked, 1, all.pages());
        return new TwoPlansPage.Side(
                all.branches().size() + all.holes().size() + all.through().size(),
                all.holes().size(),
                TwoPlansPage.Lines.of(All.part(all.holes(), TwoPlansPage.LINES, page)),
                All.part(all.branches(), TwoPlansPage.BRANCHES, page),
                all.through().size(),
                All.part(all.through(), TwoPlansPage.LINES, page),
                page == 1 ? null : other.with(name, String.valueOf(page - 1)).address() + "#" + name,
                page == all.pages()
                        ? null
                        : other.with(name, String.valueOf(page + 1)).address() + "#" + name,
                all.pages() == 1 ? "" : ui.t("plans.two.page", page, all.pages()));
    }

    /** The page with this page of one side, for the links of the other. */
    Href at(String name, int page) {
        return page > 1 ? here.with(name, String.valueOf(page)) : here;
    }

    All below() {
        All all = new All(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PlanNode node : beside.of(beside.lower())) {
            Set<String> within = beside.within(node);
            List<ReachStore.Tie> ties = beside.ties().stream()
                    .filter(tie -> within.contains(tie.below()))
                    .toList();
            int needs = PlanHomes.sum(beside.homes().all(), within);
            if (needs > 0 || ties.stream().anyMatch(tie -> tie.kind().home())) {
                all.branches().add(below(node, within, ties, needs));
            } else if (Beside.canBeTied(node)) {
                (beside.tiedAbove(node) ? all.through() : all.holes()).add(line(node, atOdds(ties)));
            }
        }
        return all.holesFirst();
    }

    /** Ties that lead nowhere, in words: that two branches contradict or repeat each other ties no plan to another. */
    private String atOdds(List<ReachStore.Tie> ties) {
        return ties.stream()
                .limit(MOST_OTHERS)
                .map(tie ->
                        ui.t("plans.two.down." + tie.kind()) + " (" + shortened(text(beside.get(tie.above()))) + ")")
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private TwoPlansPage.Branch below(PlanNode node, Set<String> within, List<ReachStore.Tie> ties, int needs) {
        int homeless = needs - PlanHomes.sum(beside.homes().homed(), within);
        Href list = Href.of("/needs")
                .with("area", beside.lower().area().value())
                .with("plan", beside.lower().code())
                .with("node", node.code());
        return new TwoPlansPage.Branch(
                cut(text(node), LONG),
                needs,
                list.address(),
                homeless > 0,
                homeless > 0
                        ? ui.t("plans.two.homeless", homeless)
                        : ui.t(needs > 0 ? "plans.two.home" : "plans.two.tied"),
                first(upwards(within, ties)),
                more(upwards(within, ties)),
                list.with("nohome", beside.upper().code()).address());
    }

    /** The branches above that a branch leads to itself, not only by way of one below them. */
    private List<TwoPlansPage.Other> upwards(Set<String> within, List<ReachStore.Tie> ties) {
        Map<String, Integer> said = new LinkedHashMap<>();
        beside.homes().pairs().stream()
                .filter(pair -> within.contains(pair.below()) && pair.own() > 0)
                .forEach(pair -> said.merge(beside.shownAt(pair.above()), pair.ownSaid(), Integer::sum));
        Set<String> shown = new LinkedHashSet<>(said.keySet());
        ties.forEach(tie -> shown.add(tie.above()));
        return shown.stream()
                .map(code -> new TwoPlansPage.Other(
                        shortened(text(beside.get(code))),
                        marks("up", ties.stream().filter(t -> t.above().equals(code)), said.getOrDefault(code, 0))))
                .toList();
    }

    All above() {
        All all = new All(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PlanNode node : beside.of(beside.upper())) {
            if (!Beside.canBeTied(node)) {
                continue;
            }
            Set<String> within = beside.within(node);
            List<ReachStore.Tie> ties = beside.ties().stream()
                    .filter(tie -> within.contains(tie.above()))
                    .toList();
            List<NodePair> pairs = beside.homes().pairs().stream()
                    .filter(pair -> pair.above().equals(node.code()))
                    .toList();
            int elsewhere = PlanHomes.sum(beside.onBranch(), within);
            if (pairs.isEmpty() && ties.isEmpty()) {
                all.holes().add(line(node, elsewhere > 0 ? ui.t("plans.two.otherwise", elsewhere) : ""));
            } else {
                all.branches().add(above(node, pairs, ties, elsewhere));
            }
        }
        return all.holesFirst();
    }

    private TwoPlansPage.Branch above(PlanNode node, List<NodePair> pairs, List<ReachStore.Tie> ties, int elsewhere) {
        int shared = pairs.stream().mapToInt(NodePair::needs).sum();
        boolean tied = ties.stream().anyMatch(tie -> tie.kind().home());
        String nothing = elsewhere > 0 ? ui.t("plans.two.otherwise", elsewhere) : ui.t("plans.two.empty");
        return new TwoPlansPage.Branch(
                cut(text(node), LONG),
                shared,
                Href.of("/needs")
                        .with("area", beside.lower().area().value())
                        .with("plan", beside.lower().code())
                        .with("home", node.code())
                        .address(),
                shared == 0 && !tied,
                shared > 0 ? ui.t("plans.two.fed") : tied ? ui.t("plans.two.tied") : nothing,
                first(downwards(pairs, ties)),
                more(downwards(pairs, ties)),
                "");
    }

    private List<TwoPlansPage.Other> downwards(List<NodePair> pairs, List<ReachStore.Tie> ties) {
        Map<String, Integer> said = new LinkedHashMap<>();
        pairs.stream()
                .filter(pair -> beside.knows(pair.below()))
                .forEach(pair -> said.merge(beside.shownAt(pair.below()), pair.said(), Integer::sum));
        Set<String> shown = new LinkedHashSet<>(said.keySet());
        ties.forEach(tie -> shown.add(tie.below()));
        return shown.stream()
                .map(code -> new TwoPlansPage.Other(
                        shortened(text(beside.get(code))),
                        marks("down", ties.stream().filter(t -> t.below().equals(code)), said.getOrDefault(code, 0))))
                .toList();
    }

    private static List<TwoPlansPage.Other> first(List<TwoPlansPage.Other> all) {
        return all.subList(0, Math.min(MOST_OTHERS, all.size()));
    }

    private static int more(List<TwoPlansPage.Other> all) {
        return Math.max(0, all.size() - MOST_OTHERS);
    }

    /** What people confirmed, in words. */
    private List<String> marks(String way, Stream<ReachStore.Tie> ties, int said) {
        return Stream.concat(
                        ties.map(tie -> ui.t("plans.two." + way + "." + tie.kind())),
                        Stream.of(said).filter(n -> n > 0).map(n -> ui.t("plans.two.said", n)))
                .distinct()
                .toList();
    }

    private TwoPlansPage.Line line(PlanNode node, String word) {
        return new TwoPlansPage.Line(
                shortened(text(node)), "/plans/" + node.planCode() + "/nodes/" + node.code(), word);
    }

    private String text(PlanNode node) {
        String kind = ui.t("plans.kind." + node.kind());
        String name = node.unknown() ? ui.t("plans.unknown") : beside.named(ui, node, node.text(ui.lang()));
        return kind + " " + NodeNumbers.beside(kind, node.no(), name).line();
    }

    private static String shortened(String text) {
        return cut(text, SHORT);
    }

    /** The whole text stands on the page of the branch. */
    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip() + "…";
    }
}
