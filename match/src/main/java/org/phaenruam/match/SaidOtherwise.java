package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phaenruam.thaitext.ThaiText;
import org.phaenruam.thaitext.ThaiWords;

/**
 * The same need said otherwise: pairs made by hand (official wording, another speaker) and by rule (tone marks left out or
 * wrong, slips of the finger, Thai digits, other order), hidden among several hundred other needs. All invented for this
 * project. Measures how many a search finds again.
 */
public final class SaidOtherwise {
    /** A text, how it was made, and the id of the need it repeats. */
    public record Pair(String text, String way, String same) {}

    /** Finds like texts, best first. */
    public interface Finder {
        List<SimilarTexts.Similar> find(String text, int count);
    }

    private static final int SHOWN = 5;
    private static final String TONES = "่้๊๋";

    private final List<SimilarTexts.Entry> needs = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    public SaidOtherwise() {
        int number = 0;
        for (String line : Resources.lines("said_otherwise.txt")) {
            String[] ways = line.split("\\|", -1);
            String id = "S" + number++;
            String plain = ways[0].strip();
            needs.add(new SimilarTexts.Entry(id, plain));
            pairs.add(new Pair(ways[1].strip(), "official", id));
            pairs.add(new Pair(ways[2].strip(), "speaker", id));
            byRule(plain, id, new Random(number));
        }
        for (String line : Resources.lines("everyday_sentences.txt")) {
            if (!line.startsWith("[")) {
                needs.add(new SimilarTexts.Entry("E" + needs.size(), line));
            }
        }
    }

    private void byRule(String plain, String id, Random random) {
        pairs.add(new Pair(ThaiText.withoutTones(plain), "no tones", id));
        pairs.add(new Pair(wrongTones(plain, random), "wrong tones", id));
        pairs.add(new Pair(slips(plain, random), "slips", id));
        pairs.add(new Pair("อยากให้ช่วย" + thaiDigits(plain).replace(" ", "") + "ครับ", "digits and spaces", id));
        pairs.add(new Pair(otherOrder(plain), "order", id));
    }

    private static String wrongTones(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (TONES.indexOf(out.charAt(i)) >= 0) {
                out.setCharAt(i, TONES.charAt(random.nextInt(2)));
            }
        }
        return out.toString();
    }

    /** Every eighth letter or so: left out, or its neighbour first. */
    private static String slips(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 3 + random.nextInt(4); i + 1 < out.length(); i += 6 + random.nextInt(5)) {
            if (random.nextBoolean()) {
                out.deleteCharAt(i);
            } else {
                char c = out.charAt(i);
                out.setCharAt(i, out.charAt(i + 1));
                out.setCharAt(i + 1, c);
            }
        }
        return out.toString();
    }

    private static String thaiDigits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '0' && c <= '9') {
                out.setCharAt(i, (char) (c - '0' + '๐'));
            }
        }
        return out.toString();
    }

    private static String otherOrder(String text) {
        List<String> words = ThaiWords.breaks(text);
        int half = words.size() / 2;
        return String.join("", words.subList(half, words.size()))
                + " "
                + String.join("", words.subList(0, half)).strip();
    }

    /** The needs to search among: the first sayings and the others. */
    public List<SimilarTexts.Entry> needs() {
        return List.copyOf(needs);
    }

    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** For each precision, most of the pairs that can be found while at least that share of what is shown is right. */
    public List<Double> recalls(Finder finder, List<Double> precisions) {
        record Shown(double score, boolean right) {}
        List<Shown> shown = new ArrayList<>();
        for (Pair pair : pairs) {
            finder.find(pair.text(), SHOWN).forEach(s -> shown.add(new Shown(s.score(), s.id().equals(pair.same()))));
        }
        shown.sort(Comparator.comparingDouble(Shown::score).reversed());
        List<Double> out = new ArrayList<>();
        for (double precision : precisions) {
            int right = 0;
            int most = 0;
            for (int i = 0; i < shown.size(); i++) {
                right += shown.get(i).right() ? 1 : 0;
                most = right >= precision * (i + 1) ? right : most;
            }
            out.add((double) most / pairs.size());
        }
        return out;
    }

    /** For each way, the share of pairs whose need is the first answer. */
    public Map<String, Double> firstByWay(Finder finder) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            List<SimilarTexts.Similar> found = finder.find(pair.text(), 1);
            int[] count = counts.computeIfAbsent(pair.way(), way -> new int[2]);
            count[0] += !found.isEmpty() && found.getFirst().id().equals(pair.same()) ? 1 : 0;
            count[1]++;
        }
        Map<String, Double> out = new LinkedHashMap<>();
        counts.forEach((way, count) -> out.put(way, (double) count[0] / count[1]));
        return out;
    }
}
