package org.phaenruam.app.areas;

/** What can happen to an area. RECODE is the same area under another code. */
public enum ChangeKind {
    RENAME,
    MOVE,
    SPLIT,
    MERGE,
    RECODE,
    ABOLISH;

    /** True when the areas it speaks of may end with it. */
    boolean ends() {
        return switch (this) {
            case SPLIT, MERGE, RECODE, ABOLISH -> true;
            case RENAME, MOVE -> false;
        };
    }
}
