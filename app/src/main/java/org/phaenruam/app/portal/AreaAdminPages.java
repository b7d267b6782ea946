package org.phaenruam.app.portal;

import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.NewVillage;
import org.phaenruam.app.areas.VillageAddition;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adding one village or urban community. The module of areas knows no accounts, so its one form stands here. */
@Controller
class AreaAdminPages {
    static final Deed ADD_VILLAGE = Deed.of("area.add-village", Capacity.ADMINISTRATOR, Capacity.COORDINATOR);

    private final Areas areas;

    AreaAdminPages(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/areas/{code}/add-village")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code) {
        Area tambon = tambon(actor, code);
        NewVillage empty = new NewVillage(code, false, "", "", "");
        return ui.page("portal/village", page(ui, tambon, empty, FormErrors.none()));
    }

    @PostMapping("/areas/{code}/villages")
    ModelAndView add(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "VILLAGE") String kind,
            @RequestParam(defaultValue = "") String moo,
            @RequestParam(defaultValue = "") String nameTh,
            @RequestParam(defaultValue = "") String nameEn) {
        Area tambon = tambon(actor, code);
        NewVillage typed = new NewVillage(code, kind.equals("COMMUNITY"), moo, nameTh, nameEn);
        return switch (areas.addVillage(typed, actor.ref())) {
            case VillageAddition.Added added ->
                ui.redirect(
                        "/areas/" + code, "portal.village.done", added.village().title(ui.lang()));
            case VillageAddition.Refused refused ->
                ui.page(422, "portal/village", page(ui, tambon, typed, refused.errors()));
        };
    }

    private VillagePage page(Ui ui, Area tambon, NewVillage typed, FormErrors errors) {
        return new VillagePage(
                tambon.code().value(),
                tambon.title(ui.lang()),
                AreaCrumbs.of(ui, areas.tree(), tambon.code(), ui.t("portal.village.crumb")),
                typed,
                errors);
    }

    private Area tambon(Actor actor, String code) {
        Area area = AreaCode.find(code)
                .flatMap(areas.tree()::find)
                .filter(a -> a.level() == Level.TAMBON)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!actor.may(ADD_VILLAGE, Situation.at(area.code()))) {
            throw new AccessDeniedException("administrators and coordinators of the area only");
        }
        return area;
    }
}
