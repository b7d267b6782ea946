package org.phaenruam.app.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaKind;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/**
 * Two provinces of one cluster, one of another region, Bangkok under the nation, an urban community whose code does not
 * begin like its parent's. Answers by walking up parents: slow, plain and independent of the product's tree.
 */
final class SmallTree implements AreaTree {
    static final SmallTree THAILAND = new SmallTree();

    private final Map<AreaCode, Area> areas = new LinkedHashMap<>();

    /** For each area: itself and everything above it. */
    private final Map<AreaCode, Set<AreaCode>> coveredBy = new HashMap<>();

    SmallTree() {
        add("TH", AreaKind.NATION, null);
        add("N", AreaKind.REGION, "TH");
        add("N1", AreaKind.CLUSTER, "N");
        add("50", AreaKind.PROVINCE, "N1");
        add("5001", AreaKind.DISTRICT, "50");
        add("500101", AreaKind.TAMBON, "5001");
        add("50010101", AreaKind.VILLAGE, "500101");
        add("50010102", AreaKind.VILLAGE, "500101");
        add("50990001", AreaKind.COMMUNITY, "500101");
        add("500102", AreaKind.TAMBON, "5001");
        add("5002", AreaKind.DISTRICT, "50");
        add("500201", AreaKind.TAMBON, "5002");
        add("51", AreaKind.PROVINCE, "N1");
        add("5101", AreaKind.DISTRICT, "51");
        add("S", AreaKind.REGION, "TH");
        add("S1", AreaKind.CLUSTER, "S");
        add("91", AreaKind.PROVINCE, "S1");
        add("10", AreaKind.CAPITAL, "TH");
        add("1001", AreaKind.KHET, "10");
        add("100101", AreaKind.KHWAENG, "1001");
    }

    private void add(String code, AreaKind kind, @Nullable String parent) {
        AreaCode own = new AreaCode(code);
        AreaCode above = parent == null ? null : new AreaCode(parent);
        Set<AreaCode> covers = new HashSet<>(above == null ? Set.of() : coveredBy.getOrDefault(above, Set.of()));
        covers.add(own);
        coveredBy.put(own, covers);
        areas.put(own, new Area(own, kind, "พื้นที่ " + code, null, above, null, SourceStatus.OUR_DESIGN, true));
    }

    List<AreaCode> codes() {
        return List.copyOf(areas.keySet());
    }

    @Override
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no area " + code));
    }

    @Override
    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    @Override
    public List<Area> ancestors(AreaCode code) {
        List<Area> up = new ArrayList<>();
        for (AreaCode at = get(code).parent(); at != null; at = get(at).parent()) {
            up.add(get(at));
        }
        return up;
    }

    @Override
    public List<Area> children(AreaCode code) {
        return areas.values().stream()
                .filter(area -> code.equals(area.parent()))
                .toList();
    }

    @Override
    public boolean within(AreaCode inner, AreaCode outer) {
        return coveredBy.getOrDefault(inner, Set.of()).contains(outer);
    }

    @Override
    public Optional<Area> ancestorAt(AreaCode code, Level level) {
        return get(code).level() == level
                ? find(code)
                : ancestors(code).stream().filter(area -> area.level() == level).findFirst();
    }

    @Override
    public int count(Level level) {
        return all(level).size();
    }

    @Override
    public int count(AreaCode within, Level level) {
        return (int)
                all(level).stream().filter(area -> within(area.code(), within)).count();
    }

    @Override
    public List<Area> all(Level level) {
        return areas.values().stream().filter(area -> area.level() == level).toList();
    }

    @Override
    public String path(AreaCode code) {
        StringBuilder path = new StringBuilder("/");
        ancestors(code).reversed().forEach(area -> path.append(area.code()).append('/'));
        return path.append(code).append('/').toString();
    }
}
