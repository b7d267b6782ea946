package org.phaenruam.app.kernel;

/** Points at one thing of one module without knowing its class: {@code need:…}, {@code plan-node:…}, {@code area:600401}. */
public record SubjectRef(String kind, String id) {
    public SubjectRef {
        if (!kind.matches("[a-z][a-z-]{1,30}") || id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("not a subject reference: '" + kind + ":" + id + "'");
        }
    }

    /** Reads {@code kind:id}. */
    public static SubjectRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a subject reference; write kind:id");
        }
        return new SubjectRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
