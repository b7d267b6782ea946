package org.phaenruam.app.proposals.bundles;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.proposals.Sectors;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Bundles of needs: the list, one bundle, making one from a filtered list. */
@Controller
class BundlePages {
    private static final String CODE = "[0-9A-Z]{1,8}-[0-9]{4}-[0-9]{5}";

    private final Bundles bundles;
    private final BundleMaker maker;
    private final Sectors sectors;
    private final Areas areas;

    BundlePages(Bundles bundles, BundleMaker maker, Sectors sectors, Areas areas) {
        this.bundles = bundles;
        this.maker = maker;
        this.sectors = sectors;
        this.areas = areas;
    }

    @GetMapping("/bundles")
    ModelAndView list(Ui ui, Actor actor, @RequestParam(defaultValue = "TH") String area) {
        return ui.page("proposals/bundles", maker.list(ui, actor, area(area)));
    }

    @GetMapping("/bundles.{format}")
    void file(
            Ui ui,
            @RequestParam(defaultValue = "TH") String area,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Table table = maker.table(ui, area(area));
        TableDownload.send(response, as, table, table.name());
    }

    @GetMapping("/bundles/new")
    ModelAndView form(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "TH") String area,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String like) {
        BundleMaker.Filter filter = filter(mine(actor, area), q, sector, like);
        Bundles.Typed empty = new Bundles.Typed(Ids.next(), filter.area(), "", List.of());
        return ui.page("proposals/bundlenew", maker.form(ui, filter, empty, FormErrors.none()));
    }

    @PostMapping("/bundles")
    ModelAndView make(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "TH") String area,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(name = "need", required = false) Optional<List<String>> need) {
        BundleMaker.Filter filter = filter(mine(actor, area), q, sector, like);
        List<String> codes =
                need.orElse(List.of()).stream().filter(c -> c.matches(CODE)).toList();
        Bundles.Typed typed = new Bundles.Typed(key(key), filter.area(), name, codes);
        FormErrors errors = FormErrors.none();
        return bundles.make(ui, actor, typed, errors)
                .map(code -> ui.redirect("/bundles/" + code, "proposals.bundle.made", code))
                .orElseGet(() -> ui.page(422, "proposals/bundlenew", maker.form(ui, filter, typed, errors)));
    }

    @GetMapping("/bundles/{code}")
    ModelAndView show(Ui ui, Actor actor, @PathVariable String code) {
        return ui.page("proposals/bundle", maker.page(ui, actor, bundle(code)));
    }

    @PostMapping("/bundles/{code}/needs")
    ModelAndView change(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String act) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        boolean in = act.equals("add");
        String asked = ThaiDigits.toArabic(need.strip());
        boolean changed = asked.matches(CODE) && bundles.change(actor, bundle(code), asked, in);
        String message =
                changed ? in ? "proposals.bundle.added" : "proposals.bundle.takenout" : "proposals.bundle.unchanged";
        return ui.redirect("/bundles/" + code, message);
    }

    private BundleMaker.Filter filter(AreaCode area, String q, String sector, String like) {
        return new BundleMaker.Filter(
                area,
                q.length() > 200 ? q.substring(0, 200) : q.strip(),
                sectors.find(sector).isPresent() ? sector : "",
                like.matches(CODE) ? like : "");
    }

    private AreaCode mine(Actor actor, String typed) {
        AreaCode area = area(typed);
        if (!bundles.mayMake(actor, area)) {
            throw new AccessDeniedException("not yours to make a bundle here");
        }
        return area;
    }

    private AreaCode area(String typed) {
        return AreaCode.find(ThaiDigits.toArabic(typed.strip()))
                .filter(code -> areas.tree().find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Bundle bundle(String code) {
        return bundles.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID key(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : Ids.next();
    }
}
