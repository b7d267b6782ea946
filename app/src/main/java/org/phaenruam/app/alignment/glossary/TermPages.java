package org.phaenruam.app.alignment.glossary;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One term of the glossary: read, propose, decide, take back. */
@Controller
class TermPages {
    private final Terms terms;
    private final TermBook book;
    private final TermPageMaker maker;

    TermPages(Terms terms, TermBook book, TermPageMaker maker) {
        this.terms = terms;
        this.book = book;
        this.maker = maker;
    }

    @GetMapping("/words/{id}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String id) {
        return show(ui, actor, 200, id, FormErrors.none(), "");
    }

    private ModelAndView show(Ui ui, Actor actor, int status, String id, FormErrors errors, String reason) {
        try {
            return ui.page(status, "alignment/term", maker.page(ui, actor, id, errors, reason));
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such term", e);
        }
    }

    @GetMapping("/words/waiting")
    ModelAndView waiting(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        return ui.page("alignment/terms-waiting", maker.waiting(ui, actor));
    }

    @GetMapping("/words/new")
    ModelAndView empty(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String official) {
        TermText typed = new TermText(cut(official), "", "", false);
        return form(ui, actor, 200, null, false, where(actor, area), typed, "", 0, FormErrors.none());
    }

    @GetMapping("/words/{id}/change")
    ModelAndView change(Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String retire) {
        Term term = inForce(actor, id);
        boolean gone = retire.equals("1");
        return form(ui, actor, 200, term, gone, term.area(), term.text(), "", term.version(), FormErrors.none());
    }

    @PostMapping("/words")
    ModelAndView propose(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String official,
            @RequestParam(defaultValue = "") String plain,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String same,
            @RequestParam(defaultValue = "") String why) {
        TermText typed = new TermText(official, plain, english, same.equals("yes"));
        return send(ui, actor, null, new Terms.Proposal(null, where(actor, area), typed, false, why, 0));
    }

    @PostMapping("/words/{id}")
    ModelAndView proposeChange(
            Ui ui,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String official,
            @RequestParam(defaultValue = "") String plain,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String same,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String retire,
            @RequestParam(defaultValue = "") String seen) {
        Term term = inForce(actor, id);
        TermText typed = new TermText(official, plain, english, same.equals("yes"));
        int version = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
        return send(ui, actor, term, new Terms.Proposal(id, term.area(), typed, retire.equals("1"), why, version));
    }

    private ModelAndView send(Ui ui, Actor actor, @Nullable Term term, Terms.Proposal proposal) {
        return switch (terms.propose(actor, proposal)) {
            case Outcome.Done done -> ui.redirect("/words/" + done.term(), "alignment.term.proposed");
            case Outcome.Refused refused -> again(ui, actor, 422, term, proposal, refused.errors());
            case Outcome.Stale s -> {
                FormErrors errors = FormErrors.none();
                errors.add("", "alignment.term.error.stale");
                yield again(ui, actor, 409, term, proposal, errors);
            }
        };
    }

    private ModelAndView again(
            Ui ui, Actor actor, int status, @Nullable Term term, Terms.Proposal p, FormErrors errors) {
        int seen = term == null ? 0 : term.version();
        return form(ui, actor, status, term, p.retire(), p.area(), p.text(), p.why(), seen, errors);
    }

    @PostMapping("/words/{id}/versions/{version}")
    ModelAndView decide(
            Ui ui,
            Actor actor,
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason) {
        Outcome outcome;
        try {
            outcome = switch (act) {
                case "accept" -> terms.decide(actor, id, version, true, reason);
                case "refuse" -> terms.decide(actor, id, version, false, reason);
                case "withdraw" -> terms.withdraw(actor, id, version);
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            };
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such version", e);
        }
        return switch (outcome) {
            case Outcome.Done done -> ui.redirect("/words/" + id, "alignment.term.did." + act);
            case Outcome.Refused refused -> show(ui, actor, 422, id, refused.errors(), reason);
            case Outcome.Stale s -> {
                FormErrors errors = FormErrors.none();
                errors.add("", "alignment.term.error.decided");
                yield show(ui, actor, 409, id, errors, reason);
            }
        };
    }

    private ModelAndView form(
            Ui ui,
            Actor actor,
            int status,
            @Nullable Term term,
            boolean retire,
            AreaCode area,
            TermText typed,
            String why,
            int seen,
            FormErrors errors) {
        return ui.page(
                status, "alignment/term-form", maker.form(ui, actor, term, retire, area, typed, why, seen, errors));
    }

    /** Where a new word is to be said: the area asked for, if the person may propose there, else the person's first. */
    private AreaCode where(Actor actor, String typed) {
        List<AreaCode> own = terms.areasOf(actor);
        if (own.isEmpty()) {
            throw new AccessDeniedException("who has a role proposes words");
        }
        if (typed.isBlank()) {
            return own.getFirst();
        }
        AreaCode area = AreaCode.find(ThaiDigits.toArabic(typed.strip()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!terms.mayPropose(actor, area)) {
            throw new AccessDeniedException("not yours to propose a word here");
        }
        return area;
    }

    private Term inForce(Actor actor, String id) {
        Term term = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!terms.mayPropose(actor, term.area())) {
            throw new AccessDeniedException("not yours to change this word");
        }
        return term;
    }

    private static String cut(String typed) {
        return typed.length() > TermRules.LONGEST_WORD ? typed.substring(0, TermRules.LONGEST_WORD) : typed;
    }
}
