package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an edition of a plan says, in the order of the document. */
public record Contents(String planCode, List<Section> sections, List<Node> nodes, List<Indicator> indicators) {
    public Contents {
        sections = List.copyOf(sections);
        nodes = List.copyOf(nodes);
        indicators = List.copyOf(indicators);
    }

    /** A part that is text. */
    public record Section(String part, String text) {}

    /** A branch; {@code parent} is empty at the top. Branches stand under their parent in their order. */
    public record Node(
            String code,
            String parent,
            String kind,
            String no,
            String textTh,
            String textEn,
            String detail,
            String doer,
            String body,
            String responsible,
            List<Money> money) {
        public Node {
            money = List.copyOf(money);
        }

        /** All that this branch itself is planned to cost. */
        public BigDecimal baht() {
            return money.stream().map(Money::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Baht of one source in one fiscal year (Buddhist era). */
    public record Money(int yearBe, String source, BigDecimal baht) {}

    /** How success is seen; {@code node} is empty for the plan as a whole. */
    public record Indicator(
            String id,
            String node,
            String name,
            String unit,
            @Nullable BigDecimal base,
            @Nullable Integer baseYear,
            BigDecimal target,
            int targetYear) {}
}
