package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What the tracking numbers in a file came to.
 *
 * @param here how many rows carry the number of a need of this data: they are there already
 * @param elsewhere how many rows carry a number that no need here has, such as those of another installation
 * @param doubts how many rows carry the number of a need here and say something else than it does
 * @param first the first of those, at most {@link #DOUBTS_KEPT}
 */
record Numbered(int here, int elsewhere, int doubts, List<Doubt> first) {
    static final int DOUBTS_KEPT = 200;

    Numbered {
        first = List.copyOf(first);
    }

    /**
     * A row that says something else than the need whose number it carries.
     *
     * @param line the line of the file
     * @param title the title that the row says
     */
    record Doubt(int line, String code, String title, boolean otherTitle, boolean otherPlace) {
        private static final int SHOWN = 60;

        Doubt {
            title = title.length() > SHOWN ? title.substring(0, SHOWN) + "…" : title;
        }

        /** What differs; {@code words} finds a message. */
        String what(BiFunction<String, Object[], String> words) {
            String differs = otherTitle && otherPlace ? "both" : otherTitle ? "title" : "place";
            return words.apply("proposals.import.doubt." + differs, new Object[] {code});
        }
    }

    /** What has to be known of the numbers before rows come in. */
    List<String> counts(BiFunction<String, Object[], String> words) {
        List<String> says = new ArrayList<>();
        if (here > 0) {
            says.add(words.apply("proposals.import.tracking.here", new Object[] {here}));
        }
        if (elsewhere > 0) {
            says.add(words.apply("proposals.import.tracking.elsewhere", new Object[] {elsewhere}));
        }
        return says;
    }

    /** The same, followed by the doubts line by line. */
    List<String> says(BiFunction<String, Object[], String> words) {
        List<String> says = new ArrayList<>(counts(words));
        if (doubts > 0) {
            says.add(words.apply("proposals.import.doubts.text", new Object[] {doubts}));
        }
        first.forEach(doubt -> says.add(words.apply(
                "proposals.import.command.doubt",
                new Object[] {Integer.toString(doubt.line()), "\"" + doubt.title() + "\"", doubt.what(words)})));
        if (doubts > first.size()) {
            says.add(words.apply("proposals.import.command.more", new Object[] {doubts - first.size()}));
        }
        return says;
    }

    /** What a preview shows of this, for the mark of what was seen. */
    String seen() {
        return elsewhere + " " + doubts + " " + first;
    }
}
