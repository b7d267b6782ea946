package org.phaenruam.app.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.kernel.Lang;

/**
 * One text of the product, taken apart once: its words and the numbers of what stands between them. Filled in as
 * {@link MessageFormat} does, which takes its pattern apart every time and a page says a hundred texts.
 */
final class Filling {
    private final String plain;
    private final Lang lang;
    /** Words before each gap, and after the last; empty when the pattern asks for more than its gaps filled. */
    private final List<String> words = new ArrayList<>();

    private final List<Integer> gaps = new ArrayList<>();

    Filling(String pattern, Lang lang) {
        this.plain = pattern.replace("''", "'");
        this.lang = lang;
        int from = 0;
        for (int open = plain.indexOf('{'); open >= 0; open = plain.indexOf('{', from)) {
            boolean simple = open + 2 < plain.length()
                    && plain.charAt(open + 1) >= '0'
                    && plain.charAt(open + 1) <= '9'
                    && plain.charAt(open + 2) == '}';
            if (!simple) {
                words.clear();
                return;
            }
            words.add(plain.substring(from, open));
            gaps.add(plain.charAt(open + 1) - '0');
            from = open + 3;
        }
        words.add(plain.substring(from));
    }

    String with(Object... args) {
        if (args.length == 0) {
            return plain;
        }
        if (words.isEmpty()) {
            return slowly(args);
        }
        StringBuilder filled = new StringBuilder(plain.length() + 40).append(words.getFirst());
        for (int gap = 0; gap < gaps.size(); gap++) {
            int at = gaps.get(gap);
            Object arg = at < args.length ? args[at] : null;
            if (arg instanceof String text) {
                filled.append(text);
            } else if (arg instanceof Integer || arg instanceof Long) {
                filled.append(Grouped.text(((Number) arg).longValue()));
            } else {
                return slowly(args); // a fraction, a date, nothing: each has its own writing
            }
            filled.append(words.get(gap + 1));
        }
        return filled.toString();
    }

    private String slowly(Object... args) {
        return new MessageFormat(plain.replace("'", "''"), lang.locale()).format(args);
    }
}
