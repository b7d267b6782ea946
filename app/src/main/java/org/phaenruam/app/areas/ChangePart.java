package org.phaenruam.app.areas;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * One area that a change speaks of. What is null stays as it is.
 *
 * @param parent of a NEW area: what it hangs under; of a moved SUBJECT: its new place; of a CHILD: the new area it goes to
 */
public record ChangePart(
        Role role,
        AreaCode code,
        @Nullable String nameTh,
        @Nullable String nameEn,
        @Nullable Integer moo,
        @Nullable AreaCode parent) {
    /** What the area is to the change. */
    public enum Role {
        /** The area that changes or ends. */
        SUBJECT,
        /** An area in force that takes the subjects in. */
        INTO,
        /** An area that is made. */
        NEW,
        /** An area below the subject that goes to a new one. */
        CHILD,
        /** Of the new areas the one that carries an ending subject on. */
        MAIN
    }

    public static ChangePart of(Role role, AreaCode code) {
        return new ChangePart(role, code, null, null, null, null);
    }
}
