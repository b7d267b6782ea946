package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/** Whatever the tree looks like, its intervals say the same as walking up from parent to parent. */
class AreaSnapshotTest {

    @Property(tries = 300)
    void within_says_the_same_as_walking_up(@ForAll("trees") List<AreaRow> rows) {
        AreaSnapshot tree = new AreaSnapshot(rows);
        for (AreaRow inner : rows) {
            for (AreaRow outer : rows) {
                boolean walked = inner.code().equals(outer.code())
                        || tree.ancestors(inner.code()).contains(outer.area());
                assertThat(tree.within(inner.code(), outer.code())).isEqualTo(walked);
            }
        }
    }

    @Property(tries = 300)
    void intervals_are_nested_or_apart_and_hold_every_area_once(@ForAll("trees") List<AreaRow> rows) {
        AreaSnapshot tree = new AreaSnapshot(rows);
        assertThat(tree.size()).isEqualTo(rows.size());
        for (int i = 0; i < tree.size(); i++) {
            assertThat(tree.position(tree.row(i).code())).isEqualTo(i);
            assertThat(tree.end(i)).isBetween(i + 1, tree.size());
            if (i > 0) {
                assertThat(tree.parent(i)).isLessThan(i);
                assertThat(tree.end(i)).isLessThanOrEqualTo(tree.end(tree.parent(i)));
            }
        }
    }

    @Property(tries = 200)
    void children_keep_their_order_and_counts_add_up(@ForAll("trees") List<AreaRow> rows) {
        AreaSnapshot tree = new AreaSnapshot(rows);
        for (AreaRow row : rows) {
            List<Area> expected = rows.stream()
                    .map(AreaRow::area)
                    .filter(area -> row.code().equals(area.parent()))
                    .toList();
            assertThat(tree.children(row.code())).isEqualTo(expected);
            for (Level level : Level.values()) {
                long counted = rows.stream()
                        .filter(other -> other.area().level() == level)
                        .filter(other -> tree.within(other.code(), row.code()))
                        .count();
                assertThat(tree.count(row.code(), level)).isEqualTo((int) counted);
            }
        }
    }

    @Property(tries = 200)
    void a_path_begins_with_the_path_of_every_area_above(@ForAll("trees") List<AreaRow> rows) {
        AreaSnapshot tree = new AreaSnapshot(rows);
        for (AreaRow row : rows) {
            String path = tree.path(row.code());
            assertThat(path).endsWith("/" + row.code() + "/");
            for (AreaRow other : rows) {
                assertThat(path.startsWith(tree.path(other.code()))).isEqualTo(tree.within(row.code(), other.code()));
            }
        }
    }

    /** Each area hangs under one that stands before it; then they are given in another order. */
    @Provide
    Arbitrary<List<AreaRow>> trees() {
        return Arbitraries.integers()
                .between(0, 10_000)
                .list()
                .ofMinSize(0)
                .ofMaxSize(40)
                .flatMap(choices -> Arbitraries.shuffle(rows(choices)));
    }

    private static List<AreaRow> rows(List<Integer> choices) {
        List<AreaRow> rows = new ArrayList<>();
        rows.add(row("TH", AreaKind.NATION, null));
        AreaKind[] kinds = AreaKind.values();
        for (int i = 0; i < choices.size(); i++) {
            AreaCode parent = rows.get(choices.get(i) % rows.size()).code();
            rows.add(row("%06d".formatted(i), kinds[1 + choices.get(i) % (kinds.length - 1)], parent));
        }
        return rows;
    }

    private static AreaRow row(String code, AreaKind kind, @Nullable AreaCode parent) {
        Area area = new Area(new AreaCode(code), kind, "ก" + code, null, parent, null, SourceStatus.OUR_DESIGN, false);
        return new AreaRow(area, null, SourceStatus.UNKNOWN, "test", null);
    }

    @Test
    void what_is_not_one_tree_is_refused_by_name() {
        AreaRow nation = row("TH", AreaKind.NATION, null);
        AreaRow one = row("11", AreaKind.PROVINCE, new AreaCode("12"));
        AreaRow two = row("12", AreaKind.PROVINCE, new AreaCode("11"));
        assertThatThrownBy(() -> new AreaSnapshot(List.of(nation, one, two))).hasMessageContaining("circle");
        assertThatThrownBy(() -> new AreaSnapshot(List.of(nation, one)))
                .hasMessageContaining("11")
                .hasMessageContaining("12");
        assertThatThrownBy(() -> new AreaSnapshot(List.of(nation, nation))).hasMessageContaining("TH");
        assertThatThrownBy(() -> new AreaSnapshot(List.of(nation, row("N", AreaKind.REGION, null))))
                .hasMessageContaining("no parent");
        assertThat(AreaSnapshot.EMPTY.size()).isZero();
    }

    @Test
    void villages_are_titled_with_their_number() {
        Area named = ShippedTree.village("60040104", 4, "บ้านห้วยน้อย", "Ban Huai Noi")
                .area();
        Area sample =
                ShippedTree.village("60040105", 5, "หมู่ที่ 5", null, true).area();
        assertThat(named.title(Lang.TH)).isEqualTo("หมู่ที่ 4 บ้านห้วยน้อย");
        assertThat(sample.title(Lang.TH)).isEqualTo("หมู่ที่ 5");
        assertThat(sample.title(Lang.EN)).isEqualTo("หมู่ที่ 5");
    }
}
