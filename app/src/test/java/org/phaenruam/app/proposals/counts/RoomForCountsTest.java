package org.phaenruam.app.proposals.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever runs a server is told before it counts more needs than its memory holds. */
@ExtendWith(OutputCaptureExtension.class)
class RoomForCountsTest {
    private static final long AREAS = 85_000;

    @Test
    void three_million_needs_fit_into_a_gigabyte() {
        assertThat(RoomForCounts.bytes(3_000_000, AREAS)).isLessThan(400L << 20);
        assertThat(RoomForCounts.bytes(0, AREAS)).isEqualTo(150L << 20);
    }

    @Test
    void too_little_memory_is_said_in_both_languages_with_what_to_do(CapturedOutput output) {
        RoomForCounts.check(3_000, AREAS);
        assertThat(output).doesNotContain("PHAEN_JAVA_OPTS");
        RoomForCounts.check(1_000_000_000, AREAS);
        assertThat(output).contains("หน่วยความจำ", "1000000000 needs", "PHAEN_JAVA_OPTS=-Xmx");
    }
}
