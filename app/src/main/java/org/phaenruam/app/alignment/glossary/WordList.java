package org.phaenruam.app.alignment.glossary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the list of the glossary. */
@Component
class WordList {
    private static final int FEW = 30;
    private static final int PAGE = 120;

    private final TermBook book;
    private final Terms terms;
    private final Areas areas;

    WordList(TermBook book, Terms terms, Areas areas) {
        this.book = book;
        this.terms = terms;
        this.areas = areas;
    }

    /** The terms that answer the question, in the order of a dictionary: those of this area, or all there are. */
    List<Term> found(String typed, Optional<AreaCode> area) {
        Snapshot now = book.now();
        String key = Snapshot.searched(typed);
        Set<Term> there = area.map(code -> Set.copyOf(book.listAt(code))).orElse(Set.of());
        return now.all().stream()
                .filter(term -> area.isEmpty() || there.contains(term))
                .filter(term -> now.searchKey(term).contains(key))
                .toList();
    }

    WordsPage page(Ui ui, Actor actor, String typed, Optional<AreaCode> area, int number) {
        List<Term> found = found(typed, area);
        boolean all = typed.isEmpty() && area.isEmpty();
        List<Term> told = Stream.concat(
                        found.stream().filter(term -> !all && !everywhere(term)),
                        found.stream().filter(WordList::everywhere))
                .toList();
        int last = Math.max(1, (told.size() + PAGE - 1) / PAGE);
        int here = Math.clamp(number, 1, last);
        List<Term> shown = told.subList((here - 1) * PAGE, Math.min(told.size(), here * PAGE));
        return new WordsPage(
                typed,
                area.map(AreaCode::value).orElse(""),
                area.map(code -> name(ui, code)).orElse(""),
                area.map(code -> AreaCrumbs.of(ui, areas.tree(), code, ui.t("alignment.words.title")))
                        .orElse(List.of()),
                lines(ui, shown, false),
                lines(ui, shown, true),
                shown.stream().anyMatch(Term::sample),
                told.size(),
                last == 1 ? "" : ((here - 1) * PAGE + 1) + "–" + ((here - 1) * PAGE + shown.size()),
                here == 1 ? "" : address(typed, area, here - 1),
                here == last ? "" : address(typed, area, here + 1),
                told.size() <= FEW,
                area.isEmpty() ? places(ui) : List.of(),
                propose(actor, area),
                terms.deciding(actor) ? terms.listToDecide(actor).size() : -1);
    }

    private static boolean everywhere(Term term) {
        return term.area().equals(AreaCode.NATION);
    }

    private List<WordLine> lines(Ui ui, List<Term> terms, boolean everywhere) {
        return terms.stream()
                .filter(term -> everywhere(term) == everywhere)
                .map(term -> line(ui, term))
                .toList();
    }

    private static String address(String typed, Optional<AreaCode> area, int page) {
        return Href.of("/words")
                .with("q", typed)
                .with("area", area.map(AreaCode::value).orElse(""))
                .with("page", String.valueOf(page))
                .address();
    }

    private String propose(Actor actor, Optional<AreaCode> area) {
        boolean may = area.map(code -> terms.mayPropose(actor, code))
                .orElseGet(() -> !terms.areasOf(actor).isEmpty());
        return may
                ? Href.of("/words/new")
                        .with("area", area.map(AreaCode::value).orElse(""))
                        .address()
                : "";
    }

    private List<Option> places(Ui ui) {
        Map<AreaCode, Long> counts = book.now().all().stream()
                .filter(term -> !everywhere(term))
                .collect(Collectors.groupingBy(Term::area, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e ->
                        new Option(e.getKey().value(), ui.t("alignment.words.of", name(ui, e.getKey()), e.getValue())))
                .toList();
    }

    private WordLine line(Ui ui, Term term) {
        String place = everywhere(term) ? "" : name(ui, term.area());
        TermText text = term.text();
        return new WordLine(term.id(), text.official(), text.plain(), text.english(), place, term.sample());
    }

    private String name(Ui ui, AreaCode code) {
        return book.place(ui.lang(), code);
    }
}
