package org.phaenruam.app.plans;

import java.util.List;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Plans as rows of a file. */
@Component
class PlanTable {
    private final Plans plans;
    private final Areas areas;

    PlanTable(Plans plans, Areas areas) {
        this.plans = plans;
        this.areas = areas;
    }

    Table of(Ui ui, String name, Stream<Plan> rows) {
        List<String> header = Stream.of(
                        "code",
                        "title",
                        "type",
                        "level",
                        "areacode",
                        "area",
                        "from",
                        "to",
                        "standing",
                        "approved",
                        "remark")
                .map(column -> ui.t("plans.list.column." + column))
                .toList();
        return new Table(name, header, rows.map(plan -> cells(ui, plan)));
    }

    private List<Cell> cells(Ui ui, Plan plan) {
        Area area = areas.tree().get(plan.area());
        return List.of(
                Cell.of(plan.code()),
                Cell.of(plan.title(ui.lang(), ui.register())),
                Cell.of(ui.say(plan.type().name())),
                Cell.of(ui.t("web.level." + area.level().name())),
                Cell.of(plan.area().value()),
                Cell.of(area.title(ui.lang())),
                Cell.of((long) plan.fromBe()),
                Cell.of((long) plan.toBe()),
                Cell.of(plans.standing(ui, plan)),
                Cell.of(plan.approvedOn()),
                Cell.of(plan.sample() ? ui.t("web.sample") : ""));
    }
}
