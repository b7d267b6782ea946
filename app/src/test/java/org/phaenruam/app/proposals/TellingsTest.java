package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that is coming in holds the running numbers of its areas; needs of other areas do not wait for it. */
@ProductTest
class TellingsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whileAFileHoldsTheNumbersOfOneAreaNeedsOfOthersAreWritten() throws Exception {
        Town held = Town.in(product, "550401");
        Town free = Town.in(product, "550402");
        held.need("ขอทางเข้าไร่");
        free.need("ขอทางเข้านา");
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> file = people.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.sql("select last from proposals.code_counter where area_code = '550401' for update")
                        .query(Integer.class)
                        .single();
                holding.countDown();
                await(enough);
            }));
            await(holding);
            Future<String> waits = people.submit(() -> held.need("ขอท่อลอดถนน"));
            for (int i = 0; i < 5; i++) {
                assertThat(free.need("ขอไฟทางแยกที่ " + i)).contains("550402");
            }
            assertThat(waits.isDone()).isFalse();
            enough.countDown();
            file.get();
            assertThat(waits.get()).contains("550401");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
