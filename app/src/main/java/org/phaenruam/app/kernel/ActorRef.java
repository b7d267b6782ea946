package org.phaenruam.app.kernel;

import java.util.UUID;

/** Who did a deed: {@code account:<uuid>}, {@code command:<name>} on the server's own machine, or {@code system:<name>}. */
public record ActorRef(String value) {
    public ActorRef {
        if (!value.matches("(account|command|system):[\\x21-\\x7e]{1,100}")) {
            throw new IllegalArgumentException("not an actor reference: '" + value + "'");
        }
    }

    public static ActorRef account(UUID account) {
        return new ActorRef("account:" + account);
    }

    public static ActorRef system(String name) {
        return new ActorRef("system:" + name);
    }

    public static ActorRef command(String name) {
        return new ActorRef("command:" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
