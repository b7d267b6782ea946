package org.phaenruam.app.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.areas.ImportReport;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
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

/** A village list by file, for administrators of the area: look first, then all or nothing. */
@Controller
class VillageFilePages {
    static final Deed IMPORT_VILLAGES = Deed.of("area.import-villages", Capacity.ADMINISTRATOR);

    private final Areas areas;
    private final AreasImport imports;

    VillageFilePages(Areas areas, AreasImport imports) {
        this.areas = areas;
        this.imports = imports;
    }

    @GetMapping("/areas/{code}/import-villages")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code) {
        return ui.page("portal/village-file", page(ui, area(actor, code), List.of(), true, FormErrors.none()));
    }

    @PostMapping("/areas/{code}/import-villages")
    ModelAndView take(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "look") String act,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Area area = area(actor, code);
        FormErrors errors = FormErrors.none();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            errors.add("file", "portal.villagefile.none");
            return ui.page(422, "portal/village-file", page(ui, area, List.of(), true, errors));
        }
        try (InputStream in = file.getInputStream()) {
            ImportReport report = act.equals("import")
                    ? imports.importVillagesOf(area.code(), in, actor.ref())
                    : imports.tryVillagesOf(area.code(), in);
            if (report.applied()) {
                return ui.redirect("/areas/" + code, "portal.villagefile.done", report.summary(ui.lang()));
            }
            return ui.page(
                    report.clean() ? 200 : 422,
                    "portal/village-file",
                    page(ui, area, report.lines(ui.lang()), report.clean(), errors));
        }
    }

    private VillageFilePage page(Ui ui, Area area, List<String> report, boolean clean, FormErrors errors) {
        return new VillageFilePage(
                area.code().value(),
                area.title(ui.lang()),
                AreaCrumbs.of(ui, areas.tree(), area.code(), ui.t("portal.villagefile.crumb")),
                report,
                clean,
                errors);
    }

    private Area area(Actor actor, String code) {
        Area area = AreaCode.find(code)
                .flatMap(areas.tree()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!actor.may(IMPORT_VILLAGES, Situation.at(area.code()))) {
            throw new AccessDeniedException("administrators of the area only");
        }
        return area;
    }
}
