package org.phaenruam.app.proposals;

import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Collects what stands beside a need's journey, each part from its own maker. */
@Component
class BesideMaker {
    private final ParticularsPageMaker particulars;

    BesideMaker(ParticularsPageMaker particulars) {
        this.particulars = particulars;
    }

    BesidePage page(Ui ui, Actor actor, Journey journey) {
        return new BesidePage(particulars.page(ui, actor, journey));
    }
}
