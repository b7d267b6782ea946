package org.phaenruam.app.plans.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.FailedSql;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a plan's projects or budget lines in by file: hand it in, match its columns, see what it would do, do it. */
@Controller
class IncomingPages {
    private final IncomingFiles files;
    private final IncomingPageMaker maker;
    private final BudgetLines lines;
    private final Areas areas;

    IncomingPages(IncomingFiles files, IncomingPageMaker maker, BudgetLines lines, Areas areas) {
        this.files = files;
        this.maker = maker;
        this.lines = lines;
        this.areas = areas;
    }

    @GetMapping("/budget/import")
    ModelAndView budgetForm(Ui ui, Actor actor, @RequestParam(defaultValue = "") String area) {
        return form(ui, actor, IncomingKind.BUDGET, within(actor, area).value());
    }

    @GetMapping("/plans/{code}/import")
    ModelAndView planForm(Ui ui, Actor actor, @PathVariable String code) {
        return form(ui, actor, IncomingKind.PLAN, code);
    }

    private ModelAndView form(Ui ui, Actor actor, String kind, String target) {
        files.kind(kind).require(actor, target);
        return ui.page("plans/incoming", maker.form(ui, files.kind(kind), target, FormErrors.none()));
    }

    private AreaCode within(Actor actor, String area) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to import budget lines");
        }
        Optional<AreaCode> wanted = AreaCode.find(ThaiDigits.toArabic(area.strip()))
                .filter(code -> areas.tree().find(code).isPresent());
        if (wanted.isPresent() && lines.mayImport(actor, wanted.get())) {
            return wanted.get();
        }
        return actor.grants().stream()
                .map(grant -> grant.area())
                .filter(code -> lines.mayImport(actor, code))
                .filter(code -> wanted.isEmpty() || areas.tree().within(code, wanted.get()))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("no budget lines may be brought in by this account"));
    }

    @PostMapping("/budget/import")
    ModelAndView handBudgetIn(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return handIn(ui, actor, IncomingKind.BUDGET, within(actor, area).value(), file);
    }

    @PostMapping("/plans/{code}/import")
    ModelAndView handPlanIn(
            Ui ui, Actor actor, @PathVariable String code, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return handIn(ui, actor, IncomingKind.PLAN, code, file);
    }

    private ModelAndView handIn(Ui ui, Actor actor, String kindName, String target, @Nullable MultipartFile file)
            throws IOException {
        IncomingKind kind = files.kind(kindName);
        kind.require(actor, target);
        FormErrors errors = FormErrors.none();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            errors.add("file", "plans.incoming.file.none");
            return ui.page(422, "plans/incoming", maker.form(ui, kind, target, errors));
        }
        return switch (files.handIn(actor, kind, target, file.getOriginalFilename(), file.getBytes())) {
            case IncomingFiles.HandedIn.Kept kept -> ui.redirect(kind.address(target) + "/" + kept.id());
            case IncomingFiles.HandedIn.Refused refused -> {
                errors.add(
                        "file", "plans.incoming.file.refused", refused.refusal().text(ui.lang()));
                yield ui.page(422, "plans/incoming", maker.form(ui, kind, target, errors));
            }
        };
    }

    @GetMapping({"/budget/import/{id}", "/plans/{code}/import/{id}"})
    ModelAndView columns(Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String header) {
        IncomingFiles.Opened opened = opened(actor, id);
        if (opened.file().done()) {
            return ui.redirect(IncomingPageMaker.here(opened) + "/done");
        }
        int row = number(header);
        Matched map = opened.sheet().rows().stream().anyMatch(at -> at.row() == row)
                ? opened.kind().at(opened.sheet().rows(), row)
                : opened.matched();
        return ui.page("plans/incoming-columns", maker.columns(ui, opened, map, FormErrors.none()));
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : -1;
    }

    @PostMapping({"/budget/import/{id}/columns", "/plans/{code}/import/{id}/columns"})
    ModelAndView match(Ui ui, Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed) {
        IncomingFiles.Opened opened = opened(actor, id);
        String here = IncomingPageMaker.here(opened);
        if ("sheet".equals(typed.get("act"))) {
            return files.choose(opened, typed.getOrDefault("sheet", ""))
                    ? ui.redirect(here)
                    : ui.redirect(here, "plans.incoming.sheet.empty");
        }
        if ("header".equals(typed.get("act"))) {
            return ui.redirect(here + "?header=" + Math.max(number(typed.get("header")), 0));
        }
        Map<String, Integer> chosen = new TreeMap<>();
        FormErrors errors = FormErrors.none();
        for (IncomingKind.Field field : opened.kind().fields(ui, opened.file().target())) {
            int at = number(typed.get(field.name()));
            if (at >= 0 && at < opened.sheet().width()) {
                chosen.put(field.name(), at);
            } else if (field.required()) {
                errors.add(field.name(), "plans.incoming.columns.needed", field.label());
            }
        }
        Matched map = new Matched(Math.max(number(typed.get("header")), 0), chosen);
        if (opened.sheet().rows().stream().noneMatch(row -> row.row() > map.header()) || !map.fits(opened.sheet())) {
            errors.add("header", "plans.incoming.columns.norows");
        }
        if (errors.any()) {
            return ui.page(422, "plans/incoming-columns", maker.columns(ui, opened, map, errors));
        }
        files.match(actor, opened, map);
        return ui.redirect(here + "/preview");
    }

    @GetMapping({"/budget/import/{id}/preview", "/plans/{code}/import/{id}/preview"})
    ModelAndView preview(Ui ui, Actor actor, @PathVariable String id) {
        IncomingFiles.Opened opened = opened(actor, id);
        if (opened.file().done()) {
            return ui.redirect(IncomingPageMaker.here(opened) + "/done");
        }
        if (!complete(ui, opened)) {
            return ui.redirect(IncomingPageMaker.here(opened));
        }
        return ui.page(
                "plans/incoming-preview",
                maker.preview(ui, opened, opened.kind().attempt(actor, opened)));
    }

    private static boolean complete(Ui ui, IncomingFiles.Opened opened) {
        return opened.kind().fields(ui, opened.file().target()).stream()
                .allMatch(
                        field -> !field.required() || opened.matched().columns().containsKey(field.name()));
    }

    @PostMapping({"/budget/import/{id}/go", "/plans/{code}/import/{id}/go"})
    ModelAndView go(
            Ui ui,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String good,
            @RequestParam(defaultValue = "") String flagged,
            @RequestParam(defaultValue = "") String seen) {
        IncomingFiles.Opened opened = opened(actor, id);
        String here = IncomingPageMaker.here(opened);
        if (!opened.file().done() && !complete(ui, opened)) {
            return ui.redirect(here);
        }
        try {
            var wish = new IncomingKind.Wish(good.equals("yes"), flagged.equals("yes"), seen);
            return switch (files.carryOut(actor, opened, wish)) {
                case IncomingKind.Came.In in -> ui.redirect(here + "/done");
                case IncomingKind.Came.Held held -> ui.redirect(here + "/preview", "plans.incoming.held");
                case IncomingKind.Came.Changed changed -> ui.redirect(here + "/preview", "plans.incoming.changed");
            };
        } catch (DataAccessException e) {
            if (!FailedSql.inTheWay(e)) {
                throw e;
            }
            return ui.redirect(here + "/preview", "plans.incoming.busy");
        }
    }

    @GetMapping({"/budget/import/{id}/done", "/plans/{code}/import/{id}/done"})
    ModelAndView done(Ui ui, Actor actor, @PathVariable String id) {
        IncomingFiles.Opened opened = opened(actor, id);
        return opened.file().done()
                ? ui.page("plans/incoming-done", maker.done(ui, opened))
                : ui.redirect(IncomingPageMaker.here(opened));
    }

    /** Every bad row and every doubtful figure as a file. */
    @GetMapping({"/budget/import/{id}/report.{suffix}", "/plans/{code}/import/{id}/report.{suffix}"})
    void report(Ui ui, Actor actor, @PathVariable String id, @PathVariable String suffix, HttpServletResponse response)
            throws IOException {
        TableFormat format =
                TableFormat.find(suffix).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        IncomingFiles.Opened opened = opened(actor, id);
        IncomingTry tried = opened.kind().attempt(actor, opened);
        TableDownload.send(response, format, IncomingPageMaker.report(ui, tried), ui.t("plans.incoming.report.title"));
    }

    private IncomingFiles.Opened opened(Actor actor, String id) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to import");
        }
        try {
            return files.open(actor, UUID.fromString(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
