package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * Inviting and being invited. The slip with the code answers the POST itself: the code is stored nowhere, so there is no
 * page to lead to.
 */
@Controller
class InvitePages {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final int MOST = 100;

    private final Invitations invitations;
    private final Accounts accounts;
    private final RoleWords words;
    private final InviteSlips slips;
    private final Areas areas;
    private final SignInTries tries;
    private final AddressThrottle throttle;

    InvitePages(
            Invitations invitations,
            Accounts accounts,
            RoleWords words,
            InviteSlips slips,
            Areas areas,
            SignInTries tries,
            AddressThrottle throttle) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.words = words;
        this.slips = slips;
        this.areas = areas;
        this.tries = tries;
        this.throttle = throttle;
    }

    @GetMapping("/people/invite")
    ModelAndView list(Ui ui, Actor actor, @RequestParam(defaultValue = "") String at) {
        return ui.page(
                "accounts/invite-list", listPage(ui, actor, area(at, actor), "", GrantForm.EMPTY, FormErrors.none()));
    }

    private InviteListPage listPage(
            Ui ui, Actor actor, AreaCode area, String label, GrantForm form, FormErrors errors) {
        List<InviteListPage.Line> open = invitations.list(actor, area, MOST).stream()
                .map(one -> new InviteListPage.Line(
                        one.id(),
                        words.of(one.grant(), ui),
                        one.label(),
                        one.handsOver() != null,
                        day(one.madeAt()),
                        day(one.expiresAt())))
                .toList();
        AreaPick pick = AreaPick.of("/people/invite", area, actor, areas.tree(), ui);
        return new InviteListPage(pick, label, words.fields(area, form, ui), open, errors);
    }

    @PostMapping("/people/invite")
    ModelAndView invite(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String label,
            GrantForm form) {
        AreaCode area = area(at, actor);
        FormErrors errors = FormErrors.none();
        Optional<Invitations.Made> made = words.read(form, area, ui.today(), errors)
                .flatMap(grant -> invitations.invite(actor, grant, label, errors));
        return made.map(fresh -> slips.page(ui, fresh, "/people/invite?at=" + area))
                .orElseGet(() -> ui.page(
                        HttpStatus.UNPROCESSABLE_CONTENT.value(),
                        "accounts/invite-list",
                        listPage(ui, actor, area, label, form, errors)));
    }

    @PostMapping("/people/invitations/{id}/revoke")
    ModelAndView revoke(Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String at) {
        AreaCode area = area(at, actor);
        invitations.revoke(actor, PeoplePages.uuid(id));
        return ui.redirect("/people/invite?at=" + area, "accounts.done.revoked");
    }

    @GetMapping("/invite")
    ModelAndView invited(Ui ui, Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return ui.page("accounts/invite", new InvitePage("", null, "", "", FormErrors.none()));
        }
        FormErrors errors = FormErrors.none();
        return find(request, code, errors)
                .map(open -> ui.page("accounts/invite", page(ui, open, code, "", open.label(), errors)))
                .orElseGet(() -> refused(ui, code, errors));
    }

    @PostMapping("/invite")
    ModelAndView accept(
            Ui ui,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            InvitedForm form) {
        FormErrors errors = FormErrors.none();
        Optional<Invitation> found = find(request, code, errors);
        if (found.isEmpty()) {
            return refused(ui, code, errors);
        }
        Invitation open = found.get();
        errors.addAll(
                actor.signedIn()
                        ? invitations.accept(open, actor)
                        : invitations.acceptAsNew(
                                open, form.typedName(), form.typedLabel(), form.typedFresh(), form.typedAgain()));
        if (errors.any()) {
            return ui.page(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    "accounts/invite",
                    page(ui, open, code, form.typedName(), form.typedLabel(), errors));
        }
        UUID account = actor.signedIn()
                ? actor.account()
                : accounts.findByName(form.typedName()).orElseThrow().id();
        FreshSession.start(account, request, response);
        return welcome(ui, words, open);
    }

    /** To the desk where the new role is needed, with a word on what was taken over. */
    static ModelAndView welcome(Ui ui, RoleWords words, Invitation open) {
        Grant grant = open.grant();
        LocalDate from = grant.from();
        String page = from != null && from.isAfter(ui.today())
                ? "/me"
                : grant.bodyCode() != null ? "/desks/" + grant.bodyCode() : "/areas/" + grant.area();
        String said = open.handsOver() == null ? "accounts.done.accepted" : "accounts.done.handed-over";
        return ui.redirect(page, said, words.of(grant, ui));
    }

    private Optional<Invitation> find(HttpServletRequest request, String code, FormErrors errors) {
        String counted = "invitation:" + request.getRemoteAddr();
        if (!throttle.allows(request.getRemoteAddr()) || tries.begin(counted) == SignInTries.Standing.LOCKED) {
            errors.add("code", "accounts.invite.locked", tries.lockedMinutes());
            return Optional.empty();
        }
        Optional<Invitation> found = invitations.findByCode(code);
        if (found.isPresent()) {
            tries.succeeded(counted);
        } else {
            errors.add("code", "accounts.invite.unknown");
        }
        return found;
    }

    private static ModelAndView refused(Ui ui, String code, FormErrors errors) {
        String typed = code.length() > 60 ? "" : code;
        boolean locked = errors.of("code").getFirst().key().endsWith("locked");
        HttpStatus status = locked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        return ui.page(status.value(), "accounts/invite", new InvitePage(typed, null, "", "", errors));
    }

    private InvitePage page(Ui ui, Invitation open, String code, String name, String label, FormErrors errors) {
        Grant grant = open.grant();
        LocalDate from = grant.from() == null ? ui.today() : grant.from();
        InvitePage.Offer offer = new InvitePage.Offer(
                words.of(grant, ui),
                words.days(from, Optional.ofNullable(grant.lastDay()), ui),
                day(open.expiresAt()),
                open.handsOver() != null);
        return new InvitePage(code, offer, name, label, errors);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, THAILAND);
    }

    private AreaCode area(String asked, Actor actor) {
        return PeoplePages.area(areas.tree(), asked, actor, AccountDeeds.INVITE);
    }
}
