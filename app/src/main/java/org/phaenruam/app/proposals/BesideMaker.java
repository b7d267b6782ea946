package org.phaenruam.app.proposals;

import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Collects what stands beside a need's journey, each part from its own maker. */
@Component
class BesideMaker {
    private final ParticularsPageMaker particulars;
    private final FilesPageMaker files;

    BesideMaker(ParticularsPageMaker particulars, FilesPageMaker files) {
        this.particulars = particulars;
        this.files = files;
    }

    BesidePage page(Ui ui, Actor actor, Journey journey) {
        return new BesidePage(particulars.page(ui, actor, journey), files.strip(ui, actor, journey));
    }
}
