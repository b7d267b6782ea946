package org.phaenruam.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.phaenruam.thaitext.ThaiText;

/** Provinces, districts and sub-districts with their names, made for finding them in texts. Never changes. */
public final class Gazetteer {
    /** Which word stands before a name: จังหวัด, อำเภอ (เขต in Bangkok), ตำบล (แขวง in Bangkok). */
    public enum Kind {
        PROVINCE,
        DISTRICT,
        SUBDISTRICT
    }

    /**
     * One area.
     *
     * @param capital whether it lies in Bangkok, where other words stand before names
     * @param parent the code of the district or province it lies in; empty for a province
     */
    public record Area(String code, Kind kind, boolean capital, String name, String parent) {
        public Area {
            Objects.requireNonNull(code);
            name = ThaiText.normalise(name);
        }
    }

    private static final String BANGKOK = "กรุงเทพมหานคร";

    /** What people write instead of a province's full name. */
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("กทม", BANGKOK),
            Map.entry("กรุงเทพ", BANGKOK),
            Map.entry("กรุงเทพฯ", BANGKOK),
            Map.entry("อยุธยา", "พระนครศรีอยุธยา"),
            Map.entry("โคราช", "นครราชสีมา"),
            Map.entry("อุบล", "อุบลราชธานี"),
            Map.entry("อุบลฯ", "อุบลราชธานี"),
            Map.entry("สุราษฎร์", "สุราษฎร์ธานี"),
            Map.entry("เมืองคอน", "นครศรีธรรมราช"),
            Map.entry("แปดริ้ว", "ฉะเชิงเทรา"),
            Map.entry("ประจวบ", "ประจวบคีรีขันธ์"));

    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<Kind, Map<String, List<Area>>> byName = new HashMap<>();
    private final Map<String, List<Area>> children = new HashMap<>();
    private int longest;

    public Gazetteer(List<Area> areas) {
        for (Kind kind : Kind.values()) {
            byName.put(kind, new HashMap<>());
        }
        for (Area area : areas) {
            byCode.put(area.code(), area);
            children.computeIfAbsent(area.parent(), p -> new ArrayList<>()).add(area);
            name(area, area.name());
        }
        SHORT_NAMES.forEach((shortName, name) -> named(Kind.PROVINCE, name).forEach(area -> name(area, shortName)));
    }

    private void name(Area area, String name) {
        byName.getOrDefault(area.kind(), new HashMap<>())
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(area);
        longest = Math.max(longest, name.length());
    }

    int longestName() {
        return longest;
    }

    List<Area> named(Kind kind, String name) {
        return byName.getOrDefault(kind, Map.of()).getOrDefault(name, List.of());
    }

    List<Area> in(String parent) {
        return children.getOrDefault(parent, List.of());
    }

    Area get(String code) {
        return Objects.requireNonNull(byCode.get(code), () -> "no area " + code);
    }

    /** The province an area lies in; itself for a province. */
    String provinceOf(Area area) {
        Area at = area;
        while (at.kind() != Kind.PROVINCE) {
            at = get(at.parent());
        }
        return at.code();
    }

    /** All sub-districts of a province that bear the name. */
    List<Area> subdistrictsNamed(String name, String province) {
        return named(Kind.SUBDISTRICT, name).stream()
                .filter(area -> provinceOf(area).equals(province))
                .toList();
    }

    /** The province that a code ("50"), a name or a longer text ("จังหวัดเชียงใหม่") means; empty when none or several. */
    String provinceFrom(String hint) {
        String clean = ThaiText.normalise(hint);
        Area byItsCode = byCode.get(clean);
        if (byItsCode != null) {
            return provinceOf(byItsCode);
        }
        List<Area> exact = named(Kind.PROVINCE, clean.replaceFirst("^(?:จังหวัด|จ\\.) ?", ""));
        return exact.size() == 1 ? exact.getFirst().code() : "";
    }
}
