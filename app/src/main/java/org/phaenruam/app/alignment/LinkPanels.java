package org.phaenruam.app.alignment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Says links and offers in the reader's words, for the pages of the modules that own the things. */
@Component
public class LinkPanels {
    private final Areas areas;

    LinkPanels(Areas areas) {
        this.areas = areas;
    }

    /** Who may do what with the links of a page. */
    public record Rights(boolean answer, Predicate<Link> decide) {}

    /** The panel of the thing {@code here}; {@code answer} is null where nothing is offered. */
    public LinkPanel panel(
            Ui ui,
            SubjectRef here,
            String action,
            String back,
            List<Link> links,
            Suggestions.@Nullable Answer answer,
            Rights rights) {
        Set<SubjectRef> linked = links.stream().map(link -> link.to().ref()).collect(Collectors.toSet());
        List<LinkPanel.Line> lines = links.stream()
                .filter(link ->
                        link.state() != LinkState.REFUSED || rights.decide().test(link))
                .sorted(Comparator.comparing(Link::state, Comparator.comparingInt(LinkPanels::place)))
                .map(link -> line(ui, link, here, rights.decide().test(link)))
                .toList();
        List<LinkPanel.Offer> offers = answer == null
                ? List.of()
                : answer.offers().stream()
                        .filter(offer -> !linked.contains(offer.target().ref()))
                        .map(offer -> offer(ui, offer))
                        .toList();
        return new LinkPanel(
                action, back, lines, offers, answer != null, answer == null || answer.ready(), rights.answer());
    }

    private static int place(LinkState state) {
        return switch (state) {
            case CONFIRMED -> 0;
            case ASSERTED -> 1;
            case REFUSED -> 2;
        };
    }

    /** One link, seen from {@code here}. */
    public LinkPanel.Line line(Ui ui, Link link, SubjectRef here, boolean mayDecide) {
        boolean incoming = link.to().ref().equals(here);
        Linkable other = incoming ? link.from() : link.to();
        LinkState state = link.state();
        Link.Said last = link.decided() == null ? link.asserted() : link.decided();
        return new LinkPanel.Line(
                link.id(),
                ui.t((incoming ? "alignment.kindin." : "alignment.kind.") + link.kind()),
                other.label(ui.lang()),
                lang(ui, other),
                other.href(),
                other.shelf(ui.lang()),
                rung(other.area()),
                state == LinkState.CONFIRMED ? "ok" : state == LinkState.ASSERTED ? "wait" : "back",
                state == LinkState.CONFIRMED ? "check" : state == LinkState.ASSERTED ? "clock" : "back",
                ui.t("alignment.state." + state),
                ui.t(
                        "alignment.said." + (link.declined() ? "DECLINED" : state),
                        last.office(),
                        ui.shortDate(last.on())),
                Suggestion.read(link.reason()).stream().map(why -> why.say(ui)).toList(),
                incoming,
                mayDecide && state != LinkState.CONFIRMED,
                mayDecide && state != LinkState.REFUSED);
    }

    private LinkPanel.Offer offer(Ui ui, Suggestion offer) {
        Linkable target = offer.target();
        return new LinkPanel.Offer(
                target.ref().toString(),
                target.label(ui.lang()),
                lang(ui, target),
                target.href(),
                target.shelf(ui.lang()),
                rung(target.area()),
                offer.reasons().stream().limit(3).map(why -> why.say(ui)).toList());
    }

    private static String lang(Ui ui, Linkable end) {
        return ui.lang() == Lang.EN && !end.labelEn().isEmpty() ? "en" : "th";
    }

    private int rung(AreaCode area) {
        return areas.tree().find(area).map(a -> a.level().rung()).orElse(0);
    }
}
