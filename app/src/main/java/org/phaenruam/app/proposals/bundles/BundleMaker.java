package org.phaenruam.app.proposals.bundles;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.alignment.LikeTexts;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.Need;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.proposals.NeedQuery;
import org.phaenruam.app.proposals.NeedRow;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.Sectors;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the pages of bundles. */
@Component
class BundleMaker {
    private static final int MOST_CHOICES = 150;
    private static final int MOST_READ = 300;
    private static final double LIKE_ENOUGH = 0.12;
    private static final double LIKE_SURELY = 0.3;

    private static final int MOST_IN_A_FILE = 100_000;

    private final Bundles bundles;
    private final Needs needs;
    private final NeedLines lines;
    private final Sectors sectors;
    private final Areas areas;

    BundleMaker(Bundles bundles, Needs needs, NeedLines lines, Sectors sectors, Areas areas) {
        this.bundles = bundles;
        this.needs = needs;
        this.lines = lines;
        this.sectors = sectors;
        this.areas = areas;
    }

    /** What the reader narrows the needs by; {@code like} is the code of a need that others shall read like. */
    record Filter(AreaCode area, String words, String sector, String like) {
        boolean narrowed() {
            return !(words + sector + like).isEmpty();
        }
    }

    NewBundlePage form(Ui ui, Filter filter, Bundles.Typed typed, FormErrors errors) {
        int most = filter.like().isEmpty() ? MOST_CHOICES : MOST_READ;
        NeedQuery query = query(ui, filter);
        List<NeedRow> rows = needs.page(query, null, most).rows();
        Optional<Need> like = filter.like().isEmpty()
                ? Optional.empty()
                : needs.find(filter.like()).map(j -> j.need());
        Set<String> ticked = new HashSet<>(typed.codes());
        boolean fresh = typed.codes().isEmpty();
        List<NewBundlePage.Choice> choices = like.map(need -> alike(ui, need, rows, fresh, ticked))
                .orElseGet(() -> rows.stream()
                        .map(row -> choice(ui, query.question(), row, fresh && filter.narrowed(), ticked))
                        .toList());
        String name = areas.tree().get(filter.area()).title(ui.lang());
        return new NewBundlePage(
                filter.area().value(),
                name,
                AreaCrumbs.of(ui, areas.tree(), filter.area(), ui.t("proposals.bundle.newcrumb")),
                rows.stream().anyMatch(row -> row.line().sample()),
                filter.words(),
                filter.sector(),
                filter.like(),
                like.map(need -> need.title(ui.lang(), ui.register())).orElse(""),
                sectors.list().stream()
                        .map(s -> new Option(s.code(), s.name(ui.lang())))
                        .toList(),
                choices,
                rows.size() >= most,
                typed.key(),
                fresh && filter.narrowed() && typed.name().isEmpty() && !errors.any()
                        ? named(ui, filter, like, name)
                        : typed.name(),
                errors);
    }

    /** A name to begin with: what was looked for, and where. */
    private String named(Ui ui, Filter filter, Optional<Need> like, String area) {
        String about = like.map(need -> need.title(ui.lang(), ui.register()))
                .orElseGet(() -> filter.words().isEmpty()
                        ? sectors.find(filter.sector())
                                .map(sector -> sector.name(ui.lang()))
                                .orElse("")
                        : filter.words());
        return ui.t("proposals.bundle.namedby", about.length() > 120 ? about.substring(0, 120) : about, area);
    }

    private static String baht(Ui ui, BigDecimal baht) {
        return baht.signum() == 0 ? "" : ui.t("proposals.bundle.baht", baht.longValue());
    }

    private static NeedQuery query(Ui ui, Filter filter) {
        NeedQuery all = NeedQuery.of(filter.area())
                .with(Question.widely(SearchWords.of(filter.words()), ui.otherNames(filter.area())));
        return filter.sector().isEmpty() ? all : all.about(filter.sector());
    }

