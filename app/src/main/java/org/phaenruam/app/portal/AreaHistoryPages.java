package org.phaenruam.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.AreaDeeds;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.RecordedChange;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An area on any day, and its story; taking back a change that still waits. */
@Controller
class AreaHistoryPages {
    private final AreaHistoryMaker maker;
    private final AreaChangeDesk desk;

    AreaHistoryPages(AreaHistoryMaker maker, AreaChangeDesk desk) {
        this.maker = maker;
        this.desk = desk;
    }

    @GetMapping("/areas/{code}/history")
    ModelAndView history(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        return show(ui, actor, code, on);
    }

    @GetMapping("/areas/{code}/history.{format}")
    void file(Ui ui, @PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Area area = area(code);
        String name = ui.t("portal.history.title", area.title(ui.lang()));
        TableDownload.send(response, as, maker.table(ui, name, area), name);
    }

    private Area area(String code) {
        return AreaCode.find(ThaiDigits.toArabic(code))
                .flatMap(maker::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(value = "/areas/{code}", params = "on")
    ModelAndView onDay(Ui ui, Actor actor, @PathVariable String code, @RequestParam String on) {
        return show(ui, actor, code, on);
    }

    /** The page of an area on a day as typed; nothing typed is today. */
    ModelAndView show(Ui ui, Actor actor, String code, String on) {
        Area area = area(code);
        FormErrors errors = FormErrors.none();
        LocalDate day = on.isBlank()
                ? ui.today()
                : AsOf.read(errors, "on", on, ui.today()).orElse(ui.today());
        return ui.page(errors.any() ? 422 : 200, "portal/area-history", maker.page(ui, actor, area, day, on, errors));
    }

    @PostMapping("/areas/changes/{id}/withdraw")
    ModelAndView withdraw(Ui ui, Actor actor, @PathVariable UUID id) {
        RecordedChange change = desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        desk.listAnswering(change.change()).forEach(area -> actor.require(AreaDeeds.CHANGE, Situation.at(area)));
        boolean done = desk.withdraw(id, actor.ref());
        return ui.redirect(
                "/areas/" + change.change().subjects().getFirst() + "/history",
                done ? "portal.change.withdrawn" : "portal.change.toolate");
    }
}
