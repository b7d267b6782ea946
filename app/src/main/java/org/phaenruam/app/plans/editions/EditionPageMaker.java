package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.plans.NodeNumbers;
import org.phaenruam.app.plans.PartLabels;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Component;

/** Makes the list of a plan's editions and the page of one of them. */
@Component
class EditionPageMaker {
    private static final int MOST_BRANCHES = 120;

    private final Editions editions;
    private final Seal seal;
    private final Plans plans;
    private final PartLabels parts;
    private final Bodies bodies;
    private final Areas areas;

    EditionPageMaker(Editions editions, Seal seal, Plans plans, PartLabels parts, Bodies bodies, Areas areas) {
        this.editions = editions;
        this.seal = seal;
        this.plans = plans;
        this.parts = parts;
        this.bodies = bodies;
        this.areas = areas;
    }

    List<Crumb> crumbs(Ui ui, Plan plan, String last) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), plan.area(), last));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.crumb"), "/plans/" + plan.code()));
        return crumbs;
    }

    EditionsPage list(Ui ui, Actor actor, Plan plan, Map<String, String> typed, FormErrors errors) {
        List<Edition> all = editions.list(plan.code());
        Edition last = all.getLast();
        boolean may = plans.mayEdit(actor, plan);
        boolean drop = may && !last.sealed() && last.kind() != EditionKind.FIRST;
        return new EditionsPage(
                plan.code(),
                plan.title(ui.lang(), ui.register()),
                crumbs(ui, plan, ui.t("plans.editions.crumb")),
                plan.sample(),
                all.reversed().stream().map(edition -> line(ui, plan, edition)).toList(),
                all.size() < 2 ? List.of() : choices(ui, all),
                String.valueOf(all.get(Math.max(0, all.size() - 2)).seq()),
                String.valueOf(last.seq()),
                may && last.sealed(),
                drop ? last.seq() : 0,
                drop && seal.changesNothing(last),
                kinds(ui),
                typed,
                errors);
    }

    static List<Option> choices(Ui ui, List<Edition> all) {
        return all.stream()
                .map(edition -> new Option(String.valueOf(edition.seq()), choice(ui, edition)))
                .toList();
    }

    private static String choice(Ui ui, Edition edition) {
        String name = EditionWords.name(ui, edition);
        return edition.sealed() ? name : ui.t("plans.editions.draftname", name);
    }

    private List<EditionsPage.Kind> kinds(Ui ui) {
        return Stream.of(EditionKind.ADDITIONAL, EditionKind.CHANGED, EditionKind.AMENDED)
                .map(kind -> new EditionsPage.Kind(
                        new Option(kind.name(), ui.t("plans.editionkind." + kind)),
                        ui.t("plans.editionrule." + kind),
                        !seal.rule(kind).sourceStatus().verified()))
                .toList();
    }

    private EditionsPage.Line line(Ui ui, Plan plan, Edition edition) {
        return new EditionsPage.Line(
                "/plans/" + plan.code() + "/editions/" + edition.seq(),
                EditionWords.name(ui, edition),
                edition.reason(),
                edition.sealed(),
                standing(ui, plan, edition),
                edition.forum(),
                edition.digest());
    }

    String standing(Ui ui, Plan plan, Edition edition) {
        if (!edition.sealed() && plan.knownInForce()) {
            return ui.t("plans.standing.current");
        }
        if (!edition.sealed() || edition.decidedOn() == null) {
            return ui.t("plans.editions.open");
        }
        String by = bodies.findBody(edition.decidedBy())
                .map(Body::name)
                .map(ui::say)
                .orElse(edition.decidedBy());
        return ui.t("plans.editions.sealed", ui.shortDate(edition.decidedOn()), by);
    }

    Optional<EditionPage> show(Ui ui, Plan plan, int seq, String under, boolean thai) {
        Optional<Edition> found = editions.list(plan.code()).stream()
                .filter(edition -> edition.seq() == seq)
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Edition edition = found.get();
        Contents contents = editions.contentsOf(edition);
        List<Contents.Node> nodes = contents.nodes();
        List<EditionPage.Branch> branches = branches(ui, plan, edition, nodes, under, thai);
        return Optional.of(new EditionPage(
                plan.code(),
                seq,
                plan.title(ui.lang(), ui.register()),
                EditionWords.name(ui, edition),
                crumbs(ui, plan, EditionWords.name(ui, edition)),
                plan.sample(),
                edition.reason(),
                standing(ui, plan, edition),
                edition.sealed(),
                edition.digest(),
                under.isEmpty() ? texts(ui, plan, contents) : List.of(),
                branches.stream().limit(MOST_BRANCHES).toList(),
                Math.max(0, branches.size() - MOST_BRANCHES),
                under,
                years(ui, nodes),
                indicators(contents),
                thai));
    }

    private List<EditionPage.Text> texts(Ui ui, Plan plan, Contents contents) {
        return contents.sections().stream()
                .map(section ->
                        new EditionPage.Text(parts.label(ui, plan.type().code(), section.part()), section.text()))
                .toList();
    }

    private static List<EditionPage.Text> years(Ui ui, List<Contents.Node> nodes) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        nodes.stream()
                .flatMap(node -> node.money().stream())
                .forEach(money -> sums.merge(money.yearBe(), money.baht(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new EditionPage.Text(
                        String.valueOf(sum.getKey()), ui.t("plans.baht", EditionWords.money(ui, sum.getValue()))))
                .toList();
    }

    private static List<EditionPage.Text> indicators(Contents contents) {
        return contents.indicators().stream()
                .map(i -> new EditionPage.Text(
                        i.name(),
                        (i.base() == null ? "" : i.base().stripTrailingZeros().toPlainString() + " → ")
                                + i.target().stripTrailingZeros().toPlainString() + " " + i.unit() + " ("
                                + i.targetYear() + ")"))
                .toList();
    }

    static Map<String, String> numbers(List<Contents.Node> nodes) {
        return NodeNumbers.of(nodes.stream()
                .map(n -> new NodeNumbers.Place(n.code(), n.parent(), n.kind(), n.no(), n.textTh()))
                .toList());
    }

    private static String text(Ui ui, Contents.Node node) {
        return ui.lang() == Lang.EN && !node.textEn().isEmpty() ? node.textEn() : node.textTh();
    }

    private static List<EditionPage.Branch> branches(
            Ui ui, Plan plan, Edition edition, List<Contents.Node> nodes, String under, boolean thai) {
        Map<String, String> numbers = numbers(nodes);
        Map<String, Integer> depth = new HashMap<>();
        List<EditionPage.Branch> branches = new ArrayList<>();
        boolean whole = nodes.size() <= MOST_BRANCHES;
        for (Contents.Node node : nodes) {
            Integer above = node.parent().equals(under) ? Integer.valueOf(-1) : depth.get(node.parent());
            if (above == null || above + 1 > (whole ? 9 : 0)) {
                continue;
            }
            depth.put(node.code(), above + 1);
            boolean below = nodes.stream().anyMatch(n -> n.parent().equals(node.code()));
            String kind = ui.t("plans.kind." + node.kind());
            NodeNumbers.Named named = NodeNumbers.beside(kind, numbers.getOrDefault(node.code(), ""), text(ui, node));
            branches.add(new EditionPage.Branch(
                    Math.min(above + 1, 4),
                    thai ? ThaiDigits.toThai(named.number()) : named.number(),
                    kind,
                    named.name(),
                    node.detail(),
                    node.money().isEmpty() ? "" : ui.t("plans.baht", EditionWords.money(ui, node.baht())),
                    below && !whole
                            ? "/plans/" + plan.code() + "/editions/" + edition.seq() + "?under=" + node.code()
                            : ""));
        }
        return branches;
    }
}
