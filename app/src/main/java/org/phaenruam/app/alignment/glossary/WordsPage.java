package org.phaenruam.app.alignment.glossary;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;

/**
 * Official words and what people say instead.
 *
 * @param typed what was looked for, empty for all
 * @param area the area whose words are shown, empty for the words said everywhere
 * @param own words of areas, found by the question or said in the area
 * @param terms words said everywhere
 * @param sample some of those shown are invented
 * @param count how many there are in all
 * @param range which of them are shown, such as 1–120; empty when all are
 * @param before the page before, empty on the first
 * @param after the next page, empty on the last
 * @param few so few that each can show where it is used
 * @param places areas with words of their own, as code and name with their number
 * @param propose where to propose a word, empty for who may not
 * @param waiting how many proposals wait for this person, -1 for who decides none
 */
public record WordsPage(
        String typed,
        String area,
        String areaName,
        List<Crumb> crumbs,
        List<WordLine> own,
        List<WordLine> terms,
        boolean sample,
        int count,
        String range,
        String before,
        String after,
        boolean few,
        List<Option> places,
        String propose,
        int waiting) {
    public WordsPage {
        crumbs = List.copyOf(crumbs);
        own = List.copyOf(own);
        terms = List.copyOf(terms);
        places = List.copyOf(places);
    }
}
