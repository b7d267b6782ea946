package org.phaenruam.app.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Asked;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of needs, on the screen and as a file. */
@Controller
class NeedListPages {
    private static final int PAGE = 30;
    private static final List<Integer> WAITS = List.of(30, 60, 90, 180, 365);

    private final Needs needs;
    private final PlacedNeeds placed;
    private final Proposals proposals;
    private final NeedLines lines;
    private final NeedTable table;
    private final Journeys tables;
    private final Sectors sectors;
    private final Areas areas;

    NeedListPages(
            Needs needs,
            PlacedNeeds placed,
            Proposals proposals,
            NeedLines lines,
            NeedTable table,
            Journeys tables,
            Sectors sectors,
            Areas areas) {
        this.needs = needs;
        this.placed = placed;
        this.proposals = proposals;
        this.lines = lines;
        this.table = table;
        this.tables = tables;
        this.sectors = sectors;
        this.areas = areas;
    }

    @GetMapping("/needs")
    ModelAndView list(Ui ui, Actor actor, NeedListForm form) {
        String code = NeedListForm.or(form.code());
        if (!code.isBlank()) {
            return follow(ui, code);
        }
        NeedQuery asked = query(ui, form);
        Cursor from = form.place(asked).orElse(null);
        Answer<NeedQuery, NeedRow> found = needs.find(asked, from, PAGE);
        NeedQuery query = found.query();
        if (from == null && found.slice().total() == 0) {
            Optional<PlacedNeeds.Placed> there = placed.find(asked, ui::otherNames, 1);
            if (there.isPresent()) {
                return understood(ui, there.get().query());
            }
        }
        boolean first = from == null && !query.narrowed();
        List<NeedLine> drafts = actor.signedIn() && first ? needs.listDrafts(actor.account()) : List.of();
        return ui.page("proposals/list", page(ui, actor, query, from, found.slice(), drafts));
    }

    /** To the list of the area that was named together with the words. */
    private ModelAndView understood(Ui ui, NeedQuery query) {
        return ui.redirect(
                NeedListForm.href(query).address(),
                "proposals.list.placed",
                query.words().typed(),
                lines.areaName(ui, query.area(), AreaCode.NATION));
    }

    @GetMapping("/needs.{format}")
    void file(Ui ui, NeedListForm form, @PathVariable String format, HttpServletResponse response) throws IOException {
        TableFormat as = TableDownload.format(format);
        NeedQuery query = query(ui, form);
        String name =
                ui.t("proposals.list.title", areas.tree().get(query.area()).title(ui.lang()));
        TableDownload.send(response, as, table.of(ui, name, query), name);
    }

    /** Where the needs are from, and the words that were looked for. */
    private String heading(Ui ui, NeedQuery query) {
        String place = areas.tree().get(query.area()).title(ui.lang());
        return query.words().isEmpty()
                ? ui.t("proposals.list.title", place)
                : ui.t("proposals.list.asked", place, query.words().typed());
    }

    private NeedQuery query(Ui ui, NeedListForm form) {
        AreaCode within = area(NeedListForm.or(form.area())).code();
        return form.query(
                within,
                ui.otherNames(within),
                status -> tables.listStatuses().stream().anyMatch(s -> s.code().equals(status)),
                sector -> sectors.find(sector).isPresent());
    }

    private NeedListPage page(
            Ui ui, Actor actor, NeedQuery query, @Nullable Cursor from, Slice<NeedRow> slice, List<NeedLine> drafts) {
        Area at = areas.tree().get(query.area());
        Href here = NeedListForm.href(query);
        Question question = query.question();
        return new NeedListPage(
                heading(ui, query),
                Asked.of(
                        ui,
                        question,
                        NeedListForm.href(query.with(question.narrowed())),
                        NeedListForm.href(query.with(question.widened()))),
                at.code().value(),
                AreaCrumbs.of(ui, areas.tree(), at.code(), ui.t("proposals.list.crumb")),
                slice.rows().stream().anyMatch(row -> row.line().sample()),
                filters(ui, query),
                ui.t("proposals.list.count", slice.total()),
                slice.rows().stream()
                        .map(row -> question.toneless()
                                ? lines.line(ui, row, query.area())
                                : lines.line(ui, row, question, query.area()))
                        .toList(),
                drafts.stream().map(n -> line(ui, n)).toList(),
                new NeedListPage.Ways(
                        here.at(slice.before()),
                        here.at(slice.after()),
                        here.address(),
                        from != null,
                        here.file("csv"),
                        here.file("xlsx")),
                proposals.mayWrite(actor, at.code()));
    }

    private NeedListPage.Line line(Ui ui, NeedLine need) {
        return lines.line(ui, need, "/needs/" + need.code());
    }

