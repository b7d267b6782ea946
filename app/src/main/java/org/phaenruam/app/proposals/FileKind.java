package org.phaenruam.app.proposals;

import java.util.Locale;

/** What a file of a need is. */
public enum FileKind {
    PHOTO,
    DRAWING,
    ESTIMATE,
    LETTER,
    OTHER,
    /** Belongs to one step: minutes, an order, a photo of the works. Not chosen by people. */
    STEP;

    /** Reads what a form sent; anything unknown is another kind of paper. */
    static FileKind of(String typed) {
        for (FileKind kind : values()) {
            if (kind != STEP && kind.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        return OTHER;
    }
}
