package org.phaenruam.app.documents;

import java.util.List;

/** How many of a kind there are, and the first of them. */
final class Tally {
    private int count;
    private String first = "";
    private String sample = "";

    void add(String ref, String text) {
        if (count++ == 0) {
            first = ref;
            sample = text;
        }
    }

    /** Notes the count and the first place, when there is any; with a sample when the kind shows one. */
    void note(List<SheetNote> notes, SheetNote.Kind kind) {
        if (count > 0) {
            notes.add(
                    kind == SheetNote.Kind.ERRORS
                            ? SheetNote.of(kind, Integer.toString(count), first, sample)
                            : SheetNote.of(kind, Integer.toString(count), first));
        }
    }

    int count() {
        return count;
    }
}
