package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.proposals.bundles.Bundles;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Collects what stands beside a need's journey, each part from its own door. */
@Component
class BesideMaker {
    private final ParticularsPageMaker particulars;
    private final LineageMaker lineage;
    private final FilesPageMaker files;
    private final Supports supports;
    private final OfficialWording wording;
    private final NeedLinks links;
    private final Bundles bundles;
    private final BesideStore store;

    BesideMaker(
            ParticularsPageMaker particulars,
            LineageMaker lineage,
            FilesPageMaker files,
            Supports supports,
            OfficialWording wording,
            NeedLinks links,
            Bundles bundles,
            BesideStore store) {
        this.bundles = bundles;
        this.store = store;
        this.particulars = particulars;
        this.lineage = lineage;
        this.files = files;
        this.supports = supports;
        this.wording = wording;
        this.links = links;
    }

    BesidePage page(Ui ui, Actor actor, Journey journey, JoiningAnswer typed) {
        Need need = journey.need();
        LinkPanel panel = links.panel(ui, actor, journey, "");
        BesideStore.Has has = store.of(need.id());
        return new BesidePage(
                new WordingPage(
                        need.code(),
                        need.area(),
                        need.title(),
                        need.detail(),
                        wording.find(need),
                        actor.signedIn() && wording.mayWord(actor, journey)),
                particulars.page(ui, actor, journey),
                lineage.page(ui, actor, need, has, typed),
                files.strip(ui, actor, journey, has.files()),
                voices(ui, actor, need),
                panel,
                journey.sent() && panel.mayAnswer() ? "/needs/" + need.code() + "/link" : "",
                has.bundles() ? bundles.listOf(need.id()) : List.of(),
                journey.sent() ? likeHref(actor, need) : "");
    }

    /** Where this reader may bundle this need with like ones: in the widest area that is the reader's; empty for most. */
    private String likeHref(Actor actor, Need need) {
        return actor.signedIn()
                ? actor.grants().stream()
                        .map(grant -> grant.area())
                        .filter(area -> bundles.covers(area, need.area()) && bundles.mayMake(actor, area))
                        .findFirst()
                        .map(area -> "/bundles/new?area=" + area + "&like=" + need.code())
                        .orElse("")
                : "";
    }

    private VoicesPage voices(Ui ui, Actor actor, Need need) {
        VoiceStore.Own own = supports.own(actor, need);
        SupportCount count = own.count();
        List<ForumSupport> forums = count.hands() == 0 ? List.of() : supports.forums(need);
        return new VoicesPage(
                need.code(),
                count.singles() == 0
                        ? ui.t("proposals.voices.none")
                        : count.few()
                                ? ui.t("proposals.voices.few", SupportCount.FEWEST_SHOWN)
                                : ui.t("proposals.voices.singles", count.singles()),
                forums.stream()
                        .map(f -> ui.t("proposals.voices.forum", f.source(), ui.shortDate(f.heldOn()), f.hands()))
                        .toList(),
                actor.signedIn(),
                own.follows(),
                own.supports(),
                actor.signedIn() && supports.mayNoteForum(actor, need));
    }
}
