package org.phaenruam.app.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.AreaDeeds;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaPast;
import org.phaenruam.app.areas.AreaStory;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.FileChange;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.areas.RecordedChange;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.SplitAreas;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Gathers an area's past, and what it was on one day. */
@Component
class AreaHistoryMaker {
    private static final int SHOWN = 200;

    private final Areas areas;
    private final AreaPast past;
    private final Needs needs;
    private final SplitAreas splits;
    private final PlanCards plans;

    AreaHistoryMaker(Areas areas, AreaPast past, Needs needs, SplitAreas splits, PlanCards plans) {
        this.areas = areas;
        this.past = past;
        this.needs = needs;
        this.splits = splits;
        this.plans = plans;
    }

    /** The area that a code means: in force, or once. */
    Optional<Area> find(AreaCode code) {
        AreaTree tree = areas.tree();
        return tree.find(code).or(() -> tree.findPast(code).map(PastArea::area));
    }

    AreaHistoryPage page(Ui ui, Actor actor, Area known, LocalDate asked, String typed, FormErrors errors) {
        AreaTree now = areas.tree();
        Optional<PastArea> ended = now.findPast(known.code());
        boolean today = asked.equals(ui.today());
        LocalDate day = today && ended.isPresent() ? ended.get().endedOn().minusDays(1) : asked;
        AreaTree then = past.treeOn(day);
        Optional<Area> area = then.find(known.code());
        AreaStory story = past.storyOf(known.code());
        AreaStoryWords words = new AreaStoryWords(ui, now);
        List<Area> below = area.map(found -> then.children(found.code())).orElse(List.of());
        boolean admin = actor.may(AreaDeeds.CHANGE, Situation.at(known.code()));
        boolean askOthers = admin
                && lostPart(story, known.code())
                && mayDivide(known.code(), story, ended)
                && !splits.mayReassign(actor, known.code());
        return new AreaHistoryPage(
                known.code().value(),
                area.orElse(known).title(ui.lang()),
                area.map(found -> AreaPageMaker.where(ui, then, found.code())).orElse(""),
                known.level().rung(),
                crumbs(ui, now, known, ended),
                typed,
                today ? "" : ui.t("portal.history.on", day),
                area.isPresent(),
                ended.isPresent() && !asked.isBefore(ended.get().endedOn()),
                notes(ui, words, known, ended, askOthers, area.isPresent(), day),
                links(ui, actor, now, known, ended, story),
                area.map(found -> figures(ui, then, now, found, day)).orElse(List.of()),
                below.stream()
                        .limit(SHOWN)
                        .map(child -> link(ui, child, today, day))
                        .toList(),
                Math.max(0, below.size() - SHOWN),
                ended.isPresent() ? plans.of(ui, known.code()) : List.of(),
                words.lines(known, story),
                Stream.concat(
                                story.changes().stream().map(change -> change(ui, words, change, admin)),
                                story.files().stream().map(file -> byFile(ui, file)))
                        .toList(),
                admin && ended.isEmpty() ? kinds(ui, known) : List.of(),
                errors);
    }

    private static List<Crumb> crumbs(Ui ui, AreaTree now, Area known, Optional<PastArea> ended) {
        return ended.map(past -> AreaCrumbs.of(ui, now, past.keeper(), known.title(ui.lang())))
                .orElseGet(() -> AreaCrumbs.of(ui, now, known.code(), ui.t("portal.history.crumb")));
    }

    private static AreaHistoryPage.Link link(Ui ui, Area child, boolean today, LocalDate day) {
        return new AreaHistoryPage.Link("/areas/" + child.code() + (today ? "" : "?on=" + day), child.title(ui.lang()));
    }

    private List<String> notes(
            Ui ui,
            AreaStoryWords words,
            Area known,
            Optional<PastArea> ended,
            boolean askOthers,
            boolean found,
            LocalDate day) {
        List<String> notes = new ArrayList<>();
        ended.ifPresent(past -> {
            notes.add(ui.t("portal.history.ended", past.endedOn()));
            AreaCode successor = past.successor();
            notes.add(
                    successor == null
                            ? ui.t("portal.history.nosuccessor", words.title(past.keeper()))
                            : ui.t("portal.history.successor", words.title(successor)));
            notes.add(ui.t("portal.history.needs", words.title(past.keeper())));
        });
        if (askOthers) {
            notes.add(ui.t("portal.history.whosplits"));
        }
        if (!found) {
            notes.add(ui.t("portal.history.notthen", known.title(ui.lang()), day));
        }
        return notes;
    }

    private List<AreaHistoryPage.Link> links(
            Ui ui, Actor actor, AreaTree now, Area known, Optional<PastArea> ended, AreaStory story) {
        AreaCode at = ended.map(PastArea::keeper).orElse(known.code());
        String title = now.get(at).title(ui.lang());
        List<AreaHistoryPage.Link> links = new ArrayList<>();
        links.add(new AreaHistoryPage.Link("/areas/" + at, ui.t("portal.history.now", title)));
        links.add(new AreaHistoryPage.Link("/needs?area=" + at, ui.t("portal.history.needsnow", title)));
        if (splits.mayReassign(actor, known.code()) && mayDivide(known.code(), story, ended)) {
            links.add(new AreaHistoryPage.Link("/needs/split-area?area=" + at, ui.t("portal.history.splitneeds")));
        }
        return links;
    }

