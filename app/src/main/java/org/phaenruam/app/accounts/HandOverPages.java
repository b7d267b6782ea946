package org.phaenruam.app.accounts;

import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Handing a role over when staff change, and answering such an offer. */
@Controller
class HandOverPages {
    private final Invitations invitations;
    private final Accounts accounts;
    private final RoleWords words;
    private final InviteSlips slips;
    private final SignInTries tries;

    HandOverPages(Invitations invitations, Accounts accounts, RoleWords words, InviteSlips slips, SignInTries tries) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.words = words;
        this.slips = slips;
        this.tries = tries;
    }

    @GetMapping("/hand-over/{grant}")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String grant) {
        Accounts.Holding holding = holding(actor, grant);
        return ui.page("accounts/hand-over", page(ui, actor, holding, "", FormErrors.none()));
    }

    @PostMapping("/hand-over/{grant}")
    ModelAndView offer(
            Ui ui,
            Actor actor,
            @PathVariable String grant,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String by) {
        Accounts.Holding holding = holding(actor, grant);
        String back = back(actor, holding);
        if (by.equals("code")) {
            return slips.page(ui, invitations.offerByCode(actor, holding.holder(), holding.held()), back);
        }
        FormErrors errors = FormErrors.none();
        Optional<Account> successor = successor(actor, name, errors);
        if (successor.isPresent()) {
            errors = invitations.offer(
                    actor, holding.holder(), holding.held(), successor.get().id());
        }
        return errors.any()
                ? ui.page(
                        HttpStatus.UNPROCESSABLE_CONTENT.value(),
                        "accounts/hand-over",
                        page(ui, actor, holding, name, errors))
                : ui.redirect(back, "accounts.done.offered");
    }

    /** The account of this name; wrong names are counted, so that nobody learns who has an account by trying. */
    private Optional<Account> successor(Actor actor, String name, FormErrors errors) {
        if (name.isBlank()) {
            errors.add("name", "accounts.hand.name.empty");
            return Optional.empty();
        }
        String counted = "hand-over:" + actor.account();
        if (tries.begin(counted) == SignInTries.Standing.LOCKED) {
            errors.add("name", "accounts.invite.locked", tries.lockedMinutes());
            return Optional.empty();
        }
        Optional<Account> found = accounts.findByName(name);
        if (found.isPresent()) {
            tries.succeeded(counted);
        } else {
            errors.add("name", "accounts.hand.name.unknown");
        }
        return found;
    }

    @PostMapping("/hand-over/offers/{id}")
    ModelAndView answer(Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String answer) {
        UUID offer = PeoplePages.uuid(id);
        Optional<Invitation> open = invitations.findOffer(actor, offer);
        if (open.isEmpty()) {
            return ui.redirect("/me", "accounts.invite.gone");
        }
        if (!answer.equals("accept")) {
            invitations.revoke(actor, offer);
            return ui.redirect("/me", "accounts.done.declined");
        }
        FormErrors errors = invitations.accept(open.get(), actor);
        return errors.any()
                ? ui.redirect("/me", errors.of("").getFirst().key())
                : InvitePages.welcome(ui, words, open.get());
    }

    private Accounts.Holding holding(Actor actor, String grant) {
        Accounts.Holding holding = accounts.findHeld(PeoplePages.uuid(grant))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such role"));
        if (!invitations.mayHandOver(actor, holding.holder(), holding.held())) {
            throw new NotAllowed(
                    actor,
                    AccountDeeds.GIVE_ROLE,
                    Situation.at(holding.held().grant().area()));
        }
        return holding;
    }

    private HandOverPage page(Ui ui, Actor actor, Accounts.Holding holding, String name, FormErrors errors) {
        return new HandOverPage(
                holding.held().id(),
                words.of(holding.held().grant(), ui),
                accounts.find(holding.holder()).map(Account::label).orElse(""),
                actor.account().equals(holding.holder()),
                name,
                back(actor, holding),
                errors);
    }

    private static String back(Actor actor, Accounts.Holding holding) {
        return actor.account().equals(holding.holder()) ? "/me" : "/people/" + holding.holder();
    }
}
