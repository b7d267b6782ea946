package org.phaenruam.app.plans.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The indicators of a plan, of one of its branches, or of both together, to take away. */
@Controller
class IndicatorFilePages {
    private final Plans plans;
    private final Readings readings;

    IndicatorFilePages(Plans plans, Readings readings) {
        this.plans = plans;
        this.readings = readings;
    }

    /** @param all not empty: those of the plan and of all its branches, in the order of the tree */
    @GetMapping("/plans/{code}/indicators.{format}")
    void file(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String all,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Plan plan = plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Readings.Reading read = readings.of(actor, plan);
        List<Branch> live = read.branches().stream().filter(b -> !b.removed()).toList();
        Map<String, List<Cell>> branches = new HashMap<>();
        Map<String, String> numbers = Views.numbers(live);
        live.forEach(b -> branches.put(
                b.code(),
                List.of(Cell.of(b.code()), Cell.of(numbers.getOrDefault(b.code(), "")), Cell.of(Views.text(ui, b)))));
        branches.put("", List.of(Cell.EMPTY, Cell.EMPTY, Cell.of(ui.t("plans.indicators.ofplan"))));
        if (!branches.containsKey(node)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> order =
                Stream.concat(Stream.of(""), live.stream().map(Branch::code)).toList();
        List<PartStore.Indicator> found = read.indicators();
        Stream<List<Cell>> rows = order.stream()
                .filter(at -> !all.isEmpty() || at.equals(node))
                .flatMap(at -> found.stream().filter(i -> i.node().equals(at)))
                .map(i -> cells(branches.getOrDefault(i.node(), List.of()), i));
        List<String> header = Stream.of(
                        "branch", "no", "text", "name", "unit", "base", "baseyear", "target", "targetyear")
                .map(column -> ui.t("plans.indicators.column." + column))
                .toList();
        String name = ui.t("plans.indicators.filename", plan.title(ui.lang(), ui.register()));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private static List<Cell> cells(List<Cell> branch, PartStore.Indicator i) {
        Integer baseYear = i.baseYear();
        return Stream.concat(
                        branch.stream(),
                        Stream.of(
                                Cell.of(i.name()),
                                Cell.of(i.unit()),
                                Cell.of(i.base()),
                                baseYear == null ? Cell.EMPTY : Cell.of(baseYear.longValue()),
                                Cell.of(i.target()),
                                Cell.of((long) i.targetYear())))
                .toList();
    }
}
