package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account. */
@Controller
class MePages {
    private final Accounts accounts;
    private final RoleWords words;
    private final Invitations invitations;

    MePages(Accounts accounts, RoleWords words, Invitations invitations) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/me")
    ModelAndView me(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            return ui.redirect("/sign-in?to=/me");
        }
        Account own = accounts.find(actor.account()).orElseThrow();
        List<MePage.RoleLine> roles = accounts.listRoles(own.id()).stream()
                .map(held -> new MePage.RoleLine(
                        held.id(), words.of(held.grant(), ui), words.days(held.from(), held.lastDay(), ui)))
                .toList();
        List<MePage.OfferLine> offers = invitations.listOffers(actor).stream()
                .map(open -> new MePage.OfferLine(
                        open.id(),
                        words.of(open.grant(), ui),
                        accounts.find(open.madeBy()).map(Account::label).orElse("")))
                .toList();
        boolean reads = actor.administers() || !actor.areasAs(Role.AUDITOR).isEmpty();
        return ui.page("accounts/me", new MePage(own.label(), own.signInName(), roles, offers, reads, own.sample()));
    }

    @GetMapping("/me/password")
    ModelAndView form(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            return ui.redirect("/sign-in?to=/me/password");
        }
        return ui.page("accounts/password", new PasswordPage(mustChange(actor), FormErrors.none()));
    }

    @PostMapping("/me/password")
    ModelAndView change(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!actor.signedIn()) {
            return ui.redirect("/sign-in?to=/me/password");
        }
        FormErrors errors = accounts.changePassword(actor, current, fresh, again);
        if (errors.any()) {
            return ui.page(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    "accounts/password",
                    new PasswordPage(mustChange(actor), errors));
        }
        FreshSession.start(actor.account(), request, response);
        return ui.redirect("/me", "accounts.done.password");
    }

    private boolean mustChange(Actor actor) {
        return accounts.find(actor.account()).map(Account::mustChangePassword).orElse(false);
    }
}
