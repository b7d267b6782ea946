package org.phaenruam.app.audit;

/** Ends an examination at the first place that does not fit. */
final class BrokenChain extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String why;

    BrokenChain(String where, String why) {
        super(where + ": " + why);
        this.where = where;
        this.why = why;
    }

    Verdict verdict() {
        return new Verdict.Broken(where, why);
    }
}
