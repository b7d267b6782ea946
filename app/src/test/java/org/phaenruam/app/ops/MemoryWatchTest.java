package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When looking for free memory leaves no time for anything else. */
class MemoryWatchTest {
    private final MemoryWatch.StandStill standStill = new MemoryWatch.StandStill();

    private boolean at(long millis, long times, long collecting) {
        return standStill.at(millis, new MemoryWatch.Collected(times, collecting));
    }

    private int secondsUntilItStands(int collectingOfEachSecond, int seconds) {
        for (int second = 0; second <= seconds; second++) {
            if (at(second * 1_000L, second, (long) second * collectingOfEachSecond)) {
                return second;
            }
        }
        return -1;
    }

    @Test
    void a_busy_server_does_not_stand() {
        assertThat(secondsUntilItStands(600, 600)).isEqualTo(-1);
    }

    @Test
    void a_server_stands_when_it_did_nothing_else_for_twenty_seconds() {
        assertThat(secondsUntilItStands(950, 600)).isEqualTo(20);
    }

    @Test
    void one_long_collection_is_no_standstill() {
        assertThat(at(0, 7, 100)).isFalse();
        assertThat(at(1_000, 7, 100)).isFalse();
        assertThat(at(26_000, 8, 25_000)).isFalse();
        for (int second = 27; second < 60; second++) {
            assertThat(at(second * 1_000L, 8, 25_000)).isFalse();
        }
    }

    @Test
    void a_server_that_is_hardly_ever_let_look_is_found_out_too() {
        assertThat(at(0, 10, 0)).isFalse();
        assertThat(at(15_000, 14, 14_500)).isFalse();
        assertThat(at(30_000, 18, 29_000)).isTrue();
    }
}
