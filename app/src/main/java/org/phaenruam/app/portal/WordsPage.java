package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.match.Glossary;

/**
 * Official words and what people say instead.
 *
 * @param typed what was looked for, empty for all
 * @param terms those found, in the order of a Thai dictionary
 * @param few so few that each can show where it is used
 */
public record WordsPage(String typed, List<Glossary.Entry> terms, boolean few) {
    public WordsPage {
        terms = List.copyOf(terms);
    }
}
