package org.phaenruam.app.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page and the pages that the security chain forwards to. POST /sign-in itself is answered by the chain. */
@Controller
class SignInPages {
    private final Accounts accounts;
    private final SignInTries tries;

    SignInPages(Accounts accounts, SignInTries tries) {
        this.accounts = accounts;
        this.tries = tries;
    }

    @GetMapping("/sign-in")
    ModelAndView form(Ui ui, Actor actor, @RequestParam(defaultValue = "") String to) {
        if (actor.signedIn()) {
            return ui.redirect(LocalPath.read(to)
                    .orElseGet(() -> SignInOutcome.firstPage(
                            accounts.find(actor.account()).orElseThrow())));
        }
        return ui.page("accounts/sign-in", new SignInPage("", local(to), null, FormErrors.none()));
    }

    /** A stranger sent a form: sign in first, what was written comes along. */
    @RequestMapping("/sign-in/first")
    ModelAndView first(Ui ui, HttpServletRequest request) {
        if (!(request.getAttribute(Refusals.KEPT) instanceof Kept kept)) {
            return ui.redirect("/sign-in");
        }
        String back = Objects.requireNonNullElse((String) request.getAttribute(Refusals.BACK), "");
        return ui.page(
                HttpStatus.UNAUTHORIZED.value(), "accounts/sign-in", new SignInPage("", back, kept, FormErrors.none()));
    }

    /** Name or password was wrong, the name is locked out, or too many tried at once. */
    @RequestMapping("/sign-in/again")
    ModelAndView again(
            Ui ui,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "kept-path", required = false) @Nullable String keptPath,
            @RequestParam(required = false) @Nullable String kept) {
        if (!(request.getAttribute(SignInOutcome.PROBLEM) instanceof SignInOutcome.Problem problem)) {
            return ui.redirect("/sign-in");
        }
        FormErrors errors = FormErrors.none();
        switch (problem) {
            case WRONG -> errors.add("", "accounts.sign-in.wrong", tries.most(), tries.lockedMinutes());
            case LOCKED -> errors.add("", "accounts.sign-in.locked", tries.most(), tries.lockedMinutes());
            case TOO_MANY -> errors.add("", "accounts.sign-in.too-many");
        }
        HttpStatus status = problem == SignInOutcome.Problem.TOO_MANY
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
        String shown = name.length() > 4 * SignInNames.LONGEST ? "" : name;
        SignInPage page =
                new SignInPage(shown, local(to), Kept.read(keptPath, kept).orElse(null), errors);
        return ui.page(status.value(), "accounts/sign-in", page);
    }

    /** Signed in; what was written before waits to be sent. */
    @RequestMapping("/sign-in/go-on")
    ModelAndView goOn(Ui ui, HttpServletRequest request) {
        return request.getAttribute(Refusals.KEPT) instanceof Kept kept
                ? ui.page("accounts/go-on", new GoOnPage(kept))
                : ui.redirect("/sign-in");
    }

    @RequestMapping("/sign-in/old-form")
    ModelAndView oldForm(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        return refused(ui, request, response, "old-form");
    }

    @RequestMapping("/sign-in/no-right")
    ModelAndView noRight(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        return refused(ui, request, response, "no-right");
    }

    private static ModelAndView refused(Ui ui, HttpServletRequest request, HttpServletResponse response, String why) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            return ui.redirect("/sign-in");
        }
        ui.fillWholePage(response);
        String back = (String) request.getAttribute(Refusals.BACK);
        return ui.page(HttpStatus.FORBIDDEN.value(), "accounts/refused", new RefusedPage(why, back));
    }

    private static String local(String to) {
        return LocalPath.read(to).orElse("");
    }
}
