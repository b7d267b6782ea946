package org.phaenruam.thaitext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terms that stay whole, found from their first two characters, the longest first. Long ones, and short ones that are
 * listed with a plus sign, also overrule the dictionary where it cut across them ("กรรมการก|ลุ่ม").
 */
public final class Vocabulary {
    private static final int LONG = 6;
    private final Map<String, List<String>> byStart = new HashMap<>();
    private final Set<String> overruling = new HashSet<>();

    private Vocabulary(Collection<String> terms) {
        for (String listed : Set.copyOf(terms)) {
            String term = listed.startsWith("+") ? listed.substring(1) : listed;
            if (term.length() < 2 || ThaiWords.isDependent(term.charAt(0))) {
                continue;
            }
            if (listed.length() > term.length() || term.length() >= LONG) {
                overruling.add(term);
            }
            byStart.computeIfAbsent(term.substring(0, 2), start -> new ArrayList<>())
                    .add(term);
        }
        byStart.values()
                .forEach(list ->
                        list.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b)));
    }

    /**
     * @param terms a leading plus sign makes a short one overrule the dictionary too; those of six characters or more always
     *     do
     */
    public static Vocabulary of(Collection<String> terms) {
        return new Vocabulary(terms);
    }

    /** A term that stands in a text, and whether the dictionary had found its edges. */
    record Kept(int start, int end, boolean lostStart, boolean lostEnd) {}

    /** Sets the terms right; hands back where they stand, in order. */
    List<Kept> keepWhole(String text, BitSet at) {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            for (String term : byStart.getOrDefault(text.substring(i, i + 2), List.of())) {
                int end = i + term.length();
                if (text.startsWith(term, i) && fits(text, i, end, term, at)) {
                    kept.add(new Kept(i, end, lost(text, i, at), lost(text, end, at)));
                    at.clear(i + 1, end);
                    opened(text, i, at);
                    opened(text, end, at);
                    i = end - 1;
                    break;
                }
            }
        }
        return kept;
    }

    /**
     * Only where the dictionary cut across a term's edge, so that it had lost its way: the term is set right and stays whole. A
     * term whose edges the dictionary found keeps the dictionary's smaller words. Hands back those set right, in order.
     */
    List<Kept> repair(String text, BitSet at) {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            for (String term : byStart.getOrDefault(text.substring(i, i + 2), List.of())) {
                int end = i + term.length();
                if (text.startsWith(term, i) && fits(text, i, end, term, at)) {
                    if (lost(text, i, at) || lost(text, end, at)) {
                        kept.add(new Kept(i, end, lost(text, i, at), lost(text, end, at)));
                        at.clear(i + 1, end);
                        opened(text, i, at);
                        opened(text, end, at);
                    }
                    i = end - 1;
                    break;
                }
            }
        }
        return kept;
    }

    private static boolean lost(String text, int i, BitSet at) {
        return i > 0 && i < text.length() && !at.get(i);
    }

    /** End of the longest name that starts here and can end there; -1 for none. */
    int endOfName(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        for (String term : byStart.getOrDefault(text.substring(start, start + 2), List.of())) {
            int end = start + term.length();
            if (text.startsWith(term, start) && (end == text.length() || !ThaiWords.isDependent(text.charAt(end)))) {
                return end;
            }
        }
        return -1;
    }

    private boolean fits(String text, int start, int end, String term, BitSet at) {
        boolean startsClean = start == 0 || at.get(start) || !ThaiWords.isThai(text.charAt(start - 1));
        boolean endsClean = end == text.length() || at.get(end) || !ThaiWords.isThai(text.charAt(end));
        if (startsClean && endsClean) {
            return true;
        }
        return overruling.contains(term)
                && (start == 0 || !ThaiWords.isLeadingVowel(text.charAt(start - 1)))
                && (end == text.length() || !ThaiWords.isDependent(text.charAt(end)));
    }

    /** Between two Thai letters a line may now be broken; beside a sign or a space that was decided already. */
    private static void opened(String text, int i, BitSet at) {
        if (i > 0 && i < text.length() && ThaiWords.isThai(text.charAt(i - 1)) && ThaiWords.isThai(text.charAt(i))) {
            at.set(i);
        }
    }
}
