package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Turns a journey into what one reader sees of it. */
@Component
class NeedPageMaker {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final Journeys tables;
    private final Bodies bodies;
    private final Areas areas;
    private final Proposals proposals;
    private final NeedLines lines;
    private final BesideMaker beside;
    private final StepPapers papers;

    NeedPageMaker(
            Journeys tables,
            Bodies bodies,
            Areas areas,
            Proposals proposals,
            NeedLines lines,
            BesideMaker beside,
            StepPapers papers) {
        this.papers = papers;
        this.tables = tables;
        this.bodies = bodies;
        this.areas = areas;
        this.proposals = proposals;
        this.lines = lines;
        this.beside = beside;
    }

    NeedPage page(Ui ui, Actor actor, Journey journey) {
        return page(ui, actor, journey, JoiningAnswer.NONE);
    }

    /** The same after an answer about a joining that could not be taken. */
    NeedPage page(Ui ui, Actor actor, Journey journey, JoiningAnswer typed) {
        return with(ui, actor, journey, beside.page(ui, actor, journey, typed));
    }

    /** The same without what stands beside the journey: for pages that show only where the need stands. */
    NeedPage brief(Ui ui, Actor actor, Journey journey) {
        return with(ui, actor, journey, null);
    }

    private NeedPage with(Ui ui, Actor actor, Journey journey, @Nullable BesidePage besides) {
        Need need = journey.need();
        AreaTree tree = areas.tree();
        Area place = tree.get(need.area());
        Situated now = Situated.after(journey.steps(), ui.today());
        List<Step> counts = Situated.inForce(journey.steps());
        List<NeedPage.Stop> stops = stops(ui, need, counts);

        Optional<Body> next = now.status().equals("WAITING") && now.holder() != null
                ? bodies.nextUp(bodies.get(now.holder()))
                : Optional.empty();
        Standing standing = standing(ui, now, keptCode(counts));
        int rung = now.holder() == null ? 0 : bodies.get(now.holder()).level().rung();
        return new NeedPage(
                need.code(),
                need.title(ui.lang(), ui.register()),
                need.titleOfficial().isEmpty() || need.titleOfficial().equals(need.title()) ? "" : otherTitle(ui, need),
                need.detail(),
                speaker(ui, need),
                lines.place(ui, need.area()),
                "/areas/" + place.code(),
                writtenAs(ui, need, tree),
                entered(ui, need),
                need.doerClass().isEmpty() ? "" : ui.t("proposals.doer." + need.doerClass()),
                need.sample(),
                AreaCrumbs.of(ui, tree, need.area(), need.code()),
                standing.text,
                standing.css,
                standing.icon,
                standing.tag,
                standing.limit,
                counts.isEmpty() ? "" : total(ui, counts, now),
                rung,
                climbed(counts, rung),
                stops,
                next.map(b -> ui.say(b.name())).orElse(null),
                next.map(b -> b.level().rung()).orElse(0),
                journey.memberships().stream().map(m -> inPlan(ui, m)).toList(),
                actions(ui, actor, journey, now),
                journey.steps().isEmpty(),
                besides);
    }

    /** As what its place was known when it was written down, where that is another area now. */
    private static String writtenAs(Ui ui, Need need, AreaTree tree) {
        return Optional.ofNullable(need.writtenArea())
                .flatMap(code -> tree.find(code).or(() -> tree.findPast(code).map(PastArea::area)))
                .map(area -> ui.t("proposals.area.writtenas", area.title(ui.lang())))
                .orElse("");
    }

    /** When it was told and when it came in here, where these are two days. */
    private static String entered(Ui ui, Need need) {
        LocalDate entered = LocalDate.ofInstant(need.createdAt(), THAILAND);
        return need.toldOn() == null || need.toldOn().equals(entered)
                ? ""
                : ui.t("proposals.toldandentered", need.toldOn(), entered);
    }

    private static String otherTitle(Ui ui, Need need) {
        return ui.register() == org.phaenruam.app.kernel.Register.OFFICIAL ? need.title() : need.titleOfficial();
    }

    static String speaker(Ui ui, Need need) {
        return need.speakerLabel().isEmpty() ? ui.t("proposals.speaker." + need.speakerKind()) : need.speakerLabel();
    }

