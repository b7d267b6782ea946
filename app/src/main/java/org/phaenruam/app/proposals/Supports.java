package org.phaenruam.app.proposals;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.audit.Audit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for standing behind a need: once each for persons who signed in, and hands counted at forums by recorders. */
@Component
public class Supports {
    /** Noting hands that were raised at a forum. */
    public static final Deed NOTE_FORUM = Deed.of("need.forumsupport", Capacity.RECORDER, Capacity.COORDINATOR);

    /** No account has this number. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final VoiceStore store;
    private final Audit audit;
    private final Clock clock;

    Supports(VoiceStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many stand behind each of these needs, in one statement. */
    public Map<String, SupportCount> of(Collection<String> codes) {
        return store.count(codes);
    }

    /** The forums at which hands were counted for this need, the latest first. */
    public List<ForumSupport> forums(Need need) {
        return store.forums(need.id());
    }

    /** Who stands behind a need and what this reader has done with it, in one statement. */
    VoiceStore.Own own(Actor actor, Need need) {
        return store.own(need.id(), actor.signedIn() ? actor.account() : NOBODY);
    }

    /** Stands behind a need or takes that back; doing it twice is the same as once. */
    @Transactional
    public void set(Actor actor, Need need, boolean support) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to support, or ask the recorder");
        }
        int changed = support
                ? store.support(need.id(), actor.account(), clock.instant())
                : store.takeBack(need.id(), actor.account());
        if (changed > 0) {
            Map<String, String> detail = Map.of("supports", String.valueOf(support));
            audit.record(actor.ref(), "need.support", need.ref(), need.area(), detail);
        }
    }

    public boolean mayNoteForum(Actor actor, Need need) {
        return actor.may(NOTE_FORUM, Situation.at(need.area()));
    }

    /** Notes hands that were raised at a forum; the same form twice is one note. */
    @Transactional
    public Written noteForum(Actor actor, Need need, ForumSupport forum, UUID key) {
        if (!mayNoteForum(actor, need)) {
            return new Written.Forbidden();
        }
        boolean again = store.noteForum(need.id(), forum, actor.ref().value(), clock.instant(), key) == 0;
        if (!again) {
            audit.record(
                    actor.ref(),
                    NOTE_FORUM.code(),
                    need.ref(),
                    need.area(),
                    Map.of(
                            "hands", String.valueOf(forum.hands()),
                            "on", forum.heldOn().toString(),
                            "source", forum.source()));
        }
        return new Written.Done(need.code(), again);
    }
}
