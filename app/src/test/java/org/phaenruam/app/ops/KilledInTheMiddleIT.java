package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;

/** What the product has said yes to survives kill -9 at any moment, of the server alone or of its database too. */
class KilledInTheMiddleIT {
    private static final int ROUNDS = Boolean.getBoolean("phaen.long") ? 50 : 3;
    private static final int WRITERS = 4;
    private static final String VILLAGE = "50010804";

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void no_acknowledged_need_is_lost_and_the_chain_stays_whole() throws Exception {
        Path data = ProductProcess.freshFolder("killed");
        long seed = Long.getLong("phaen.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = acknowledged.size();
            ProductProcess server = ProductProcess.serving("demo", "--port", "0", "--data", data.toString());
            checkAll(server, "before round " + round + ", seed " + seed);
            List<Thread> writers = startWriters(server);
            awaitFirst(before);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
            kill(server, data, random.nextInt(3));
            for (Thread writer : writers) {
                writer.join();
            }
            System.out.println("killed, round " + round + ": " + (acknowledged.size() - before)
                    + " needs were acknowledged, " + acknowledged.size() + " so far");
        }
        try (ProductProcess last = ProductProcess.serving("demo", "--port", "0", "--data", data.toString())) {
            checkAll(last, "after the last round, seed " + seed);
            ProductProcess verify = ProductProcess.start("verify", "--data", data.toString());
            assertThat(verify.exit()).as(verify.err()).isZero();
            assertThat(verify.lastLine()).startsWith("intact: ");
        }
        assertThat(ProductProcess.postgres(data)).isEmpty();
    }

    private static void kill(ProductProcess server, Path data, int way) throws InterruptedException {
        List<ProcessHandle> database = ProductProcess.postgres(data);
        if (way == 1) {
            database.forEach(ProcessHandle::destroyForcibly);
        }
        server.kill();
        if (way == 2) {
            database.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<Thread> startWriters(ProductProcess server) throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Browser browser = server.browser();
            writers.add(Thread.ofVirtual().start(() -> writeUntilItDies(browser)));
        }
        return writers;
    }

    private void writeUntilItDies(Browser browser) {
        try {
            signIn(browser);
            while (true) {
                String title = "ถนนขาดหลังฝนตก จุดที่ " + number.incrementAndGet();
                Browser.Page answer = browser.get("/needs/new?area=" + VILLAGE);
                assertThat(answer.status()).isEqualTo(200);
                answer = browser.post(
                        "/needs",
                        "title",
                        title,
                        "detail",
                        "รถผ่านไม่ได้",
                        "area",
                        VILLAGE,
                        "within",
                        VILLAGE,
                        "speakerKind",
                        "GROUP",
                        "speakerLabel",
                        "ชาวบ้านหมู่ 4",
                        "act",
                        "submit");
                assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
                acknowledged.put(answer.location(), title);
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            // the server was killed; what it had said yes to until then counts
        }
    }

    private static void signIn(Browser browser) {
        browser.get("/sign-in");
        Browser.Page in = browser.post("/sign-in", "name", "recorder.suthep", "password", "phaenruam-demo");
        assertThat(in.status()).as(in.toString()).isBetween(302, 303);
        assertThat(in.location()).doesNotContain("sign-in");
    }

    private void awaitFirst(int before) throws InterruptedException {
        for (int i = 0; i < 1_200 && acknowledged.size() == before; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(acknowledged.size()).as("needs were written before the kill").isGreaterThan(before);
    }

    private void checkAll(ProductProcess server, String when) throws Exception {
        Browser browser = server.browser();
        acknowledged.forEach((path, title) -> {
            Browser.Page page = browser.get(path);
            assertThat(page.status()).as(path + " " + when).isEqualTo(200);
            String plain = page.body().replaceAll("<wbr>|\\u200B", "").replaceAll("\\s+", " ");
            assertThat(plain).as(path + " " + when).contains(title);
        });
    }
}