    static String keptCode(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.move().equals("MERGE"))
                .map(Step::target)
                .reduce("", (first, last) -> last);
    }

    /** Where a need stands, as said on its page. */
    record Standing(String text, String css, String icon, String tag, String limit) {}

    Standing standing(Ui ui, Situated now, String kept) {
        Status status = tables.status(now.status());
        String text = ui.say(status.wording())
                .replace(
                        "{body}",
                        now.holder() == null
                                ? ""
                                : ui.say(bodies.get(now.holder()).name()))
                .replace("{plan}", planLabel(ui, now) + " ")
                .replace("{need}", kept)
                .strip();
        if (!now.status().equals("WAITING")) {
            String css = switch (status.kind()) {
                case "before", "follows" -> "hold";
                case "closed" -> now.status().equals("VERIFIED") ? "ok" : "back";
                default ->
                    now.status().equals("RETURNED") ? "back" : now.status().equals("DEFERRED") ? "hold" : "ok";
            };
            return new Standing(text, css, css.equals("ok") ? "check" : css.equals("back") ? "back" : "cal", "", "");
        }
        if (ui.lang() == Lang.EN && now.holder() != null) {
            text = ui.t("proposals.waitsat", ui.say(bodies.get(now.holder()).name()));
        }
        long days = ChronoUnit.DAYS.between(now.waitingSince(), ui.today());
        if (now.dueOn() == null) {
            return new Standing(text, "wait", "clock", ui.t("proposals.waited", days), "");
        }
        long left = ChronoUnit.DAYS.between(ui.today(), now.dueOn());
        return left < 0
                ? new Standing(
                        text,
                        "late",
                        "warn",
                        ui.t("proposals.waited.late", days, -left),
                        ui.t("proposals.due.late", ui.date(now.dueOn()), -left))
                : new Standing(
                        text,
                        "wait",
                        "clock",
                        ui.t("proposals.waited", days),
                        ui.t("proposals.due", ui.date(now.dueOn()), left));
    }

    private static String planLabel(Ui ui, Situated now) {
        if (now.memberships().isEmpty()) {
            return "";
        }
        Membership last = now.memberships().getLast();
        return ui.lang() == Lang.EN ? last.labelEn() : last.labelTh();
    }

    private String total(Ui ui, List<Step> steps, Situated now) {
        long days = ChronoUnit.DAYS.between(
                steps.getFirst().decidedOn(),
                tables.status(now.status()).closed() ? steps.getLast().decidedOn() : ui.today());
        long rungs = steps.stream()
                .filter(s -> s.holder() != null)
                .map(Step::holder)
                .distinct()
                .count();
        return ui.t("proposals.travelled", days, rungs);
    }

    private List<Integer> climbed(List<Step> steps, int nowRung) {
        TreeSet<Integer> rungs = new TreeSet<>();
        steps.stream()
                .filter(s -> s.holder() != null)
                .forEach(s -> rungs.add(bodies.get(java.util.Objects.requireNonNull(s.holder()))
                        .level()
                        .rung()));
        if (nowRung > 0) {
            rungs.add(nowRung);
        }
        return List.copyOf(rungs);
    }

    private List<NeedPage.Stop> stops(Ui ui, Need need, List<Step> steps) {
        List<NeedPage.Stop> stops = new ArrayList<>();
        List<Stays.Stay> stays = Stays.of(steps);
        for (Stays.Stay stay : stays) {
            if (stay.body().equals(Stays.PEOPLE)) {
                stops.addFirst(ofThePeople(ui, need, stay));
                continue;
            }
            Body body = bodies.get(stay.body());
            boolean now = stay.left() == null && steps.getLast().statusAfter().equals("WAITING");
            Optional<LocalDate> answered = answered(stay);
            LocalDate until = answered.orElse(stay.left() == null ? ui.today() : stay.left());
            long days = ChronoUnit.DAYS.between(stay.came(), until);
            long late = stay.due() == null ? 0 : ChronoUnit.DAYS.between(stay.due(), until);
            boolean counts = answered.isPresent() || stay.left() != null || now;
            String text = stay.act() || !counts
                    ? ""
                    : late > 0
                            ? ui.t("proposals.stay.late", days, late)
                            : stay.due() == null
                                    ? ui.t("proposals.stay", days)
                                    : ui.t("proposals.stay.of", days, ChronoUnit.DAYS.between(stay.came(), stay.due()));
            stops.addFirst(new NeedPage.Stop(
                    body.level().rung(),
                    ui.t("web.level." + body.level().name()),
                    ui.say(body.name()),
                    stay.steps().stream().map(step -> entry(ui, need, step)).toList(),
                    text,
                    late > 0 && counts,
                    now));
        }
        return stops;
    }

    /** The day on which the desk answered and kept the need: what follows, such as the work itself, is not waiting. */
    private static Optional<LocalDate> answered(Stays.Stay stay) {
        return stay.steps().stream()
                .filter(step ->
                        stay.body().equals(step.bodyCode()) && stay.body().equals(step.holder()))
                .filter(step -> !step.statusAfter().equals("WAITING"))
                .map(Step::decidedOn)
                .findFirst();
    }

    /** What the people themselves did, when no desk has the need. */
    private NeedPage.Stop ofThePeople(Ui ui, Need need, Stays.Stay stay) {
        return new NeedPage.Stop(
                Level.VILLAGE.rung(),
                ui.t("proposals.people"),
                lines.place(ui, need.area()),
                stay.steps().stream().map(step -> entry(ui, need, step)).toList(),
                "",
                false,
                false);
    }

    private NeedPage.Entry entry(Ui ui, Need need, Step step) {
        MoveLook look = MoveLook.of(step.move());
        boolean english = ui.lang() == Lang.EN && !step.sentenceEn().isEmpty();
        boolean official = ui.register() == org.phaenruam.app.kernel.Register.OFFICIAL
                && ui.lang() == Lang.TH
                && !step.sentenceOfficial().isEmpty();
        return new NeedPage.Entry(
                look.css(),
                look.icon(),
                ui.say(tables.move(step.move()).done()),
                ui.shortDate(step.decidedOn()),
                english ? step.sentenceEn() : official ? step.sentenceOfficial() : step.sentence(),
                english ? "en" : "th",
                step.reasonCode() == null
                        ? ""
                        : ui.say(tables.reason(step.reasonCode()).wording()),
                papers.of(ui, step),
                step.fileId() == null ? null : "/needs/" + need.code() + "/files/" + step.fileId());
    }

    private static NeedPage.InPlan inPlan(Ui ui, Membership m) {
        return new NeedPage.InPlan(
                ui.lang() == Lang.EN ? m.labelEn() : m.labelTh(),
                "/plans/" + m.planRef(),
                m.approved(),
                ui.shortDate(m.since()));
    }

    private List<NeedPage.Action> actions(Ui ui, Actor actor, Journey journey, Situated now) {
        List<NeedPage.Action> actions = new ArrayList<>();
        Need need = journey.need();
        String here = "/needs/" + need.code();
        if (!actor.signedIn()) {
            return actions;
        }
        for (String desk : desks(actor, now)) {
            actions.add(new NeedPage.Action(ui.t("proposals.action.decide"), "/desks/" + desk + here, true));
        }
        if ((now.status().equals("DRAFT") || now.status().equals("RETURNED"))
                && proposals.mayRewrite(actor, need, now)) {
            actions.add(new NeedPage.Action(ui.t("proposals.action.edit"), here + "/edit", true));
        }
        for (Move move : proposals.movesFor(actor, journey, "")) {
            if (!move.code().equals("RESUBMIT")) {
                actions.add(new NeedPage.Action(ui.say(move.wording()), here + "/steps?move=" + move.code(), false));
            }
        }
        if (actions.stream().noneMatch(NeedPage.Action::main) && proposals.mayHelp(actor, need, now)) {
            actions.add(new NeedPage.Action(ui.say(tables.move("MERGE").wording()), here + "/join", false));
            actions.add(new NeedPage.Action(ui.say(tables.move("SPLIT").wording()), here + "/split", false));
        }
        return actions;
    }

    /** The desks at which this reader may do something now: the one that has it or had it last, or the plan's approver. */
    private List<String> desks(Actor actor, Situated now) {
        return java.util.stream.Stream.of(
                        now.holder() != null ? now.holder() : now.status().equals("MERGED") ? now.lastHolder() : null,
                        now.memberships().isEmpty()
                                        || !java.util.Set.of("IN_PLAN", "WITHIN_CEILING", "OVER_CEILING")
                                                .contains(now.status())
                                ? null
                                : now.memberships().getLast().approvedBy())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .filter(actor::worksFor)
                .toList();
    }
}
