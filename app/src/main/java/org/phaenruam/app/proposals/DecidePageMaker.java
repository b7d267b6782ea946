package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the page on which somebody decides: what can be done, for which reasons, with which sentences offered. */
@Component
class DecidePageMaker {
    /** The name of the button that asks for a check of the words. */
    static final String CHECK = "check";

    private final Journeys tables;
    private final Bodies bodies;
    private final Proposals proposals;
    private final NeedPageMaker needs;
    private final Offers offers;
    private final NeedLinks links;
    private final WordChecks checks;

    DecidePageMaker(
            Journeys tables,
            Bodies bodies,
            Proposals proposals,
            NeedPageMaker needs,
            Offers offers,
            NeedLinks links,
            WordChecks checks) {
        this.checks = checks;
        this.links = links;
        this.tables = tables;
        this.bodies = bodies;
        this.proposals = proposals;
        this.needs = needs;
        this.offers = offers;
    }

    DecidePage page(
            Ui ui,
            Actor actor,
            Journey journey,
            String bodyCode,
            Map<String, String> typed,
            int seen,
            FormErrors errors) {
        NeedPage need = needs.brief(ui, actor, journey);
        List<Move> possible = proposals.movesFor(actor, journey, bodyCode);
        String chosen = typed.getOrDefault("move", "");
        Move move = possible.stream()
                .filter(m -> m.code().equals(chosen))
                .findFirst()
                .orElse(null);
        Optional<Body> body = bodyCode.isEmpty() ? Optional.empty() : Optional.of(bodies.get(bodyCode));
        String here = bodyCode.isEmpty() ? "/needs/" + need.code() : "/desks/" + bodyCode + "/needs/" + need.code();
        List<DecidePage.PlaceChoice> places =
                move == null || !asksPlan(move) || body.isEmpty() ? List.of() : offers.places(body.get());
        String action = bodyCode.isEmpty() ? here + "/steps" : here;
        return new DecidePage(
                need,
                action,
                body.isPresent() ? "/desks/" + bodyCode : here,
                body.map(b -> ui.say(b.name())).orElse(ui.t("proposals.decide.people")),
                crumbs(ui, need, body),
                choices(ui, possible, move, here, action, besides(ui, actor, journey, body)),
                move == null ? "" : move.code(),
                move == null ? "" : ui.say(move.wording()),
                goesTo(ui, move, body),
                move == null || !move.needsReason() ? List.of() : offers.reasons(ui, move, body),
                places,
                move == null || !asksPlan(move) || !places.isEmpty()
                        ? ""
                        : body.map(b -> offers.whereToBegin(actor, b)).orElse(""),
                move == null ? List.of() : receivers(ui, move, journey.need()),
                move == null ? Set.of() : asks(ui, move, journey, body),
                move == null ? "" : targetOf(move),
                Ids.next(),
                seen,
                prefilled(typed, places, journey.need()),
                links.panel(ui, actor, journey, bodyCode),
                typed.containsKey(CHECK) ? checks.of(List.of(journey.need()), sentence(ui, typed, bodyCode)) : null,
                errors);
    }

    /** What the villagers would read: what was typed, else the sentence that is offered. */
    private String sentence(Ui ui, Map<String, String> typed, String bodyCode) {
        String own = typed.getOrDefault("sentence", "");
        return own.isBlank() ? offers.typed(ui, typed, bodyCode) : own;
    }

    /** A confirmed link to a branch of the body's own plan is the place that is offered first. */
    private Map<String, String> prefilled(Map<String, String> typed, List<DecidePage.PlaceChoice> places, Need need) {
        if (places.isEmpty() || !typed.getOrDefault("node", "").isEmpty()) {
            return typed;
        }
        Map<String, String> filled = new LinkedHashMap<>(typed);
        links.confirmed(need).stream()
                .filter(node -> places.stream().anyMatch(place -> place.node().equals(node)))
                .findFirst()
                .ifPresent(node -> filled.put("node", node));
        return filled;
    }

