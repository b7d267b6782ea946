package org.phaenruam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.thaitext.ThaiText;
import org.phaenruam.thaitext.Vocabulary;

/**
 * What to look for beside what was typed: official and everyday names of the same thing, and the right spelling where tone marks
 * are missing or wrong. Several names in one question are each exchanged, alone and together.
 */
public final class SameWords {
    /** Instead of {@code said}, which stands in the question, {@code meant}; {@code question} is the whole question with it. */
    public record Other(String said, String meant, String question) {}

    /** A name with what it is compared by, with and without tones, and all names of its thing. */
    private record Name(String name, String key, String toneless, List<String> group) {}

    /** Where a name stands in the question, and what may stand there instead, the best first; the last is what was typed. */
    private record Place(int from, int to, List<String> choices) {}

    private record Combination(List<Integer> chosen, int cost) {}

    private static final int LONGEST = 200;
    private static final int SHORTEST = 3;
    private static final int MOST_PLACES = 3;
    /** So many ways to exchange the names of a question are looked at, those that change least; there can be millions. */
    private static final int MOST_COMBINATIONS = 256;

    private final List<Name> known;
    private final Vocabulary kept;

    private SameWords(Collection<Map<String, String>> things, Vocabulary kept) {
        known = names(things);
        this.kept = kept;
    }

    private static final class Shipped {
        static final List<List<String>> GROUPS = Resources.lines("same_words.txt").stream()
                .map(line -> List.of(line.strip().split(" *\\| *", -1)))
                .toList();
        static final SameWords NAMES = new SameWords(things(List.of()), Vocabulary.of(List.of()));
    }

    /** The names shipped with this library. */
    public static SameWords shipped() {
        return Shipped.NAMES;
    }

    /**
     * The shipped names and these, each list the names of one thing, the official one first. Lists with the same official name
     * are about one thing, as are those that hold a shipped name; two areas that call different things by one word do not make
     * them one.
     */
    public static SameWords with(Collection<List<String>> more) {
        return more.isEmpty()
                ? shipped()
                : new SameWords(
                        things(more),
                        Vocabulary.of(more.stream().flatMap(List::stream).toList()));
    }

    /** The shipped things, lists that share a name made one, by the search key of each name. */
    private static Map<String, Map<String, String>> shippedThings() {
        Map<String, Map<String, String>> thingOf = new LinkedHashMap<>();
        for (List<String> names : Shipped.GROUPS) {
            Map<String, String> thing = new LinkedHashMap<>();
            for (String name : names) {
                thingOf.getOrDefault(ThaiText.searchKey(name), Map.of()).forEach(thing::putIfAbsent);
                thing.putIfAbsent(ThaiText.searchKey(name), name);
            }
            thing.remove("");
            thing.keySet().forEach(key -> thingOf.put(key, thing));
        }
        return thingOf;
    }

    private static Collection<Map<String, String>> things(Collection<List<String>> more) {
        Map<String, Map<String, String>> shipped = shippedThings();
        Map<String, Map<String, String>> byOfficial = new LinkedHashMap<>();
        Set<Map<String, String>> all = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Map<String, String>> out = new ArrayList<>();
        shipped.values().stream().filter(all::add).forEach(out::add);
        for (List<String> names : more) {
            List<String> keys = names.stream().map(ThaiText::searchKey).toList();
            Map<String, String> thing = byOfficial.computeIfAbsent(
                    keys.isEmpty() ? "" : keys.getFirst(),
                    official -> keys.stream()
                            .filter(shipped::containsKey)
                            .map(shipped::get)
                            .findFirst()
                            .orElseGet(LinkedHashMap::new));
            for (int i = 0; i < keys.size(); i++) {
                if (!keys.get(i).isEmpty()) {
                    thing.putIfAbsent(keys.get(i), names.get(i));
                }
            }
            if (all.add(thing)) {
                out.add(thing);
            }
        }
        return out;
    }

    /** Every name with those of its thing, or of its things where it is said of several. */
    private static List<Name> names(Collection<Map<String, String>> things) {
        Map<String, List<Map<String, String>>> thingsOf = new LinkedHashMap<>();
        Map<Map<String, String>, List<String>> namesOf = new IdentityHashMap<>();
        for (Map<String, String> thing : things) {
            namesOf.put(thing, List.copyOf(thing.values()));
            thing.keySet()
                    .forEach(key -> thingsOf.computeIfAbsent(key, k -> new ArrayList<>(1))
                            .add(thing));
        }
        List<Name> out = new ArrayList<>();
        thingsOf.forEach((key, of) -> {
            List<String> group = of.size() == 1
                    ? namesOf.getOrDefault(of.getFirst(), List.of())
                    : of.stream()
                            .flatMap(thing -> thing.values().stream())
                            .distinct()
                            .toList();
            out.add(new Name(of.getFirst().getOrDefault(key, key), key, ThaiText.withoutTones(key), group));
        });
        out.sort(Comparator.comparing(name -> -name.toneless.length()));
        return List.copyOf(out);
    }

