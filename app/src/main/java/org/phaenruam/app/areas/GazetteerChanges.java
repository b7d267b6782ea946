package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/** What settling differences with another list does to the tree. */
final class GazetteerChanges {
    /** Where names and places that a list gave come from, as stored. */
    static final String SOURCE = "gazetteer file";

    private final AreaSnapshot tree;
    private final LocalDate day;
    private final Map<AreaCode, AreaRow> next = new LinkedHashMap<>();
    private final Map<AreaCode, AreaRow> added = new LinkedHashMap<>();
    private final Set<AreaCode> renamed = new HashSet<>();
    private final Set<AreaCode> moved = new HashSet<>();
    private final List<AreaCode> closed = new ArrayList<>();
    private final List<Lineage> lineage = new ArrayList<>();
    private String problem = "";
    private int settled;

    GazetteerChanges(AreaSnapshot tree, LocalDate day) {
        this.tree = tree;
        this.day = day;
    }

    void settle(GazetteerFinding finding) {
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
            case MISSING -> end(finding);
            case ENDED, BAD -> refuse(finding);
        }
    }

    private void refuse(GazetteerFinding finding) {
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
        AreaCode to = AreaCode.find(finding.there())
                .filter(there -> tree.find(there).isPresent())
                .orElse(null);
        Area area = tree.get(code);
        if (to == null || !ChangeChecks.hangsUnder(area.kind(), tree.get(to).kind()) || tree.within(to, code)) {
            refuse(finding);
            return;
        }
        hang(code, to);
    }

    private void hang(AreaCode code, AreaCode to) {
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
        AreaCode parent = new AreaCode(finding.place());
        Level level = Objects.requireNonNull(finding.level());
        AreaKind kind = kind(level, code, tree.get(parent).kind());
        Integer moo =
                kind == AreaKind.VILLAGE ? VillageNumbers.find(finding.other()).orElse(null) : null;
        if (!ChangeChecks.hangsUnder(kind, tree.get(parent).kind()) || kind == AreaKind.VILLAGE && moo == null) {
            refuse(finding);
            return;
        }
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
        added.put(
                code,
                new AreaRow(
                        new Area(
                                code,
                                area.kind(),
                                area.nameTh(),
                                area.nameEn(),
                                area.parent(),
                                area.moo(),
                                area.sourceStatus(),
                                area.sample()),
                        row.postcode(),
                        row.postcodeStatus(),
                        SOURCE,
                        day));
        tree.children(old).forEach(child -> hang(child.code(), code));
        closed.add(old);
        lineage.add(new Lineage(ChangeKind.RECODE, old, code, true, day));
    }

    private void end(GazetteerFinding finding) {
        AreaCode code = new AreaCode(finding.code());
        if (!tree.children(code).isEmpty()) {
            refuse(finding);
            return;
        }
        closed.add(code);
    }

    AreaChanges changes() {
        return new AreaChanges(
                List.copyOf(added.values()),
                next.values().stream()
                        .filter(row -> renamed.contains(row.code()))
                        .toList(),
                next.values().stream().filter(row -> moved.contains(row.code())).toList(),
                List.of(),
                added.values().stream().filter(row -> row.postcode() != null).toList(),
                closed);
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
