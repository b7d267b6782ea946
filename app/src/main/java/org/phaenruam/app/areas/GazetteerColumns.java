package org.phaenruam.app.areas;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.Level;

/** Where the columns of another list of areas stand. The finest level whose code it has is the level of its lines. */
final class GazetteerColumns {
    private static final Map<Level, Set<String>> CODES = Map.of(
            Level.VILLAGE, Set.of("villagecode", "villageid", "mubancode", "moobancode", "vilcode", "รหัสหมู่บ้าน"),
            Level.TAMBON,
                    Set.of(
                            "subdistrictcode",
                            "subdistrictid",
                            "tamboncode",
                            "tambonid",
                            "tambolcode",
                            "taid",
                            "รหัสตำบล"),
            Level.DISTRICT,
                    Set.of("districtcode", "districtid", "amphoecode", "amphurcode", "amphoeid", "amid", "รหัสอำเภอ"),
            Level.PROVINCE, Set.of("provincecode", "provinceid", "changwatcode", "chid", "รหัสจังหวัด"),
            Level.CLUSTER, Set.of("clustercode", "รหัสกลุ่มจังหวัด"),
            Level.REGION, Set.of("regioncode", "รหัสภาค"));
    private static final Set<String> ANY_CODE = Set.of("code", "areacode", "รหัส", "รหัสพื้นที่");
    private static final Set<String> PARENT = Set.of("parentcode", "parent", "รหัสพื้นที่ที่สังกัด");
    private static final Set<String> NAME = Set.of(
            "nameth",
            "name",
            "thainame",
            "namethai",
            "tambonth",
            "amphoeth",
            "changwatth",
            "ชื่อ",
            "ชื่อไทย",
            "ชื่อหมู่บ้าน",
            "ชื่อตำบล",
            "ชื่ออำเภอ",
            "ชื่อจังหวัด");
    private static final Set<String> ENGLISH = Set.of("nameen", "nameeng", "englishname", "ชื่ออังกฤษ");
    private static final Set<String> MOO = Set.of("moo", "mu", "หมู่ที่", "หมู่");

    private final Map<Level, Integer> codes = new EnumMap<>(Level.class);
    private int anyCode = -1;
    private int parent = -1;
    private int name = -1;
    private int english = -1;
    private int moo = -1;

    private GazetteerColumns() {}

    static GazetteerColumns of(List<String> header) {
        GazetteerColumns columns = new GazetteerColumns();
        for (int i = 0; i < header.size(); i++) {
            columns.take(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-\uFEFF]", ""), i);
        }
        return columns;
    }

    private void take(String heading, int at) {
        CODES.forEach((level, known) -> {
            if (known.contains(heading)) {
                codes.putIfAbsent(level, at);
            }
        });
        anyCode = anyCode < 0 && ANY_CODE.contains(heading) ? at : anyCode;
        parent = parent < 0 && PARENT.contains(heading) ? at : parent;
        name = name < 0 && NAME.contains(heading) ? at : name;
        english = english < 0 && ENGLISH.contains(heading) ? at : english;
        moo = moo < 0 && MOO.contains(heading) ? at : moo;
    }

    boolean usable() {
        return name >= 0 && (anyCode >= 0 || !codes.isEmpty());
    }

    private @Nullable Level finest() {
        return codes.keySet().stream().findFirst().orElse(null);
    }

    String code(SheetRow row) {
        Level finest = finest();
        return row.cell(anyCode >= 0 || finest == null ? anyCode : codes.getOrDefault(finest, anyCode))
                .strip();
    }

    /** Null when the code says no level. */
    @Nullable
    Level level(String code) {
        Level finest = anyCode >= 0 ? null : finest();
        if (finest != null && finest.rung() > Level.PROVINCE.rung()) {
            return code.isEmpty() ? null : finest;
        }
        if (!GazetteerFile.official(code)) {
            return null;
        }
        Level said = GazetteerFile.byDigits(code);
        return finest == null || finest == said ? said : null;
    }

    String nameTh(SheetRow row) {
        return row.cell(name).strip();
    }

    String nameEn(SheetRow row) {
        return row.cell(english).strip();
    }

    String moo(SheetRow row) {
        return row.cell(moo).strip();
    }

    /** The code of the area above: the nearest one that the file gives. */
    String parent(SheetRow row, Level level) {
        if (parent >= 0) {
            return row.cell(parent).strip();
        }
        for (Level above : Level.values()) {
            Integer at = above.rung() > level.rung() ? codes.get(above) : null;
            if (at != null && !row.cell(at).isBlank()) {
                return row.cell(at).strip();
            }
        }
        return "";
    }
}