    /** Needs that read like this one, most alike first; the surest are ticked. */
    private List<NewBundlePage.Choice> alike(Ui ui, Need need, List<NeedRow> rows, boolean fresh, Set<String> ticked) {
        Map<String, NeedLine> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.put(row.line().code(), row.line()));
        Map<String, String> texts = new LinkedHashMap<>();
        byCode.forEach((code, line) -> texts.put(code, line.title()));
        List<LikeTexts.Like> found = LikeTexts.rank(need.title(), texts, 100);
        return Stream.concat(
                        Stream.of(new LikeTexts.Like(need.code(), 1)),
                        found.stream().filter(like -> !like.id().equals(need.code())))
                .filter(like -> like.score() >= LIKE_ENOUGH && byCode.containsKey(like.id()))
                .map(like -> choice(
                        ui,
                        Objects.requireNonNull(byCode.get(like.id())),
                        fresh ? like.score() >= LIKE_SURELY : ticked.contains(like.id())))
                .toList();
    }

    private NewBundlePage.Choice choice(Ui ui, NeedLine line, boolean ticked) {
        NeedListPage.Line shown = lines.line(ui, line, "/needs/" + line.code());
        return new NewBundlePage.Choice(line.code(), shown.href(), shown.title(), shown.place(), "", ticked);
    }

    /** What holds the words that were looked for is ticked; what was found by another name says so and waits for a hand. */
    private NewBundlePage.Choice choice(Ui ui, Question question, NeedRow row, boolean narrowed, Set<String> ticked) {
        NeedListPage.Line shown = lines.line(ui, row, question);
        return new NewBundlePage.Choice(
                shown.code(),
                shown.href(),
                shown.title(),
                shown.place(),
                shown.because(),
                narrowed && shown.because().isEmpty() || ticked.contains(shown.code()));
    }

    BundlePage page(Ui ui, Actor actor, Bundle bundle) {
        List<Bundled> in = bundles.listNeeds(bundle);
        Map<Area, BigDecimal> baht = new LinkedHashMap<>();
        Map<Area, Integer> counts = new LinkedHashMap<>();
        for (Bundled need : in) {
            Area place = areas.tree()
                    .ancestorAt(need.line().area(), Level.TAMBON)
                    .orElse(areas.tree().get(need.line().area()));
            baht.merge(place, need.baht(), BigDecimal::add);
            counts.merge(place, 1, Integer::sum);
        }
        BigDecimal sum = in.stream().map(Bundled::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BundlePage(
                bundle.code(),
                bundle.name(),
                ui.t("proposals.bundle.said", bundle.office(), ui.shortDate(bundle.madeOn())),
                sum.signum() == 0
                        ? ui.t("proposals.bundle.leadnobaht", in.size(), counts.size())
                        : ui.t("proposals.bundle.lead", in.size(), counts.size(), sum.longValue()),
                bundle.area().value(),
                AreaCrumbs.of(ui, areas.tree(), bundle.area(), bundle.code()),
                bundle.sample() || in.stream().anyMatch(need -> need.line().sample()),
                counts.entrySet().stream()
                        .map(e -> new BundlePage.Place(
                                e.getKey().title(ui.lang()),
                                "/areas/" + e.getKey().code(),
                                e.getValue(),
                                baht(ui, baht.getOrDefault(e.getKey(), BigDecimal.ZERO))))
                        .toList(),
                in.stream()
                        .map(need -> lines.line(
                                ui, need.line(), "/needs/" + need.line().code()))
                        .toList(),
                bundles.mayMake(actor, bundle.area()));
    }

    /** The same list whole, as a file. */
    Table table(Ui ui, AreaCode area) {
        List<String> header = Stream.of("code", "name", "area", "needs", "office", "made")
                .map(column -> ui.t("proposals.bundle.column." + column))
                .toList();
        String name = ui.t("proposals.bundle.list", areas.tree().get(area).title(ui.lang()));
        return new Table(
                name,
                header,
                bundles.listAround(area, MOST_IN_A_FILE).stream()
                        .map(bundle -> List.of(
                                Cell.of(bundle.code()),
                                Cell.of(bundle.name()),
                                Cell.of(areas.tree()
                                        .find(bundle.area())
                                        .map(a -> a.title(ui.lang()))
                                        .orElse(bundle.area().value())),
                                Cell.of(bundle.needs()),
                                Cell.of(bundle.office()),
                                Cell.of(ui.date(bundle.madeOn())))));
    }

    BundleListPage list(Ui ui, Actor actor, AreaCode area) {
        List<Bundle> around = bundles.listAround(area, 100);
        return new BundleListPage(
                area.value(),
                areas.tree().get(area).title(ui.lang()),
                AreaCrumbs.of(ui, areas.tree(), area, ui.t("proposals.bundle.crumb")),
                around.stream().anyMatch(Bundle::sample),
                around.stream()
                        .map(b -> new BundleListPage.Line(
                                "/bundles/" + b.code(),
                                b.code(),
                                b.name(),
                                areas.tree()
                                        .find(b.area())
                                        .map(a -> a.level().rung())
                                        .orElse(0),
                                ui.t("proposals.bundle.needs", b.needs())))
                        .toList(),
                bundles.mayMake(actor, area));
    }
}
