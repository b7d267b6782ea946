package org.phaenruam.app.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaStory;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.areas.Lineage;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Ui;

/** Says in plain words what happened to an area. */
final class AreaStoryWords {
    private final Ui ui;
    private final AreaTree tree;

    AreaStoryWords(Ui ui, AreaTree tree) {
        this.ui = ui;
        this.tree = tree;
    }

    /** Names and places through time. */
    List<AreaHistoryPage.Line> lines(Area area, AreaStory story) {
        List<AreaHistoryPage.Line> lines = new ArrayList<>();
        for (AreaStory.Name name : story.names()) {
            Area then = new Area(
                    area.code(),
                    area.kind(),
                    name.nameTh(),
                    name.nameEn(),
                    area.parent(),
                    name.moo(),
                    area.sourceStatus(),
                    area.sample());
            lines.add(new AreaHistoryPage.Line(
                    span(name.from(), name.to()), ui.t("portal.history.named", then.title(ui.lang()))));
        }
        for (AreaStory.Place place : story.places()) {
            lines.add(new AreaHistoryPage.Line(
                    span(place.from(), place.to()), ui.t("portal.history.under", title(place.parent()))));
        }
        for (Lineage line : story.lineage()) {
            boolean from = line.to().equals(area.code());
            String key =
                    "portal.history." + (from ? "from." : "to.") + line.kind().name();
            lines.add(new AreaHistoryPage.Line(
                    ui.date(line.holdsFrom()), ui.t(key, title(from ? line.from() : line.to()))));
        }
        return lines;
    }

    private String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? ui.t("portal.history.always") : ui.t("portal.history.until", to.minusDays(1));
        }
        return to == null ? ui.t("portal.history.since", from) : ui.t("portal.history.fromto", from, to.minusDays(1));
    }

    /** The whole change in one sentence. */
    String change(AreaChange change) {
        String subjects = titles(change.subjects());
        ChangePart first = change.parts().getFirst();
        return switch (change.kind()) {
            case RENAME -> ui.t("portal.change.says.RENAME", subjects, newName(first));
            case MOVE -> ui.t("portal.change.says.MOVE", subjects, first.parent() == null ? "" : title(first.parent()));
            case ABOLISH -> ui.t("portal.change.says.ABOLISH", subjects);
            case SPLIT ->
                ui.t(
                        "portal.change.says.SPLIT",
                        subjects,
                        change.listOf(Role.NEW).stream().map(this::newName).collect(Collectors.joining(", ")));
            case MERGE, RECODE ->
                ui.t(
                        "portal.change.says." + change.kind().name(),
                        subjects,
                        change.listOf(Role.INTO).stream()
                                .map(part -> title(part.code()))
                                .findFirst()
                                .orElseGet(() -> change.listOf(Role.NEW).stream()
                                        .map(this::newName)
                                        .collect(Collectors.joining(", "))));
        };
    }

    private String newName(ChangePart part) {
        String name = part.nameTh() == null ? title(part.code()) : part.nameTh();
        String moo = part.moo() == null ? "" : ui.t("portal.change.moo", String.valueOf(part.moo())) + " ";
        return part.role() == Role.NEW ? moo + name + " (" + part.code() + ")" : moo + name;
    }

    String titles(List<AreaCode> codes) {
        return codes.stream().map(this::title).collect(Collectors.joining(", "));
    }

    String title(AreaCode code) {
        return tree.find(code)
                .or(() -> tree.findPast(code).map(past -> past.area()))
                .map(area -> area.title(ui.lang()) + " (" + code + ")")
                .orElse(code.value());
    }
}
