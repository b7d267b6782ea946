package org.phaenruam.app.plans.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.alignment.Link;
import org.phaenruam.app.alignment.LinkChoices;
import org.phaenruam.app.alignment.LinkKind;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanTargets;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
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

/** Tying a branch to one above: by an offer, by hand; and the queue of what waits for a word from above. */
@Controller
class LinkPages {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_CHOICES = 400;

    private final Plans plans;
    private final NodeLinks links;
    private final LinkQueue queue;
    private final PlanTargets targets;
    private final Areas areas;

    LinkPages(Plans plans, NodeLinks links, LinkQueue queue, PlanTargets targets, Areas areas) {
        this.plans = plans;
        this.links = links;
        this.queue = queue;
        this.targets = targets;
        this.areas = areas;
    }

    @PostMapping("/plans/{code}/nodes/{node}/links")
    ModelAndView answer(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable String node,
            @RequestParam Map<String, String> typed) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in first");
        }
        Plan plan = plan(code);
        boolean yes = "yes".equals(typed.get("answer"));
        Optional<Link> known = links.find(node, id(typed.getOrDefault("link", "")));
        if (known.isPresent()) {
            boolean there = links.decide(ui, actor, known.get(), yes);
            String back = typed.getOrDefault("back", "");
            String to = back.matches("[A-Z0-9]{1,8}") ? "/plans/links?area=" + back : here(plan, node) + "#links";
            return ui.redirect(to, !there ? "alignment.error.gone" : yes ? "alignment.done.yes" : "alignment.done.no");
        }
        return propose(
                        ui,
                        actor,
                        new NodeLinks.Word(plan, node, typed.getOrDefault("target", ""), LinkKind.SUPPORTS, yes))
                .map(link -> done(ui, plan, node, link, yes))
                .orElseGet(() -> ui.redirect(here(plan, node) + "#links", "alignment.error.target"));
    }

    private Optional<Link> propose(Ui ui, Actor actor, NodeLinks.Word word) {
        return links.propose(ui, actor, word, links.offered(actor, word));
    }

    /** What came of it; where a word from above stands against it, that word stays. */
    private static ModelAndView done(Ui ui, Plan plan, String node, Link link, boolean yes) {
        String message = switch (link.state()) {
            case ASSERTED -> "alignment.done.asserted";
            case CONFIRMED -> yes ? "alignment.done.yes" : "alignment.done.stands";
            case REFUSED -> yes ? "alignment.done.stands" : "alignment.done.no";
        };
        return ui.redirect(here(plan, node) + "#links", message);
    }

    @GetMapping("/plans/{code}/nodes/{node}/link")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code, @PathVariable String node) {
        Plan plan = mine(actor, code);
        return ui.page("plans/linkform", page(ui, plan, node, Map.of(), FormErrors.none()));
    }

    @PostMapping("/plans/{code}/nodes/{node}/link")
    ModelAndView choose(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable String node,
            @RequestParam Map<String, String> typed) {
        Plan plan = mine(actor, code);
        FormErrors errors = FormErrors.none();
        Optional<LinkKind> kind = LinkKind.find(typed.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            errors.add("kind", "alignment.error.kind");
        }
        Optional<Link> link = kind.flatMap(
                k -> propose(ui, actor, new NodeLinks.Word(plan, node, typed.getOrDefault("target", ""), k, true)));
        if (kind.isPresent() && link.isEmpty()) {
            errors.add("target", "alignment.error.target");
        }
        return link.map(l -> done(ui, plan, node, l, true))
                .orElseGet(() -> ui.page(422, "plans/linkform", page(ui, plan, node, typed, errors)));
    }

    private LinkFormPage page(Ui ui, Plan plan, String node, Map<String, String> typed, FormErrors errors) {
        Linkable from = targets.find(node)
                .filter(f -> f.shelf().equals(plan.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), plan.area(), ui.t("plans.links.crumb")));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.crumb"), "/plans/" + plan.code()));
        return new LinkFormPage(
                plan.code(),
                node,
                from.label(ui.lang()),
                plan.sample(),
                crumbs,
                LinkChoices.of(ui, links.listAbove(plan, MOST_CHOICES)),
                Arrays.stream(LinkKind.values())
                        .map(kind -> new Option(kind.name(), ui.t("alignment.choose." + kind)))
                        .toList(),
                typed.isEmpty() ? Map.of("kind", LinkKind.SUPPORTS.name()) : Map.copyOf(typed),
                errors);
    }

    @GetMapping("/plans/links")
    ModelAndView queue(Ui ui, Actor actor, @RequestParam(defaultValue = "TH") String area) {
        AreaCode at = AreaCode.find(ThaiDigits.toArabic(area.strip()))
                .filter(code -> areas.tree().find(code).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Situation> known = new HashMap<>();
        List<Link> waiting = queue.listAt(at);
        return ui.page("plans/linkqueue", queue.page(ui, at, waiting, link -> links.mayDecide(actor, link, known)));
    }

    private Plan mine(Actor actor, String code) {
        Plan plan = plan(code);
        if (!links.mayAssert(actor, plan)) {
            throw new AccessDeniedException("not yours to say what this plan is tied to");
        }
        return plan;
    }

    private Plan plan(String code) {
        return plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String here(Plan plan, String node) {
        return "/plans/" + plan.code() + "/nodes/" + node;
    }

    private static @Nullable UUID id(String typed) {
        return ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }
}
