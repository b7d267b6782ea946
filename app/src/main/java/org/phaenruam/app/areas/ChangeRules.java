package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.web.FormErrors;

/** What a change means for the tree of its day, or why it cannot be. Plain rules: no clock, no database. */
final class ChangeRules {
    /** Where names and places that a recorded change gave come from, as stored. */
    static final String SOURCE = "change";

    private final AreaSnapshot tree;
    private final ChangeFacts facts;
    private final AreaChange change;
    private final FormErrors errors;
    private final Map<AreaCode, AreaRow> added = new LinkedHashMap<>();
    private final Map<AreaCode, AreaRow> renamed = new LinkedHashMap<>();
    private final Map<AreaCode, AreaRow> moved = new LinkedHashMap<>();
    private final List<AreaCode> closed = new ArrayList<>();
    private final List<Lineage> lineage = new ArrayList<>();

    private ChangeRules(AreaSnapshot tree, ChangeFacts facts, AreaChange change, FormErrors errors) {
        this.tree = tree;
        this.facts = facts;
        this.change = change;
        this.errors = errors;
    }

    /** Empty when something is wrong; {@code errors} then says what, at the field. */
    static Optional<ChangePlan> plan(AreaSnapshot tree, ChangeFacts facts, AreaChange change, FormErrors errors) {
        ChangeRules rules = new ChangeRules(tree, facts, change, errors);
        ChangeChecks.everyPart(tree, facts, change, errors);
        if (!errors.any()) {
            rules.work();
        }
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(rules.made());
    }

    private ChangePlan made() {
        List<AreaRow> postcodes =
                added.values().stream().filter(row -> row.postcode() != null).toList();
        for (List<AreaRow> rows : List.of(List.copyOf(renamed.values()), List.copyOf(moved.values()))) {
            rows.forEach(row -> facts.changed(row.code(), change.from()));
        }
        added.keySet().forEach(code -> facts.began(code, change.from()));
        closed.forEach(code -> facts.changed(code, change.from()));
        facts.recorded(change);
        return new ChangePlan(
                new AreaChanges(
                        List.copyOf(added.values()),
                        List.copyOf(renamed.values()),
                        List.copyOf(moved.values()),
                        List.of(),
                        postcodes,
                        List.copyOf(closed)),
                List.copyOf(lineage));
    }

    private void work() {
        switch (change.kind()) {
            case RENAME -> change.listOf(Role.SUBJECT).forEach(this::rename);
            case MOVE -> change.listOf(Role.SUBJECT).forEach(this::move);
            case MERGE, RECODE -> merge();
            case SPLIT -> split();
            case ABOLISH -> change.subjects().forEach(this::abolish);
        }
    }

    private void rename(ChangePart part) {
        AreaRow now = row(part.code());
        AreaRow next = named(now, part);
        if (next.area().equals(now.area())) {
            errors.add("nameTh", "areas.change.same_name", title(part.code()));
        }
        freeNumber(next.area());
        renamed.put(part.code(), next);
    }

    private void move(ChangePart part) {
        AreaCode to = Objects.requireNonNull(part.parent());
        Area area = tree.get(part.code());
        if (to.equals(area.parent())) {
            errors.add("parent", "areas.change.same_parent", title(part.code()), title(to));
            return;
        }
        if (tree.within(to, part.code())) {
            errors.add("parent", "areas.change.circle", title(part.code()), title(to));
            return;
        }
        if (!ChangeChecks.hangsUnder(area.kind(), tree.get(to).kind())) {
            errors.add("parent", "areas.change.wrong_level", title(part.code()), title(to));
            return;
        }
        AreaRow next = under(named(row(part.code()), part), to);
        freeNumber(next.area());
        if (!next.area().nameTh().equals(area.nameTh())
                || !Objects.equals(next.area().moo(), area.moo())) {
            renamed.put(part.code(), next);
        }
        moved.put(part.code(), next);
    }

    private void merge() {
        ChangePart target = change.target().orElseThrow();
        Area first = tree.get(change.subjects().getFirst());
        if (target.role() == Role.NEW) {
            make(target, first);
        } else if (!tree.get(target.code()).kind().equals(first.kind())) {
            errors.add("into", "areas.change.other_kind", title(first.code()), title(target.code()));
        } else if (target.nameTh() != null) {
            renamed.put(target.code(), named(row(target.code()), target));
        }
        for (AreaCode code : change.subjects()) {
            if (!tree.get(code).kind().equals(first.kind())) {
                errors.add("codes", "areas.change.other_kind", title(first.code()), title(code));
            }
            tree.children(code).forEach(child -> rehang(child.code(), target.code()));
            end(code, target.code());
        }
    }

