package org.phaenruam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidOtherwiseTest {
    private static final List<Double> PRECISIONS = List.of(0.8, 0.9, 0.95);

    @Test
    void theSameNeedSaidOtherwiseIsFoundMoreOftenThanByTrigramsAtEqualPrecision() {
        SaidOtherwise said = new SaidOtherwise();
        assertThat(said.pairs()).hasSizeGreaterThanOrEqualTo(300);
        List<Double> trigrams = said.recalls(new TrigramBaseline(said.needs())::find, PRECISIONS);
        try (SimilarTexts similar = new SimilarTexts(said.needs())) {
            List<Double> ours = said.recalls(similar::find, PRECISIONS);
            for (int i = 0; i < PRECISIONS.size(); i++) {
                assertThat(ours.get(i)).as("at precision %s", PRECISIONS.get(i)).isGreaterThan(trigrams.get(i));
            }
        }
    }
}
