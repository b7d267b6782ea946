package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.alignment.Asking;
import org.phaenruam.app.alignment.Link;
import org.phaenruam.app.alignment.LinkBy;
import org.phaenruam.app.alignment.LinkKind;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.alignment.LinkPanels;
import org.phaenruam.app.alignment.LinkState;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.alignment.Links;
import org.phaenruam.app.alignment.Suggestion;
import org.phaenruam.app.alignment.Suggestions;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for tying a need to the plans above it: the machine offers, a person near the need or at its desk confirms. */
@Component
public class NeedLinks {
    /** Saying that a need belongs to a branch of a plan, or that it does not. */
    public static final Deed LINK =
            Deed.of("need.link", Capacity.RECORDER, Capacity.COORDINATOR, Capacity.BODY, Capacity.AGENCY);

    private static final int MOST_CHOICES = 400;
    private static final Pattern TARGET = Pattern.compile("[a-z][a-z-]{1,30}:[A-Za-z0-9_.-]{1,150}");

    private final Links links;
    private final LinkPanels panels;
    private final Suggestions suggestions;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;

    NeedLinks(Links links, LinkPanels panels, Suggestions suggestions, Bodies bodies, Areas areas, Audit audit) {
        this.links = links;
        this.panels = panels;
        this.suggestions = suggestions;
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
    }

    boolean may(Actor actor, Journey journey) {
        return actor.may(LINK, new Situation(journey.need().area(), desk(journey), null, null));
    }

    /** The desk that has the need or had it last. */
    private static @Nullable String desk(Journey journey) {
        Situated now = Situated.after(journey.steps(), java.time.LocalDate.EPOCH);
        return now.holder() != null ? now.holder() : now.lastHolder();
    }

    /** Everybody sees what people confirmed; whoever signed in sees what the machine offers, too. */
    LinkPanel panel(Ui ui, Actor actor, Journey journey, String back) {
        Need need = journey.need();
        boolean may = actor.signedIn() && may(actor, journey);
        List<Link> linked = links.listFrom(need.ref());
        Suggestions.Answer answer = actor.signedIn() && journey.sent() ? suggestions.suggest(asking(need)) : null;
        return panels.panel(
                ui,
                need.ref(),
                "/needs/" + need.code() + "/links",
                back,
                linked,
                answer,
                new LinkPanels.Rights(may, link -> may));
    }

    private static Asking asking(Need need) {
        return new Asking(need.area(), text(need), target -> true);
    }

    private static String text(Need need) {
        return (need.title() + " " + need.detail()).strip();
    }

    /** The branches that this need was confirmed to belong to. */
    List<String> confirmed(Need need) {
        return listConfirmed(need).stream().map(branch -> branch.ref().id()).toList();
    }

    /** The same, with their names. */
    List<Linkable> listConfirmed(Need need) {
        return links.listFrom(need.ref()).stream()
                .filter(link ->
                        link.state() == LinkState.CONFIRMED && link.kind().home())
                .map(Link::to)
                .toList();
    }

    /** What is said about a need: a target that was offered, or a link that there is. */
    record Word(String target, @Nullable UUID link, boolean yes) {}

    /** Why the machine would offer it, if it would. Asked before the transaction: an index may still be in the making. */
    Optional<Suggestion> offered(Actor actor, Journey journey, Word word) {
        if (word.link() != null || !journey.sent() || !may(actor, journey)) {
            return Optional.empty();
        }
        return suggestions.suggest(asking(journey.need())).offers().stream()
                .filter(s -> s.target().ref().toString().equals(word.target()))
                .findFirst();
    }

    /**
     * Yes or no to an offer or a link; the same word again changes nothing. Empty when there is no such target, or when it
     * was taken out of its plan. A draft is tied to nothing: its words are nobody's yet.
     */
    @Transactional
    public Optional<Boolean> answer(Ui ui, Actor actor, Journey journey, Word word, Optional<Suggestion> offered) {
        actor.require(LINK, new Situation(journey.need().area(), desk(journey), null, null));
        if (!journey.sent()) {
            return Optional.empty();
        }
        LinkBy by = new LinkBy(actor.ref(), office(ui, actor, journey));
        Need need = journey.need();
        UUID link = word.link();
        Optional<UUID> id =
                link != null ? ofNeed(need, link) : proposed(need, word.target(), LinkKind.SUPPORTS, offered, by);
        return id.filter(found -> decide(need, found, word.yes(), by)).map(found -> word.yes());
    }

    /** Ties the need to a branch chosen by hand; empty when there is no such branch. */
    @Transactional
    public Optional<LinkKind> choose(Ui ui, Actor actor, Journey journey, String target, LinkKind kind) {
        actor.require(LINK, new Situation(journey.need().area(), desk(journey), null, null));
        LinkBy by = new LinkBy(actor.ref(), office(ui, actor, journey));
        Optional<UUID> id = proposed(journey.need(), target, kind, Optional.empty(), by);
        return id.filter(found -> decide(journey.need(), found, true, by)).map(found -> kind);
    }

    /** What can be chosen by hand: branches of the plans of this place and above it, then of the national frameworks. */
    List<Linkable> listChoices(Need need) {
        return suggestions.listTargets(need.area(), target -> true, MOST_CHOICES);
    }

    private Optional<UUID> ofNeed(Need need, UUID link) {
        return links.find(link).filter(l -> l.from().ref().equals(need.ref())).map(Link::id);
    }

    private Optional<UUID> proposed(Need need, String target, LinkKind kind, Optional<Suggestion> offered, LinkBy by) {
        if (!TARGET.matcher(target).matches()) {
            return Optional.empty();
        }
        return suggestions
                .hold(need.area(), SubjectRef.parse(target))
                .map(to -> links.propose(linkable(need), to, kind, offered, by)
                        .link()
                        .id());
    }

    private boolean decide(Need need, UUID link, boolean yes, LinkBy by) {
        Links.Decided said = links.decide(link, yes, by);
        if (said == Links.Decided.NOW) {
            String to = links.find(link).orElseThrow().to().ref().toString();
            audit.record(by.actor(), LINK.code(), need.ref(), need.area(), Map.of("to", to, "confirmed", "" + yes));
        }
        return said != Links.Decided.GONE;
    }

    private static Linkable linkable(Need need) {
        return new Linkable(
                need.ref(),
                need.area(),
                "",
                "",
                false,
                need.title(),
                need.titleEn(),
                "",
                "",
                "/needs/" + need.code(),
                text(need));
    }

    /** For whom the person speaks: the desk, else the work near the people. */
    private String office(Ui ui, Actor actor, Journey journey) {
        String desk = desk(journey);
        if (desk != null && actor.worksFor(desk)) {
            return bodies.get(desk).name().plainTh();
        }
        boolean coordinator = actor.grants().stream().anyMatch(g -> g.role() == Role.COORDINATOR);
        String place = areas.tree()
                .get(Proposals.codeArea(areas.tree(), journey.need().area()))
                .title(Lang.TH);
        return ui.in(Lang.TH, coordinator ? "proposals.links.coordinator" : "proposals.links.recorder", place);
    }

    /** Puts a confirmed link into the demonstration data. */
    @Transactional
    public void confirmSample(Need need, Linkable to, String office) {
        LinkBy by = new LinkBy(ActorRef.system("sample"), office);
        Links.Proposed said = links.propose(linkable(need), to, LinkKind.SUPPORTS, Optional.empty(), by);
        decide(need, said.link().id(), true, by);
    }
}
