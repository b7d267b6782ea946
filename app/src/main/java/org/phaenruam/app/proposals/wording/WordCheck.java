package org.phaenruam.app.proposals.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaenruam.match.Glossary;
import org.phaenruam.thaitext.Readability;
import org.phaenruam.thaitext.ThaiText;

/**
 * How hard a text is for villagers, with the hard words marked and a plainer word for each where there is one. It only tells;
 * nothing is changed.
 *
 * @param wordsPerStretch words between two pauses, rounded
 * @param hardPercent of a hundred words, how many are not on the list of plain ones
 * @param pieces the text again, in order, hard words apart
 * @param plainer each hard word that has a plainer one, with it, in the order of the text
 * @param others hard words without a plainer one that we know
 */
public record WordCheck(
        Ease ease,
        int figure,
        int wordsPerStretch,
        int hardPercent,
        List<Piece> pieces,
        Map<String, String> plainer,
        List<String> others) {
    /** Reads like talk, takes some effort, reads like a regulation. */
    public enum Ease {
        EASY,
        SOMEWHAT,
        HARD
    }

    /** A stretch of the text as it stands. */
    public record Piece(String text, boolean hard) {}

    private static final int LONGEST = 5_000;
    private static final int LIKE_TALK = 70;
    private static final int LIKE_A_REGULATION = 40;

    public WordCheck {
        pieces = List.copyOf(pieces);
        others = List.copyOf(others);
    }

    /**
     * Never fails; of a long text the first 5,000 characters are read.
     *
     * @param glossary where plainer words come from
     * @param known words of this text are not marked: what the people said themselves, and the names of their place
     */
    public static WordCheck of(String typed, String known, List<Glossary.Term> glossary) {
        String text = ThaiText.normaliseLines(cut(typed)).strip();
        Readability read = Readability.of(text);
        Set<String> hardWords = Set.copyOf(read.hardWords());
        RegisterWords words = RegisterWords.of(glossary);
        Set<String> theirs = new HashSet<>(words.terms(ThaiText.normalise(cut(known))));
        List<Piece> pieces = new ArrayList<>();
        Map<String, String> plainer = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        StringBuilder easy = new StringBuilder();
        for (String word : words.terms(text)) {
            boolean hard = hardWords.contains(word);
            String plain = theirs.contains(word) ? "" : words.plain(word, hard).orElse("");
            if (plain.isEmpty() && (!hard || theirs.contains(word))) {
                easy.append(word);
                continue;
            }
            add(pieces, easy);
            pieces.add(new Piece(word, true));
            if (!plain.isEmpty()) {
                plainer.put(word, plain);
            } else if (!others.contains(word)) {
                others.add(word);
            }
        }
        add(pieces, easy);
        return new WordCheck(
                easeOf(read.figure()),
                read.figure(),
                (int) Math.round(read.wordsPerStretch()),
                (int) Math.round(100 * read.hardShare()),
                pieces,
                plainer,
                others);
    }

    /** The look of the tag that says how hard it is. */
    public String look() {
        return switch (ease) {
            case EASY -> "ok";
            case SOMEWHAT -> "wait";
            case HARD -> "late";
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static void add(List<Piece> pieces, StringBuilder easy) {
        if (!easy.isEmpty()) {
            pieces.add(new Piece(easy.toString(), false));
            easy.setLength(0);
        }
    }

    private static Ease easeOf(int figure) {
        return figure > LIKE_TALK ? Ease.EASY : figure < LIKE_A_REGULATION ? Ease.HARD : Ease.SOMEWHAT;
    }
}
