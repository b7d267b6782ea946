package org.phaenruam.app.alignment;

import java.util.List;
import java.util.stream.Collectors;

/** A target that a text may belong to, with the reasons, the strongest first; never without one. */
public record Suggestion(Linkable target, List<Why> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing speaks for " + target.ref());
        }
    }

    /** What is kept with a link: the bare facts of the reasons, for whoever asks later why. */
    String reasonTh() {
        return reasons.stream()
                .map(why -> why.key().substring(why.key().lastIndexOf('.') + 1) + "\t" + String.join("\t", why.about()))
                .collect(Collectors.joining("\n"));
    }

    /** Reads what was kept. */
    static List<Why> read(String kept) {
        return kept.lines()
                .map(line -> line.split("\t", -1))
                .map(part -> new Why("alignment.why." + part[0], List.of(part).subList(1, part.length)))
                .toList();
    }
}
