package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands between the cells of a text: the sign that splits most of its first lines into equally many cells. */
final class Separator {
    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final int LINES = 40;
    private static final int SIGNS = 200_000;

    private Separator() {}

    /** The separator; a comma where nothing speaks for another. Quoted text does not count. Closes the reader. */
    static char of(Reader text) throws IOException {
        Map<Character, Map<Integer, Integer>> linesWith = new HashMap<>();
        Map<Character, Integer> inLine = new HashMap<>();
        boolean quoted = false;
        int lines = 0;
        int read = 0;
        try (Reader in = text) {
            char[] signs = new char[SIGNS];
            for (int n = in.read(signs); n > 0 && read < SIGNS && lines < LINES; n = in.read(signs)) {
                for (int i = 0; i < n && lines < LINES; i++) {
                    char sign = signs[i];
                    if (sign == '"') {
                        quoted = !quoted;
                    } else if (!quoted && (sign == '\n' || sign == '\r')) {
                        lines += count(linesWith, inLine);
                    } else if (!quoted && KNOWN.contains(sign)) {
                        inLine.merge(sign, 1, Integer::sum);
                    }
                }
                read += n;
            }
        }
        count(linesWith, inLine);
        return best(linesWith);
    }

    private static int count(Map<Character, Map<Integer, Integer>> linesWith, Map<Character, Integer> inLine) {
        inLine.forEach((sign, times) ->
                linesWith.computeIfAbsent(sign, s -> new HashMap<>()).merge(times, 1, Integer::sum));
        inLine.clear();
        return 1;
    }

    private static char best(Map<Character, Map<Integer, Integer>> linesWith) {
        char best = ',';
        long most = 0;
        for (char sign : KNOWN) {
            long score = linesWith.getOrDefault(sign, Map.of()).entrySet().stream()
                    .mapToLong(entry -> (long) entry.getKey() * entry.getValue() * entry.getValue())
                    .max()
                    .orElse(0);
            if (score > most) {
                most = score;
                best = sign;
            }
        }
        return best;
    }

    /** True for the line {@code sep=;} that Excel writes on top, however it was split. */
    static boolean declares(List<String> cells) {
        return String.join("", cells).matches("(?i)sep=[,;\\t]?") && cells.size() <= 2;
    }
}
