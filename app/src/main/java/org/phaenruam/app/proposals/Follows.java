package org.phaenruam.app.proposals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for following needs. Whoever has signed in may follow any open need; what somebody follows is nobody else's
 * business, so it is not written into the audit chain.
 */
@Component
public class Follows {
    private final VoiceStore store;
    private final Clock clock;

    Follows(VoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The codes of the needs that this account follows, the latest first. */
    public List<String> list(UUID account) {
        return store.followed(account);
    }

    /** Follows or stops following; doing it twice is the same as once. */
    @Transactional
    public void set(Actor actor, Need need, boolean follow) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to follow");
        }
        if (follow) {
            store.follow(need.id(), actor.account(), clock.instant());
        } else {
            store.unfollow(need.id(), actor.account());
        }
    }
}
