package org.phaenruam.app.proposals.wording;

import java.util.List;
import org.phaenruam.match.Glossary;

/** The glossary as it is shipped. */
final class ShippedWords {
    static final List<Glossary.Term> ALL = Glossary.entries().stream()
            .map(entry -> new Glossary.Term(entry.official(), entry.plain()))
            .toList();

    private ShippedWords() {}
}
