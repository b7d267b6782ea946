package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Lang;

class GroupedTest {
    @Test
    void everyThreeDigitsStandApart() {
        assertThat(Grouped.text(999)).isEqualTo("999");
        assertThat(Grouped.text(2_108_000)).isEqualTo("2,108,000");
        assertThat(Grouped.text(-1_000)).isEqualTo("-1,000");
    }

    @Test
    void whatANationAsksFitsBesideTheLadderAndNeverSaysMoreThanThereIs() {
        assertThat(Grouped.brief(99_999, Lang.TH)).isEqualTo("99,999");
        assertThat(Grouped.brief(210_800, Lang.TH)).isEqualTo("2.1 แสน");
        assertThat(Grouped.brief(999_999, Lang.TH)).isEqualTo("9.9 แสน");
        assertThat(Grouped.brief(2_108_000, Lang.TH)).isEqualTo("2.1 ล้าน");
        assertThat(Grouped.brief(210_870, Lang.EN)).isEqualTo("210K");
        assertThat(Grouped.brief(2_108_000, Lang.EN)).isEqualTo("2.1M");
    }
}
