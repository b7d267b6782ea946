package org.phaenruam.app.proposals.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The sum that is kept of an area is held against its places, at every level. */
@ProductTest
class CountsCheckTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_sum_that_is_not_that_of_its_places_is_named() {
        Town town = Town.in(product, "670504");
        String need = town.need("ขอทางเท้า");
        town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
        StandingCounts counts = new StandingCounts(new LeafStore(jdbc), areas, clock, new Changes(), transactions);
        CountsCheck check = new CountsCheck(counts, areas);
        assertThat(check.run().differing()).doesNotContain("6705", "67");
        counts.of(new AreaCode("6705")).sentUp[1]++;
        assertThat(check.run().differing()).contains("6705").doesNotContain("67", "670504");
    }
}
