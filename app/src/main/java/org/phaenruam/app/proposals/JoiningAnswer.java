package org.phaenruam.app.proposals;

import org.phaenruam.app.web.FormErrors;

/** An answer about a joining as it was typed, with what is wrong in it: shown again where it was typed. */
record JoiningAnswer(String joining, String answer, String said, FormErrors errors) {
    static final JoiningAnswer NONE = new JoiningAnswer("", "", "", FormErrors.none());

    /** The same at its own question; at any other question nothing was typed. */
    JoiningAnswer at(String asked) {
        return asked.equals(joining) ? this : NONE;
    }
}
