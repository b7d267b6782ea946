package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.alignment.LinkChoices;
import org.phaenruam.app.alignment.LinkKind;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One tap: yes or no to what ties a need to a branch of a plan; or choosing the branch by hand. */
@Controller
class NeedLinkPages {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final List<LinkKind> KINDS = List.of(LinkKind.SUPPORTS, LinkKind.CONTRADICTS);

    private final OpenNeeds needs;
    private final NeedLinks links;
    private final Areas areas;

    NeedLinkPages(OpenNeeds needs, NeedLinks links, Areas areas) {
        this.areas = areas;
        this.needs = needs;
        this.links = links;
    }

    @PostMapping("/needs/{code}/links")
    ModelAndView answer(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String back) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        Optional<Boolean> said = answer.equals("yes") || answer.equals("no")
                ? answer(ui, actor, needs.get(actor, code), new NeedLinks.Word(target, id(link), answer.equals("yes")))
                : Optional.empty();
        String message = said.map(yes -> yes ? "alignment.done.yes" : "alignment.done.no")
                .orElse(link.isEmpty() ? "alignment.error.target" : "alignment.error.gone");
        return ui.redirect(home(actor, code, back) + "#links", message);
    }

    /** The page that asked: a desk's, or the need's own. */
    private static String home(Actor actor, String code, String back) {
        return back.matches("[A-Za-z0-9-]{3,60}") && actor.worksFor(back)
                ? "/desks/" + back + "/needs/" + code
                : "/needs/" + code;
    }

    @GetMapping("/needs/{code}/link")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String back) {
        Map<String, String> fresh = Map.of("kind", LinkKind.SUPPORTS.name(), "back", back);
        return ui.page("proposals/linkform", page(ui, actor, mine(actor, code), fresh, FormErrors.none()));
    }

    @PostMapping("/needs/{code}/link")
    ModelAndView choose(Ui ui, Actor actor, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Journey journey = mine(actor, code);
        FormErrors errors = FormErrors.none();
        Optional<LinkKind> kind = LinkKind.find(typed.getOrDefault("kind", "")).filter(KINDS::contains);
        if (kind.isEmpty()) {
            errors.add("kind", "alignment.error.kind");
        }
        Optional<LinkKind> done =
                kind.flatMap(k -> links.choose(ui, actor, journey, typed.getOrDefault("target", ""), k));
        if (kind.isPresent() && done.isEmpty()) {
            errors.add("target", "alignment.error.target");
        }
        return errors.any()
                ? ui.page(422, "proposals/linkform", page(ui, actor, journey, typed, errors))
                : ui.redirect(home(actor, code, typed.getOrDefault("back", "")) + "#links", "alignment.done.yes");
    }

    private NeedLinkFormPage page(Ui ui, Actor actor, Journey journey, Map<String, String> typed, FormErrors errors) {
        Need need = journey.need();
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.links.crumb"), null));
        String back = typed.getOrDefault("back", "");
        return new NeedLinkFormPage(
                need.code(),
                need.title(),
                back,
                home(actor, need.code(), back),
                need.sample(),
                crumbs,
                LinkChoices.of(ui, links.listChoices(need)),
                KINDS.stream()
                        .map(kind -> new Option(kind.name(), ui.t("proposals.links.kind." + kind)))
                        .toList(),
                Map.copyOf(typed),
                errors);
    }

    /** A need that this reader may tie; a draft is tied to nothing yet. */
    private Journey mine(Actor actor, String code) {
        Journey journey = needs.get(actor, code);
        if (!actor.signedIn() || !journey.sent() || !links.may(actor, journey)) {
            throw new AccessDeniedException("not yours to say what this need is tied to");
        }
        return journey;
    }

    private Optional<Boolean> answer(Ui ui, Actor actor, Journey journey, NeedLinks.Word word) {
        return links.answer(ui, actor, journey, word, links.offered(actor, journey, word));
    }

    private static @Nullable UUID id(String typed) {
        return ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }
}
