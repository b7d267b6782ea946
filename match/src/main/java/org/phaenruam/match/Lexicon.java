package org.phaenruam.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.thaitext.ThaiText;
import org.phaenruam.thaitext.ThaiWords;

/**
 * Everyday and official words and what they are about, as data ({@code everyday_words.txt}): under a heading such as
 * {@code [19 18:0.5]} stand words of topic 19 that half as often mean topic 18. {@code a+b} counts where both stand in
 * the text. Long words are found without regard to tone marks, short ones only as whole words.
 */
final class Lexicon {
    /** An entry and how strongly it speaks for each topic (by position in the list of topics). */
    record Entry(String word, float[] topics) {}

    private static final int WHOLE_WORD = 3;
    private static final int TONELESS = 6;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Found>> byStart = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Found(String key, boolean toneless, Entry entry) {}

    private record Pair(List<String> parts, Entry entry) {}

    static Lexicon read(List<String> lines, List<String> topics) {
        Lexicon lexicon = new Lexicon();
        float[] heading = new float[topics.size()];
        for (String line : lines) {
            if (line.startsWith("[")) {
                heading = heading(line, topics);
                continue;
            }
            for (String word : line.split("\\|", -1)) {
                if (!word.isBlank()) {
                    lexicon.add(new Entry(word.strip(), heading));
                }
            }
        }
        lexicon.byStart.values().forEach(list -> list.sort((a, b) -> b.key.length() - a.key.length()));
        return lexicon;
    }

    private static float[] heading(String line, List<String> topics) {
        float[] out = new float[topics.size()];
        for (String part : line.substring(1, line.indexOf(']')).strip().split(" +", -1)) {
            int colon = part.indexOf(':');
            String topic = colon < 0 ? part : part.substring(0, colon);
            int at = topics.indexOf(topic);
            if (at < 0) {
                throw new IllegalArgumentException("there is no topic " + topic + " in the heading " + line);
            }
            out[at] = colon < 0 ? 1 : Float.parseFloat(part.substring(colon + 1));
        }
        return out;
    }

    private void add(Entry entry) {
        entries.add(entry);
        String clean = Features.clean(entry.word().replace("+", " "));
        if (entry.word().contains("+")) {
            List<String> parts = new ArrayList<>();
            for (String part : entry.word().split("\\+", -1)) {
                parts.add(Features.clean(part));
            }
            pairs.add(new Pair(parts, entry));
            return;
        }
        boolean toneless = clean.length() >= TONELESS;
        String key = toneless ? ThaiText.withoutTones(clean) : clean;
        if (key.length() < 2) {
            return;
        }
        byStart.computeIfAbsent(key.substring(0, 2), start -> new ArrayList<>()).add(new Found(key, toneless, entry));
    }

    List<Entry> entries() {
        return entries;
    }

    /** The entries that stand in a cleaned text, each once, in the order of the text; the longest wins. */
    List<Entry> in(String clean) {
        Map<String, Entry> found = new LinkedHashMap<>();
        BitSet breaks = breaks(clean);
        String toneless = ThaiText.withoutTones(clean);
        scan(clean, false, breaks, found);
        scan(toneless, true, breaks, found);
        for (Pair pair : pairs) {
            if (pair.parts.stream().allMatch(part -> stands(clean, part, breaks))) {
                found.put(pair.entry.word(), pair.entry);
            }
        }
        return dropContained(new ArrayList<>(found.values()));
    }

    /** A short part must be a word of its own: "นา" does not stand in "นาน". */
    private static boolean stands(String text, String part, BitSet breaks) {
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) {
            if (part.length() > WHOLE_WORD || breaks.get(i) && breaks.get(i + part.length())) {
                return true;
            }
        }
        return false;
    }

    private void scan(String text, boolean toneless, BitSet breaks, Map<String, Entry> found) {
        for (int i = 0; i + 2 <= text.length(); i++) {
            for (Found candidate : byStart.getOrDefault(text.substring(i, i + 2), List.of())) {
                if (candidate.toneless == toneless
                        && text.startsWith(candidate.key, i)
                        && fits(text, i, candidate, breaks)) {
                    found.putIfAbsent(candidate.entry.word(), candidate.entry);
                    break;
                }
            }
        }
    }

    private static boolean fits(String text, int start, Found candidate, BitSet breaks) {
        int end = start + candidate.key.length();
        if (candidate.key.length() <= WHOLE_WORD) {
            return breaks.get(start) && breaks.get(end);
        }
        boolean startsClean = start == 0 || text.charAt(start - 1) < 'เ' || text.charAt(start - 1) > 'ไ';
        boolean endsClean = end == text.length() || !isDependent(text.charAt(end));
        return startsClean && endsClean;
    }

    private static boolean isDependent(char c) {
        return (c >= 'ะ' && c <= '\u0e3a') || (c >= '\u0e47' && c <= '\u0e4e');
    }

    /** "น้ำ" says nothing more where "น้ำประปา" was found. */
    private static List<Entry> dropContained(List<Entry> found) {
        List<Entry> out = new ArrayList<>();
        for (Entry entry : found) {
            boolean contained = false;
            for (Entry other : found) {
                contained |= other != entry
                        && !other.word().contains("+")
                        && other.word().contains(entry.word());
            }
            if (!contained) {
                out.add(entry);
            }
        }
        return out;
    }

    private static BitSet breaks(String clean) {
        BitSet at = new BitSet(clean.length() + 1);
        int i = 0;
        at.set(0);
        for (String word : ThaiWords.breaks(clean)) {
            i += word.length();
            at.set(i);
        }
        return at;
    }
}
