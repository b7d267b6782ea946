package org.phaenruam.app.accounts;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
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

/**
 * People and their roles, for administrators. A page with a password on it answers the POST itself instead of leading on:
 * the password is stored nowhere, so there is no page to lead to.
 */
@Controller
class PeoplePages {
    private static final int PAGE = 50;
    private static final int INVALID = HttpStatus.UNPROCESSABLE_CONTENT.value();

    private final Accounts accounts;
    private final RoleWords words;
    private final Areas areas;
    private final RoleHistory history;

    PeoplePages(Accounts accounts, RoleWords words, Areas areas, RoleHistory history) {
        this.history = history;
        this.accounts = accounts;
        this.words = words;
        this.areas = areas;
    }

    @GetMapping("/people")
    ModelAndView list(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String after) {
        AreaCode area = area(at, actor, AccountDeeds.LIST);
        String seen = SignInNames.read(after).orElse("");
        List<Account> found = accounts.list(actor, area, seen, PAGE + 1);
        List<PeoplePage.Line> lines =
                found.stream().limit(PAGE).map(account -> line(account, ui)).toList();
        String here = "/people?at=" + area;
        String next = found.size() > PAGE ? here + "&after=" + lines.getLast().name() : null;
        AreaPick pick = AreaPick.of("/people", area, actor, areas.tree(), ui);
        return ui.page("accounts/people", new PeoplePage(pick, lines, next, seen.isEmpty() ? null : here));
    }

    private PeoplePage.Line line(Account account, Ui ui) {
        List<String> roles =
                account.grants().stream().map(grant -> words.of(grant, ui)).toList();
        return new PeoplePage.Line(
                account.id(), account.signInName(), account.label(), roles, account.disabled(), account.sample());
    }

    @GetMapping("/people/new")
    ModelAndView newForm(Ui ui, Actor actor, @RequestParam(defaultValue = "") String at) {
        AreaCode area = area(at, actor, AccountDeeds.OPEN);
        return ui.page("accounts/person-new", newPage(ui, actor, area, "", "", GrantForm.EMPTY, FormErrors.none()));
    }

    @PostMapping("/people/new")
    ModelAndView open(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String label,
            GrantForm form) {
        AreaCode area = area(at, actor, AccountDeeds.OPEN);
        FormErrors errors = FormErrors.none();
        Optional<Grant> grant = words.read(form, area, ui.today(), errors);
        if (grant.isEmpty()) {
            FormErrors others = accounts.check(new NewAccount(name, label, area, List.of()));
            errors.addAll(others);
        } else {
            switch (accounts.open(actor, new NewAccount(name, label, area, List.of(grant.get())))) {
                case Opening.Opened(Account account, String password) -> {
                    return slip(ui, account, password);
                }
                case Opening.Refused(FormErrors problems) -> errors = problems;
            }
        }
        return ui.page(INVALID, "accounts/person-new", newPage(ui, actor, area, name, label, form, errors));
    }

    private NewPersonPage newPage(
            Ui ui, Actor actor, AreaCode area, String name, String label, GrantForm form, FormErrors errors) {
        AreaPick pick = AreaPick.of("/people/new", area, actor, areas.tree(), ui);
        return new NewPersonPage(pick, name, label, words.fields(area, form, ui), errors);
    }

    @GetMapping("/people/{id}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String at) {
        Account account = seen(actor, id);
        return ui.page("accounts/person", page(ui, actor, account, at, GrantForm.EMPTY, FormErrors.none()));
    }

    @PostMapping("/people/{id}/roles")
    ModelAndView give(
            Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String at, GrantForm form) {
        Account account = seen(actor, id);
        AreaCode area = area(at, actor, AccountDeeds.GIVE_ROLE);
        FormErrors errors = FormErrors.none();
        Optional<Grant> grant = words.read(form, area, ui.today(), errors);
        if (grant.isPresent()) {
            errors = accounts.giveRole(actor, account.id(), grant.get());
        }
        return after(ui, actor, account, at, form, errors, "accounts.done.role-given");
    }

