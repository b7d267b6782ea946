package org.phaenruam.app.proposals;

/** Whether one thing of the readiness list is there. */
public enum ReadyAnswer {
    /** Nobody said yet. */
    UNKNOWN,
    YES,
    NO,
    NOT_NEEDED;

    /** Reads what is stored or typed; anything else is unknown. */
    static ReadyAnswer of(String text) {
        return switch (text) {
            case "YES" -> YES;
            case "NO" -> NO;
            case "NOT_NEEDED" -> NOT_NEEDED;
            default -> UNKNOWN;
        };
    }

    String stored() {
        return this == UNKNOWN ? "" : name();
    }
}
