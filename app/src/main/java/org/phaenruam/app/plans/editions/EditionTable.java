package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanNode;
import org.phaenruam.app.plans.StandingTree;
import org.phaenruam.app.plans.editing.PlanSums;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/**
 * All branches of an edition as a table for a file, in tree order, with a column for each year of the plan. Its headings are
 * such that the file can be brought into a plan again.
 */
@Component
class EditionTable {
    private static final List<String> BEFORE_YEARS =
            List.of("code", "under", "kind", "no", "name", "nameen", "doer", "responsible");
    private static final List<String> AFTER_YEARS =
            List.of("total", "below", "source", "detail", "indicators", "needs", "needsbelow", "remark");

    private final Bodies bodies;
    private final Needs needs;

    EditionTable(Bodies bodies, Needs needs) {
        this.bodies = bodies;
        this.needs = needs;
    }

    /**
     * @param now true for the edition that the plan is now: the needs it holds are those of today
     * @param tree where needs count that are under a branch which only an open draft has
     */
    Table of(Ui ui, String name, Plan plan, Contents contents, boolean now, StandingTree tree) {
        NavigableSet<Integer> years = new TreeSet<>(
                IntStream.rangeClosed(plan.fromBe(), plan.toBe()).boxed().toList());
        contents.nodes().forEach(node -> node.money().forEach(money -> years.add(money.yearBe())));
        List<String> header = new ArrayList<>();
        BEFORE_YEARS.forEach(column -> header.add(ui.t("plans.file.column." + column)));
        years.forEach(year -> header.add(ui.t("plans.file.column.year", String.valueOf(year))));
        AFTER_YEARS.forEach(column -> header.add(ui.t("plans.file.column." + column)));
        Map<String, Integer> held = now ? needs.countUnderNodes(List.of(plan.code())) : Map.of();
        Rows rows = new Rows(ui, plan, years, contents, tree.counted(held), now);
        Stream<List<Cell>> drafted = tree.shown(held.keySet()).stream()
                .filter(tree::onlyInDraft)
                .map(node -> rows.cells(bare(node), ui.t("plans.onlyindraft.remark")));
        return new Table(name, header, Stream.concat(contents.nodes().stream().map(rows::cells), drafted));
    }

    /** A branch of the draft, which readers see only for the needs under it. */
    private static Contents.Node bare(PlanNode node) {
        return new Contents.Node(
                node.code(), "", node.kind(), node.no(), node.textTh(), node.textEn(), "", "", "", "", List.of());
    }

    /** The rows of one edition in one language. */
    private final class Rows {
        private final Ui ui;
        private final Plan plan;
        private final NavigableSet<Integer> years;
        private final boolean now;
        private final Map<String, String> numbers;
        private final Map<String, BigDecimal> money;
        private final Map<String, BigDecimal> held;
        private final Map<String, BigDecimal> heldBelow;
        private final Map<String, List<Contents.Indicator>> indicators;
        private final Map<String, String> names = new HashMap<>();

        private Rows(
                Ui ui,
                Plan plan,
                NavigableSet<Integer> years,
                Contents contents,
                Map<String, Integer> held,
                boolean now) {
            this.ui = ui;
            this.plan = plan;
            this.years = years;
            this.now = now;
            this.numbers = EditionPageMaker.numbers(contents.nodes());
            Map<String, String> parents = new HashMap<>();
            Map<String, BigDecimal> own = new HashMap<>();
            contents.nodes().forEach(node -> {
                parents.put(node.code(), node.parent());
                own.put(node.code(), node.baht());
            });
            this.money = PlanSums.withBelow(own, parents);
            this.held = held.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> BigDecimal.valueOf(e.getValue())));
            this.heldBelow = PlanSums.withBelow(this.held, parents);
            this.indicators = contents.indicators().stream().collect(Collectors.groupingBy(Contents.Indicator::node));
        }

        private List<Cell> cells(Contents.Node node) {
            return cells(
                    node,
                    plan.sample() ? ui.t("web.sample") : node.textTh().isEmpty() ? ui.t("plans.nodes.unknown") : "");
        }

        private List<Cell> cells(Contents.Node node, String remark) {
            List<Cell> cells = new ArrayList<>(Stream.of(
                            node.code(),
                            node.parent(),
                            ui.t("plans.kind." + node.kind()),
                            numbers.getOrDefault(node.code(), ""),
                            node.textTh(),
                            node.textEn(),
                            node.doer().isEmpty() ? "" : ui.t("plans.doer." + node.doer()),
                            responsible(node))
                    .map(Cell::of)
                    .toList());
            Map<Integer, BigDecimal> byYear = new TreeMap<>();
            node.money().forEach(line -> byYear.merge(line.yearBe(), line.baht(), BigDecimal::add));
            years.forEach(year -> cells.add(baht(byYear.get(year))));
            cells.add(node.money().isEmpty() ? Cell.EMPTY : baht(node.baht()));
            cells.add(baht(money.getOrDefault(node.code(), BigDecimal.ZERO)));
            cells.add(Cell.of(node.money().stream()
                    .map(Contents.Money::source)
                    .filter(source -> !source.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" · "))));
            cells.add(Cell.of(node.detail()));
            cells.add(Cell.of(indicators.getOrDefault(node.code(), List.of()).stream()
                    .map(this::indicator)
                    .collect(Collectors.joining(" · "))));
            cells.add(now ? count(held, node) : Cell.EMPTY);
            cells.add(now ? count(heldBelow, node) : Cell.EMPTY);
            cells.add(Cell.of(remark));
            return cells;
        }

        private static Cell count(Map<String, BigDecimal> counts, Contents.Node node) {
            return Cell.of(counts.getOrDefault(node.code(), BigDecimal.ZERO));
        }

        private static Cell baht(@Nullable BigDecimal baht) {
            return baht == null || baht.signum() == 0 ? Cell.EMPTY : Cell.of(baht);
        }

        private String responsible(Contents.Node node) {
            String body = node.body().isEmpty()
                    ? ""
                    : names.computeIfAbsent(
                            node.body(),
                            code -> bodies.findBody(code)
                                    .map(Body::name)
                                    .map(ui::say)
                                    .orElse(code));
            return Stream.of(body, node.responsible())
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        private String indicator(Contents.Indicator i) {
            String target = plain(i.target());
            String year = String.valueOf(i.targetYear());
            return i.base() == null
                    ? ui.t("plans.indicator.line", i.name(), target, i.unit(), year)
                    : ui.t("plans.indicator.linebase", i.name(), plain(i.base()), target, i.unit(), year);
        }

        private static String plain(BigDecimal figure) {
            return figure.stripTrailingZeros().toPlainString();
        }
    }
}
