package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My sessions and my data: see, correct, carry away, erase. */
@Controller
class MyDataPages {
    private static final int SHOWN = 100;
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final OwnData own;
    private final Accounts accounts;
    private final RoleHistory history;
    private final RoleWords words;
    private final ObjectProvider<PersonalData> others;

    MyDataPages(
            OwnData own, Accounts accounts, RoleHistory history, RoleWords words, ObjectProvider<PersonalData> others) {
        this.own = own;
        this.accounts = accounts;
        this.history = history;
        this.words = words;
        this.others = others;
    }

    @GetMapping("/me/sessions")
    ModelAndView sessions(Ui ui, Actor actor, HttpServletRequest request) {
        if (!actor.signedIn()) {
            return ui.redirect("/sign-in?to=/me/sessions");
        }
        List<SessionsPage.Line> lines = own.listSessions(actor.account(), present(request)).stream()
                .map(session -> new SessionsPage.Line(
                        session.id(),
                        session.browser().isEmpty() ? ui.t("accounts.session.unknown") : session.browser(),
                        when(session.began(), ui),
                        when(session.lastSeen(), ui),
                        session.here()))
                .toList();
        return ui.page("accounts/sessions", new SessionsPage(lines));
    }

    private static String when(Instant at, Ui ui) {
        LocalDateTime local = LocalDateTime.ofInstant(at, THAILAND);
        return ui.t("accounts.session.when", ui.shortDate(local.toLocalDate()), MINUTE.format(local));
    }

    private static String present(HttpServletRequest request) {
        return request.getSession().getId();
    }

    @PostMapping("/me/sessions/others/end")
    ModelAndView endOthers(Ui ui, Actor actor, HttpServletRequest request) {
        own.endOtherSessions(actor, present(request));
        return ui.redirect("/me/sessions", "accounts.done.sessions-ended");
    }

    @PostMapping("/me/sessions/{id}/end")
    ModelAndView end(Ui ui, Actor actor, @PathVariable String id) {
        own.endSession(actor, PeoplePages.uuid(id));
        return ui.redirect("/me/sessions", "accounts.done.session-ended");
    }

    @GetMapping("/me/data")
    ModelAndView data(Ui ui, Actor actor, HttpServletRequest request) {
        if (!actor.signedIn()) {
            return ui.redirect("/sign-in?to=/me/data");
        }
        return ui.page("accounts/my-data", page(ui, actor, request, Optional.empty(), FormErrors.none()));
    }

    /** Whoever brought a file in may have written thousands: the page shows the newest, the file has all. */
    private static MyDataPage.Group group(String title, List<PersonalData.Entry> all) {
        return new MyDataPage.Group(title, all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }

    private MyDataPage page(Ui ui, Actor actor, HttpServletRequest request, Optional<String> typed, FormErrors errors) {
        Account me = accounts.find(actor.account()).orElseThrow();
        List<String> roles = history.of(me.id(), ui).stream()
                .map(line -> line.role() + " · " + line.days())
                .toList();
        List<MyDataPage.Group> groups = others.stream()
                .map(other -> group(ui.t("accounts.data." + other.kind()), other.about(me.id())))
                .toList();
        return new MyDataPage(
                me.signInName(),
                me.label(),
                words.place(me.area(), ui),
                ui.date(own.opened(me.id())),
                roles,
                own.listSessions(me.id(), present(request)).size(),
                groups,
                typed.orElse(me.label()),
                errors);
    }

    @PostMapping("/me/data/label")
    ModelAndView correct(
            Ui ui, Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String label) {
        FormErrors errors = own.correctLabel(actor, label);
        return errors.any()
                ? again(ui, page(ui, actor, request, Optional.of(label), errors))
                : ui.redirect("/me/data", "accounts.done.label");
    }

    @PostMapping("/me/data/erase")
    ModelAndView erase(
            Ui ui,
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String sure) {
        FormErrors errors = FormErrors.none();
        if (!sure.equals("yes")) {
            errors.add("sure", "accounts.data.sure.missing");
        } else {
            errors = own.erase(actor, current);
        }
        if (errors.any()) {
            return again(ui, page(ui, actor, request, Optional.empty(), errors));
        }
        request.getSession().invalidate();
        return ui.redirect("/", "accounts.done.erased");
    }

    private static ModelAndView again(Ui ui, MyDataPage page) {
        return ui.page(HttpStatus.UNPROCESSABLE_CONTENT.value(), "accounts/my-data", page);
    }

    /** Everything that the page shows, for a machine to read. */
    @GetMapping("/me/data.json")
    ResponseEntity<Map<String, Object>> export(Ui ui, Actor actor, HttpServletRequest request) {
        if (!actor.signedIn()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/sign-in?to=/me/data")
                    .build();
        }
        Account me = accounts.find(actor.account()).orElseThrow();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account", account(me));
        all.put("roles", roles(me.id()));
        List<Object> sessions = new ArrayList<>();
        own.listSessions(me.id(), present(request))
                .forEach(one -> sessions.add(Map.of(
                        "began", one.began().toString(),
                        "last_seen", one.lastSeen().toString(),
                        "browser", one.browser())));
        all.put("sessions", sessions);
        others.stream().forEach(other -> all.put(other.kind(), other.about(me.id())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .body(all);
    }

    private Map<String, Object> account(Account me) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", me.id().toString());
        account.put("sign_in_name", me.signInName());
        account.put("label", me.label());
        account.put("kept_at", me.area().value());
        account.put("opened", own.opened(me.id()).toString());
        return account;
    }

    private List<Map<String, Object>> roles(UUID account) {
        return own.listHistory(account).stream()
                .map(past -> {
                    Map<String, Object> role = new LinkedHashMap<>();
                    role.put("role", past.held().grant().role().name());
                    role.put("area", past.held().grant().area().value());
                    role.put("body", past.held().grant().bodyCode());
                    role.put("from", past.held().from().toString());
                    role.put(
                            "last_day",
                            past.held().lastDay().map(Object::toString).orElse(null));
                    return role;
                })
                .toList();
    }
}
