package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The sentences that are offered with a decision, in plain Thai, because it is the villagers who read them. An empty
 * sentence in the form stands for the one offered.
 */
@Component
class Offers {
    private final Journeys tables;
    private final Bodies bodies;
    private final SingletonSupplier<PlanShelf> shelf;

    Offers(Journeys tables, Bodies bodies, ObjectProvider<PlanShelf> shelf) {
        this.shelf = SingletonSupplier.ofNullable(shelf::getIfAvailable);
        this.tables = tables;
        this.bodies = bodies;
    }

    /** The reasons that can stand with a move, each with the sentence offered for it. */
    List<DecidePage.ReasonChoice> reasons(Ui ui, Move move, Optional<Body> body) {
        return tables.reasonsFor(move).stream()
                .map(reason -> new DecidePage.ReasonChoice(
                        reason.code(), ui.say(reason.wording()), of(ui, move, reason, body)))
                .toList();
    }

    /** The places in plans that this body may choose. */
    List<DecidePage.PlaceChoice> places(Body body) {
        PlanShelf plans = shelf.get();
        return plans == null
                ? List.of()
                : plans.placesFor(body).stream()
                        .map(p -> new DecidePage.PlaceChoice(p.nodeRef(), p.nodeLabelTh(), p.planLabelTh()))
                        .toList();
    }

    /** The page where this person may begin a plan for this body, or empty. */
    String whereToBegin(Actor actor, Body body) {
        PlanShelf plans = shelf.get();
        return plans == null ? "" : plans.whereToBegin(actor, body).orElse("");
    }

    /** For a move and a reason, before anything else is typed. Empty for "other reason": that one is written out. */
    String of(Ui ui, Move move, @Nullable Reason reason, Optional<Body> body) {
        return said(ui, move, reason, body, Map.of());
    }

    /** For what was typed. */
    String typed(Ui ui, Map<String, String> typed, String bodyCode) {
        String move = typed.getOrDefault("move", "");
        String reason = typed.getOrDefault("reason", "");
        if (!tables.knowsMove(move)) {
            return "";
        }
        Optional<Body> body = bodyCode.isEmpty() ? Optional.empty() : bodies.findBody(bodyCode);
        return said(ui, tables.move(move), tables.knowsReason(reason) ? tables.reason(reason) : null, body, typed);
    }

    private String said(Ui ui, Move move, @Nullable Reason reason, Optional<Body> body, Map<String, String> typed) {
        if (reason == null ? move.needsReason() : reason.code().equals("OTHER")) {
            return "";
        }
        if (reason != null && move.code().equals("WITHDRAW") && reason.code().equals("WITHDRAWN_BY_PROPOSER")) {
            return ui.in(Lang.TH, "proposals.offer.withdrawn"); // the move says it already
        }
        Optional<Body> to = typed.getOrDefault("to", "").isEmpty()
                ? Optional.empty()
                : bodies.findBody(typed.getOrDefault("to", ""));
        String next = move.code().equals("FORWARD")
                ? to.map(b -> b.name().plainTh()).orElse(ui.in(Lang.TH, "proposals.offer.someone"))
                : body.flatMap(bodies::nextUp).map(b -> b.name().plainTh()).orElse("");
        return ui.in(
                Lang.TH,
                "proposals.offer." + move.code(),
                body.map(b -> b.name().plainTh()).orElse(""),
                next,
                reason == null ? "" : reason.wording().plainTh(),
                typed.getOrDefault("source", "").strip(),
                typed.getOrDefault("baht", "").strip().replace("บาท", ""),
                typed.getOrDefault("fiscalYear", "").strip(),
                typed.getOrDefault("percent", "").replace("%", "").strip(),
                typed.getOrDefault("byWhen", "").strip(),
                typed.getOrDefault("target", "").strip());
    }
}
