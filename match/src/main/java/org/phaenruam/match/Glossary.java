package org.phaenruam.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Planning terms in two registers, the official one and the one people use. A text that says one of them is taken to say
 * the other too.
 */
public final class Glossary {
    /** One term: official wording, plain wording. */
    public record Term(String official, String plain) {}

    private record Pattern(Term term, boolean official, String clean, Set<String> words) {}

    private static final int SHORTEST = 4;

    private final List<Pattern> patterns = new ArrayList<>();

    public Glossary(List<Term> terms) {
        for (Term term : terms) {
            for (String official : variants(term.official())) {
                pattern(term, true, official);
            }
            for (String plain : variants(term.plain())) {
                pattern(term, false, plain);
            }
        }
    }

    private void pattern(Term term, boolean official, String variant) {
        String clean = Features.clean(variant);
        if (clean.length() >= SHORTEST) {
            Set<String> words = official ? Set.of() : contentWords(clean);
            patterns.add(new Pattern(term, official, clean, words.size() < 2 ? Set.of() : words));
        }
    }

    private static Set<String> contentWords(String clean) {
        Set<String> words = new HashSet<>();
        for (String word : Features.wordsOf(clean)) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
        return words;
    }

    /** The names in one wording, between strokes or commas, without what stands in brackets; one may be empty. */
    public static List<String> variants(String wording) {
        return Stream.of(wording.replaceAll("\\([^)]*\\)", " ").split(" / |,", -1))
                .map(String::strip)
                .toList();
    }

    /** The glossary shipped with this library. */
    public static Glossary shipped() {
        return Shipped.GLOSSARY;
    }

    /**
     * One line of the shipped glossary.
     *
     * @param id stays the same for good, such as G001
     */
    public record Entry(String id, String official, String plain, String english) {}

    /** The shipped glossary as it is listed, in the order of its file. */
    public static List<Entry> entries() {
        return Shipped.ENTRIES;
    }

    private static final class Shipped {
        static final List<Entry> ENTRIES = read();
        static final Glossary GLOSSARY = new Glossary(ENTRIES.stream()
                .map(entry -> new Term(entry.official(), entry.plain()))
                .toList());

        private static List<Entry> read() {
            try (InputStream in = Glossary.class.getResourceAsStream("glossary.csv")) {
                if (in == null) {
                    throw new IllegalStateException("glossary.csv is missing beside " + Glossary.class.getName());
                }
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                List<Entry> entries = new ArrayList<>();
                for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(reader)) {
                    entries.add(new Entry(
                            row.getField("id"),
                            row.getField("official_th"),
                            row.getField("plain_th"),
                            row.getField("en")));
                }
                return List.copyOf(entries);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read glossary.csv", e);
            }
        }
    }

    /** What a text says in one register, and what that is in the other. */
    record Meeting(String said, String other) {}

    List<Meeting> in(String text) {
        String clean = Features.clean(text);
        Set<String> words = new HashSet<>(Features.wordsOf(clean));
        List<Meeting> out = new ArrayList<>();
        Set<Term> met = new HashSet<>();
        for (Pattern p : patterns) {
            boolean says = clean.contains(p.clean) || (!p.words.isEmpty() && words.containsAll(p.words));
            if (says && met.add(p.term)) {
                out.add(
                        p.official
                                ? new Meeting(p.term.official(), p.term.plain())
                                : new Meeting(p.term.plain(), p.term.official()));
            }
        }
        return out;
    }

    /** The official terms, for a word breaker that keeps them whole. */
    public List<String> officialTerms() {
        return patterns.stream()
                .filter(p -> p.official)
                .flatMap(p -> variants(p.term.official()).stream())
                .filter(term -> term.length() >= SHORTEST && !term.contains(" "))
                .distinct()
                .toList();
    }

    /** Official terms that stand in a text, each once. */
    public List<Term> officialIn(String text) {
        String clean = Features.clean(text);
        return patterns.stream()
                .filter(p -> p.official && clean.contains(p.clean))
                .map(Pattern::term)
                .distinct()
                .toList();
    }
}
