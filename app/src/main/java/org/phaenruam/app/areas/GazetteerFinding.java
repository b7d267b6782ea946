package org.phaenruam.app.areas;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Level;

/**
 * One difference between the areas here and another list.
 *
 * @param code the area's code here, or in the file where it is not here
 * @param line of the file; 0 for an area that the file does not have
 * @param here what stands here: a name, or the code of the area above
 * @param there what stands in the file
 * @param other for a moved code the code in the file; for a bad line the key of what is wrong with it
 * @param place the code of the area above it
 */
public record GazetteerFinding(
        Kind kind,
        @Nullable Level level,
        String code,
        int line,
        String here,
        String there,
        String other,
        String place) {
    /** What differs. */
    public enum Kind {
        /** In the file, not here. */
        ADDITION("additions"),
        /** Here, not in the file. */
        MISSING("missing"),
        NAME("names"),
        ENGLISH("english"),
        NUMBER("numbers"),
        /** The same name and place under another code. */
        CODE("codes"),
        PARENT("parents"),
        /** In the file, ended here; never brought back by a file. */
        ENDED(""),
        /** A line that cannot be understood, or an addition without a known place. */
        BAD("");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that asks for it on the command line; empty when it cannot be asked for. */
        public String word() {
            return word;
        }
    }
}
