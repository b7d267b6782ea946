package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Lang;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 5);

    @Test
    void thaiDatesCarryTheWholeBuddhistYearAndDoNotBreak() {
        assertThat(Dates.full(DAY, Lang.TH)).isEqualTo("5\u00a0กันยายน\u00a02569");
        assertThat(Dates.shortForm(DAY, Lang.TH)).isEqualTo("5\u00a0ก.ย.\u00a02569");
    }

    @Test
    void englishDatesCarryTheCommonYear() {
        assertThat(Dates.full(DAY, Lang.EN)).isEqualTo("5\u00a0September\u00a02026");
        assertThat(Dates.shortForm(DAY, Lang.EN)).isEqualTo("5\u00a0Sep\u00a02026");
    }
}
