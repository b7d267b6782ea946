package org.phaenruam.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.phaenruam.app.kernel.Lang;

/** Finds messages that one language lacks or leaves empty, or that take other arguments there; the official register too. */
final class MessageCheck {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final String OFFICIAL = ".official";

    private MessageCheck() {}

    static List<String> problems(Messages messages) {
        Map<String, String> thai = messages.all(Lang.TH);
        Map<String, String> english = messages.all(Lang.EN);
        List<String> problems = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(thai.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            boolean official = key.endsWith(OFFICIAL) && thai.containsKey(plain(key));
            String text = thai.get(key);
            String other = official ? thai.get(plain(key)) : english.get(key);
            if (text == null || other == null) {
                problems.add(key + " is not there in " + (text == null ? "Thai" : "English"));
            } else if (text.isBlank() != other.isBlank()) {
                problems.add(key + " is empty in one language only");
            } else if (!arguments(text).equals(arguments(other))) {
                problems.add(key + " takes " + arguments(text) + " in Thai, elsewhere " + arguments(other));
            }
        }
        return problems;
    }

    private static String plain(String officialKey) {
        return officialKey.substring(0, officialKey.length() - OFFICIAL.length());
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(m -> found.add(m.group(1)));
        return found;
    }
}
