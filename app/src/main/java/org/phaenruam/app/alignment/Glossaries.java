package org.phaenruam.app.alignment;

import java.util.List;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.alignment.glossary.TermBook;
import org.phaenruam.app.alignment.glossary.TermText;
import org.phaenruam.app.alignment.glossary.Terms;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.match.Glossary;
import org.springframework.stereotype.Component;

/** The door for the glossary as it is in force: what was shipped, what people changed, and the words of areas. */
@Component
public class Glossaries {
    private static final int MOST_OWN = 10;
    private static final int MOST_MEANINGS = 3;

    private final TermBook book;
    private final Terms terms;

    Glossaries(TermBook book, Terms terms) {
        this.book = book;
        this.terms = terms;
    }

    /** What is known of the words that are said in this area: its own, those of the areas above, those said everywhere. */
    public Glossary at(AreaCode area) {
        return book.at(area);
    }

    /** What a word means, and where that stands. */
    public record Meaning(String href, String official, String plain, String english) {}

    /** The meanings of this very word, official or plain, whatever its tone marks; at most a few. */
    public List<Meaning> meaningsOf(String word) {
        return book.listNamed(word, MOST_MEANINGS).stream()
                .map(term -> new Meaning(
                        "/words/" + term.id(),
                        term.text().official(),
                        term.text().plain(),
                        term.text().english()))
                .toList();
    }

    /** A word that somebody proposed. {@code state} is WAITING, ACCEPTED, REFUSED or WITHDRAWN; {@code reason} what was said to it. */
    public record Proposed(String href, String official, String plain, String state, String reason) {}

    /** The newest words that this person proposed, and what became of them. */
    public List<Proposed> proposedBy(Actor actor) {
        return terms.listOwn(actor, MOST_OWN).stream()
                .map(version -> new Proposed(
                        "/words/" + version.term(),
                        version.text().official(),
                        version.text().plain(),
                        version.state().name(),
                        version.reason()))
                .toList();
    }

    /** How many proposed words wait for this person's decision. */
    public int waitingFor(Actor actor) {
        return terms.listToDecide(actor).size();
    }

    /** The words of {@link #at} as a list, those of the area itself first. */
    public List<Glossary.Term> listAt(AreaCode area) {
        return book.termsAt(area);
    }

    /** Puts an invented word of an area into the demonstration data; it waits while no office has decided. */
    public void sample(AreaCode area, String official, String plain, String office, String decidedOffice) {
        terms.sample(area, new TermText(official, plain, "", true), "", office, decidedOffice);
    }
}
