package org.phaenruam.app.plans;

import java.util.UUID;
import org.phaenruam.app.kernel.Ids;

/** The key that a form carries, so that sending it twice does one thing. */
public final class Keys {
    private Keys() {}

    /** The key, or a new one where the form had none. */
    public static UUID read(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }
}