    private NeedListPage.Filters filters(Ui ui, NeedQuery query) {
        return new NeedListPage.Filters(
                areaChoices(ui, query.area()),
                statusChoices(ui),
                planChoices(ui, query),
                sectors.list().stream()
                        .map(sector -> new Option(sector.code(), sectorName(ui, sector)))
                        .toList(),
                levelChoices(ui),
                waitChoices(ui, query.minDays()),
                List.of(
                        new Option("longest", ui.t("proposals.list.order.longest")),
                        new Option("newest", ui.t("proposals.list.order.newest")),
                        new Option("code", ui.t("proposals.list.order.code"))),
                query.status(),
                query.sector(),
                query.rung() == 0 ? "" : String.valueOf(query.rung()),
                query.minDays() == 0 ? "" : String.valueOf(query.minDays()),
                query.plan(),
                query.order().word(),
                query.question(),
                query.narrowed(),
                query.stage(),
                stageWords(ui, query));
    }

    /** What a list from a coverage table or a money chain is narrowed to, in words. */
    private List<String> stageWords(Ui ui, NeedQuery query) {
        NeedStage stage = query.stage();
        List<String> words = new ArrayList<>();
        needs.findBranch(query)
                .ifPresent(branch -> words.add(ui.t(
                        "proposals.stage.node",
                        branch.nodeLabelTh(),
                        ui.lang() == Lang.EN ? branch.planLabelEn() : branch.planLabelTh())));
        if (!stage.notIn().isEmpty()) {
            words.add(ui.t("proposals.stage.notin", stage.notIn()));
        }
        needs.findBranch(stage.home())
                .ifPresent(branch -> words.add(ui.t("proposals.stage.home", branch.nodeLabelTh())));
        if (!stage.noHome().isEmpty()) {
            String title = needs.findPlan(stage.noHome())
                    .map(plan -> ui.lang() == Lang.EN ? plan.labelEn() : plan.labelTh())
                    .orElse(stage.noHome());
            words.add(ui.t("proposals.stage.nohome", title));
        }
        if (stage.here()) {
            words.add(ui.t("proposals.stage.here"));
        }
        if (stage.link() >= 0) {
            words.add(ui.t("proposals.stage.link." + stage.link()));
        }
        if (!stage.fate().isEmpty()) {
            words.add(ui.t("proposals.stage.fate." + stage.fate()));
        }
        return words;
    }

    /** The area itself, those above it, those right below it. */
    private List<Option> areaChoices(Ui ui, AreaCode at) {
        var tree = areas.tree();
        List<Option> choices = new ArrayList<>();
        for (Area above : tree.ancestors(at).reversed()) {
            choices.add(option(ui, above));
        }
        choices.add(option(ui, tree.get(at)));
        tree.children(at).forEach(below -> choices.add(option(ui, below)));
        return choices;
    }

    /** The plans that needs of this place are taken into: its own, those above it and those right below; and the one chosen. */
    private List<Option> planChoices(Ui ui, NeedQuery query) {
        var tree = areas.tree();
        List<AreaCode> near = new ArrayList<>(List.of(query.area()));
        tree.ancestors(query.area()).forEach(above -> near.add(above.code()));
        tree.children(query.area()).forEach(below -> near.add(below.code()));
        List<Option> choices = new ArrayList<>();
        needs.listPlansAt(near).forEach(plan -> choices.add(option(ui, plan)));
        if (choices.stream().noneMatch(choice -> choice.value().equals(query.plan()))) {
            needs.findPlan(query.plan()).ifPresent(plan -> choices.add(option(ui, plan)));
        }
        return choices;
    }

    private static Option option(Ui ui, PlanBeside plan) {
        return new Option(plan.ref(), ui.lang() == Lang.EN ? plan.labelEn() : plan.labelTh());
    }

    private static Option option(Ui ui, Area area) {
        return new Option(area.code().value(), area.title(ui.lang()));
    }

    private List<Option> statusChoices(Ui ui) {
        return tables.listStatuses().stream()
                .filter(status -> !status.code().equals("DRAFT"))
                .map(status -> new Option(status.code(), ui.t("proposals.status." + status.code())))
                .toList();
    }

    static String sectorName(Ui ui, Sector sector) {
        return ui.lang() == Lang.EN ? sector.nameEn() : sector.nameTh();
    }

    private static List<Option> levelChoices(Ui ui) {
        List<Option> choices = new ArrayList<>();
        for (Level level : Level.values()) {
            choices.add(new Option(String.valueOf(level.rung()), ui.t("web.level." + level.name())));
        }
        return choices;
    }

    private static List<Option> waitChoices(Ui ui, int chosen) {
        List<Integer> days = new ArrayList<>(WAITS);
        if (chosen > 0 && !days.contains(chosen)) {
            days.add(chosen);
            days.sort(null);
        }
        return days.stream()
                .map(d -> new Option(String.valueOf(d), ui.t("proposals.list.waits", d)))
                .toList();
    }

    private ModelAndView follow(Ui ui, String typed) {
        Optional<String> code = needs.findTyped(typed);
        if (code.isPresent()) {
            return ui.redirect("/needs/" + code.get());
        }
        return ui.redirect("/needs", "proposals.follow.unknown", typed.length() > 60 ? typed.substring(0, 60) : typed);
    }

    private Area area(String code) {
        return AreaCode.find(code.isBlank() ? "TH" : ThaiDigits.toArabic(code.strip()))
                .flatMap(areas.tree()::findKeeper)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
