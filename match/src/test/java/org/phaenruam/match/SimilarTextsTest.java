package org.phaenruam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {
    private static SimilarTexts texts() {
        return new SimilarTexts(List.of(
                new SimilarTexts.Entry("road", "ถนนเข้าหมู่บ้านพังเป็นหลุม รถผ่านไม่ได้"),
                new SimilarTexts.Entry("dam", "ขอก่อสร้างฝายชะลอน้ำที่ห้วยบ้านเรา"),
                new SimilarTexts.Entry("waste", "ขยะล้นถัง รถขยะไม่มาเก็บ"),
                new SimilarTexts.Entry("light", "ไฟถนนดับมืดมากหน้าโรงเรียน")));
    }

    private static String first(SimilarTexts texts, String text) {
        return texts.find(text, 1).getFirst().id();
    }

    @Test
    void theSameNeedSaidOtherwiseIsFound() {
        try (SimilarTexts texts = texts()) {
            assertThat(first(texts, "รถผ่านบ่ได้ ถนนเขาหมูบานเปนหลุม")).isEqualTo("road");
            assertThat(first(texts, "อยากได้ฝายเล็กกั้นให้น้ำไหลช้า ตรงห้วย")).isEqualTo("dam");
            assertThat(first(texts, "ไม่มีใครมาเก็บขยะ")).isEqualTo("waste");
        }
    }

    @Test
    void theSameTextIsOne() {
        try (SimilarTexts texts = texts()) {
            assertThat(texts.find("ขยะล้นถัง รถขยะไม่มาเก็บ", 1).getFirst().score())
                    .isBetween(0.999, 1.001);
        }
    }

    @Test
    void aNewTextIsFoundAtOnceAndAChangedOneOnlyAsItIsNow() {
        try (SimilarTexts texts = texts()) {
            texts.put(new SimilarTexts.Entry("sport", "สนามตะกร้อพื้นแตก"));
            assertThat(first(texts, "พื้นสนามตะกร้อแตกหมด")).isEqualTo("sport");
            texts.put(new SimilarTexts.Entry("sport", "ขอเครื่องเสียงประจำวัด"));
            assertThat(first(texts, "วัดขอเครื่องเสียง")).isEqualTo("sport");
            assertThat(texts.find("ขอเครื่องเสียงประจำวัด", 9))
                    .extracting(SimilarTexts.Similar::id)
                    .containsOnlyOnce("sport");
        }
    }

    @Test
    void hardTextsAreNeverAnError() {
        try (SimilarTexts texts = texts()) {
            for (String text : HardTexts.ALL) {
                texts.put(new SimilarTexts.Entry("hard", text));
                assertThat(texts.find(text, 3)).hasSizeLessThanOrEqualTo(3);
            }
        }
    }
}
