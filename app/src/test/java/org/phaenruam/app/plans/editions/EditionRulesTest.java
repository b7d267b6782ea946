package org.phaenruam.app.plans.editions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each kind of edition changes its own things; who decides and who must have agreed is written in the table. */
class EditionRulesTest {
    private final EditionRules rules = new EditionRules();

    @Test
    void anAdditionAddsAndLeavesWhatWasAdoptedAloneButMayWriteItsOwn() {
        EditionRule addition = rules.get(EditionKind.ADDITIONAL);
        assertThat(addition.allows(Change.ADD, false)).isTrue();
        for (Change change : new Change[] {Change.REWORD, Change.MONEY, Change.MOVE, Change.REMOVE}) {
            assertThat(addition.allows(change, false)).as("%s", change).isFalse();
            assertThat(addition.allows(change, true)).as("own %s", change).isTrue();
        }
        assertThat(addition.needsForum()).isTrue();
        assertThat(addition.decidedByMaker()).isFalse();
    }

    @Test
    void aChangeChangesAndAddsNothing() {
        EditionRule change = rules.get(EditionKind.CHANGED);
        assertThat(change.may()).containsExactlyInAnyOrder(Change.REWORD, Change.MONEY, Change.MOVE, Change.REMOVE);
        assertThat(change.allows(Change.ADD, true)).isFalse();
    }

    @Test
    void anAmendmentMendsWordsOnlyAndTheMakerDecides() {
        EditionRule amendment = rules.get(EditionKind.AMENDED);
        assertThat(amendment.may()).containsExactly(Change.REWORD);
        assertThat(amendment.decidedByMaker()).isTrue();
    }

    @Test
    void theFirstEditionMayDoEverythingAndWhatIsGeneralKnowledgeIsMarked() {
        assertThat(rules.get(EditionKind.FIRST).may()).containsExactlyInAnyOrder(Change.values());
        assertThat(rules.get(EditionKind.AMENDED).sourceStatus().verified()).isFalse();
    }
}
