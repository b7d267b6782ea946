package org.phaenruam.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.phaenruam.match.SameWords;
import org.phaenruam.thaitext.ThaiText;

/**
 * What a long list is asked for: the words as they were typed and, unless only these are wanted, other names of the same thing. A
 * text that holds all words of one of them is found, and {@link #by} says by which.
 *
 * @param words what was typed, with tones or (as a last resort) without
 * @param others whole questions with another name in them, the best first
 * @param exact only what was typed, with its tones
 * @param names the names of things that other words come from
 */
public record Question(SearchWords words, List<Other> others, boolean exact, SameWords names) {
    /** Other names that are looked for beside what was typed; each is one more look into the index of words. */
    public static final int MOST_OTHERS = 5;

    public static final Question NONE = exactly(SearchWords.NONE);

    /** Instead of {@code said}, which was typed, {@code meant}; {@code words} is the whole question with it. */
    public record Other(String said, String meant, SearchWords words) {
        /** Whether it is the same name with its tones put right. */
        boolean spelling() {
            return toneless(said).equals(toneless(meant));
        }

        private static String toneless(String text) {
            return ThaiText.withoutTones(ThaiText.searchKey(text));
        }
    }

    /** Only these words. */
    public static Question exactly(SearchWords words) {
        return new Question(words, List.of(), true, SameWords.shipped());
    }

    /** These words and other names for what they say. */
    public static Question widely(SearchWords words, SameWords names) {
        List<SearchWords> asked = new ArrayList<>(List.of(words));
        List<Other> others = new ArrayList<>();
        for (SameWords.Other other : names.of(words.typed(), 3 * MOST_OTHERS)) {
            SearchWords question = SearchWords.of(other.question());
            boolean news = asked.stream().noneMatch(known -> known.in(String.join(" ", question.keys())));
            if (news && others.size() < MOST_OTHERS) {
                asked.add(question);
                others.add(new Other(other.said(), other.meant(), question));
            }
        }
        return new Question(words, others, false, names);
    }

    /** As the address of a list asks: only these words, or without tones, or widely. */
    public static Question of(String typed, boolean exact, boolean toneless, SameWords names) {
        SearchWords words = SearchWords.of(typed);
        if (exact) {
            return new Question(words, List.of(), true, names);
        }
        Question wide = widely(words, names);
        return toneless ? wide.loosened().orElse(wide) : wide;
    }

    /** The very words that were typed. */
    public Question narrowed() {
        return new Question(SearchWords.of(words.typed()), List.of(), true, names);
    }

    /** What was typed and other names. */
    public Question widened() {
        return widely(SearchWords.of(words.typed()), names);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether tones are not looked at. */
    public boolean toneless() {
        return words.toneless();
    }

    /** The same without looking at tones, for when nothing else is found; empty where that would find anything at all. */
    public Optional<Question> loosened() {
        return exact || words.toneless()
                ? Optional.empty()
                : words.withoutTones().map(loose -> new Question(loose, List.of(), false, names));
    }

    /** Whether anything but the very words may be found. */
    public boolean wide() {
        return toneless() || !others.isEmpty();
    }

    /** The words that are marked in what was found: another name's where it holds that one only. */
    public SearchWords marked(String shown, String searchKey) {
        return by(shown, searchKey).map(Other::words).orElse(words);
    }

    /** The other name by which this was found, best one that is seen; empty when it holds what was typed. */
    public Optional<Other> by(String shown, String searchKey) {
        if (words.in(searchKey)) {
            return Optional.empty();
        }
        String seen = SearchWords.keyOf(shown);
        return others.stream()
                .filter(other -> other.words.in(searchKey))
                .min(Comparator.comparing(other -> !other.words.in(seen)));
    }

    /** Whether it was found though its tones are not those that were typed. */
    public boolean byTones(String searchKey) {
        return toneless() && !SearchWords.of(words.typed()).in(searchKey);
    }

    /** What lists' SQL is given: {@code wordless, toneless, wide, others, pairs…, patterns…}. */
    public Map<String, Object> parameters() {
        return parameters(SearchWords::pairs);
    }

    /** The same where words are looked up by some of their pairs only: what has these is compared with the words anyhow. */
    public Map<String, Object> parameters(Function<SearchWords, String[]> pairs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("wordless", isEmpty());
        parameters.put("toneless", toneless());
        parameters.put("wide", wide());
        parameters.put("others", others.size());
        parameters.put("pairs", pairs.apply(words));
        parameters.put("patterns", words.patterns());
        for (int i = 1; i <= MOST_OTHERS; i++) {
            SearchWords other = i <= others.size() ? others.get(i - 1).words : SearchWords.NONE;
            parameters.put("pairs" + i, pairs.apply(other));
            parameters.put("patterns" + i, other.patterns());
        }
        return parameters;
    }

    /** The address with this question in it. */
    public Href in(Href list) {
        Href asked = list.with("q", words.typed());
        return isEmpty() ? asked : asked.with("exact", exact ? "1" : "").with("loose", toneless() ? "1" : "");
    }
}
