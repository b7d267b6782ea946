package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class OfficialTermsTest {
    private static final String TERM = "<span class=\"term\" tabindex=\"0\">";

    private static String written(String text) {
        StringOutput out = new StringOutput();
        OfficialTerms.shipped().write(text, out);
        return out.toString()
                .replace("<wbr>", "")
                .replaceAll("<span class=\"nw\">([^<]*)</span>", "$1")
                .replace('\u00a0', ' ');
    }

    @Test
    void aTermCarriesItsPlainWordsTheFirstTime() {
        assertThat(written("สร้างฝายชะลอน้ำ และซ่อมฝายชะลอน้ำ"))
                .contains(TERM + "ฝายชะลอน้ำ<span class=\"term__why\"> (ฝายเล็กกั้นให้น้ำไหลช้า)</span></span>")
                .containsOnlyOnce(TERM);
    }

    @Test
    void theNameOfAnOfficeIsNotExplainedWordByWord() {
        assertThat(written("เสนอกรมชลประทาน และสำนักงานชลประทานที่ 1 ปรับปรุงระบบชลประทาน"))
                .startsWith("เสนอกรมชลประทาน และสำนักงานชลประทานที่ 1 ปรับปรุงระบบ")
                .containsOnlyOnce(TERM)
                .contains(TERM + "ชลประทาน");
    }

    @Test
    void aTextWithoutTermsStaysAsItIs() {
        assertThat(written("น้ำท่วมบ้านทุกปี")).isEqualTo("น้ำท่วมบ้านทุกปี");
        assertThat(written("")).isEmpty();
    }

    @Test
    void whatWasTypedIsNeverTakenForAPage() {
        assertThat(written("<b>ฝายชะลอน้ำ</b> & 💧"))
                .contains("&lt;b&gt;", "&lt;/b&gt; &amp; 💧", TERM)
                .doesNotContain("<b>");
    }

    @Test
    void aVeryLongTextIsShownWithoutExplanations() {
        assertThat(written("ฝายชะลอน้ำ ".repeat(10_000))).doesNotContain(TERM);
    }
}
