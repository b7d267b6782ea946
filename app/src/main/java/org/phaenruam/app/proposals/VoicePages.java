package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following a need, standing behind it, and noting hands that were raised for it at a forum. */
@Controller
class VoicePages {
    private static final int SOURCE_MAX = 120;
    private static final int HANDS_MOST = 100_000;
    /** More hands than nearly any village has people; the product does not know how many live where. */
    private static final int HANDS_USUAL = 2_000;

    private final OpenNeeds needs;
    private final Follows follows;
    private final Supports supports;
    private final Areas areas;

    VoicePages(OpenNeeds needs, Follows follows, Supports supports, Areas areas) {
        this.needs = needs;
        this.follows = follows;
        this.supports = supports;
        this.areas = areas;
    }

    @PostMapping("/needs/{code}/follow")
    ModelAndView follow(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "yes") String on) {
        boolean follow = on.equals("yes");
        follows.set(actor, needs.get(actor, code).need(), follow);
        return ui.redirect("/needs/" + code, follow ? "proposals.voices.followed" : "proposals.voices.unfollowed");
    }

    @PostMapping("/needs/{code}/support")
    ModelAndView support(Ui ui, Actor actor, @PathVariable String code, @RequestParam(defaultValue = "yes") String on) {
        boolean support = on.equals("yes");
        supports.set(actor, needs.get(actor, code).need(), support);
        return ui.redirect("/needs/" + code, support ? "proposals.voices.supported" : "proposals.voices.takenback");
    }

    @GetMapping("/needs/{code}/forum-support")
    ModelAndView form(Ui ui, Actor actor, @PathVariable String code) {
        Need need = mine(actor, code);
        return ui.page("proposals/forum-support", page(ui, need, Ids.next(), Map.of(), FormErrors.none()));
    }

    @PostMapping("/needs/{code}/forum-support")
    ModelAndView note(Ui ui, Actor actor, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Need need = mine(actor, code);
        UUID key = NeedTextForm.keyOf(typed.get("key"));
        FormErrors errors = FormErrors.none();
        Optional<ForumSupport> forum = read(errors, typed, ui.today());
        if (forum.isEmpty()) {
            return ui.page(422, "proposals/forum-support", page(ui, need, key, typed, errors));
        }
        if (supports.noteForum(actor, need, forum.get(), key) instanceof Written.Forbidden) {
            throw new AccessDeniedException("not yours to note");
        }
        return ui.redirect("/needs/" + code, "proposals.voices.noted");
    }

    private static Optional<ForumSupport> read(FormErrors errors, Map<String, String> typed, LocalDate today) {
        String hands = typed.getOrDefault("hands", "");
        Optional<Integer> count = TypedBaht.count(hands).filter(n -> n > 0 && n <= HANDS_MOST);
        if (count.isEmpty()) {
            errors.add("hands", "proposals.voices.error.hands", hands.length() > 30 ? hands.substring(0, 30) : hands);
        }
        if (unusual(typed).filter(n -> !sure(typed, n)).isPresent()) {
            errors.add("hands", "proposals.voices.error.many", count.orElse(0));
        }
        Optional<LocalDate> on = TypedDate.read(errors, "on", typed.getOrDefault("on", ""), today);
        if (on.isPresent() && on.get().isAfter(today)) {
            errors.add("on", "proposals.files.error.future");
        }
        String source = ThaiText.normalise(typed.getOrDefault("source", ""));
        FieldText.check(errors, "source", source, SOURCE_MAX);
        if (source.isEmpty()) {
            errors.add("source", "proposals.voices.error.source");
        }
        return errors.any() || count.isEmpty() || on.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForumSupport(count.get(), on.get(), source));
    }

    /** As many hands as are asked about once more, because what is noted cannot be corrected. */
    private static Optional<Integer> unusual(Map<String, String> typed) {
        return TypedBaht.count(typed.getOrDefault("hands", "")).filter(n -> n > HANDS_USUAL && n <= HANDS_MOST);
    }

    /** The tick speaks of the number that was on the screen; another number is asked about anew. */
    private static boolean sure(Map<String, String> typed, int hands) {
        return String.valueOf(hands).equals(typed.get("sure"));
    }

    private ForumFormPage page(Ui ui, Need need, UUID key, Map<String, String> typed, FormErrors errors) {
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.voices.note"), null));
        String title = need.title(ui.lang(), ui.register());
        int asked = unusual(typed).orElse(0);
        boolean sure = asked > 0 && sure(typed, asked);
        return new ForumFormPage(
                need.code(), title, need.sample(), crumbs, key, Map.copyOf(typed), asked, sure, errors);
    }

    private Need mine(Actor actor, String code) {
        Need need = needs.get(actor, code).need();
        if (!supports.mayNoteForum(actor, need)) {
            throw new AccessDeniedException("not yours to note");
        }
        return need;
    }
}
