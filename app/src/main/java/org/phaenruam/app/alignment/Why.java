package org.phaenruam.app.alignment;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.web.Ui;
import org.phaenruam.match.Reason;

/** One reason that a person can check, as a message and what it speaks of. */
public record Why(String key, List<String> about) {
    private static final int LONGEST = 80;

    public Why {
        about = List.copyOf(about);
    }

    /** Says the reason, unless it is none to a person: words that stand in every text. */
    static Optional<Why> of(Reason reason) {
        return switch (reason) {
            case Reason.SharedWords r -> ofWords("alignment.why.words", r.words());
            case Reason.EverydayWord r ->
                said("alignment.why.everyday", r.word().replace("+", " … "));
            case Reason.GlossaryPair r -> said("alignment.why.glossary", r.inText(), r.inTarget());
            case Reason.ConfirmedNeighbour r -> said("alignment.why.neighbour", cut(r.text()));
            case Reason.TellingWords r -> ofWords("alignment.why.telling", r.words());
        };
    }

    private static Optional<Why> said(String key, String... about) {
        return Optional.of(new Why(key, List.of(about)));
    }

    private static Optional<Why> ofWords(String key, List<String> words) {
        List<String> telling = SmallWords.without(words);
        return telling.isEmpty() ? Optional.empty() : said(key, String.join(" · ", telling));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** In the reader's words. */
    public String say(Ui ui) {
        return ui.t(key, about.toArray());
    }
}
