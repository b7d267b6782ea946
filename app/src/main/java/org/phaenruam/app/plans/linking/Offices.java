package org.phaenruam.app.plans.linking;

import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** For whom a person speaks about a link: the body, else the work near the people; never a private name. */
@Component
class Offices {
    private final Bodies bodies;
    private final Areas areas;

    Offices(Bodies bodies, Areas areas) {
        this.bodies = bodies;
        this.areas = areas;
    }

    String of(Ui ui, Actor actor, Situation at) {
        if (at.bodyCode() != null && actor.worksFor(at.bodyCode())) {
            return bodies.get(at.bodyCode()).name().plainTh();
        }
        boolean coordinator = actor.grants().stream().anyMatch(grant -> grant.role() == Role.COORDINATOR);
        return ui.in(
                Lang.TH,
                coordinator ? "plans.links.coordinator" : "plans.links.recorder",
                areas.tree().get(at.area()).title(Lang.TH));
    }
}
