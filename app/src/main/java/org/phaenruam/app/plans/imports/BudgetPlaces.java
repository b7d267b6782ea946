package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** Finds the area that a budget line is about; never chooses between areas that what is said fits alike. */
final class BudgetPlaces {
    /** Where a line belongs, or that it cannot be told. */
    sealed interface Found {
        record Place(AreaCode area, boolean byCode) implements Found {}

        /** What is said fits each of these. */
        record Several(List<Area> candidates) implements Found {}

        record Unsaid() implements Found {}

        record NoSuchCode() implements Found {}

        /** The code is one place, the name beside it another. */
        record Differs(Area byCode, Area byName) implements Found {}
    }

    private static final int REMEMBERED = 100_000;

    private final AreaTree tree;
    private final Map<String, Area> provinces = new LinkedHashMap<>();
    private final Map<String, Area> clusters = new LinkedHashMap<>();
    private final Map<String, Found> units = new HashMap<>();

    BudgetPlaces(AreaTree tree) {
        this.tree = tree;
        tree.all(Level.PROVINCE).forEach(province -> provinces.put(key(province.nameTh()), province));
        tree.all(Level.CLUSTER).forEach(cluster -> clusters.put(key(cluster.nameTh()), cluster));
    }

    Found find(String code, String place, String unit) {
        if (!code.isEmpty()) {
            String digits = ThaiDigits.toArabic(code).replaceAll("[\\s.-]", "");
            Optional<Area> area = AreaCode.find(digits).flatMap(tree::find);
            return area.map(found -> coded(found, place)).orElseGet(Found.NoSuchCode::new);
        }
        Found byPlace = place.isEmpty() ? new Found.Unsaid() : named(place);
        return byPlace instanceof Found.Unsaid && !unit.isEmpty() ? named(unit) : byPlace;
    }

    private Found coded(Area area, String place) {
        if (!place.isEmpty()
                && named(place) instanceof Found.Place said
                && !tree.within(area.code(), said.area())
                && !tree.within(said.area(), area.code())) {
            return new Found.Differs(area, tree.get(said.area()));
        }
        return new Found.Place(area.code(), true);
    }

    /** An area as reports call it, with its code; empty for none. */
    String title(String code, Lang lang) {
        return AreaCode.find(code)
                .flatMap(tree::find)
                .map(area -> area.title(lang) + " (" + code + ")")
                .orElse(code);
    }

    /** What a name alone says. */
    Found named(String name) {
        Found known = units.get(name);
        if (known != null) {
            return known;
        }
        Found found = byName(key(name));
        if (units.size() < REMEMBERED) {
            units.put(name, found);
        }
        return found;
    }

    private Found byName(String name) {
        Area exact = provinces.getOrDefault(name, clusters.get(name));
        if (exact != null) {
            return new Found.Place(exact.code(), false);
        }
        List<Area> numbered = clusters.entrySet().stream()
                .filter(cluster -> cluster.getKey().matches("\\Q" + name + "\\E[0-9]"))
                .map(Map.Entry::getValue)
                .toList();
        if (numbered.size() > 1) {
            return new Found.Several(numbered);
        }
        List<Area> within = new ArrayList<>();
        provinces.forEach((key, province) -> {
            if (name.contains("จังหวัด" + key)) {
                within.add(province);
            }
        });
        return within.size() == 1 ? new Found.Place(within.getFirst().code(), false) : new Found.Unsaid();
    }

    private static String key(String name) {
        String key = ThaiText.searchKey(name).replace(" ", "");
        return key.startsWith("จังหวัด") ? key.substring("จังหวัด".length()) : key;
    }
}
