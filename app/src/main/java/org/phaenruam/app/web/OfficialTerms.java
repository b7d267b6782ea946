package org.phaenruam.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaenruam.match.Glossary;
import org.phaenruam.thaitext.ThaiWords;
import org.phaenruam.thaitext.Vocabulary;

/**
 * Explains the glossary's terms where they stand in an official text: the first time each is met, its plain words stand hidden
 * behind it and come out under the pointer, by tap, by keyboard, for whoever listens, and on paper. A term is met only as a
 * whole word, and not in the name of an office, which is a name and does not speak of its parts. No script, no identifiers.
 */
public final class OfficialTerms {
    private static final int SHORTEST = 4;
    /** Longer texts are shown without explanations, so that no text makes a page slow. */
    private static final int LONGEST_TEXT = 20_000;

    /** Words that a name begins with; it goes on to the next space. */
    private static final Set<String> OFFICES = Set.of(
            "กรม", "กระทรวง", "ทบวง", "กอง", "สำนัก", "สำนักงาน", "สถาบัน", "องค์การ", "แขวง", "การไฟฟ้า", "การประปา");

    private final Map<String, String> plain;
    private final Vocabulary terms;

    private OfficialTerms(Map<String, String> plain) {
        this.plain = Map.copyOf(plain);
        this.terms = Vocabulary.of(plain.keySet());
    }

    /** Explains these: official words, which may be several between commas or strokes, and their plain words; the first counts. */
    public static OfficialTerms of(List<Glossary.Term> pairs) {
        Map<String, String> out = new HashMap<>();
        for (Glossary.Term pair : pairs) {
            for (String term : Glossary.variants(pair.official())) {
                if (term.length() >= SHORTEST && !term.contains(" ")) {
                    out.putIfAbsent(term, pair.plain());
                }
            }
        }
        return new OfficialTerms(out);
    }

    /** Those of the glossary as shipped. */
    static OfficialTerms shipped() {
        return Shipped.TERMS;
    }

    private static final class Shipped {
        static final OfficialTerms TERMS = of(Glossary.entries().stream()
                .map(entry -> new Glossary.Term(entry.official(), entry.plain()))
                .toList());
    }

    void write(String text, TemplateOutput output) {
        if (text.length() > LONGEST_TEXT) {
            Breaks.write(text, output);
            return;
        }
        Set<String> told = new HashSet<>();
        StringBuilder between = new StringBuilder();
        boolean named = false;
        for (String word : ThaiWords.words(text, terms)) {
            named = Character.isLetter(word.codePointAt(0)) && (named || OFFICES.contains(word));
            String meaning = named ? null : plain.get(word);
            if (meaning == null || !told.add(word)) {
                between.append(word);
                continue;
            }
            boolean runsOn = !between.isEmpty() && Character.isLetter(between.charAt(between.length() - 1));
            Breaks.write(between.toString(), output);
            between.setLength(0);
            output.writeContent(runsOn ? "<wbr>" : "");
            term(word, meaning, output);
        }
        Breaks.write(between.toString(), output);
    }

    private static void term(String word, String plain, TemplateOutput output) {
        output.writeContent("<span class=\"term\" tabindex=\"0\">");
        Breaks.write(word, output);
        output.writeContent("<span class=\"term__why\"> (");
        Escape.htmlContent(plain, output);
        output.writeContent(")</span></span>");
    }
}
