package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/** What settling differences with another list does to the tree. Parents and children are judged in the tree as it will be. */
final class GazetteerChanges {
    /** Where names and places that a list gave come from, as stored. */
    static final String SOURCE = "gazetteer file";

    /** Codes and new areas first: others may lie under them. What ends is judged last: it may have become empty. */
    private static final List<Kind> ORDER = List.of(
            Kind.CODE,
            Kind.ADDITION,
            Kind.NAME,
            Kind.ENGLISH,
            Kind.NUMBER,
            Kind.PARENT,
            Kind.MISSING,
            Kind.ENDED,
            Kind.BAD);

    private final AreaSnapshot tree;
    private final LocalDate day;
    private final Map<AreaCode, AreaRow> next = new LinkedHashMap<>();
    private final Map<AreaCode, AreaRow> added = new LinkedHashMap<>();
    private final Set<AreaCode> renamed = new HashSet<>();
    private final Set<AreaCode> moved = new HashSet<>();
    private final Set<AreaCode> closed = new LinkedHashSet<>();
    private final Map<AreaCode, AreaCode> recoded = new HashMap<>();
    private final Map<AreaCode, GazetteerFinding> why = new HashMap<>();
    private final List<Lineage> lineage = new ArrayList<>();
    private String problem = "";
    private int settled;

    GazetteerChanges(AreaSnapshot tree, LocalDate day) {
        this.tree = tree;
        this.day = day;
    }

    void settle(List<GazetteerFinding> wanted) {
        wanted.stream()
                .sorted(Comparator.comparing((GazetteerFinding finding) -> ORDER.indexOf(finding.kind()))
                        .thenComparing(finding ->
                                finding.level() == null ? 0 : -finding.level().rung()))
                .forEach(this::settle);
        wanted.stream().filter(finding -> finding.kind() == Kind.MISSING).forEach(this::judgeEnd);
        changes().added().forEach(this::judgePlace);
        changes().moved().forEach(this::judgePlace);
    }

    private void settle(GazetteerFinding finding) {
        settled++;
        switch (finding.kind()) {
            case ADDITION -> add(finding);
            case NAME -> rename(finding, finding.there(), null, null);
            case ENGLISH -> rename(finding, null, finding.there(), null);
            case NUMBER ->
                VillageNumbers.find(finding.there())
                        .ifPresentOrElse(moo -> rename(finding, null, null, moo), () -> refuse(finding));
            case PARENT -> move(new AreaCode(finding.code()), finding);
            case CODE -> recode(finding);
            case MISSING -> closed.add(new AreaCode(finding.code()));
            case ENDED, BAD -> refuse(finding);
        }
    }

    /** What ends has nothing below it any more; where all of it went to one area of its kind, that one carries it on. */
    private void judgeEnd(GazetteerFinding finding) {
        AreaCode code = new AreaCode(finding.code());
        Set<AreaCode> went = new HashSet<>();
        for (Area child : tree.children(code)) {
            if (!closed.contains(child.code())) {
                went.add(
                        moved.contains(child.code())
                                ? Objects.requireNonNull(
                                        now(child.code()).area().parent())
                                : code);
            }
        }
        if (went.contains(code)) {
            refuse(finding);
        } else if (went.size() == 1) {
            AreaCode to = went.iterator().next();
            if (kindOf(to).filter(tree.get(code).kind()::equals).isPresent() && !closed.contains(to)) {
                lineage.add(new Lineage(ChangeKind.MERGE, code, to, true, day));
            }
        }
    }

    private void judgePlace(AreaRow row) {
        AreaCode parent = row.area().parent();
        GazetteerFinding finding = why.get(row.code());
        if (parent != null && closed.contains(parent) && finding != null) {
            refuse(finding);
        }
    }

    /** The kind of an area that will be there. */
    private Optional<AreaKind> kindOf(AreaCode code) {
        AreaRow fresh = added.get(code);
        return fresh == null
                ? tree.find(code).map(Area::kind)
                : Optional.of(fresh.area().kind());
    }

    /** Under which code an area of this code will be. */
    private AreaCode later(AreaCode code) {
        return recoded.getOrDefault(code, code);
    }

    private void refuse(GazetteerFinding finding) {
        if (!problem.isEmpty()) {
            return;
        }
        problem = GazetteerReport.text(
                        Lang.TH, "areas.reconcile.cannot", finding.code(), finding.here() + finding.there())
                + " / "
                + GazetteerReport.text(
                        Lang.EN, "areas.reconcile.cannot", finding.code(), finding.here() + finding.there());
    }

    private AreaRow now(AreaCode code) {
        return next.computeIfAbsent(code, key -> tree.row(tree.position(key)));
    }

