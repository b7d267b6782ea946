package org.phaenruam.app.plans.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sealed form of an edition says everything once, and reads back as it was. */
class ContentsTextTest {
    static Contents.Node node(String code, String parent, String text, Contents.Money... money) {
        return new Contents.Node(code, parent, "project", "", text, "", "", "SELF", "", "กลุ่มแม่บ้าน", List.of(money));
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        Contents.Money money = new Contents.Money(2571, "กองทุน\tหมู่บ้าน", new BigDecimal("1250000.50"));
        Contents whole = new Contents(
                "TAMP-530102-2571",
                List.of(new Contents.Section("situation", "บรรทัดหนึ่ง\nบรรทัดสอง \\ จบ")),
                List.of(node("A", "", "น้ำ"), node("B", "A", "ฝาย\r\n", money)),
                List.of(new Contents.Indicator(
                        "0193", "B", "ครัวเรือน", "หลัง", null, null, new BigDecimal("140"), 2575)));
        assertThat(ContentsText.read(ContentsText.write(whole))).isEqualTo(whole);
    }

    @Test
    void theSameContentIsTheSameTextAndOneLetterChangesTheSeal() {
        Contents one = new Contents("P", List.of(), List.of(node("A", "", "น้ำ")), List.of());
        Contents same = new Contents("P", List.of(), List.of(node("A", "", "น้ำ")), List.of());
        Contents other = new Contents("P", List.of(), List.of(node("A", "", "นํ้า")), List.of());
        String seal = ContentsText.digest(ContentsText.write(one));
        assertThat(ContentsText.digest(ContentsText.write(same)))
                .isEqualTo(seal)
                .hasSize(64);
        assertThat(ContentsText.digest(ContentsText.write(other))).isNotEqualTo(seal);
    }

    @Test
    void aTextThatIsNoSealedPlanIsRefused() {
        assertThatThrownBy(() -> ContentsText.read("hello")).hasMessageContaining("hello");
        assertThatThrownBy(() -> ContentsText.read("phaenruam-plan 1\nwhat\tnow\n"))
                .hasMessageContaining("what");
    }
}
