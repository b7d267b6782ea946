package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Level;

class LadderTest {
    private static Rung rung(Level level, long waiting, long late) {
        return new Rung(level, "x", "", waiting, late, 3, 0, 0, false);
    }

    @Test
    void theNationComesFirstAndTheVillageLast() {
        Ladder ladder =
                Ladder.of(List.of(rung(Level.VILLAGE, 1, 0), rung(Level.NATION, 0, 0), rung(Level.TAMBON, 0, 0)));
        assertThat(ladder.rungs()).extracting(Rung::level).containsExactly(Level.NATION, Level.TAMBON, Level.VILLAGE);
    }

    @Test
    void oneCardIsOneNeedWhileTheRungHoldsThem() {
        Rung full = rung(Level.TAMBON, 36, 10);
        Ladder ladder = Ladder.of(List.of(full));
        assertThat(ladder.oneEach()).isTrue();
        assertThat(ladder.cards(full)).isEqualTo(26);
        assertThat(ladder.lateCards(full)).isEqualTo(10);
    }

    @Test
    void manyNeedsShareCardsAndNoneThatWaitsIsDrawnAsNothing() {
        Rung few = rung(Level.TAMBON, 3, 1);
        Ladder ladder = Ladder.of(List.of(few, rung(Level.VILLAGE, 11_900, 0)));
        assertThat(ladder.perCard()).isEqualTo(500);
        assertThat(ladder.cards(few) + ladder.lateCards(few)).isEqualTo(1);
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThatThrownBy(() -> rung(Level.TAMBON, 1, 2)).hasMessageContaining("late 2");
    }
}