    @PostMapping("/people/{id}/roles/{grant}/end")
    ModelAndView end(Ui ui, Actor actor, @PathVariable String id, @PathVariable String grant) {
        Account account = seen(actor, id);
        try {
            FormErrors errors = accounts.endRole(actor, account.id(), uuid(grant));
            return after(ui, actor, account, "", GrantForm.EMPTY, errors, "accounts.done.role-ended");
        } catch (NoSuchElementException e) {
            // somebody else ended it meanwhile: what was wanted is so
            return ui.redirect("/people/" + account.id(), "accounts.done.role-ended");
        }
    }

    @PostMapping("/people/{id}/close")
    ModelAndView close(Ui ui, Actor actor, @PathVariable String id) {
        Account account = seen(actor, id);
        return after(
                ui, actor, account, "", GrantForm.EMPTY, accounts.close(actor, account.id()), "accounts.done.closed");
    }

    @PostMapping("/people/{id}/reopen")
    ModelAndView reopen(Ui ui, Actor actor, @PathVariable String id) {
        Account account = seen(actor, id);
        accounts.reopen(actor, account.id());
        return ui.redirect("/people/" + account.id(), "accounts.done.reopened");
    }

    @PostMapping("/people/{id}/password")
    ModelAndView password(Ui ui, Actor actor, @PathVariable String id) {
        Account account = seen(actor, id);
        return slip(ui, account, accounts.newPassword(actor, account.id()));
    }

    private ModelAndView after(
            Ui ui, Actor actor, Account account, String at, GrantForm form, FormErrors errors, String done) {
        if (!errors.any()) {
            return ui.redirect("/people/" + account.id(), done);
        }
        return ui.page(INVALID, "accounts/person", page(ui, actor, account, at, form, errors));
    }

    private PersonPage page(Ui ui, Actor actor, Account account, String at, GrantForm form, FormErrors errors) {
        AreaCode area = area(at, actor, AccountDeeds.GIVE_ROLE);
        List<PersonPage.RoleLine> roles = accounts.listRoles(account.id()).stream()
                .map(held -> new PersonPage.RoleLine(
                        held.id(),
                        words.of(held.grant(), ui),
                        words.days(held.from(), held.lastDay(), ui),
                        actor.may(
                                AccountDeeds.END_ROLE, Situation.at(held.grant().area()))))
                .toList();
        return new PersonPage(
                account.id(),
                account.signInName(),
                account.label(),
                words.place(account.area(), ui),
                account.disabled(),
                account.sample(),
                actor.account().equals(account.id()),
                accounts.keeps(actor, account),
                roles,
                history.of(account.id(), ui),
                AreaPick.of("/people/" + account.id(), area, actor, areas.tree(), ui),
                words.fields(area, form, ui),
                errors);
    }

    private static ModelAndView slip(Ui ui, Account account, String password) {
        return ui.page("accounts/slip", new SlipPage(account.id(), account.label(), account.signInName(), password));
    }

    /** The account, when it is kept or holds a role where this actor administers. */
    private Account seen(Actor actor, String id) {
        if (!actor.administers()) {
            throw new NotAllowed(actor, AccountDeeds.LIST, Situation.at(AreaCode.NATION));
        }
        Account account = accounts.find(uuid(id)).orElseThrow(PeoplePages::nobody);
        boolean here = actor.may(AccountDeeds.LIST, Situation.at(account.area()))
                || account.grants().stream()
                        .anyMatch(grant -> actor.may(AccountDeeds.LIST, Situation.at(grant.area())));
        if (!here) {
            throw new NotAllowed(actor, AccountDeeds.LIST, Situation.at(account.area()));
        }
        return account;
    }

    /** The area that was asked for, else the first one this actor administers. */
    private AreaCode area(String asked, Actor actor, Deed deed) {
        return area(areas.tree(), asked, actor, deed);
    }

    static AreaCode area(AreaTree tree, String asked, Actor actor, Deed deed) {
        AreaCode fallback = actor.areasAs(Role.ADMINISTRATOR).stream()
                .filter(area -> tree.find(area).isPresent())
                .findFirst()
                .orElse(AreaCode.NATION);
        AreaCode area =
                AreaCode.find(asked).filter(code -> tree.find(code).isPresent()).orElse(fallback);
        actor.require(deed, Situation.at(area));
        return area;
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw nobody();
        }
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such account");
    }
}
