package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class BreaksTest {
    private static String html(String text) {
        StringOutput output = new StringOutput();
        Breaks.write(text, output);
        return output.toString();
    }

    @Test
    void aThaiLineMayBreakBetweenWordsButNotInsideATerm() {
        assertThat(html("คณะกรรมการตำบลดูเรื่องนี้")).contains("<wbr>").containsPattern(">คณะกรรมการ[^<]*</span>");
    }

    @Test
    void nothingIsLostAndNothingIsAddedButMarks() {
        String text = "ขอ 3 ล้านบาท เพื่อซ่อมฝายห้วยน้อย หมู่ที่ 4  ภายใน 22 พฤศจิกายน 2569";
        assertThat(html(text).replaceAll("<[^>]+>", "")).isEqualTo(text);
    }

    @Test
    void aLongNameStaysWithinAPhone() {
        assertThat(html("มีแต่คำว่า ชาวบ้าน หมู่ 4 หรือชื่อกลุ่ม")).containsPattern(">ชาวบ้าน[^<]*</span>");
    }

    @Test
    void aScriptInANameStaysAName() {
        assertThat(html("<script>alert(1)</script>กลุ่มแม่บ้าน&เพื่อน\""))
                .doesNotContain("<script")
                .contains("&lt;", "&amp;");
        assertThat(html("<b>Bob & co</b>")).isEqualTo("&lt;b&gt;Bob &amp; co&lt;/b&gt;");
    }

    @Test
    void englishIsLeftToTheBrowser() {
        assertThat(html("One need climbs")).isEqualTo("One need climbs");
    }
}
