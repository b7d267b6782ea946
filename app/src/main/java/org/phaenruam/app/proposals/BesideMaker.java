package org.phaenruam.app.proposals;

import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Collects what stands beside a need's journey, each part from its own maker. */
@Component
class BesideMaker {
    private final ParticularsPageMaker particulars;
    private final LineageMaker lineage;
    private final FilesPageMaker files;

    BesideMaker(ParticularsPageMaker particulars, LineageMaker lineage, FilesPageMaker files) {
        this.particulars = particulars;
        this.lineage = lineage;
        this.files = files;
    }

    BesidePage page(Ui ui, Actor actor, Journey journey) {
        return new BesidePage(
                particulars.page(ui, actor, journey),
                lineage.page(ui, actor, journey.need()),
                files.strip(ui, actor, journey));
    }
}
