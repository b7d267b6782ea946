package org.phaenruam.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.phaenruam.thaitext.ThaiText;

/**
 * What to look for beside what was typed: official and everyday names of the same thing, and the right spelling where tone marks
 * are missing or wrong.
 */
public final class SameWords {
    /** Instead of {@code said}, which stands in the question, {@code meant}; {@code question} is the whole question with it. */
    public record Other(String said, String meant, String question) {}

    private record Name(String name, String key, List<String> group) {}

    private static final int LONGEST = 200;
    private static final int SHORTEST = 3;

    private static final List<Name> NAMES = names();

    private SameWords() {}

    private static List<Name> names() {
        List<Name> out = new ArrayList<>();
        for (String line : Resources.lines("same_words.txt")) {
            List<String> group = List.of(line.strip().split(" *\\| *", -1));
            group.forEach(name -> out.add(new Name(name, key(name), group)));
        }
        out.sort((a, b) -> b.key.length() - a.key.length());
        return List.copyOf(out);
    }

    private static String key(String text) {
        return ThaiText.withoutTones(ThaiText.searchKey(text));
    }

    /** At most this many, the official name first; none for a question that names nothing known. Never fails. */
    public static List<Other> of(String question, int most) {
        String typed = ThaiText.normalise(question.length() > LONGEST ? question.substring(0, LONGEST) : question);
        String key = key(typed);
        for (Name name : NAMES) {
            int at = name.key.length() < SHORTEST ? -1 : key.indexOf(name.key);
            if (at >= 0) {
                String said = typed.contains(name.name) ? name.name : typed;
                String before = key.length() == name.key.length() ? "" : rest(typed, name.name);
                Set<String> meant = new LinkedHashSet<>(name.group);
                if (typed.contains(name.name)) {
                    meant.remove(name.name);
                } else if (!before.isEmpty()) {
                    return List
                            .of(); // the name is misspelt inside a longer question: what the rest is would be a guess
                }
                return meant.stream()
                        .limit(most)
                        .map(other -> new Other(said, other, (other + " " + before).strip()))
                        .toList();
            }
        }
        return List.of();
    }

    private static String rest(String typed, String name) {
        return typed.replace(name, " ").strip().replaceAll(" +", " ");
    }
}
