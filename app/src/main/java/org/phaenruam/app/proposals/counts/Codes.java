package org.phaenruam.app.proposals.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for codes, given in the order in which they are first met; safe for several threads. */
final class Codes {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    synchronized int number(String code) {
        return numbers.computeIfAbsent(code, c -> {
            codes.add(c);
            return codes.size() - 1;
        });
    }

    synchronized String code(int number) {
        return codes.get(number);
    }
}
