package org.phaenruam.app.proposals.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.ActorRef;

/** Who brings needs in: a person, who may do so where the roles say so, or a command on the server's own machine. */
record Importer(ActorRef ref, @Nullable Actor actor) {
    static Importer person(Actor actor) {
        return new Importer(actor.ref(), actor);
    }

    static Importer command(ActorRef ref) {
        return new Importer(ref, null);
    }

    Optional<Actor> person() {
        return Optional.ofNullable(actor);
    }
}
