package org.phaenruam.app.plans.linking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.phaenruam.app.alignment.Link;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.alignment.LinkPanels;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The links that wait for a word from an area, all of them, to take away. */
@Controller
class LinkFilePages {
    private final LinkQueue queue;
    private final LinkPanels panels;
    private final Areas areas;

    LinkFilePages(LinkQueue queue, LinkPanels panels, Areas areas) {
        this.queue = queue;
        this.panels = panels;
        this.areas = areas;
    }

    @GetMapping("/plans/links.{format}")
    void file(
            Ui ui,
            @PathVariable String format,
            @RequestParam(defaultValue = "TH") String area,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        AreaCode at = AreaCode.find(ThaiDigits.toArabic(area.strip()))
                .filter(code -> areas.tree().find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> header = Stream.of(
                        "area",
                        "fromplan",
                        "fromcode",
                        "from",
                        "kind",
                        "toplan",
                        "tocode",
                        "to",
                        "since",
                        "office",
                        "why")
                .map(column -> ui.t("plans.links.column." + column))
                .toList();
        String name = ui.t("plans.links.queue", areas.tree().get(at).title(ui.lang()));
        Stream<List<Cell>> rows = queue.listAllAt(at).stream().map(link -> cells(ui, link));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private List<Cell> cells(Ui ui, Link link) {
        LinkPanel.Line line = panels.line(ui, link, link.from().ref(), false);
        return List.of(
                Cell.of(areas.tree()
                        .find(link.from().area())
                        .map(area -> area.title(ui.lang()))
                        .orElse("")),
                Cell.of(link.from().shelf(ui.lang())),
                Cell.of(link.from().ref().id()),
                Cell.of(link.from().label(ui.lang())),
                Cell.of(line.kind()),
                Cell.of(line.shelf()),
                Cell.of(link.to().ref().id()),
                Cell.of(line.label()),
                Cell.of(link.asserted().on()),
                Cell.of(link.asserted().office()),
                Cell.of(String.join(" · ", line.reasons())));
    }
}
