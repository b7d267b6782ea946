package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import org.phaenruam.app.accounts.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Needs as a reader may open them: everybody those that were sent, and a draft only whoever may still write it. */
@Component
class OpenNeeds {
    private final Needs needs;
    private final Proposals proposals;

    OpenNeeds(Needs needs, Proposals proposals) {
        this.needs = needs;
        this.proposals = proposals;
    }

    /** The need, or the page that says there is none. */
    Journey get(Actor actor, String code) {
        Journey journey = needs.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!journey.sent()
                && !proposals.mayRewrite(actor, journey.need(), Situated.after(List.of(), LocalDate.EPOCH))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return journey;
    }
}
