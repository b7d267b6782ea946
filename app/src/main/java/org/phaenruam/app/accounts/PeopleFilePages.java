package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of an area with their roles, for its administrators to take away. */
@Controller
class PeopleFilePages {
    private final PeopleTaken people;
    private final RoleWords words;
    private final Areas areas;

    PeopleFilePages(PeopleTaken people, RoleWords words, Areas areas) {
        this.people = people;
        this.words = words;
        this.areas = areas;
    }

    @GetMapping("/people.{format}")
    void file(
            Ui ui,
            Actor actor,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        AreaCode area = PeoplePages.area(areas.tree(), at, actor, AccountDeeds.LIST);
        List<String> header = Stream.of("name", "label", "roles", "closed", "sample")
                .map(column -> ui.t("accounts.people.column." + column))
                .toList();
        String name = ui.t("accounts.people.title", words.place(area, ui));
        Stream<List<Cell>> rows = people.take(actor, area, as).map(account -> cells(account, ui));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private List<Cell> cells(Account account, Ui ui) {
        return List.of(
                Cell.of(account.signInName()),
                Cell.of(account.label()),
                Cell.of(account.grants().stream()
                        .map(grant -> words.of(grant, ui))
                        .collect(Collectors.joining(" · "))),
                Cell.of(account.disabled() ? ui.t("accounts.closed") : ""),
                Cell.of(account.sample() ? ui.t("accounts.sample") : ""));
    }
}
