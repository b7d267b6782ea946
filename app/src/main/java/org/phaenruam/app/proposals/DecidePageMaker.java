package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the page on which somebody decides: what can be done, for which reasons, with which sentences offered. */
@Component
class DecidePageMaker {
    private final Journeys tables;
    private final Bodies bodies;
    private final Proposals proposals;
    private final NeedPageMaker needs;
    private final ObjectProvider<PlanShelf> shelf;

    DecidePageMaker(
            Journeys tables, Bodies bodies, Proposals proposals, NeedPageMaker needs, ObjectProvider<PlanShelf> shelf) {
        this.tables = tables;
        this.bodies = bodies;
        this.proposals = proposals;
        this.needs = needs;
        this.shelf = shelf;
    }

    DecidePage page(
            Ui ui,
            Actor actor,
            Journey journey,
            String bodyCode,
            Map<String, String> typed,
            int seen,
            FormErrors errors) {
        NeedPage need = needs.page(ui, actor, journey);
        List<Move> possible = proposals.movesFor(actor, journey, bodyCode);
        String chosen = typed.getOrDefault("move", "");
        Move move = possible.stream()
                .filter(m -> m.code().equals(chosen))
                .findFirst()
                .orElse(null);
        Optional<Body> body = bodyCode.isEmpty() ? Optional.empty() : Optional.of(bodies.get(bodyCode));
        String here = (bodyCode.isEmpty() ? "" : "/desks/" + bodyCode) + "/needs/" + need.code()
                + (bodyCode.isEmpty() ? "/steps" : "");
        Optional<Body> next = body.flatMap(bodies::nextUp);
        return new DecidePage(
                need,
                here,
                body.isPresent() ? "/desks/" + bodyCode : "/needs/" + need.code(),
                body.map(b -> ui.say(b.name())).orElse(ui.t("proposals.decide.people")),
                List.of(
                        body.isPresent()
                                ? new Crumb(ui.t("proposals.desk.crumb"), "/desks/" + bodyCode)
                                : new Crumb(need.code(), "/needs/" + need.code()),
                        new Crumb(body.isPresent() ? need.code() : ui.t("proposals.decide.crumb"), null)),
                possible.stream()
                        .filter(m -> bodyCode.isEmpty()
                                ? !m.needsBody()
                                : m.needsBody() || m.code().equals("DO_OURSELVES"))
                        .map(m -> new DecidePage.MoveChoice(
                                m.code(),
                                ui.say(m.wording()),
                                here + "?move=" + m.code(),
                                MoveLook.of(m.code()).icon(),
                                move != null && m.code().equals(move.code())))
                        .toList(),
                move == null ? "" : move.code(),
                move == null ? "" : ui.say(move.wording()),
                move != null && move.code().equals("SEND_UP")
                        ? next.map(b -> ui.say(b.name())).orElse("")
                        : "",
                move == null || !move.needsReason() ? List.of() : reasons(ui, move, body, next),
                move == null || !move.needsPlan() || body.isEmpty() ? List.of() : places(body.get()),
                move != null && move.needsReason(),
                move != null && move.needsPlan(),
                move == null || move.target().equals("body") || move.target().equals("node") ? "" : move.target(),
                move != null && move.needsBody(),
                Ids.next(),
                seen,
                typed,
                List.of(),
                errors);
    }

    private List<DecidePage.ReasonChoice> reasons(Ui ui, Move move, Optional<Body> body, Optional<Body> next) {
        return tables.reasonsFor(move).stream()
                .map(reason -> new DecidePage.ReasonChoice(
                        reason.code(), ui.say(reason.wording()), offer(ui, move, reason, body, next)))
                .toList();
    }

    private List<DecidePage.PlaceChoice> places(Body body) {
        PlanShelf plans = shelf.getIfAvailable();
        return plans == null
                ? List.of()
                : plans.placesFor(body).stream()
                        .map(p -> new DecidePage.PlaceChoice(p.nodeRef(), p.nodeLabelTh(), p.planLabelTh()))
                        .toList();
    }

    /** The sentence offered for a move and a reason, in Thai: it is the villagers who read it. Empty for "other reason". */
    String offer(Ui ui, Move move, @Nullable Reason reason, Optional<Body> body, Optional<Body> next) {
        if (reason == null ? move.needsReason() : reason.code().equals("OTHER")) {
            return "";
        }
        return ui.in(
                Lang.TH,
                "proposals.offer." + move.code(),
                body.map(b -> b.name().plainTh()).orElse(""),
                next.map(b -> b.name().plainTh()).orElse(""),
                reason == null ? "" : reason.wording().plainTh());
    }

    /** The same for what was typed: used when the sentence was left empty. */
    String offer(Ui ui, String moveCode, String reasonCode, String bodyCode) {
        if (!tables.knowsMove(moveCode)) {
            return "";
        }
        Optional<Body> body = bodyCode.isEmpty() ? Optional.empty() : Optional.of(bodies.get(bodyCode));
        Reason reason = tables.knowsReason(reasonCode) ? tables.reason(reasonCode) : null;
        return offer(ui, tables.move(moveCode), reason, body, body.flatMap(bodies::nextUp));
    }
}
