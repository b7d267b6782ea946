package org.phaenruam.app.plans.editions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.plans.Approvals;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.StandingTree;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A plan to take away: as it is now, or one of its editions. Who may see the page may have the file. */
@Controller
class EditionFilePages {
    private final Plans plans;
    private final Editions editions;
    private final EditionTable table;
    private final EditionPageMaker maker;
    private final Approvals approvals;

    EditionFilePages(Plans plans, Editions editions, EditionTable table, EditionPageMaker maker, Approvals approvals) {
        this.approvals = approvals;
        this.plans = plans;
        this.editions = editions;
        this.table = table;
        this.maker = maker;
    }

    @GetMapping("/plans/{code}/branches.{format}")
    void plan(Ui ui, Actor actor, @PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Plan plan = plan(code);
        Edition last = editions.list(code).getLast();
        boolean passed = plan.redrafted() && !approvals.readsDraft(actor, plan);
        Edition read = passed ? approvals.inForce(code).orElse(last) : last;
        send(ui, plan, read, true, format, response);
    }

    @GetMapping("/plans/{code}/editions/{seq}/branches.{format}")
    void edition(
            Ui ui,
            @PathVariable String code,
            @PathVariable int seq,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        Plan plan = plan(code);
        Edition edition = editions.list(code).stream()
                .filter(each -> each.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        send(ui, plan, edition, edition.seq() == editions.list(code).getLast().seq(), format, response);
    }

    /** The list of editions itself. */
    @GetMapping("/plans/{code}/editions.{format}")
    void list(Ui ui, @PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Plan plan = plan(code);
        List<String> header = Stream.of("seq", "name", "reason", "standing", "decided", "forum", "seal")
                .map(column -> ui.t("plans.editions.column." + column))
                .toList();
        Stream<List<Cell>> rows = editions.list(code).reversed().stream()
                .map(edition -> List.of(
                        Cell.of((long) edition.seq()),
                        Cell.of(EditionWords.name(ui, edition)),
                        Cell.of(edition.reason()),
                        Cell.of(maker.standing(ui, plan, edition).replace('\u00a0', ' ')),
                        Cell.of(edition.decidedOn()),
                        Cell.of(edition.forum()),
                        Cell.of(edition.digest())));
        String name = ui.t("plans.editions.title", plan.title(ui.lang(), ui.register()));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private void send(Ui ui, Plan plan, Edition edition, boolean now, String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        String title = plan.title(ui.lang(), ui.register());
        String said = EditionWords.name(ui, edition);
        boolean draft = plan.redrafted() && !edition.sealed();
        String name = plan.framework() ? title : title + " " + (draft ? ui.t("plans.editions.draftname", said) : said);
        StandingTree tree = now && plan.redrafted() && edition.sealed()
                ? plans.standing(List.of(plan.code()))
                : new StandingTree(List.of(), Set.of());
        TableDownload.send(response, as, table.of(ui, name, plan, editions.contentsOf(edition), now, tree), name);
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