    private void split() {
        AreaCode whole = change.subjects().getFirst();
        Area area = tree.get(whole);
        change.listOf(Role.NEW).forEach(part -> make(part, area));
        Set<AreaCode> going = new HashSet<>();
        for (ChangePart child : change.listOf(Role.CHILD)) {
            AreaCode to = Objects.requireNonNull(child.parent());
            if (!whole.equals(tree.get(child.code()).parent()) || !added.containsKey(to) || !going.add(child.code())) {
                errors.add("children", "areas.change.not_below", title(child.code()), title(whole));
                return;
            }
            rehang(child.code(), to);
        }
        AreaCode main = change.listOf(Role.MAIN).stream()
                .map(ChangePart::code)
                .findFirst()
                .orElse(null);
        if (main == null) {
            added.keySet().forEach(part -> lineage.add(line(whole, part, false)));
            return;
        }
        if (!added.containsKey(main)) {
            errors.add("main", "areas.change.main", main.value());
            return;
        }
        tree.children(whole).stream()
                .filter(child -> !going.contains(child.code()))
                .forEach(child -> rehang(child.code(), main));
        closed.add(whole);
        added.keySet().forEach(part -> lineage.add(line(whole, part, part.equals(main))));
    }

    private void abolish(AreaCode code) {
        int below = tree.children(code).size();
        if (below > 0) {
            errors.add("code", "areas.change.has_children", title(code), below);
            return;
        }
        closed.add(code);
    }

    private void end(AreaCode code, AreaCode into) {
        closed.add(code);
        lineage.add(line(code, into, true));
    }

    private Lineage line(AreaCode from, AreaCode to, boolean main) {
        return new Lineage(change.kind(), from, to, main, change.from());
    }

    /** A new area of the same kind as the one it comes from. */
    private void make(ChangePart part, Area like) {
        AreaCode parent = part.parent() == null ? Objects.requireNonNull(like.parent()) : part.parent();
        if (!ChangeChecks.hangsUnder(like.kind(), tree.get(parent).kind())) {
            errors.add("parent", "areas.change.wrong_level", part.code().value(), title(parent));
        }
        if (!ChangeChecks.codeFits(tree, part.code(), like, parent)) {
            errors.add("newCode", "areas.change.code_form", part.code().value(), title(like.code()));
        }
        Area area = new Area(
                part.code(),
                like.kind(),
                Objects.requireNonNull(part.nameTh()),
                part.nameEn(),
                parent,
                like.kind() == AreaKind.VILLAGE ? part.moo() : null,
                SourceStatus.GENERAL_KNOWLEDGE,
                like.sample());
        if (like.kind() == AreaKind.VILLAGE && part.moo() == null) {
            errors.add("newMoo", "areas.village.moo", "");
        }
        AreaRow old = row(like.code());
        added.put(part.code(), new AreaRow(area, old.postcode(), old.postcodeStatus(), SOURCE, change.from()));
        freeNumber(area);
    }

    private void rehang(AreaCode code, AreaCode to) {
        moved.put(code, under(row(code), to));
    }

    private AreaRow row(AreaCode code) {
        return tree.row(tree.position(code));
    }

    /** Two villages of one tambon have two numbers, unless one of them ends. */
    private void freeNumber(Area area) {
        if (area.moo() == null
                || area.parent() == null
                || tree.find(area.parent()).isEmpty()) {
            return;
        }
        tree.children(area.parent()).stream()
                .filter(other -> !other.code().equals(area.code()) && area.moo().equals(other.moo()))
                .filter(other -> !change.ends(other.code()))
                .findFirst()
                .ifPresent(other -> errors.add(
                        change.kind() == ChangeKind.RENAME || change.kind() == ChangeKind.MOVE ? "moo" : "newMoo",
                        "areas.village.there",
                        other.title(Lang.TH)));
    }

    private static AreaRow named(AreaRow now, ChangePart part) {
        Area area = now.area();
        @Nullable
        String english =
                part.nameEn() != null || part.nameTh() == null || part.nameTh().equals(area.nameTh())
                        ? Objects.requireNonNullElse(part.nameEn(), Objects.requireNonNullElse(area.nameEn(), ""))
                        : "";
        Area next = new Area(
                area.code(),
                area.kind(),
                Objects.requireNonNullElse(part.nameTh(), area.nameTh()),
                english.isEmpty() ? null : english,
                area.parent(),
                part.moo() == null ? area.moo() : part.moo(),
                area.sourceStatus(),
                area.sample());
        return new AreaRow(next, now.postcode(), now.postcodeStatus(), SOURCE, now.validFrom());
    }

    private static AreaRow under(AreaRow now, AreaCode parent) {
        Area area = now.area();
        Area next = new Area(
                area.code(),
                area.kind(),
                area.nameTh(),
                area.nameEn(),
                parent,
                area.moo(),
                area.sourceStatus(),
                area.sample());
        return new AreaRow(next, now.postcode(), now.postcodeStatus(), SOURCE, now.validFrom());
    }

    private String title(AreaCode code) {
        return ChangeChecks.title(tree, code);
    }
}
