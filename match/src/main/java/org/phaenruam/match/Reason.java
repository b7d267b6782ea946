package org.phaenruam.match;

import java.util.List;

/** A reason that a person can check by looking at the text. */
public sealed interface Reason {
    /** Words of the text that stand in the target's own name or description. */
    record SharedWords(List<String> words) implements Reason {
        public SharedWords {
            words = List.copyOf(words);
        }
    }

    /** An everyday word of the lexicon that people use for what this target is about. */
    record EverydayWord(String word) implements Reason {}

    /** The text and the target say the same in two registers. */
    record GlossaryPair(String inText, String inTarget) implements Reason {}

    /** A confirmed text that reads alike and has this target. */
    record ConfirmedNeighbour(String text, double similarity) implements Reason {}

    /** Words that confirmed texts of this target use often and others seldom. */
    record TellingWords(List<String> words) implements Reason {
        public TellingWords {
            words = List.copyOf(words);
        }
    }
}