    private void rename(
            GazetteerFinding finding, @Nullable String nameTh, @Nullable String nameEn, @Nullable Integer moo) {
        AreaCode code = new AreaCode(finding.code());
        AreaRow row = now(code);
        Area area = row.area();
        String name = nameTh == null ? area.nameTh() : GazetteerCompare.stripped(nameTh, area.level());
        put(
                code,
                row,
                new Area(
                        code,
                        area.kind(),
                        name,
                        nameEn == null ? area.nameEn() : nameEn,
                        area.parent(),
                        moo == null ? area.moo() : moo,
                        area.sourceStatus(),
                        area.sample()));
        renamed.add(code);
    }

    private void put(AreaCode code, AreaRow row, Area area) {
        next.put(code, new AreaRow(area, row.postcode(), row.postcodeStatus(), SOURCE, row.validFrom()));
    }

    private void move(AreaCode code, GazetteerFinding finding) {
        AreaCode to = AreaCode.find(finding.there()).map(this::later).orElse(null);
        AreaKind above = to == null ? null : kindOf(to).orElse(null);
        if (to == null
                || above == null
                || !ChangeChecks.hangsUnder(tree.get(code).kind(), above)) {
            refuse(finding);
            return;
        }
        hang(code, to, finding);
    }

    private void hang(AreaCode code, AreaCode to, GazetteerFinding finding) {
        why.put(code, finding);
        AreaRow row = now(code);
        Area area = row.area();
        put(
                code,
                row,
                new Area(
                        code,
                        area.kind(),
                        area.nameTh(),
                        area.nameEn(),
                        to,
                        area.moo(),
                        area.sourceStatus(),
                        area.sample()));
        moved.add(code);
    }

    private void add(GazetteerFinding finding) {
        AreaCode code = new AreaCode(finding.code());
        AreaCode parent = later(new AreaCode(finding.place()));
        AreaKind above = kindOf(parent).orElse(null);
        if (above == null) {
            refuse(finding);
            return;
        }
        Level level = Objects.requireNonNull(finding.level());
        AreaKind kind = kind(level, code, above);
        Integer moo =
                kind == AreaKind.VILLAGE ? VillageNumbers.find(finding.other()).orElse(null) : null;
        if (!ChangeChecks.hangsUnder(kind, above) || kind == AreaKind.VILLAGE && moo == null) {
            refuse(finding);
            return;
        }
        why.put(code, finding);
        Area area = new Area(
                code,
                kind,
                GazetteerCompare.stripped(finding.there(), level),
                null,
                parent,
                moo,
                SourceStatus.GENERAL_KNOWLEDGE,
                false);
        added.put(code, new AreaRow(area, SOURCE, day));
    }

    private static AreaKind kind(Level level, AreaCode code, AreaKind parent) {
        return switch (level) {
            case PROVINCE -> AreaKind.PROVINCE;
            case DISTRICT -> parent == AreaKind.CAPITAL ? AreaKind.KHET : AreaKind.DISTRICT;
            case TAMBON -> parent == AreaKind.KHET ? AreaKind.KHWAENG : AreaKind.TAMBON;
            default -> code.value().startsWith("99", 2) ? AreaKind.COMMUNITY : AreaKind.VILLAGE;
        };
    }

    /** The same area under the code of the file; what lies below goes with it. */
    private void recode(GazetteerFinding finding) {
        AreaCode old = new AreaCode(finding.code());
        if (!GazetteerFile.official(finding.other())
                || tree.findPast(new AreaCode(finding.other())).isPresent()) {
            refuse(finding);
            return;
        }
        AreaCode code = new AreaCode(finding.other());
        Area area = tree.get(old);
        AreaRow row = tree.row(tree.position(old));
        recoded.put(old, code);
        why.put(code, finding);
        added.put(
                code,
                new AreaRow(
                        new Area(
                                code,
                                area.kind(),
                                area.nameTh(),
                                area.nameEn(),
                                area.parent() == null ? null : later(area.parent()),
                                area.moo(),
                                area.sourceStatus(),
                                area.sample()),
                        row.postcode(),
                        row.postcodeStatus(),
                        SOURCE,
                        day));
        tree.children(old).forEach(child -> hang(child.code(), code, finding));
        closed.add(old);
        lineage.add(new Lineage(ChangeKind.RECODE, old, code, true, day));
    }

    AreaChanges changes() {
        return new AreaChanges(
                List.copyOf(added.values()),
                changed(renamed),
                changed(moved),
                List.of(),
                added.values().stream().filter(row -> row.postcode() != null).toList(),
                List.copyOf(closed));
    }

    private List<AreaRow> changed(Set<AreaCode> codes) {
        return next.values().stream()
                .filter(row -> codes.contains(row.code()) && !closed.contains(row.code()))
                .toList();
    }

    List<Lineage> lineage() {
        return lineage;
    }

    /** Why it cannot be; else empty. */
    String problem() {
        return problem;
    }

    int settled() {
        return settled;
    }
}
