package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Money and counts as people type them; what could be read in two ways is asked for again. */
class TypedBahtTest {
    @Test
    void commasStandBeforeThreeDigitsOrTheAmountIsAskedForAgain() {
        assertThat(TypedBaht.read("๑,๒๕๐,๐๐๐.๕๐ บาท")).contains(new BigDecimal("1250000.50"));
        assertThat(TypedBaht.read("1250000")).contains(new BigDecimal("1250000"));
        assertThat(TypedBaht.read("1.25 ล้าน")).get().matches(baht -> baht.compareTo(new BigDecimal("1250000")) == 0);
        assertThat(TypedBaht.read("1000,50")).isEmpty();
        assertThat(TypedBaht.read("1,25 ล้าน")).isEmpty();
        assertThat(TypedBaht.read("12,50,000")).isEmpty();
    }

    @Test
    void aCountWithACommaInAStrangePlaceIsAskedForAgain() {
        assertThat(TypedBaht.count("1,850")).contains(1_850);
        assertThat(TypedBaht.count("12,345,678")).contains(12_345_678);
        assertThat(TypedBaht.count("1,5")).isEmpty();
        assertThat(TypedBaht.count("123456789")).isEmpty();
    }
}
