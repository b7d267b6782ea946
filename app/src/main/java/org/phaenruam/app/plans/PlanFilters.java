package org.phaenruam.app.plans;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.ListQuestions;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the lists of plans and of their branches are narrowed by alike: an area with all below it, a kind of plan. */
@Component
class PlanFilters {
    private final Plans plans;
    private final Areas areas;

    PlanFilters(Plans plans, Areas areas) {
        this.plans = plans;
        this.areas = areas;
    }

    /** The area that is asked for, the nation where none is, its keeper where it has ended; 404 for one that never was. */
    AreaCode area(ListQuestions asked) {
        String area = ListQuestions.text(asked.area());
        return AreaCode.find(area.isBlank() ? "TH" : ThaiDigits.toArabic(area.strip()))
                .flatMap(areas.tree()::findKeeper)
                .map(Area::code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The kind of plan that is asked for, or an empty text. */
    String type(Ui ui, ListQuestions asked) {
        return ListQuestions.known(asked.type(), types(ui));
    }

    /** From the nation down to the area, then those right below it. */
    LongList.Filter byArea(Ui ui, AreaCode at) {
        Stream<Area> above = areas.tree().ancestors(at).reversed().stream();
        Stream<Area> here = Stream.concat(above, Stream.of(areas.tree().get(at)));
        List<Option> options = Stream.concat(here, areas.tree().children(at).stream())
                .map(area -> new Option(area.code().value(), area.title(ui.lang())))
                .toList();
        return new LongList.Filter("area", ui.t("plans.nodes.area"), options, at.value(), "");
    }

    LongList.Filter byType(Ui ui, String chosen) {
        return new LongList.Filter("type", ui.t("plans.nodes.type"), types(ui), chosen, ui.t("web.list.all"));
    }

    private List<Option> types(Ui ui) {
        return plans.listTypes().stream()
                .sorted(Comparator.comparing(type -> type.level().rung()))
                .map(type -> new Option(type.code(), ui.say(type.name())))
                .toList();
    }
}
