package org.phaenruam.app.proposals.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.web.NotReady;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While everything is counted for the first time nobody waits long, and nobody is shown figures that are not whole. */
@ProductTest
class FirstCountTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    /** Counts when it is told to. */
    private static final class Slow extends LeafStore {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        Slow(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        void eachFact(Consumer<Fact> each) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.eachFact(each);
        }
    }

    @Test
    void readers_are_told_that_the_first_count_is_under_way_and_wait_only_once() throws Exception {
        Slow store = new Slow(jdbc);
        StandingCounts counts = new StandingCounts(store, areas, clock, new Changes(), transactions);
        Thread counting = Thread.ofPlatform().start(counts::refresh);
        store.begun.await();
        assertThatThrownBy(() -> counts.of(AreaCode.NATION)).isInstanceOf(NotReady.class);
        long from = System.nanoTime();
        for (int reader = 0; reader < 20; reader++) {
            assertThatThrownBy(() -> counts.leaves(AreaCode.NATION)).isInstanceOf(NotReady.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .as("who comes later is told at once")
                .isLessThan(Duration.ofSeconds(3));
        store.goOn.countDown();
        counting.join();
        assertThat(counts.of(AreaCode.NATION)).isNotNull();
    }

    @Test
    void who_is_writing_waits_until_the_first_count_is_done() throws Exception {
        Slow store = new Slow(jdbc);
        StandingCounts counts = new StandingCounts(store, areas, clock, new Changes(), transactions);
        Thread counting = Thread.ofPlatform().start(counts::refresh);
        store.begun.await();
        Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(Duration.ofSeconds(4));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            store.goOn.countDown();
        });
        new TransactionTemplate(transactions).executeWithoutResult(writing -> counts.of(AreaCode.NATION));
        counting.join();
    }
}
