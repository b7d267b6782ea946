package org.phaenruam.app.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How branches are numbered: as somebody numbered them; where nobody did, by their place: 1, 1.1, 1.1.2. Visions have no
 * number.
 */
public final class NodeNumbers {
    private NodeNumbers() {}

    /** A branch as far as its number goes; {@code parent} is empty at the top. */
    public record Place(String code, String parent, String kind, String no) {}

    /** The number of each branch by its code. Parents come before what hangs below them, siblings in their order. */
    public static Map<String, String> of(List<Place> inOrder) {
        Map<String, String> numbers = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        List<Place> open = inOrder;
        while (!open.isEmpty()) {
            List<Place> later = new java.util.ArrayList<>();
            for (Place place : open) {
                if (place.parent().isEmpty() || numbers.containsKey(place.parent())) {
                    number(numbers, counted, place);
                } else {
                    later.add(place);
                }
            }
            if (later.size() == open.size()) {
                later.forEach(place -> numbers.put(place.code(), place.no()));
                return numbers;
            }
            open = later;
        }
        return numbers;
    }

    private static void number(Map<String, String> numbers, Map<String, Integer> counted, Place place) {
        if (place.kind().equals("vision")) {
            numbers.put(place.code(), place.no());
            return;
        }
        int position = counted.merge(place.parent(), 1, Integer::sum);
        String above = numbers.getOrDefault(place.parent(), "");
        String own = above.isEmpty() ? String.valueOf(position) : above + "." + position;
        numbers.put(place.code(), place.no().isEmpty() ? own : place.no());
    }
}
