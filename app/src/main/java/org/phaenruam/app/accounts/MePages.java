package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
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

    MePages(Accounts accounts, RoleWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/me")
    ModelAndView me(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            return ui.redirect("/sign-in?to=/me");
        }
        Account own = accounts.find(actor.account()).orElseThrow();
        List<String> roles =
                own.grants().stream().map(grant -> words.of(grant, ui)).toList();
        return ui.page("accounts/me", new MePage(own.label(), own.signInName(), roles, own.sample()));
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
        startAfresh(request, response);
        return ui.redirect("/me", "accounts.done.password");
    }

    /** All sessions ended with the old password; this one goes on under a new id. */
    private static void startAfresh(HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        new HttpSessionSecurityContextRepository().saveContext(SecurityContextHolder.getContext(), request, response);
    }

    private boolean mustChange(Actor actor) {
        return accounts.find(actor.account()).map(Account::mustChangePassword).orElse(false);
    }
}
