package org.phaenruam.app.web;

/** The sign that goes with a state, so that colour is never the only one. Public for the templates. */
public final class Signs {
    private Signs() {}

    /** The icon of a state: wait, late, ok, up, back, merged or hold. */
    public static String of(String kind) {
        return switch (kind) {
            case "wait" -> "clock";
            case "late" -> "warn";
            case "ok" -> "check";
            case "up" -> "up";
            case "back" -> "back";
            case "merged" -> "merge";
            case "hold" -> "pause";
            default ->
                throw new IllegalArgumentException(
                        "no sign for the state '" + kind + "'; use wait, late, ok, up, back, merged or hold");
        };
    }
}
