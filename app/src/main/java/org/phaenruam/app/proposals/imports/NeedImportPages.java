package org.phaenruam.app.proposals.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Bringing needs in by file: hand it in, match its columns, see what it would do, do it, correct what was bad. */
@Controller
class NeedImportPages {
    private static final String HOME = "/needs/import/";

    private final NeedImports imports;
    private final NeedImportPageMaker maker;
    private final Areas areas;

    NeedImportPages(NeedImports imports, NeedImportPageMaker maker, Areas areas) {
        this.imports = imports;
        this.maker = maker;
        this.areas = areas;
    }

    @GetMapping("/needs/import")
    ModelAndView form(Ui ui, Actor actor, @RequestParam(defaultValue = "") String area) {
        return ui.page("proposals/import", maker.form(ui, within(actor, area), FormErrors.none()));
    }

    private AreaCode within(Actor actor, String area) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to import needs");
        }
        Optional<AreaCode> wanted = AreaCode.find(ThaiDigits.toArabic(area.strip()))
                .filter(code -> areas.tree().find(code).isPresent());
        if (wanted.isPresent() && imports.mayImport(actor, wanted.get())) {
            return wanted.get();
        }
        return actor.grants().stream()
                .map(grant -> grant.area())
                .filter(code -> imports.mayImport(actor, code))
                .filter(code -> wanted.isEmpty() || areas.tree().within(code, wanted.get()))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("no needs may be written here by this account"));
    }

    @PostMapping("/needs/import")
    ModelAndView handIn(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        AreaCode within = within(actor, area);
        FormErrors errors = FormErrors.none();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            errors.add("file", "proposals.import.file.none");
            return ui.page(422, "proposals/import", maker.form(ui, within, errors));
        }
        return switch (imports.handIn(actor, within, file.getOriginalFilename(), file.getBytes())) {
            case NeedImports.HandedIn.Kept kept -> ui.redirect(HOME + kept.id());
            case NeedImports.HandedIn.Refused refused -> {
                errors.add(
                        "file",
                        "proposals.import.file.refused",
                        refused.refusal().text(ui.lang()));
                yield ui.page(422, "proposals/import", maker.form(ui, within, errors));
            }
        };
    }

    @GetMapping("/needs/import/{id}")
    ModelAndView columns(Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String header) {
        NeedImports.Opened opened = opened(actor, id);
        if (opened.file().done()) {
            return ui.redirect(HOME + id + "/done");
        }
        ColumnMap map = header.matches("[0-9]{1,2}")
                        && Integer.parseInt(header) < opened.sheet().rows().size()
                ? ColumnMap.guess(opened.sheet(), Integer.parseInt(header))
                : opened.map();
        return ui.page("proposals/import-columns", maker.columns(ui, opened, map, FormErrors.none()));
    }

    @PostMapping("/needs/import/{id}/columns")
    ModelAndView match(Ui ui, Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed) {
        NeedImports.Opened opened = opened(actor, id);
        int header = number(typed.get("header"), opened.sheet().rows().size());
        if ("sheet".equals(typed.get("act"))) {
            return imports.choose(opened, typed.getOrDefault("sheet", ""))
                    ? ui.redirect(HOME + id)
                    : ui.redirect(HOME + id, "proposals.import.sheet.empty");
        }
        if ("header".equals(typed.get("act"))) {
            return ui.redirect(HOME + id + "?header=" + Math.max(header, 0));
        }
        Map<NeedColumn, Integer> chosen = new EnumMap<>(NeedColumn.class);
        for (NeedColumn column : NeedColumn.values()) {
            int at = number(typed.get(column.field()), opened.sheet().width());
            if (at >= 0) {
                chosen.put(column, at);
            }
        }
        ColumnMap map = new ColumnMap(Math.max(header, 0), chosen);
        FormErrors errors = faults(opened, map);
        if (errors.any()) {
            return ui.page(422, "proposals/import-columns", maker.columns(ui, opened, map, errors));
        }
        imports.match(actor, opened, map);
        return ui.redirect(HOME + id + "/preview");
    }

    private static FormErrors faults(NeedImports.Opened opened, ColumnMap map) {
        FormErrors errors = FormErrors.none();
        if (!map.has(NeedColumn.TITLE)) {
            errors.add(NeedColumn.TITLE.field(), "proposals.import.columns.title");
        }
        if (map.header() >= opened.sheet().rows().size() - 1) {
            errors.add("header", "proposals.import.columns.norows");
        }
        return errors;
    }

    private static int number(@Nullable String typed, int below) {
        if (typed == null || !typed.matches("[0-9]{1,4}")) {
            return -1;
        }
        int number = Integer.parseInt(typed);
        return number < below ? number : -1;
    }

    @GetMapping("/needs/import/{id}/preview")
    ModelAndView preview(Ui ui, Actor actor, @PathVariable String id) {
        NeedImports.Opened opened = opened(actor, id);
        if (opened.file().done()) {
            return ui.redirect(HOME + id + "/done");
        }
        if (!opened.map().fits(opened.sheet())) {
            return ui.redirect(HOME + id);
        }
        return ui.page("proposals/import-preview", maker.preview(ui, opened, imports.plan(actor, opened)));
    }

    @PostMapping("/needs/import/{id}/go")
    ModelAndView go(
            Ui ui,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "all") String rows,
            @RequestParam(defaultValue = "submit") String then,
            @RequestParam(defaultValue = "") String seen) {
        NeedImports.Opened opened = opened(actor, id);
        if (!opened.map().fits(opened.sheet())) {
            return ui.redirect(HOME + id);
        }
        var wish = new NeedImports.Wish(!then.equals("draft"), rows.equals("good"));
        return switch (imports.carryOut(actor, opened, wish, seen)) {
            case NeedImports.Came.In in -> ui.redirect(HOME + id + "/done");
            case NeedImports.Came.Held held -> ui.redirect(HOME + id + "/preview", "proposals.import.refused.flash");
            case NeedImports.Came.Changed changed -> ui.redirect(HOME + id + "/preview", "proposals.import.changed");
        };
    }

    @GetMapping("/needs/import/{id}/done")
    ModelAndView done(Ui ui, Actor actor, @PathVariable String id) {
        NeedImports.Opened opened = opened(actor, id);
        return opened.file().done()
                ? ui.page("proposals/import-done", maker.done(ui, opened.file()))
                : ui.redirect(HOME + id + "/preview");
    }

    /** The bad rows as a file to correct and send again. */
    @GetMapping("/needs/import/{id}/bad.{suffix}")
    ResponseEntity<byte[]> bad(Ui ui, Actor actor, @PathVariable String id, @PathVariable String suffix)
            throws IOException {
        NeedImports.Opened opened = opened(actor, id);
        TableFormat format = format(suffix);
        ImportPlan plan = imports.plan(actor, opened);
        return download(
                format,
                "phaen-to-mend",
                BadRows.table(
                        opened.sheet(),
                        opened.map(),
                        plan,
                        ui.lang() == Lang.TH,
                        problem -> problem.cell() + ": " + maker.what(ui, problem)));
    }

    /** An empty table with the headings that are understood without asking. */
    @GetMapping("/needs/import/form.{suffix}")
    ResponseEntity<byte[]> blank(Ui ui, @PathVariable String suffix) throws IOException {
        TableFormat format = format(suffix);
        return download(format, "phaen-needs", maker.blank(ui));
    }

    private static ResponseEntity<byte[]> download(TableFormat format, String name, Table table) throws IOException {
        var body = new ByteArrayOutputStream();
        format.write(table, body);
        return ResponseEntity.ok()
                .header("Content-Type", format.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.suffix() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(body.toByteArray());
    }

    private static TableFormat format(String suffix) {
        return TableFormat.find(suffix).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private NeedImports.Opened opened(Actor actor, String id) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to import needs");
        }
        try {
            return imports.open(actor, UUID.fromString(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
