package org.phaenruam.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TargetMatcherTest {
    private static final TargetMatcher PLANS =
            new TargetMatcher(Topics.shipped().targets(), List.of());

    private static String best(String text) {
        return PLANS.rank(text, 1).getFirst().target();
    }

    @Test
    void everydayWordsFindTheirMasterPlan() {
        assertThat(best("คลองตื้น น้ำท่วมบ้านทุกปี")).isEqualTo("19");
        assertThat(best("ถนนลูกรังเป็นหลุม รถเข้าไม่ได้")).isEqualTo("7");
        assertThat(best("แก๊งค้ายาบ้าเข้ามาในหมู่บ้าน")).isEqualTo("1");
        assertThat(best("อบต. กินหัวคิว ฮั้วประมูล")).isEqualTo("21");
    }

    @Test
    void aWordWithoutItsToneMarksIsStillFound() {
        assertThat(best("ประปาหมูบาน นำไม่ไหล")).isEqualTo("19");
    }

    @Test
    void theReasonIsAWordOfTheText() {
        Ranked first = PLANS.rank("เน็ตประชารัฐใช้ไม่ได้", 1).getFirst();
        assertThat(first.target()).isEqualTo("7");
        assertThat(first.reasons()).contains(new Reason.EverydayWord("เน็ตประชารัฐ"));
    }

    @Test
    void scoresAreOrderedSharesOfOne() {
        List<Ranked> all = PLANS.rank("น้ำแล้ง", 100);
        assertThat(all).hasSize(23);
        assertThat(all.stream().mapToDouble(Ranked::score).sum()).isBetween(0.999, 1.001);
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void aConfirmedTextCountsAtOnce() {
        List<Target> nodes = List.of(
                new Target("a", "พัฒนาคุณภาพชีวิต"),
                new Target("b", "พัฒนาเศรษฐกิจ"),
                new Target("c", "พัฒนาการปกครอง"));
        TargetMatcher matcher = new TargetMatcher(nodes, List.of(new Example("ซ่อมศาลาวัด", Set.of("a"))));
        matcher.learn(new Example("ขอลานเปตองที่สวนหลังบ้าน", Set.of("c")));
        Ranked first = matcher.rank("อยากได้ลานเปตอง สวนหลังบ้าน", 3).getFirst();
        assertThat(first.target()).isEqualTo("c");
        assertThat(first.reasons()).anyMatch(reason -> reason instanceof Reason.ConfirmedNeighbour);
    }

    @Test
    void theGlossaryJoinsTwoRegisters() {
        List<Target> nodes = List.of(new Target("w", "ก่อสร้างฝายชะลอน้ำ"), new Target("r", "ก่อสร้างถนนลาดยาง"));
        TargetMatcher matcher = new TargetMatcher(nodes, List.of());
        Ranked first = matcher.rank("อยากได้ฝายเล็กกั้นให้น้ำไหลช้า", 1).getFirst();
        assertThat(first.target()).isEqualTo("w");
        assertThat(first.reasons()).contains(new Reason.GlossaryPair("ฝายเล็กกั้นให้น้ำไหลช้า", "ฝายชะลอน้ำ"));
    }

    @Test
    void anExampleOfAnUnknownTargetIsRefused() {
        List<Target> one = List.of(new Target("a", "ก"));
        assertThatThrownBy(() -> new TargetMatcher(one, List.of(new Example("ข", Set.of("z")))))
                .hasMessageContaining("names the target z");
    }

    @Test
    void noTargetsNoAnswer() {
        assertThat(new TargetMatcher(List.of(), List.of()).rank("น้ำ", 5)).isEmpty();
    }

    @Test
    void hardTextsAreNeverAnError() {
        for (String text : HardTexts.ALL) {
            assertThat(PLANS.rank(text, 5)).hasSize(5);
        }
    }

    @Property(tries = 60)
    void anyTextIsRanked(@ForAll String text) {
        assertThat(PLANS.rank(text, 5)).hasSize(5);
    }
}
