package org.phaenruam.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.web.Ui;
import org.phaenruam.match.Glossary;
import org.phaenruam.thaitext.ThaiOrder;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The glossary that search and matching use, for people to read; it asks no database. */
@Controller
class WordPages {
    private static final int LONGEST = 200;
    private static final int FEW = 30;

    /** A term with what is compared: without tone marks, so that a missing or a wrong one still finds. */
    private record Line(Glossary.Entry term, String keys) {
        static Line of(Glossary.Entry term) {
            return new Line(
                    term,
                    String.join(
                            "\n",
                            Stream.of(term.official(), term.plain(), term.english())
                                    .map(WordPages::key)
                                    .toList()));
        }
    }

    private static final List<Line> LINES = Glossary.entries().stream()
            .sorted(Comparator.comparing(term -> ThaiOrder.key(term.official())))
            .map(Line::of)
            .toList();

    @GetMapping("/words")
    ModelAndView words(Ui ui, @RequestParam(defaultValue = "") String q) {
        String typed = typed(q);
        List<Glossary.Entry> found = found(typed);
        return ui.page("portal/words", new WordsPage(typed, found, found.size() <= FEW));
    }

    @GetMapping("/words.{format}")
    void file(
            Ui ui, @RequestParam(defaultValue = "") String q, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableFormat.find(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = ui.t("portal.words.title");
        List<String> header = Stream.of("official", "plain", "english")
                .map(column -> ui.t("portal.words." + column))
                .toList();
        Stream<List<Cell>> rows = found(typed(q)).stream()
                .map(term -> List.of(Cell.of(term.official()), Cell.of(term.plain()), Cell.of(term.english())));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    private static List<Glossary.Entry> found(String typed) {
        String key = key(typed);
        return LINES.stream()
                .filter(line -> line.keys.contains(key))
                .map(Line::term)
                .toList();
    }

    private static String typed(String q) {
        return ThaiText.normalise(q.length() > LONGEST ? q.substring(0, LONGEST) : q);
    }

    private static String key(String text) {
        return ThaiText.withoutTones(ThaiText.searchKey(text)).toLowerCase(Locale.ROOT);
    }
}