    /** At most this many, the official name first; none for a question that names nothing known. Never fails. */
    public List<Other> of(String question, int most) {
        KeyedText typed = KeyedText.of(question.length() > LONGEST ? question.substring(0, LONGEST) : question, kept);
        List<Place> places = places(typed);
        Map<String, Other> out = new LinkedHashMap<>();
        for (Combination combination : combinations(places)) {
            Other other = other(typed.text(), places, combination);
            if (out.size() < most && !other.meant.isEmpty()) {
                out.putIfAbsent(ThaiText.searchKey(other.question), other);
            }
        }
        return List.copyOf(out.values());
    }

    /** The names in the question, longest first wherever two meet. */
    private List<Place> places(KeyedText typed) {
        List<Place> out = new ArrayList<>();
        boolean[] taken = new boolean[typed.text().length()];
        for (Name name : known) {
            for (int[] at : typed.find(name.toneless.length() < SHORTEST ? "" : name.toneless)) {
                at[1] += name.name.endsWith(".") && typed.text().startsWith(".", at[1]) ? 1 : 0;
                if (out.size() < MOST_PLACES && free(taken, at)) {
                    Arrays.fill(taken, at[0], at[1], true);
                    out.add(new Place(at[0], at[1], choices(typed.text().substring(at[0], at[1]), name)));
                }
            }
        }
        out.sort(Comparator.comparing(Place::from));
        return out;
    }

    private static boolean free(boolean[] taken, int[] at) {
        for (int i = at[0]; i < at[1]; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** The right spelling comes first where it differs; names that hold what was said find nothing that it does not. */
    private static List<String> choices(String said, Name name) {
        String key = ThaiText.searchKey(said);
        List<String> right = name.group.stream()
                .filter(one -> ThaiText.withoutTones(ThaiText.searchKey(one)).equals(name.toneless))
                .toList();
        boolean wellSpelt =
                right.stream().anyMatch(one -> ThaiText.searchKey(one).equals(key));
        List<String> out = new ArrayList<>();
        if (wellSpelt) {
            out.add(said);
        } else {
            out.addAll(right);
        }
        name.group.stream()
                .filter(one -> !right.contains(one) && !ThaiText.searchKey(one).contains(key))
                .forEach(out::add);
        if (!wellSpelt) {
            out.add(said);
        }
        return out;
    }

    /** Every choice with every other, what changes least first. */
    private static List<Combination> combinations(List<Place> places) {
        List<Combination> all = new ArrayList<>(List.of(new Combination(List.of(), 0)));
        for (Place place : places) {
            List<Combination> longer = new ArrayList<>();
            for (Combination one : all) {
                for (int i = 0; i < Math.min(place.choices.size(), MOST_COMBINATIONS); i++) {
                    List<Integer> chosen = new ArrayList<>(one.chosen);
                    chosen.add(i);
                    longer.add(new Combination(chosen, one.cost + i));
                }
            }
            longer.sort(Comparator.comparing(Combination::cost)); // what is dear now is no cheaper with more in it
            all = longer.subList(0, Math.min(longer.size(), MOST_COMBINATIONS));
        }
        return all;
    }

    private static Other other(String typed, List<Place> places, Combination combination) {
        Map<String, String> changed = new LinkedHashMap<>();
        StringBuilder question = new StringBuilder();
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            String said = typed.substring(place.from, place.to);
            String meant = place.choices.get(combination.chosen.get(i));
            question.append(typed, from, place.from);
            question.append(meant.equals(said) ? said : " " + meant + " ");
            from = place.to;
            if (!meant.equals(said)) {
                changed.put(said, meant);
            }
        }
        question.append(typed.substring(from));
        return new Other(
                joined(changed, Map.Entry::getKey),
                joined(changed, Map.Entry::getValue),
                question.toString().strip().replaceAll(" +", " "));
    }

    private static String joined(Map<String, String> changed, Function<Map.Entry<String, String>, String> side) {
        return changed.entrySet().stream().map(side).collect(Collectors.joining(" "));
    }
}
