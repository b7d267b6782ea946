package org.phaenruam.app.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class WordPagesTest {
    @Autowired
    Browser browser;

    private static String words(Browser.Page page) {
        return page.body().replaceAll("<[^>]+>", "").replace('\u00a0', ' ');
    }

    @Test
    void anOfficialWordIsFoundByWhatPeopleSayAndWithoutItsToneMarks() {
        assertThat(words(browser.get("/words?q=ทำงานรวมกัน"))).contains("บูรณาการ", "integrate", "เรื่องที่มีคำนี้");
        assertThat(words(browser.get("/words?q=INTEGRATE"))).contains("บูรณาการ");
    }

    @Test
    void whatIsNotThereIsToldWithAWayOn() {
        assertThat(words(browser.get("/words?q=ฮฮฮฮ"))).contains("ไม่พบ “ฮฮฮฮ”", "ดูคำทั้งหมด");
        assertThat(browser.get("/words?q=" + "ก".repeat(500)).status()).isEqualTo(200);
    }

    @Test
    void theWholeListIsInTheOrderOfADictionaryPageByPageAndAFile() {
        String first = words(browser.get("/words"));
        String second = words(browser.get("/words?page=2"));
        assertThat(first).contains("กองทุน", "หน้าถัดไป").doesNotContain("วิสัยทัศน์", "หน้าก่อน");
        assertThat(second).contains("วิสัยทัศน์", "หน้าก่อน").doesNotContain("หน้าถัดไป");
        assertThat(words(browser.get("/words?page=999"))).contains("วิสัยทัศน์");
        assertThat(browser.get("/words.csv?q=integrate").body())
                .contains("บูรณาการ")
                .doesNotContain("วิสัยทัศน์");
        assertThat(browser.get("/words.exe").status()).isEqualTo(404);
    }
}
