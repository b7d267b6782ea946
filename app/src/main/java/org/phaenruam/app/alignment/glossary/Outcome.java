package org.phaenruam.app.alignment.glossary;

import org.phaenruam.app.web.FormErrors;

/** What became of something done to a term. */
sealed interface Outcome {
    /** @param repeat the same had been done before; nothing was written */
    record Done(String term, boolean repeat) implements Outcome {}

    /** What was typed cannot be kept; each problem at its field. */
    record Refused(FormErrors errors) implements Outcome {}

    /** Somebody else was faster: it no longer stands as the person saw it. */
    record Stale() implements Outcome {}
}
