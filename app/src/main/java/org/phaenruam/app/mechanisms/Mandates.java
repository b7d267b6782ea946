package org.phaenruam.app.mechanisms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may decide what and send it where, as a look-up; immutable. Source: the mandate table, our design until agreed. */
final class Mandates {
    record Row(String typeCode, String move, String planType, String sendsTo) {}

    private final Map<String, Row> plain = new HashMap<>();
    private final Map<String, Set<String>> planTypes = new HashMap<>();

    Mandates(List<Row> rows) {
        for (Row row : rows) {
            plain.put(row.typeCode + "/" + row.move, row);
            if (!row.planType.isEmpty()) {
                planTypes
                        .computeIfAbsent(row.typeCode + "/" + row.move, k -> new TreeSet<>())
                        .add(row.planType);
            }
        }
    }

    boolean allows(String typeCode, String move) {
        return plain.containsKey(typeCode + "/" + move);
    }

    /** The plan types for which this type of body may make this move. */
    Set<String> planTypes(String typeCode, String move) {
        return planTypes.getOrDefault(typeCode + "/" + move, Set.of());
    }

    /** The type of body that a need goes to when this type of body sends it up. */
    Optional<String> sendsUpTo(String typeCode) {
        return Optional.ofNullable(plain.get(typeCode + "/SEND_UP")).map(Row::sendsTo);
    }

    int size() {
        return plain.size();
    }
}
