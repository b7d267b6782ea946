package org.phaenruam.app.proposals;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.Ui;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One tap: yes or no to what ties a need to a branch of a plan. */
@Controller
class NeedLinkPages {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final OpenNeeds needs;
    private final NeedLinks links;

    NeedLinkPages(OpenNeeds needs, NeedLinks links) {
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
                ? links.answer(ui, actor, needs.get(actor, code), target, id(link), answer.equals("yes"))
                : Optional.empty();
        String to = back.matches("[A-Za-z0-9-]{3,60}") && actor.worksFor(back)
                ? "/desks/" + back + "/needs/" + code
                : "/needs/" + code;
        String message = said.map(yes -> yes ? "alignment.done.yes" : "alignment.done.no")
                .orElse("alignment.error.target");
        return ui.redirect(to + "#links", message);
    }

    private static @Nullable UUID id(String typed) {
        return ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }
}
