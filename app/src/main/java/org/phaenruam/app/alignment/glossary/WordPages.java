package org.phaenruam.app.alignment.glossary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The glossary for people to read: everywhere, or as it is said in one area. */
@Controller
class WordPages {
    private static final int LONGEST = 200;

    private final WordList list;
    private final TermBook book;
    private final Areas areas;

    WordPages(WordList list, TermBook book, Areas areas) {
        this.list = list;
        this.book = book;
        this.areas = areas;
    }

    @GetMapping("/words")
    ModelAndView words(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
        return ui.page("alignment/words", list.page(ui, actor, typed(q), area(area), number));
    }

    @GetMapping("/words.{format}")
    void file(
            Ui ui,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        String name = ui.t("alignment.words.title");
        List<String> header = Stream.of("official", "plain", "english", "place", "id", "version", "remark")
                .map(column -> ui.t("alignment.words." + column))
                .toList();
        Stream<List<Cell>> rows = list.found(typed(q), area(area)).stream()
                .map(term -> List.of(
                        Cell.of(term.text().official()),
                        Cell.of(term.text().plain()),
                        Cell.of(term.text().english()),
                        Cell.of(book.place(ui.lang(), term.area())),
                        Cell.of(term.id()),
                        Cell.of(term.version()),
                        Cell.of(term.sample() ? ui.t("web.sample") : "")));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private Optional<AreaCode> area(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(AreaCode.find(ThaiDigits.toArabic(typed.strip()))
                .flatMap(code -> areas.tree().findKeeper(code))
                .map(Area::code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static String typed(String q) {
        return ThaiText.normalise(q.length() > LONGEST ? q.substring(0, LONGEST) : q);
    }
}
