package org.phaenruam.app.proposals;

import org.phaenruam.app.accounts.Actor;

/** How a step is signed: one who acts for the holder of an office says so, whatever was typed. */
final class Signature {
    private static final String ACTING = "รักษาราชการแทน";

    private Signature() {}

    static String of(Actor actor, String body, String typed) {
        return actor.actsAsDeputy(body) && !typed.contains(ACTING)
                ? (typed.isBlank() ? actor.label() : typed) + " " + ACTING
                : typed;
    }
}
