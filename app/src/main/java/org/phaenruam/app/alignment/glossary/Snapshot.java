package org.phaenruam.app.alignment.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.OfficialTerms;
import org.phaenruam.match.Glossary;
import org.phaenruam.match.SameWords;
import org.phaenruam.thaitext.ThaiOrder;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.util.ConcurrentLruCache;

/** The whole glossary at one moment. What is made of it is made when first asked for and kept. Safe for many threads. */
final class Snapshot {
    /** For the memory: so many neighbourhoods with words of their own are kept ready. */
    private static final int MOST_READY = 64;

    /** What is asked of the terms of one neighbourhood; each is made when it is first asked for, while others need not wait. */
    static final class Ready {
        private final List<Glossary.Term> wordings;
        private @Nullable Glossary glossary;
        private @Nullable OfficialTerms explained;

        private Ready(List<Term> terms) {
            wordings = terms.stream()
                    .map(term -> new Glossary.Term(
                            term.text().official(), term.text().plain()))
                    .toList();
        }

        List<Glossary.Term> wordings() {
            return wordings;
        }

        synchronized Glossary glossary() {
            Glossary made = glossary;
            if (made == null) {
                made = new Glossary(wordings);
                glossary = made;
            }
            return made;
        }

        synchronized OfficialTerms explained() {
            OfficialTerms made = explained;
            if (made == null) {
                made = OfficialTerms.of(wordings);
                explained = made;
            }
            return made;
        }
    }

    private final long change;
    private final Map<String, Term> byId = new LinkedHashMap<>();
    private final Map<AreaCode, List<Term>> byArea;
    private final Map<AreaCode, List<List<String>>> namesIn;
    private final List<Term> inOrder;
    private final Map<String, String> searchKeys;
    private final Map<String, List<Term>> byName = new HashMap<>();
    private final Map<String, String> officialKeys;
    private final ConcurrentLruCache<List<AreaCode>, Ready> ready =
            new ConcurrentLruCache<>(MOST_READY, way -> new Ready(along(way)));
    private final ConcurrentLruCache<List<AreaCode>, SameWords> names =
            new ConcurrentLruCache<>(MOST_READY, this::namesOf);

    Snapshot(long change, Collection<TermVersion> accepted) {
        this.change = change;
        Glossary.entries().forEach(entry -> byId.put(entry.id(), shipped(entry)));
        for (TermVersion version : accepted) {
            if (version.retired()) {
                byId.remove(version.term());
            } else {
                byId.put(version.term(), version.inForce());
            }
        }
        searchKeys = byId.values().stream().collect(Collectors.toMap(Term::id, Snapshot::searched));
        officialKeys = byId.values().stream()
                .collect(Collectors.toMap(
                        Term::id, term -> ThaiText.searchKey(term.text().official())));
        byId.values()
                .forEach(term -> names(term)
                        .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(term)));
        byArea = byId.values().stream().collect(Collectors.groupingBy(Term::area));
        namesIn = byId.values().stream()
                .filter(term -> term.text().sameName())
                .collect(Collectors.groupingBy(
                        Term::area,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                term -> List.of(
                                        term.text().official(), term.text().plain()),
                                Collectors.toList())));
        inOrder = byId.values().stream()
                .map(term -> Map.entry(ThaiOrder.key(term.text().official()), term))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    static Term shipped(Glossary.Entry entry) {
        TermText text = new TermText(entry.official(), entry.plain(), entry.english(), false);
        return new Term(entry.id(), 0, AreaCode.NATION, text, false);
    }

    /** The term as shipped, if it was. */
    static Optional<Term> findShipped(String id) {
        return Glossary.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Snapshot::shipped);
    }

    /** What a question is compared by: without tone marks, so that a missing or a wrong one still finds. */
    static String searched(String text) {
        return ThaiText.withoutTones(ThaiText.searchKey(text)).toLowerCase(Locale.ROOT);
    }

    private static String searched(Term term) {
        TermText text = term.text();
        return String.join("\n", searched(text.official()), searched(text.plain()), searched(text.english()));
    }

    String searchKey(Term term) {
        return searchKeys.getOrDefault(term.id(), "");
    }

    /** The terms that are called so, in either register, whatever the tone marks. */
    List<Term> named(String word) {
        return byName.getOrDefault(searched(word), List.of());
    }

    private static List<String> names(Term term) {
        List<String> names = new ArrayList<>();
        for (String text : List.of(term.text().official(), term.text().plain())) {
            for (String name : Glossary.variants(text)) {
                names.add(searched(name));
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** The number of the change that it was read after. */
    long change() {
        return change;
    }

    Optional<Term> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All terms in force, in the order of a dictionary. */
    List<Term> all() {
        return inOrder;
    }

    /** The areas that terms in force are said in. */
    Set<AreaCode> areas() {
        return byArea.keySet();
    }

    /** The terms in force along this way up, nearest first; of two for the same official word only the nearer. */
    List<Term> along(List<AreaCode> wayUp) {
        List<Term> out = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (AreaCode area : wayUp) {
            List<Term> here = byArea.getOrDefault(area, List.of());
            here.stream().filter(term -> !said.contains(key(term))).forEach(out::add);
            here.forEach(term -> said.add(key(term)));
        }
        return out;
    }

    private String key(Term term) {
        return officialKeys.getOrDefault(term.id(), "");
    }

    Ready ready(List<AreaCode> wayUp) {
        List<AreaCode> telling = wayUp.stream().filter(byArea::containsKey).toList();
        return ready.get(telling);
    }

    /** What things are called in the areas for which {@code said} holds. */
    SameWords names(Predicate<AreaCode> said) {
        List<AreaCode> telling = namesIn.keySet().stream().filter(said).toList();
        return telling.isEmpty() ? SameWords.shipped() : names.get(telling);
    }

    private SameWords namesOf(List<AreaCode> telling) {
        return SameWords.with(telling.stream()
                .flatMap(area -> namesIn.getOrDefault(area, List.of()).stream())
                .toList());
    }
}
