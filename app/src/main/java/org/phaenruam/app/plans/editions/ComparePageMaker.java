package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.plans.NodeNumbers;
import org.phaenruam.app.plans.PartLabels;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page that lays two editions of a plan beside each other. */
@Component
class ComparePageMaker {
    private static final int AT_FIRST = 20;
    private static final int AT_ONCE = 100;
    private static final int SHOWN = 200;

    private final Editions editions;
    private final EditionPageMaker pages;
    private final PartLabels parts;

    ComparePageMaker(Editions editions, EditionPageMaker pages, PartLabels parts) {
        this.editions = editions;
        this.pages = pages;
        this.parts = parts;
    }

    /** The last edition against the one before it where the numbers say nothing; empty where there are not two. */
    Optional<ComparePage> page(Ui ui, Plan plan, int askedFrom, int askedTo, String show, int after) {
        List<Edition> all = editions.list(plan.code());
        int to = askedTo == 0 ? all.getLast().seq() : askedTo;
        int from = askedFrom == 0
                ? all.stream()
                        .mapToInt(Edition::seq)
                        .filter(seq -> seq < to)
                        .max()
                        .orElse(to)
                : askedFrom;
        Optional<Edition> one = all.stream().filter(e -> e.seq() == from).findFirst();
        Optional<Edition> other = all.stream().filter(e -> e.seq() == to).findFirst();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Contents before = editions.contentsOf(one.get());
        Contents now = one.equals(other) ? before : editions.contentsOf(other.get());
        Comparison comparison = Comparison.of(before, now);
        List<ComparePage.Group> groups = groups(ui, plan, comparison, before, now);
        String here = "/plans/" + plan.code() + "/compare?from=" + from + "&to=" + to;
        return Optional.of(new ComparePage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                pages.crumbs(ui, plan, ui.t("plans.compare.crumb")),
                plan.sample(),
                EditionPageMaker.choices(ui, all),
                String.valueOf(from),
                String.valueOf(to),
                EditionWords.name(ui, one.get()),
                EditionWords.name(ui, other.get()),
                groups.stream()
                        .map(g -> new ComparePage.Count(
                                ui.t("plans.compare." + g.id()), g.lines().size(), here + "&show=" + g.id()))
                        .toList(),
                years(ui, comparison),
                groups.stream()
                        .filter(g -> show.isEmpty() ? !g.lines().isEmpty() : g.id().equals(show))
                        .map(g -> cut(g, here, show.isEmpty() ? AT_FIRST : AT_ONCE, show.isEmpty() ? 0 : after))
                        .toList()));
    }

    private static ComparePage.Group cut(ComparePage.Group group, String here, int size, int after) {
        int start = Math.min(after, group.lines().size());
        int end = Math.min(start + size, group.lines().size());
        int more = group.lines().size() - end;
        String href = more == 0 ? "" : here + "&show=" + group.id() + "&after=" + end;
        return new ComparePage.Group(group.id(), group.heading(), group.lines().subList(start, end), href, more);
    }

    static List<ComparePage.Year> years(Ui ui, Comparison comparison) {
        List<ComparePage.Year> years = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        for (Map.Entry<Integer, Comparison.Baht> year : comparison.years().entrySet()) {
            years.add(year(ui, String.valueOf(year.getKey()), year.getValue()));
            before = before.add(year.getValue().before());
            after = after.add(year.getValue().after());
        }
        if (years.size() > 1) {
            years.add(year(ui, ui.t("plans.compare.sum"), new Comparison.Baht(before, after)));
        }
        return years;
    }

    private static ComparePage.Year year(Ui ui, String label, Comparison.Baht baht) {
        BigDecimal difference = baht.difference();
        String sign = difference.signum() > 0 ? "+" : "";
        return new ComparePage.Year(
                label,
                EditionWords.money(ui, baht.before()),
                EditionWords.money(ui, baht.after()),
                sign + EditionWords.money(ui, difference),
                difference.signum() == 0);
    }

    private List<ComparePage.Group> groups(Ui ui, Plan plan, Comparison comparison, Contents before, Contents now) {
        Map<String, String> old = names(ui, before);
        Map<String, String> names = names(ui, now);
        String top = ui.t("plans.compare.top");
        old.put("", top);
        names.put("", top);
        return List.of(
                group(ui, "added", comparison.added(), n -> whole(ui, n, names, true)),
                group(ui, "removed", comparison.removed(), n -> whole(ui, n, old, false)),
                group(ui, "changed", comparison.changed(), c -> changed(ui, c, names)),
                group(ui, "moved", comparison.moved(), m -> moved(ui, m, old, names)),
                group(
                        ui,
                        "texts",
                        comparison.texts(),
                        t -> text(parts.label(ui, plan.type().code(), t.what()), t)),
                group(ui, "indicators", comparison.indicators(), t -> text("", t)));
    }

    private static ComparePage.Line text(String label, Comparison.Text text) {
        return new ComparePage.Line(
                label, List.of(new ComparePage.Field("", shortened(text.before()), shortened(text.after()))));
    }

    private static ComparePage.Line changed(Ui ui, Comparison.Changed changed, Map<String, String> names) {
        return new ComparePage.Line(
                names.getOrDefault(changed.after().code(), ""),
                changed.fields().stream()
                        .map(f -> f.what().equals("money")
                                ? new ComparePage.Field(
                                        ui.t("plans.field.money"),
                                        money(ui, changed.before()),
                                        money(ui, changed.after()))
                                : field(ui, f))
                        .toList());
    }

    private static String money(Ui ui, Contents.Node node) {
        return node.money().stream()
                .map(m -> m.yearBe() + " " + m.source() + " " + ui.t("plans.baht", EditionWords.money(ui, m.baht())))
                .collect(Collectors.joining(" · "));
    }

    private static <T> ComparePage.Group group(
            Ui ui, String id, List<T> differences, Function<T, ComparePage.Line> line) {
        return new ComparePage.Group(
                id, ui.t("plans.compare." + id), differences.stream().map(line).toList(), "", 0);
    }

    private static Map<String, String> names(Ui ui, Contents contents) {
        Map<String, String> numbers = EditionPageMaker.numbers(contents.nodes());
        Map<String, String> names = new HashMap<>();
        contents.nodes().forEach(node -> {
            String kind = ui.t("plans.kind." + node.kind());
            String number = numbers.getOrDefault(node.code(), "");
            names.put(
                    node.code(),
                    kind + " " + NodeNumbers.beside(kind, number, node.textTh()).line());
        });
        return names;
    }

    private static ComparePage.Line whole(Ui ui, Contents.Node node, Map<String, String> names, boolean added) {
        List<ComparePage.Field> fields = new ArrayList<>();
        String under = names.getOrDefault(node.parent(), "");
        fields.add(new ComparePage.Field(ui.t("plans.compare.under"), added ? "" : under, added ? under : ""));
        if (!node.money().isEmpty()) {
            String baht = ui.t("plans.baht", EditionWords.money(ui, node.baht()));
            fields.add(new ComparePage.Field(ui.t("plans.field.money"), added ? "" : baht, added ? baht : ""));
        }
        return new ComparePage.Line(names.getOrDefault(node.code(), node.textTh()), fields);
    }

    private static ComparePage.Line moved(
            Ui ui, Comparison.Moved moved, Map<String, String> old, Map<String, String> names) {
        String now = names.getOrDefault(moved.node().code(), "");
        if (moved.reordered()) {
            String was = old.getOrDefault(moved.node().code(), "");
            return new ComparePage.Line(now, List.of(new ComparePage.Field(ui.t("plans.compare.order"), was, now)));
        }
        return new ComparePage.Line(
                now,
                List.of(new ComparePage.Field(
                        ui.t("plans.compare.under"),
                        old.getOrDefault(moved.underBefore(), ""),
                        names.getOrDefault(moved.underAfter(), ""))));
    }

    private static ComparePage.Field field(Ui ui, Comparison.Text text) {
        String before = text.before();
        String after = text.after();
        if (text.what().equals("doer") || text.what().equals("kind")) {
            String key = text.what().equals("doer") ? "plans.doer." : "plans.kind.";
            before = before.isEmpty() ? "" : ui.t(key + before);
            after = after.isEmpty() ? "" : ui.t(key + after);
        }
        return new ComparePage.Field(ui.t("plans.field." + text.what()), shortened(before), shortened(after));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
