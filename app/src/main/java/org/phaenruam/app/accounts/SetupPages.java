package org.phaenruam.app.accounts;

import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a new installation: who holds the one-time link becomes the administrator of the nation. */
@Controller
class SetupPages {
    private final FirstAdministrator first;
    private final Accounts accounts;

    SetupPages(FirstAdministrator first, Accounts accounts) {
        this.first = first;
        this.accounts = accounts;
    }

    @GetMapping("/setup")
    ModelAndView form(Ui ui, @RequestParam(defaultValue = "") String token) {
        return page(ui, token, "", ui.t("accounts.setup.label"), FormErrors.none());
    }

    @PostMapping("/setup")
    ModelAndView create(
            Ui ui,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again) {
        if (accounts.any() || !first.valid(token)) {
            return page(ui, token, name, label, FormErrors.none());
        }
        FormErrors errors = first.create(token, name, label, fresh, again);
        return errors.any() ? page(ui, token, name, label, errors) : ui.redirect("/sign-in?to=/people");
    }

    private ModelAndView page(Ui ui, String token, String name, String label, FormErrors errors) {
        String state = accounts.any() ? "done" : first.valid(token) ? "form" : "link";
        HttpStatus status = !state.equals("form")
                ? HttpStatus.GONE
                : errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return ui.page(status.value(), "accounts/setup", new SetupPage(state, token, name, label, errors));
    }
}
