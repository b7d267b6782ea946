package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Turns particulars into what one reader sees, and into the form for those who may say more. */
@Component
class ParticularsPageMaker {
    private static final int ROWS_FEWEST = 3;

    private final Particulars particulars;
    private final Sectors sectors;
    private final Areas areas;

    ParticularsPageMaker(Particulars particulars, Sectors sectors, Areas areas) {
        this.particulars = particulars;
        this.sectors = sectors;
        this.areas = areas;
    }

    ParticularsPage page(Ui ui, Actor actor, Journey journey) {
        NeedParticulars known = particulars.find(journey.need());
        boolean may = actor.signedIn() && particulars.mayDescribe(actor, journey);
        MapPoint point = known.point();
        Readiness readiness = known.readiness();
        return new ParticularsPage(
                known.code(),
                facts(ui, known),
                point == null ? null : mapOf(point),
                known.budget().stream()
                        .map(b -> new ParticularsPage.Money(String.valueOf(b.yearBe()), b.source(), baht(b.baht())))
                        .toList(),
                known.budget().size() < 2 ? "" : baht(known.budgetBaht()),
                readiness.said() ? ui.t("proposals.particulars.ready", readiness.ready(), readiness.needed()) : "",
                readiness.said()
                        ? readiness.answers().stream()
                                .map(a -> readyLine(ui, a))
                                .toList()
                        : List.of(),
                may,
                may && known.sector().isEmpty() ? ask(ui, journey.need()) : null);
    }

    private List<ParticularsPage.Fact> facts(Ui ui, NeedParticulars known) {
        List<ParticularsPage.Fact> facts = new ArrayList<>();
        sectors.find(known.sector()).ifPresent(s -> fact(facts, ui, "sector", s.name(ui.lang())));
        if (!known.doerClass().isEmpty()) {
            fact(facts, ui, "doer", ui.t("proposals.doer." + known.doerClass()));
        }
        if (known.households() != null) {
            fact(facts, ui, "households", ui.t("proposals.particulars.households.n", known.households()));
        }
        if (known.people() != null) {
            fact(facts, ui, "people", ui.t("proposals.particulars.people.n", known.people()));
        }
        LandSize land = known.land();
        if (land != null) {
            fact(facts, ui, "land", ui.t("proposals.particulars.land.n", land.rai(), land.ngan(), land.wa()));
        }
        MapPoint point = known.point();
        if (point != null) {
            fact(facts, ui, "point", point.typed());
        }
        return facts;
    }

    private static void fact(List<ParticularsPage.Fact> facts, Ui ui, String what, String value) {
        facts.add(new ParticularsPage.Fact(ui.t("proposals.particulars." + what), value));
    }

    private static ParticularsPage.ReadyLine readyLine(Ui ui, Readiness.Answer answer) {
        String css = switch (answer.answer()) {
            case YES -> "ok";
            case NO -> "late";
            case NOT_NEEDED -> "hold";
            case UNKNOWN -> "wait";
        };
        String icon = switch (answer.answer()) {
            case YES -> "check";
            case NO -> "warn";
            case NOT_NEEDED -> "pause";
            case UNKNOWN -> "clock";
        };
        return new ParticularsPage.ReadyLine(
                ui.t("proposals.particulars.item." + answer.item().name()),
                css,
                icon,
                ui.t("proposals.particulars.answer." + answer.answer().name()),
                answer.note());
    }

    private ParticularsPage.@Nullable SectorAsk ask(Ui ui, Need need) {
        return sectors.suggest(need.title(), need.detail())
                .map(s -> new ParticularsPage.SectorAsk(
                        s.sector().code(),
                        s.sector().name(ui.lang()),
                        s.because(),
                        Ids.next().toString()))
                .orElse(null);
    }

    private static String mapOf(MapPoint point) {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=16/%1$.5f/%2$.5f",
                point.latitude(),
                point.longitude());
    }

    static String baht(BigDecimal baht) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(baht.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(baht);
    }

    ParticularsFormPage form(Ui ui, Journey journey, UUID key, int seen, Map<String, String> typed, FormErrors errors) {
        Need need = journey.need();
        int filled = 0;
        for (int i = 1; i <= ParticularsForm.ROWS_MOST; i++) {
            boolean used = !typed.getOrDefault("baht" + i, "").isBlank()
                    || !typed.getOrDefault("source" + i, "").isBlank();
            filled = used ? i : filled;
        }
        return new ParticularsFormPage(
                need.code(),
                need.title(ui.lang(), ui.register()),
                need.sample(),
                crumbs(ui, need),
                key,
                seen,
                new LinkedHashMap<>(typed),
                Math.clamp(filled + 1L, ROWS_FEWEST, ParticularsForm.ROWS_MOST),
                sectors.list().stream()
                        .map(s -> new Option(s.code(), s.name(ui.lang())))
                        .toList(),
                sectors.suggest(need.title(), need.detail())
                        .map(s -> ui.t(
                                "proposals.particulars.suggested", s.sector().name(ui.lang()), s.because()))
                        .orElse(""),
                doers(ui),
                ready(ui),
                answers(ui),
                errors);
    }

    private List<Crumb> crumbs(Ui ui, Need need) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.particulars.crumb"), null));
        return crumbs;
    }

    private static List<Option> doers(Ui ui) {
        return List.of(
                new Option("", ui.t("proposals.form.doer.none")),
                new Option("SELF", ui.t("proposals.doer.SELF")),
                new Option("JOINT", ui.t("proposals.doer.JOINT")),
                new Option("REQUEST", ui.t("proposals.doer.REQUEST")));
    }

    private static List<ParticularsFormPage.ReadyLine> ready(Ui ui) {
        List<ParticularsFormPage.ReadyLine> lines = new ArrayList<>();
        for (ReadyItem item : ReadyItem.values()) {
            lines.add(new ParticularsFormPage.ReadyLine(
                    item.name().toLowerCase(Locale.ROOT), ui.t("proposals.particulars.item." + item.name())));
        }
        return lines;
    }

    private static List<Option> answers(Ui ui) {
        List<Option> answers = new ArrayList<>();
        for (ReadyAnswer answer : ReadyAnswer.values()) {
            answers.add(new Option(answer.stored(), ui.t("proposals.particulars.answer." + answer.name())));
        }
        return answers;
    }
}