    private static List<Crumb> crumbs(Ui ui, NeedPage need, Optional<Body> body) {
        return body.isPresent()
                ? List.of(
                        new Crumb(
                                ui.t("proposals.desk.crumb"),
                                "/desks/" + body.get().code()),
                        new Crumb(need.code(), null))
                : List.of(
                        new Crumb(need.code(), "/needs/" + need.code()),
                        new Crumb(ui.t("proposals.decide.crumb"), null));
    }

    /** Joining and splitting have pages of their own; offered where this desk has the mandate and the person the right. */
    private List<String> besides(Ui ui, Actor actor, Journey journey, Optional<Body> body) {
        Situated now = Situated.after(journey.steps(), ui.today());
        return Stream.of("MERGE", "SPLIT")
                .filter(move -> body.isPresent()
                        && bodies.mandated(body.get(), move)
                        && actor.may(
                                tables.move(move).deed(),
                                Proposals.situation(
                                        journey.need(),
                                        now,
                                        tables.move(move),
                                        body.get().code())))
                .toList();
    }

    private List<DecidePage.MoveChoice> choices(
            Ui ui, List<Move> possible, @Nullable Move chosen, String here, String action, List<String> besides) {
        List<DecidePage.MoveChoice> choices = new ArrayList<>();
        for (Move move : possible) {
            choices.add(new DecidePage.MoveChoice(
                    move.code(),
                    ui.say(move.wording()),
                    action + "?move=" + move.code(),
                    MoveLook.of(move.code()).icon(),
                    chosen != null && chosen.code().equals(move.code())));
        }
        boolean open = possible.stream().anyMatch(m -> m.code().equals("RETURN"));
        if (open && besides.contains("MERGE")) {
            choices.add(new DecidePage.MoveChoice(
                    "MERGE", ui.say(tables.move("MERGE").wording()), here + "/join", "merge", false));
        }
        if (open && besides.contains("SPLIT")) {
            choices.add(new DecidePage.MoveChoice(
                    "SPLIT", ui.say(tables.move("SPLIT").wording()), here + "/split", "merge", false));
        }
        return choices;
    }

    private String goesTo(Ui ui, @Nullable Move move, Optional<Body> body) {
        return move != null && move.code().equals("SEND_UP")
                ? body.flatMap(bodies::nextUp).map(b -> ui.say(b.name())).orElse("")
                : "";
    }

    /** A need is ranked in the plan that it is in; there is nothing to choose. */
    private static boolean asksPlan(Move move) {
        return move.needsPlan() && !move.code().startsWith("RANK_");
    }

    private static Set<String> asks(Ui ui, Move move, Journey journey, Optional<Body> body) {
        Set<String> asks = new TreeSet<>();
        if (move.needsReason()) {
            asks.add("reason");
        }
        if (asksPlan(move)) {
            asks.add("plan");
        }
        if (body.isPresent()) {
            asks.add("sitting");
        }
        switch (move.code()) {
            case "FORWARD" -> asks.add("to");
            case "FUND" -> asks.addAll(List.of("money", "to"));
            case "REPORT" -> asks.addAll(List.of("progress", "photo"));
            case "CONTRACT" -> asks.addAll(List.of("price", "byWhen"));
            case "DO_OURSELVES" -> asks.add("byWhen");
            case "START", "FINISH", "DISPUTE", "VERIFY" -> asks.add("photo");
            default -> {
                // nothing more
            }
        }
        Situated now = Situated.after(journey.steps(), ui.today());
        if (body.isPresent()
                && now.dueOn() != null
                && now.dueOn().isBefore(ui.today())
                && now.status().equals("WAITING")) {
            asks.add("late");
        }
        return asks;
    }

    private static String targetOf(Move move) {
        return switch (move.target()) {
            case "owner", "budget", "contract" -> move.target();
            default -> move.code().equals("VERIFY") ? "place" : "";
        };
    }

    private List<Option> receivers(Ui ui, Move move, Need need) {
        if (!move.code().equals("FORWARD") && !move.code().equals("FUND")) {
            return List.of();
        }
        return bodies.listReceivers(need.area()).stream()
                .map(body -> new Option(body.code(), ui.say(body.name())))
                .toList();
    }
}
