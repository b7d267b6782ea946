package org.phaenruam.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameWordsTest {
    @Test
    void whatVillagersSayLeadsToTheOfficialWordAndBack() {
        assertThat(SameWords.of("ฝายแม้ว", 3))
                .first()
                .isEqualTo(new SameWords.Other("ฝายแม้ว", "ฝายชะลอน้ำ", "ฝายชะลอน้ำ"));
        assertThat(SameWords.of("ฝายชะลอน้ำ", 3))
                .extracting(SameWords.Other::meant)
                .contains("ฝายแม้ว");
    }

    @Test
    void theRestOfTheQuestionStays() {
        assertThat(SameWords.of("ไฟข้างทาง ดับ", 1))
                .containsExactly(new SameWords.Other("ไฟข้างทาง", "ไฟฟ้าส่องสว่าง", "ไฟฟ้าส่องสว่าง ดับ"));
    }

    @Test
    void aMissingOrWrongToneMarkIsPutRight() {
        assertThat(SameWords.of("ฝายชะลอนำ", 1))
                .containsExactly(new SameWords.Other("ฝายชะลอนำ", "ฝายชะลอน้ำ", "ฝายชะลอน้ำ"));
        assertThat(SameWords.of("ผูสูงอายุ", 1))
                .extracting(SameWords.Other::meant)
                .containsExactly("ผู้สูงอายุ");
    }

    @Test
    void whatNamesNothingKnownHasNoOtherWords() {
        assertThat(SameWords.of("", 3)).isEmpty();
        assertThat(SameWords.of("💧", 3)).isEmpty();
        assertThat(SameWords.of("ก".repeat(100_000), 3)).isEmpty();
    }
}
