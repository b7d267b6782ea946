package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.web.FormErrors;

/** What may happen to areas, and what follows from it. */
class ChangeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final FormErrors errors = FormErrors.none();
    private final ChangeFacts facts = new ChangeFacts();

    @Test
    void an_area_moves_with_everything_below_it() {
        AreaSnapshot after = done(small(), change(ChangeKind.MOVE, moved("500101", "5002")));
        assertThat(after.path(code("50010101"))).isEqualTo("/TH/N/N1/50/5002/500101/50010101/");
        assertThat(after.count(code("5001"), org.phaenruam.app.kernel.Level.VILLAGE))
                .isEqualTo(1);
    }

    @Test
    void a_merged_village_is_found_under_its_successor_and_lies_where_that_lies() {
        AreaSnapshot after = done(small(), change(ChangeKind.MERGE, subject("50010102"), into("50010101")));
        assertThat(after.find(code("50010102"))).isEmpty();
        PastArea past = after.findPast(code("50010102")).orElseThrow();
        assertThat(past.successor()).isEqualTo(code("50010101"));
        assertThat(past.endedOn()).isEqualTo(DAY);
        assertThat(after.get(code("50010102")).nameTh()).isEqualTo("ชื่อ50010102");
        assertThat(after.path(code("50010102"))).isEqualTo(after.path(code("50010101")));
        assertThat(after.within(code("50010102"), code("5001"))).isTrue();
        assertThat(after.within(code("50010101"), code("50010102")))
                .as("roles held in the ended area reach its successor")
                .isTrue();
    }

    @Test
    void lineage_is_followed_through_as_many_changes_as_there_were() {
        AreaSnapshot tree = done(small(), change(ChangeKind.MERGE, subject("50010102"), into("50010101")));
        tree = done(tree, change(ChangeKind.MERGE, DAY.plusDays(1), subject("50010101"), into("50010201")));
        assertThat(tree.findPast(code("50010102")).orElseThrow().successor()).isEqualTo(code("50010201"));
        tree = done(tree, change(ChangeKind.ABOLISH, DAY.plusDays(2), subject("50010201")));
        PastArea past = tree.findPast(code("50010102")).orElseThrow();
        assertThat(past.successor()).isNull();
        assertThat(past.keeper()).as("its needs are with the area above").isEqualTo(code("500102"));
        assertThat(tree.within(code("500102"), code("50010102")))
                .as("a role in an area that ended without a successor reaches nothing")
                .isFalse();
    }

    @Test
    void a_split_area_goes_on_and_gives_the_chosen_areas_below_to_the_new_one() {
        AreaSnapshot after = done(
                small(),
                change(
                        ChangeKind.SPLIT,
                        subject("500101"),
                        made("500109", "ใหม่", "5001"),
                        new ChangePart(Role.CHILD, code("50010102"), null, null, null, code("500109"))));
        assertThat(after.get(code("50010102")).parent()).isEqualTo(code("500109"));
        assertThat(after.children(code("500101"))).extracting(Area::code).containsExactly(code("50010101"));
        assertThat(after.get(code("500109")).kind()).isEqualTo(AreaKind.TAMBON);
    }

    @Test
    void a_split_that_ends_the_area_names_who_carries_it_on() {
        AreaSnapshot after = done(
                small(),
                change(
                        ChangeKind.SPLIT,
                        subject("500101"),
                        made("500108", "หนึ่ง", "5001"),
                        made("500109", "สอง", "5001"),
                        new ChangePart(Role.CHILD, code("50010102"), null, null, null, code("500109")),
                        ChangePart.of(Role.MAIN, code("500108"))));
        assertThat(after.findPast(code("500101")).orElseThrow().successor()).isEqualTo(code("500108"));
        assertThat(after.get(code("50010101")).parent()).isEqualTo(code("500108"));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        refused(change(ChangeKind.MOVE, moved("5001", "500101")), "parent", "areas.change.circle");
        refused(change(ChangeKind.MOVE, moved("500101", "50")), "parent", "areas.change.wrong_level");
        refused(change(ChangeKind.MOVE, moved("500101", "500102")), "parent", "areas.change.wrong_level");
        refused(change(ChangeKind.MOVE, moved("500101", "5001")), "parent", "areas.change.same_parent");
        refused(change(ChangeKind.MOVE, moved("500101", "5009")), "parent", "areas.change.unknown");
        refused(change(ChangeKind.ABOLISH, subject("500101")), "code", "areas.change.has_children");
        refused(change(ChangeKind.ABOLISH, subject("509999")), "code", "areas.change.unknown");
        refused(change(ChangeKind.MERGE, subject("500101"), into("500101")), "into", "areas.change.into_itself");
        refused(change(ChangeKind.MERGE, subject("500101"), into("5002")), "into", "areas.change.other_kind");
        refused(
                change(ChangeKind.SPLIT, subject("500101"), made("500102", "ซ้ำ", "5001")),
                "newCode",
                "areas.change.code_used");
        refused(
                change(ChangeKind.SPLIT, subject("500101"), made("510101", "ผิด", "5001")),
                "newCode",
                "areas.change.code_form");
        refused(
                new AreaChange(UUID.randomUUID(), ChangeKind.ABOLISH, DAY, " ", List.of(subject("50010101"))),
                "reference",
                "areas.change.reference");
        refused(
                change(ChangeKind.RENAME, new ChangePart(Role.SUBJECT, code("50010101"), "ใหม่", null, 2, null)),
                "moo",
                "areas.village.there");
    }

    @Test
    void a_day_before_the_area_began_or_changed_last_is_refused() {
        facts.began(code("500101"), DAY.plusDays(5));
        refused(change(ChangeKind.RENAME, renamed("500101", "ใหม่")), "from", "areas.change.before_began");
        facts.changed(code("50010101"), DAY.plusDays(2));
        refused(change(ChangeKind.RENAME, renamed("50010101", "ใหม่")), "from", "areas.change.before_last");
    }

    @Test
    void two_changes_of_one_day_that_contradict_are_refused_and_others_are_not() {
        AreaSnapshot tree = done(small(), change(ChangeKind.RENAME, renamed("50010101", "หนึ่ง")));
        FormErrors twice = FormErrors.none();
        assertThat(ChangeRules.plan(tree, facts, change(ChangeKind.RENAME, renamed("50010101", "สอง")), twice))
                .isEmpty();
        assertThat(twice.of("from")).extracting(FormErrors.Problem::key).containsExactly("areas.change.same_day");
        done(tree, change(ChangeKind.MOVE, moved("50010101", "500201")));
    }

    /** Whatever is tried in whatever order: one tree is left, every area ever known leads to one in force, none vanishes. */
    @Property(tries = 200)
    void the_tree_stays_a_tree_and_nobody_gets_lost(@ForAll long seed) {
        Random random = new Random(seed);
        AreaSnapshot tree = small();
        ChangeFacts grown = new ChangeFacts();
        int known = tree.size();
        List<AreaCode> ever = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            ever.add(tree.row(i).code());
        }
        for (int step = 0; step < 12; step++) {
            AreaChange change = anyChange(random, ever, step);
            Optional<ChangePlan> plan = ChangeRules.plan(tree, grown, change, FormErrors.none());
            if (plan.isPresent()) {
                tree = plan.get().after(tree, change.from());
                for (AreaRow row : plan.get().changes().added()) {
                    ever.add(row.code());
                    known++;
                }
            }
        }
        assertThat(tree.size() + tree.past().size()).isEqualTo(known);
        for (AreaCode code : ever) {
            Area keeper = tree.findKeeper(code).orElseThrow();
            assertThat(tree.within(code, keeper.code())).isTrue();
            assertThat(tree.path(code)).isEqualTo(tree.path(keeper.code()));
            assertThat(tree.get(code).code()).isEqualTo(code);
        }
    }

    private static AreaChange anyChange(Random random, List<AreaCode> ever, int step) {
        AreaCode one = ever.get(random.nextInt(ever.size()));
        AreaCode other = ever.get(random.nextInt(ever.size()));
        LocalDate day = DAY.plusDays(step);
        String fresh = one.value().substring(0, Math.max(1, one.value().length() - 2)) + (50 + step);
        AreaCode made = AreaCode.find(fresh).orElse(new AreaCode("5099"));
        return switch (random.nextInt(6)) {
            case 0 -> change(ChangeKind.RENAME, day, renamed(one.value(), "ชื่อใหม่" + step));
            case 1 -> change(ChangeKind.MOVE, day, moved(one.value(), other.value()));
            case 2 -> change(ChangeKind.MERGE, day, subject(one.value()), into(other.value()));
            case 3 ->
                change(
                        ChangeKind.SPLIT,
                        day,
                        subject(one.value()),
                        new ChangePart(Role.NEW, made, "แยก" + step, null, 30 + step, null));
            case 4 ->
                change(
                        ChangeKind.RECODE,
                        day,
                        subject(one.value()),
                        new ChangePart(Role.NEW, made, "รหัส" + step, null, 30 + step, null));
            default -> change(ChangeKind.ABOLISH, day, subject(one.value()));
        };
    }

    private void refused(AreaChange change, String field, String key) {
        FormErrors problems = FormErrors.none();
        assertThat(ChangeRules.plan(small(), facts, change, problems)).isEmpty();
        assertThat(problems.of(field)).extracting(FormErrors.Problem::key).contains(key);
    }

    private AreaSnapshot done(AreaSnapshot tree, AreaChange change) {
        ChangePlan plan = ChangeRules.plan(tree, facts, change, errors)
                .orElseThrow(() -> new AssertionError(errors.all().toString()));
        return plan.after(tree, change.from());
    }

    private static AreaChange change(ChangeKind kind, ChangePart... parts) {
        return change(kind, DAY, parts);
    }

    private static AreaChange change(ChangeKind kind, LocalDate day, ChangePart... parts) {
        return new AreaChange(UUID.randomUUID(), kind, day, "ราชกิจจานุเบกษา", List.of(parts));
    }

    private static ChangePart subject(String code) {
        return ChangePart.of(Role.SUBJECT, code(code));
    }

    private static ChangePart into(String code) {
        return ChangePart.of(Role.INTO, code(code));
    }

    private static ChangePart moved(String code, String parent) {
        return new ChangePart(Role.SUBJECT, code(code), null, null, null, code(parent));
    }

    private static ChangePart renamed(String code, String name) {
        return new ChangePart(Role.SUBJECT, code(code), name, null, null, null);
    }

    private static ChangePart made(String code, String name, String parent) {
        return new ChangePart(Role.NEW, code(code), name, null, null, code(parent));
    }

    private static AreaCode code(String code) {
        return new AreaCode(code);
    }

    private static AreaSnapshot small() {
        List<AreaRow> rows = new ArrayList<>();
        rows.add(row("TH", AreaKind.NATION, null, null));
        rows.add(row("N", AreaKind.REGION, "TH", null));
        rows.add(row("N1", AreaKind.CLUSTER, "N", null));
        rows.add(row("50", AreaKind.PROVINCE, "N1", null));
        rows.add(row("5001", AreaKind.DISTRICT, "50", null));
        rows.add(row("5002", AreaKind.DISTRICT, "50", null));
        rows.add(row("500101", AreaKind.TAMBON, "5001", null));
        rows.add(row("500102", AreaKind.TAMBON, "5001", null));
        rows.add(row("500201", AreaKind.TAMBON, "5002", null));
        rows.add(row("50010101", AreaKind.VILLAGE, "500101", 1));
        rows.add(row("50010102", AreaKind.VILLAGE, "500101", 2));
        rows.add(row("50010201", AreaKind.VILLAGE, "500102", 3));
        return new AreaSnapshot(rows);
    }

    private static AreaRow row(String code, AreaKind kind, @Nullable String parent, @Nullable Integer moo) {
        Area area = new Area(
                code(code),
                kind,
                "ชื่อ" + code,
                null,
                parent == null ? null : code(parent),
                moo,
                SourceStatus.PUBLIC_SOURCE,
                false);
        return new AreaRow(area, null, SourceStatus.UNKNOWN, "test", null);
    }
}
