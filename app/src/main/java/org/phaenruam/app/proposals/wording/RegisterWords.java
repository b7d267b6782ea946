package org.phaenruam.app.proposals.wording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.match.Glossary;
import org.phaenruam.thaitext.ThaiWords;
import org.phaenruam.thaitext.Vocabulary;
import org.springframework.util.ConcurrentLruCache;

/**
 * What people say and what an office writes for it: the glossary, and {@code reference/official_words.csv} for the everyday
 * words that a glossary does not list. The one place here that reads the glossary. A word is met only as a whole word.
 */
final class RegisterWords {
    private static final int SHORTEST = 4;

    /** After a name of what befell people these may follow: น้ำท่วมทุกปี is an event, น้ำท่วมบ้าน a whole sentence. */
    private static final Set<String> MAY_FOLLOW = Set.of("ทุก", "ทุกปี", "ซ้ำซาก", "และ", "กับ", "หรือ");

    /** Neighbourhoods with words of their own whose tables are kept ready. */
    private static final int MOST_KEPT = 16;

    private static final ConcurrentLruCache<List<Glossary.Term>, RegisterWords> KEPT =
            new ConcurrentLruCache<>(MOST_KEPT, RegisterWords::new);

    /** The list of everyday words by its kinds. */
    private static final Map<String, Map<String, String>> LISTED = listed();

    private final Map<String, Swap> official = new HashMap<>();
    private final Map<String, String> explained = new LinkedHashMap<>();
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Vocabulary terms;

    private RegisterWords(List<Glossary.Term> glossary) {
        kind("instead").forEach((said, word) -> official.put(said, new Swap(said, word, false)));
        glossary.forEach(this::add);
        kind("word").forEach((said, word) -> {
            official.putIfAbsent(said, new Swap(said, word, false));
            plain.putIfAbsent(word, said);
        });
        Set<String> all = new TreeSet<>(official.keySet());
        LISTED.values().forEach(words -> all.addAll(words.keySet()));
        Set<String> officials = new TreeSet<>(explained.keySet());
        officials.addAll(plain.keySet());
        all.addAll(officials);
        vocabulary = Vocabulary.of(all);
        terms = Vocabulary.of(officials);
    }

    private static Map<String, Map<String, String>> listed() {
        Map<String, Map<String, String>> listed = new HashMap<>();
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/official_words.csv")) {
            listed.computeIfAbsent(row.text("kind"), kind -> new LinkedHashMap<>())
                    .put(row.text("said"), row.text("official"));
        }
        return listed;
    }

    /** The words where this glossary is in force; of two for the same word the first counts. */
    static RegisterWords of(List<Glossary.Term> glossary) {
        return KEPT.get(glossary);
    }

    private void add(Glossary.Term entry) {
        List<String> officials = Glossary.variants(entry.official());
        List<String> plains = Glossary.variants(entry.plain());
        officials.stream()
                .filter(term -> term.length() >= SHORTEST && !term.contains(" "))
                .forEach(term -> explained.putIfAbsent(term, entry.plain()));
        for (int i = 0; i < plains.size(); i++) {
            String said = plains.get(i);
            String term = officials.get(plains.size() == officials.size() ? i : 0);
            boolean stands = said.length() >= SHORTEST && !said.contains(" ") && !officials.contains(said);
            if (stands && !term.isEmpty()) { // with spaces it is an explanation, not a word
                official.putIfAbsent(said, new Swap(said, term, true));
            }
        }
    }

    /** The words of one kind in the list, each with what stands for it. */
    private static Map<String, String> kind(String kind) {
        return LISTED.getOrDefault(kind, Map.of());
    }

    Optional<String> find(String kind, String said) {
        return Optional.ofNullable(kind(kind).get(said));
    }

    /** The plain words for an official term of the glossary; for a hard word those of the list too. */
    Optional<String> plain(String term, boolean hard) {
        return Optional.ofNullable(explained.get(term))
                .or(() -> hard ? Optional.ofNullable(plain.get(term)) : Optional.empty());
    }

    /** Words and what stands between them; joined together they are the text again. */
    List<String> split(String text) {
        return ThaiWords.words(text, vocabulary);
    }

    /** The same, with only official terms kept whole. */
    List<String> terms(String text) {
        return ThaiWords.words(text, terms);
    }

    /** These words in the official register; each word put in place of another is added to {@code swaps} once. */
    String official(List<String> words, Set<Swap> swaps) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Swap swap = swap(word, i + 1 < words.size() ? words.get(i + 1) : " ");
            if (swap == null) {
                out.append(word);
            } else {
                out.append(swap.official());
                swaps.add(swap);
            }
        }
        return out.toString();
    }

    String official(String text, Set<Swap> swaps) {
        return official(split(text), swaps);
    }

    private @Nullable Swap swap(String word, String next) {
        boolean ends = !Character.isLetterOrDigit(next.charAt(0)) || MAY_FOLLOW.contains(next);
        Optional<String> event = find("alone", word);
        if (ends && event.isPresent()) {
            return new Swap(word, event.get(), explained.containsKey(event.get()));
        }
        return official.get(word);
    }
}
