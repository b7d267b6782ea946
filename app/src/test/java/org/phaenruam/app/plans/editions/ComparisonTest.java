package org.phaenruam.app.plans.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two editions beside each other: what came, went, changed and moved, and what it does to the money. */
class ComparisonTest {
    private static Contents.Money baht(int year, String amount) {
        return new Contents.Money(year, "งบ อบต.", new BigDecimal(amount));
    }

    private static Contents plan(Contents.Node... nodes) {
        return new Contents("P", List.of(), List.of(nodes), List.of());
    }

    private static Contents.Node node(String code, String parent, String text, Contents.Money... money) {
        return ContentsTextTest.node(code, parent, text, money);
    }

    @Test
    void anEditionAgainstItselfDiffersInNothing() {
        Contents plan = plan(node("A", "", "น้ำ"), node("B", "A", "ฝาย", baht(2571, "100")));
        assertThat(Comparison.of(plan, plan).nothing()).isTrue();
    }

    @Test
    void whatCameWentAndChangedIsSaidOnceEach() {
        Contents before = plan(node("A", "", "น้ำ"), node("B", "A", "ฝาย", baht(2571, "100")), node("C", "A", "บ่อ"));
        Contents after =
                plan(node("A", "", "น้ำ"), node("B", "A", "ฝายใหญ่", baht(2571, "250")), node("D", "A", "ท่อ"));
        Comparison difference = Comparison.of(before, after);
        assertThat(difference.added()).extracting(Contents.Node::code).containsExactly("D");
        assertThat(difference.removed()).extracting(Contents.Node::code).containsExactly("C");
        assertThat(difference.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.fields()).extracting(Comparison.Text::what).containsExactly("text", "money");
            assertThat(changed.baht()).isEqualByComparingTo("150");
        });
        assertThat(difference.moved()).isEmpty();
        assertThat(java.util.Objects.requireNonNull(difference.years().get(2571))
                        .difference())
                .isEqualByComparingTo("150");
    }

    @Test
    void aBranchThatHangsElsewhereIsMovedAndNotTakenOutAndAdded() {
        Contents before = plan(node("A", "", "น้ำ"), node("C", "A", "บ่อ"), node("B", "", "ถนน"));
        Contents after = plan(node("A", "", "น้ำ"), node("B", "", "ถนน"), node("C", "B", "บ่อ"));
        Comparison difference = Comparison.of(before, after);
        assertThat(difference.moved())
                .containsExactly(new Comparison.Moved(after.nodes().get(2), "A", "B"));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
    }

    @Test
    void onlyWhoLeftItsPlaceInTheRowIsMovedNotThoseWhoMadeRoom() {
        Contents before = plan(node("A", "", "1"), node("B", "", "2"), node("C", "", "3"), node("D", "", "4"));
        Contents after = plan(
                node("D", "", "4"), node("N", "", "ใหม่"), node("A", "", "1"), node("B", "", "2"), node("C", "", "3"));
        assertThat(Comparison.of(before, after).moved()).singleElement().satisfies(moved -> {
            assertThat(moved.node().code()).isEqualTo("D");
            assertThat(moved.reordered()).isTrue();
        });
    }

    @Test
    void textsAndIndicatorsAreComparedByTheirPart() {
        Contents.Indicator indicator =
                new Contents.Indicator("i", "", "ครัวเรือนมีน้ำ", "หลัง", null, null, new BigDecimal("140"), 2575);
        Contents before =
                new Contents("P", List.of(new Contents.Section("vision", "เดิม")), List.of(), List.of(indicator));
        Contents after = new Contents(
                "P",
                List.of(new Contents.Section("vision", "ใหม่"), new Contents.Section("potential", "ป่า")),
                List.of(),
                List.of());
        Comparison difference = Comparison.of(before, after);
        assertThat(difference.texts())
                .containsExactly(
                        new Comparison.Text("vision", "เดิม", "ใหม่"), new Comparison.Text("potential", "", "ป่า"));
        assertThat(difference.indicators()).singleElement().satisfies(i -> {
            assertThat(i.before()).contains("140");
            assertThat(i.after()).isEmpty();
        });
    }
}
