package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Branches are numbered as somebody numbered them, or by their place. */
class NodeNumbersTest {
    private static NodeNumbers.Place place(String code, String parent, String kind, String no) {
        return new NodeNumbers.Place(code, parent, kind, no);
    }

    @Test
    void whoeverNumberedNothingGetsNumbersByPlace() {
        assertThat(NodeNumbers.of(List.of(
                        place("V", "", "vision", ""),
                        place("A", "", "issue", ""),
                        place("B", "", "issue", ""),
                        place("B1", "B", "project", ""),
                        place("B2", "B", "project", ""))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("V", "", "A", "1", "B", "2", "B1", "2.1", "B2", "2.2"));
    }

    @Test
    void aNumberThatSomebodyGaveStaysAndIsGoneOnFrom() {
        assertThat(NodeNumbers.of(List.of(
                        place("A", "", "issue", "ก"), place("A1", "A", "project", ""), place("B", "", "issue", ""))))
                .isEqualTo(Map.of("A", "ก", "A1", "ก.1", "B", "2"));
    }

    @Test
    void aBranchThatStandsBeforeTheOneItHangsUnderIsNumberedAllTheSame() {
        assertThat(NodeNumbers.of(List.of(place("A1", "A", "project", ""), place("A", "", "issue", ""))))
                .isEqualTo(Map.of("A", "1", "A1", "1.1"));
    }
}
