package org.phaenruam.app.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.AreaDeeds;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangeOutcome;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.ChangingDesks;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Changing areas: look first what would happen, then do it. */
@Controller
class AreaChangePages {
    private final Areas areas;
    private final AreaChangeDesk desk;
    private final Needs needs;
    private final ChangingDesks desks;
    private final Accounts accounts;

    AreaChangePages(Areas areas, AreaChangeDesk desk, Needs needs, ChangingDesks desks, Accounts accounts) {
        this.areas = areas;
        this.desk = desk;
        this.needs = needs;
        this.desks = desks;
        this.accounts = accounts;
    }

    @GetMapping("/areas/{code}/change/{kind}")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code, @PathVariable String kind) {
        Area area = area(actor, code);
        return page(ui, 200, kind(kind), area, AreaChangeForm.empty(), List.of(), FormErrors.none());
    }

    @PostMapping("/areas/{code}/change/{kind}")
    ModelAndView change(Ui ui, Actor actor, @PathVariable String code, @PathVariable String kind, AreaChangeForm form) {
        if ("do".equals(form.act())
                && form.key() != null
                && desk.find(form.key()).isPresent()) {
            return ui.redirect("/areas/" + code + "/history", "portal.change.done");
        }
        Area area = area(actor, code);
        ChangeKind of = kind(kind);
        FormErrors errors = FormErrors.none();
        Optional<AreaChange> read = AreaChangeReader.read(of, area, form, ui.today(), errors);
        if (read.isEmpty()) {
            return page(ui, 422, of, area, form, List.of(), errors);
        }
        AreaChange change = read.get();
        for (AreaCode at : desk.listAnswering(change)) {
            if (!actor.may(AreaDeeds.CHANGE, Situation.at(at))) {
                errors.add("", "portal.change.notyours", areas.tree().get(at).title(ui.lang()));
                return page(ui, 403, of, area, form, List.of(), errors);
            }
        }
        return switch ("do".equals(form.act()) ? desk.record(change, actor.ref()) : desk.preview(change)) {
            case ChangeOutcome.Refused refused -> page(ui, 422, of, area, form, List.of(), refused.errors());
            case ChangeOutcome.Recorded recorded ->
                ui.redirect(
                        "/areas/" + code + "/history", recorded.waits() ? "portal.change.waits" : "portal.change.done");
            case ChangeOutcome.Preview preview -> page(ui, 200, of, area, form, lines(ui, change, preview), errors);
        };
    }

    /** What will change, in numbers that people know. */
    private List<String> lines(Ui ui, AreaChange change, ChangeOutcome.Preview preview) {
        AreaTree now = areas.tree();
        AreaStoryWords words = new AreaStoryWords(ui, now);
        List<String> lines = new ArrayList<>();
        lines.add(words.change(change));
        lines.add(ui.t(preview.waits() ? "portal.change.look.waits" : "portal.change.look.at", change.from()));
        if (change.kind() == ChangeKind.SPLIT) {
            staying(ui, now, change).ifPresent(lines::add);
        }
        if (!preview.closed().isEmpty()) {
            lines.add(ui.t("portal.change.look.closed", words.titles(List.copyOf(preview.closed()))));
        }
        if (!preview.moved().isEmpty()) {
            lines.add(ui.t("portal.change.look.moved", preview.moved().size()));
        }
        List<AreaCode> touched = Stream.concat(preview.closed().stream(), preview.moved().stream())
                .filter(code -> now.find(code).isPresent())
                .filter(code -> now.ancestors(code).stream()
                        .noneMatch(above -> preview.closed().contains(above.code())))
                .distinct()
                .toList();
        int villages = touched.stream()
                .mapToInt(code -> now.count(code, Level.VILLAGE))
                .sum();
        int written =
                touched.stream().mapToInt(code -> needs.totals(code).asked()).sum();
        int roles = touched.stream().mapToInt(accounts::countRolesWithin).sum();
        lines.add(ui.t("portal.change.look.counts", villages, written, roles));
        if (!touched.isEmpty()) {
            lines.add(ui.t(
                    "portal.change.look.desks", desks.count(now, preview.tree(), preview.moved(), preview.closed())));
        }
        preview.closed()
                .forEach(code -> preview.tree()
                        .findPast(code)
                        .ifPresent(past -> lines.add(ui.t(
                                past.successor() == null ? "portal.change.look.noone" : "portal.change.look.goon",
                                words.title(code),
                                preview.tree().get(past.keeper()).title(ui.lang())))));
        return lines;
    }

    /** After a split needs stay, but for those of areas that go to the other part, until whoever writes needs down there says which belong to the other part. */
    private Optional<String> staying(Ui ui, AreaTree now, AreaChange change) {
        AreaCode code = change.subjects().getFirst();
        int going = change.listOf(Role.CHILD).stream()
                .mapToInt(child -> needs.totals(child.code()).asked())
                .sum();
        int written = needs.totals(code).asked() - going;
        return written == 0
                ? Optional.empty()
                : Optional.of(
                        ui.t("portal.change.look.stay", written, now.get(code).title(ui.lang())));
    }

    private ModelAndView page(
            Ui ui,
            int status,
            ChangeKind kind,
            Area area,
            AreaChangeForm typed,
            List<String> preview,
            FormErrors errors) {
        AreaTree tree = areas.tree();
        String key = typed.key() == null ? Ids.next().toString() : typed.key().toString();
        return ui.page(
                status,
                "portal/area-change",
                new AreaChangePage(
                        area.code().value(),
                        area.title(ui.lang()),
                        kind.name(),
                        area.kind() == org.phaenruam.app.areas.AreaKind.VILLAGE,
                        AreaCrumbs.of(ui, tree, area.code(), ui.t("portal.change.kind." + kind.name())),
                        key,
                        typed,
                        kind == ChangeKind.MOVE ? parents(ui, tree, area) : List.of(),
                        beside(ui, tree, area),
                        options(ui, tree.children(area.code())),
                        preview,
                        errors));
    }

    /** The areas of the parent's level that lie under the same area two levels up. */
    private static List<Option> parents(Ui ui, AreaTree tree, Area area) {
        List<Area> above = tree.ancestors(area.code());
        if (above.size() < 2) {
            return List.of();
        }
        Area parent = above.getFirst();
        return options(
                ui,
                tree.children(above.get(1).code()).stream()
                        .filter(other ->
                                other.level() == parent.level() && !other.code().equals(parent.code()))
                        .toList());
    }

    private static List<Option> beside(Ui ui, AreaTree tree, Area area) {
        AreaCode parent = area.parent();
        return parent == null
                ? List.of()
                : options(
                        ui,
                        tree.children(parent).stream()
                                .filter(other -> other.kind() == area.kind()
                                        && !other.code().equals(area.code()))
                                .toList());
    }

    private static List<Option> options(Ui ui, List<Area> areas) {
        return areas.stream()
                .map(area -> new Option(area.code().value(), area.title(ui.lang()) + " (" + area.code() + ")"))
                .toList();
    }

    private static ChangeKind kind(String kind) {
        return Stream.of(ChangeKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Area area(Actor actor, String code) {
        Area area = AreaCode.find(code)
                .flatMap(areas.tree()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        actor.require(AreaDeeds.CHANGE, Situation.at(area.code()));
        return area;
    }
}
