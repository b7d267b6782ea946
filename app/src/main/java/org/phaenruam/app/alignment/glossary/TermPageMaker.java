package org.phaenruam.app.alignment.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the pages of one term. */
@Component
class TermPageMaker {
    /** So many proposals are shown at once, those that have waited longest. */
    private static final int MOST_WAITING = 100;

    private static final int MOST_OTHERS = 10;

    private final TermBook book;
    private final TermStore store;
    private final Terms terms;

    TermPageMaker(TermBook book, TermStore store, Terms terms) {
        this.book = book;
        this.store = store;
        this.terms = terms;
    }

    /** The term's page, with what was typed into the decision if that could not be kept. */
    TermPage page(Ui ui, Actor actor, String id, FormErrors errors, String reason) {
        Optional<Term> now = book.find(id);
        List<TermVersion> versions = store.listVersions(id);
        if (now.isEmpty() && versions.isEmpty()) {
            throw new NoSuchElementException("there is no term '" + id + "'");
        }
        AreaCode area = now.map(Term::area).orElseGet(() -> versions.getFirst().area());
        TermVersion open = versions.stream()
                .filter(v -> v.state() == TermState.WAITING)
                .findFirst()
                .orElse(null);
        TermText text = now.map(Term::text).orElse(null);
        TermText named = text == null ? versions.getFirst().text() : text;
        boolean everywhere = area.equals(AreaCode.NATION);
        boolean mayHere = terms.mayPropose(actor, area);
        boolean ownInstead = text != null && !mayHere && !terms.areasOf(actor).isEmpty();
        return new TermPage(
                id,
                text,
                name(ui, area),
                everywhere
                        ? "/words"
                        : Href.of("/words").with("area", area.value()).address(),
                everywhere,
                crumbs(ui, area, named.official()),
                versions.stream().anyMatch(TermVersion::sample),
                open == null ? null : waiting(ui, actor, open, now.isPresent()),
                past(ui, id, versions),
                text != null && open == null && mayHere,
                ownInstead
                        ? Href.of("/words/new")
                                .with("official", named.official())
                                .address()
                        : "",
                errors,
                reason);
    }

    private TermPage.Waiting waiting(Ui ui, Actor actor, TermVersion open, boolean inForce) {
        boolean own = terms.mayWithdraw(actor, open);
        return new TermPage.Waiting(
                open.version(),
                kind(open, inForce),
                open.text(),
                open.why(),
                said(ui, "PROPOSED", open.proposed()),
                terms.mayDecide(actor, open),
                others(ui, open),
                own && terms.decides(actor, open.area()),
                own);
    }

    /** So that nobody accepts a second word for one thing without knowing of the first. */
    private List<WordLine> others(Ui ui, TermVersion open) {
        return Stream.concat(
                        book.listNamed(open.text().official(), MOST_OTHERS).stream(),
                        book.listNamed(open.text().plain(), MOST_OTHERS).stream())
                .distinct()
                .filter(term -> !term.id().equals(open.term()))
                .filter(term -> book.meets(open.area(), term.area()))
                .map(term -> new WordLine(
                        term.id(),
                        term.text().official(),
                        term.text().plain(),
                        term.text().english(),
                        name(ui, term.area()),
                        false))
                .toList();
    }

    private static String kind(TermVersion version, boolean inForce) {
        return version.retired() ? "RETIRE" : version.version() == 1 && !inForce ? "NEW" : "CHANGE";
    }

    private List<TermPage.Past> past(Ui ui, String id, List<TermVersion> versions) {
        List<TermPage.Past> past = new ArrayList<>();
        boolean shipped = id.startsWith("G");
        for (TermVersion version : versions) {
            if (version.state() != TermState.WAITING) {
                past.add(past(ui, version, shipped));
            }
        }
        Snapshot.findShipped(id)
                .ifPresent(term -> past.add(new TermPage.Past(
                        0,
                        ui.t("alignment.term.shipped"),
                        "ok",
                        "NEW",
                        term.text(),
                        List.of(ui.t("alignment.term.shippedby")))));
        return past;
    }

    private TermPage.Past past(Ui ui, TermVersion version, boolean shipped) {
        List<String> said = new ArrayList<>();
        said.add(said(ui, "PROPOSED", version.proposed()));
        if (!version.why().isEmpty()) {
            said.add(version.why());
        }
        TermVersion.Said decided = version.decided();
        if (decided != null) {
            said.add(said(ui, version.state().name(), decided));
        }
        if (!version.reason().isEmpty()) {
            said.add(version.reason());
        }
        return new TermPage.Past(
                version.version(),
                ui.t("alignment.term.state." + version.state()),
                version.state() == TermState.ACCEPTED ? "ok" : "back",
                kind(version, shipped),
                version.text(),
                said);
    }

    private static String said(Ui ui, String what, TermVersion.Said said) {
        return ui.t("alignment.term.said." + what, said.office(), ui.shortDate(said.on()));
    }

    TermFormPage form(
            Ui ui,
            Actor actor,
            @Nullable Term term,
            boolean retire,
            AreaCode area,
            TermText typed,
            String why,
            int seen,
            FormErrors errors) {
        // asked for by its address, it may lie within the person's own areas
        List<Option> options = Stream.concat(Stream.of(area), terms.areasOf(actor).stream())
                .distinct()
                .map(code -> new Option(code.value(), name(ui, code)))
                .toList();
        return new TermFormPage(
                term == null ? "" : term.id(),
                retire,
                options,
                area.value(),
                name(ui, area),
                term == null ? TermText.EMPTY : term.text(),
                typed,
                why,
                seen,
                crumbs(ui, area, ui.t(term == null ? "alignment.term.new" : "alignment.term.change")),
                errors);
    }

    WaitingTermsPage waiting(Ui ui, Actor actor) {
        List<WaitingTermsPage.Line> own = store.listWaiting().stream()
                .filter(v -> terms.mayWithdraw(actor, v))
                .limit(MOST_WAITING)
                .map(v -> line(ui, v))
                .toList();
        List<TermVersion> toDecide = terms.listToDecide(actor);
        return new WaitingTermsPage(
                toDecide.size(),
                toDecide.stream().limit(MOST_WAITING).map(v -> line(ui, v)).toList(),
                own);
    }

    private WaitingTermsPage.Line line(Ui ui, TermVersion v) {
        String kind = kind(v, book.find(v.term()).isPresent());
        TermText text = v.text();
        return new WaitingTermsPage.Line(
                v.term(), kind, text.official(), text.plain(), name(ui, v.area()), said(ui, "PROPOSED", v.proposed()));
    }

    private static List<Crumb> crumbs(Ui ui, AreaCode area, String last) {
        boolean everywhere = area.equals(AreaCode.NATION);
        String list = everywhere
                ? "/words"
                : Href.of("/words").with("area", area.value()).address();
        return List.of(new Crumb(ui.t("alignment.words.title"), list), new Crumb(last, null));
    }

    private String name(Ui ui, AreaCode code) {
        return book.place(ui.lang(), code);
    }
}