    /** Are there needs here of which a split, from either side, leaves open whose they are? */
    private boolean mayDivide(AreaCode area, AreaStory story, Optional<PastArea> ended) {
        return ended.isEmpty()
                && story.lineage().stream().anyMatch(line -> line.kind() == ChangeKind.SPLIT)
                && splits.holdsNeeds(area);
    }

    /** Only of the area that went on it is true that the needs from before are still there. */
    private static boolean lostPart(AreaStory story, AreaCode area) {
        return story.lineage().stream()
                .anyMatch(line -> line.kind() == ChangeKind.SPLIT && line.from().equals(area));
    }

    private List<AreaHistoryPage.Figure> figures(Ui ui, AreaTree then, AreaTree now, Area area, LocalDate day) {
        AreaCode keeper = now.findKeeper(area.code()).map(Area::code).orElse(AreaCode.NATION);
        List<AreaHistoryPage.Figure> figures = new ArrayList<>();
        for (Level level : Arrays.asList(Level.values()).reversed()) {
            if (level.rung() < area.level().rung()) {
                int before = then.count(area.code(), level);
                int today = now.count(keeper, level);
                if (before + today > 0) {
                    figures.add(new AreaHistoryPage.Figure(
                            ui.t("web.level." + level.name()), ui.num(before), ui.num(today)));
                }
            }
        }
        int asked = needs.totals(keeper).asked();
        figures.add(new AreaHistoryPage.Figure(
                ui.t("portal.history.needfigure"),
                day.equals(ui.today()) ? ui.num(asked) : told(ui, then, area, day),
                ui.num(asked)));
        return figures;
    }

    /** The whole story of an area and its recorded changes, as a table for a file. */
    Table table(Ui ui, String name, Area known) {
        AreaStory story = past.storyOf(known.code());
        AreaStoryWords words = new AreaStoryWords(ui, areas.tree());
        List<String> header = Stream.of("part", "when", "from", "text", "reference", "state")
                .map(column -> ui.t("portal.history.column." + column))
                .toList();
        Stream<List<Cell>> lines = words.lines(known, story).stream()
                .map(line -> List.of(
                        Cell.of(ui.t("portal.history.story")),
                        plain(line.when()),
                        Cell.EMPTY,
                        Cell.of(line.text()),
                        Cell.EMPTY,
                        Cell.EMPTY));
        Stream<List<Cell>> changes = story.changes().stream().map(recorded -> {
            AreaHistoryPage.Change change = change(ui, words, recorded, false);
            return List.of(
                    Cell.of(ui.t("portal.history.changes")),
                    plain(change.when()),
                    Cell.of(recorded.change().from()),
                    Cell.of(change.text()),
                    Cell.of(change.reference()),
                    Cell.of(change.state()));
        });
        Stream<List<Cell>> files = story.files().stream().map(file -> {
            AreaHistoryPage.Change change = byFile(ui, file);
            return List.of(
                    Cell.of(ui.t("portal.history.changes")),
                    plain(change.when()),
                    Cell.of(file.from()),
                    Cell.of(change.text()),
                    Cell.of(change.reference()),
                    Cell.of(change.state()));
        });
        return new Table(name, header, Stream.concat(lines, Stream.concat(changes, files)));
    }

    /** On paper and screen a day stays on one line and leads to what follows; in a file it stands alone, its spaces are spaces. */
    private static Cell plain(String day) {
        return Cell.of(day.replace('\u00a0', ' ').replaceAll(":$", ""));
    }

    /** Wider than a province, the needs of a day gone by would be all that the country has, one by one. */
    private String told(Ui ui, AreaTree then, Area area, LocalDate day) {
        if (area.level().rung() > Level.PROVINCE.rung()) {
            return ui.t("portal.history.toowide");
        }
        List<AreaCode> within = new ArrayList<>(
                then.listWithin(area.code()).stream().map(Area::code).toList());
        within.addAll(then.listPastWithin(area.code()));
        return ui.num(needs.countTold(within, day));
    }

    private static AreaHistoryPage.Change change(Ui ui, AreaStoryWords words, RecordedChange recorded, boolean admin) {
        RecordedChange.State state = recorded.state();
        boolean open = state == RecordedChange.State.PLANNED || state == RecordedChange.State.STUCK;
        String says = ui.t("portal.change.state." + state.name());
        return new AreaHistoryPage.Change(
                ui.date(recorded.change().from()),
                words.change(recorded.change()),
                recorded.change().reference(),
                recorded.why().isEmpty() ? says : says + ": " + recorded.why(),
                switch (state) {
                    case PLANNED -> "wait";
                    case DONE -> "ok";
                    case WITHDRAWN -> "hold";
                    case STUCK -> "late";
                },
                admin && open ? "/areas/changes/" + recorded.change().id() + "/withdraw" : "");
    }

    private static AreaHistoryPage.Change byFile(Ui ui, FileChange file) {
        return new AreaHistoryPage.Change(
                ui.date(file.from()),
                ui.t("portal.change.file." + file.what().name(), file.file()),
                file.reference(),
                ui.t("portal.change.state.DONE"),
                "ok",
                "");
    }

    private static List<Option> kinds(Ui ui, Area area) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> area.level() != Level.NATION || kind == ChangeKind.RENAME)
                .map(kind -> new Option(kind.name(), ui.t("portal.change.kind." + kind.name())))
                .toList();
    }
}
