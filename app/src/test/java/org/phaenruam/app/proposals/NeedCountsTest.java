package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.transaction.support.TransactionTemplate;

/** The standing counts equal the plain aggregate over all rows, whatever was done to the needs. */
class NeedCountsTest extends CountedNeeds {
    @Test
    void counts_equal_the_plain_aggregate_after_random_moves_and_takings_back() {
        for (int round = 0; round < 6; round++) {
            inOne(() -> {
                for (int i = 0; i < 25; i++) {
                    anything();
                }
            });
            assertEqualEverywhere();
        }
    }

    private void anything() {
        int what = random.nextInt(10);
        if (needs.isEmpty() || what < 3) {
            tell();
        } else if (what < 9) {
            step();
        } else {
            describe(needs.get(random.nextInt(needs.size())));
        }
    }

    @Test
    void what_is_undone_in_the_database_is_undone_in_the_counts() {
        inOne(this::tell);
        Counted before = counts.count(PROVINCE, "", 0, "");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tell();
            assertThat(counts.count(PROVINCE, "", 0, "")).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(counts.count(PROVINCE, "", 0, "")).isEqualTo(before);
    }

    @Test
    void an_import_in_one_statement_is_counted_within_a_second() throws InterruptedException {
        int before = counts.totals(PROVINCE).asked();
        importByCopy(400);
        long until = System.nanoTime() + 1_000_000_000L;
        while (counts.totals(PROVINCE).asked() < before + 400 && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(counts.totals(PROVINCE).asked()).isEqualTo(before + 400);
        assertEqualEverywhere();
    }

    @Test
    void a_decision_at_a_desk_counts_on_the_very_next_page() {
        String code = town.need("ขอนับให้ทันที");
        AreaCode village = new AreaCode(town.village(1));
        assertThat(counts.totals(village).waiting()).isPositive();
        int sent = counts.rungs(village).stream().mapToInt(RungCount::sentUp).sum();
        town.decide("village", "KM", code, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
        assertThat(counts.rungs(village).stream().mapToInt(RungCount::sentUp).sum())
                .isEqualTo(sent + 1);
        assertThat(counts.rungs(village)).anyMatch(rung -> rung.rung() == 2 && rung.waiting() > 0);
    }

    @Test
    void counting_everything_anew_changes_nothing() {
        assertEqualEverywhere();
        Totals before = counts.totals(PROVINCE);
        standing.reload();
        assertThat(counts.totals(PROVINCE)).isEqualTo(before);
        assertEqualEverywhere();
    }

    @Test
    void what_is_late_today_was_in_time_before() {
        inOne(this::tell);
        assertEqualEverywhere();
        clock.advance(Duration.ofDays(40));
        assertEqualEverywhere();
        clock.advance(Duration.ofDays(-40));
        assertEqualEverywhere();
    }
}
