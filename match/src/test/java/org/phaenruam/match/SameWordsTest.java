package org.phaenruam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SameWordsTest {
    @Test
    void whatVillagersSayLeadsToTheOfficialWordAndBack() {
        assertThat(SameWords.shipped().of("ฝายแม้ว", 3))
                .first()
                .isEqualTo(new SameWords.Other("ฝายแม้ว", "ฝายชะลอน้ำ", "ฝายชะลอน้ำ"));
        assertThat(SameWords.shipped().of("ฝายชะลอน้ำ", 3))
                .extracting(SameWords.Other::meant)
                .contains("ฝายแม้ว");
    }

    @Test
    void theRestOfTheQuestionStays() {
        assertThat(SameWords.shipped().of("ไฟข้างทาง ดับ", 1))
                .containsExactly(new SameWords.Other("ไฟข้างทาง", "ไฟฟ้าส่องสว่าง", "ไฟฟ้าส่องสว่าง ดับ"));
    }

    @Test
    void aMissingOrWrongToneMarkIsPutRight() {
        assertThat(SameWords.shipped().of("ฝายชะลอนำ", 1))
                .containsExactly(new SameWords.Other("ฝายชะลอนำ", "ฝายชะลอน้ำ", "ฝายชะลอน้ำ"));
        assertThat(SameWords.shipped().of("ผูสูงอายุ", 1))
                .extracting(SameWords.Other::meant)
                .containsExactly("ผู้สูงอายุ");
    }

    @Test
    void whateverNameOfAThingIsMisspeltItsRightSpellingComesFirst() {
        assertThat(SameWords.shipped().of("ฝายแมว", 5))
                .extracting(SameWords.Other::meant)
                .startsWith("ฝายแม้ว", "ฝายชะลอน้ำ")
                .doesNotContain("ฝายแมว");
        assertThat(SameWords.shipped().of("คนเฒาคนแก", 5))
                .first()
                .isEqualTo(new SameWords.Other("คนเฒาคนแก", "คนเฒ่าคนแก่", "คนเฒ่าคนแก่"));
    }

    @Test
    void aNameMisspeltInsideALongerQuestionIsPutRightAndTheRestStays() {
        assertThat(SameWords.shipped().of("ซ่อมฝายชะลอนำ หมู่ 3", 5))
                .first()
                .isEqualTo(new SameWords.Other("ฝายชะลอนำ", "ฝายชะลอน้ำ", "ซ่อม ฝายชะลอน้ำ หมู่ 3"));
    }

    @Test
    void everyNameOfAQuestionIsExchangedAloneAndTogether() {
        assertThat(SameWords.shipped().of("ฝายแม้ว น้ำท่วม", 6))
                .extracting(SameWords.Other::question)
                .contains("ฝายชะลอน้ำ น้ำท่วม", "ฝายแม้ว อุทกภัย", "ฝายชะลอน้ำ อุทกภัย")
                .doesNotContain("ฝายแม้ว น้ำท่วม");
        assertThat(SameWords.shipped().of("ฝายแม้ว น้ำท่วม", 6))
                .contains(new SameWords.Other("ฝายแม้ว น้ำท่วม", "ฝายชะลอน้ำ อุทกภัย", "ฝายชะลอน้ำ อุทกภัย"));
    }

    @Test
    void theSameNameWithOrWithoutItsFullStopIsNoOtherName() {
        for (String typed : List.of("อสม", "อสม.")) {
            assertThat(SameWords.shipped().of(typed, 5))
                    .as(typed)
                    .extracting(SameWords.Other::question)
                    .containsExactly("อาสาสมัครสาธารณสุขประจำหมู่บ้าน", "หมอประจำบ้าน");
        }
        assertThat(SameWords.shipped().of("รพ.สต. อสม.", 1))
                .first()
                .extracting(SameWords.Other::question)
                .isEqualTo("รพ.สต. อาสาสมัครสาธารณสุขประจำหมู่บ้าน");
    }

    @Test
    void noNameIsSeenAcrossTheMiddleOfAWord() {
        assertThat(SameWords.shipped().of("รอสมาชิก", 5)).isEmpty(); // อสม.
        assertThat(SameWords.shipped().of("คนแกะสลัก", 5)).isEmpty(); // คนแก่
    }

    @Test
    void aLongerNameThatHoldsWhatWasTypedIsNotLookedForApart() {
        assertThat(SameWords.shipped().of("ประปาหมู่บ้าน", 5))
                .extracting(SameWords.Other::meant)
                .contains("น้ำประปา")
                .doesNotContain("ระบบประปาหมู่บ้าน");
    }

    @Test
    void whatNamesNothingKnownHasNoOtherWords() {
        assertThat(SameWords.shipped().of("", 3)).isEmpty();
        assertThat(SameWords.shipped().of("💧", 3)).isEmpty();
        assertThat(SameWords.shipped().of("ก".repeat(100_000), 3)).isEmpty();
    }

    @Test
    void whatAnAreaCallsAThingJoinsTheNamesThatItHas() {
        SameWords here =
                SameWords.with(List.of(List.of("ฝายชะลอน้ำ", "นบบ้านเฮา"), List.of("ประปาภูเขาหลวง", "น้ำรินบ้านเฮา")));
        assertThat(here.of("นบบ้านเฮาพัง", 5))
                .extracting(SameWords.Other::meant)
                .contains("ฝายชะลอน้ำ", "ฝายแม้ว");
        assertThat(here.of("ฝายแม้ว", 9)).extracting(SameWords.Other::meant).contains("นบบ้านเฮา");
        assertThat(here.of("น้ำรินบานเฮา", 5))
                .extracting(SameWords.Other::meant)
                .contains("น้ำรินบ้านเฮา", "ประปาภูเขาหลวง");
        assertThat(SameWords.shipped().of("นบบ้านเฮาพัง", 5)).isEmpty();
    }

    @Test
    void whatTwoAreasCallByOneWordDoesNotBecomeOneThing() {
        SameWords nation = SameWords.with(
                List.of(List.of("ประปาภูเขาหลวง", "น้ำรินบ้านเฮา"), List.of("น้ำตกใหญ่ท้ายดอย", "น้ำรินบ้านเฮา")));
        assertThat(nation.of("ประปาภูเขาหลวง", 9))
                .extracting(SameWords.Other::meant)
                .containsExactly("น้ำรินบ้านเฮา");
        assertThat(nation.of("น้ำรินบ้านเฮา", 9))
                .extracting(SameWords.Other::meant)
                .containsExactly("ประปาภูเขาหลวง", "น้ำตกใหญ่ท้ายดอย");
        SameWords twice = SameWords.with(
                List.of(List.of("ประปาภูเขาหลวง", "น้ำรินบ้านเฮา"), List.of("ประปาภูเขาหลวง", "รางไม้บ้านเฮา")));
        assertThat(twice.of("น้ำรินบ้านเฮา", 9))
                .extracting(SameWords.Other::meant)
                .containsExactly("ประปาภูเขาหลวง", "รางไม้บ้านเฮา");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aThingWithAThousandNamesAsksForNoMoreThanWasWanted() {
        List<List<String>> names = new ArrayList<>();
        for (String official : List.of("ฝายชะลอน้ำ", "ประปาภูเขาหลวง", "ลานตากข้าวเปลือก")) {
            for (int i = 0; i < 1_000; i++) {
                names.add(List.of(official, "ชื่อ" + official.substring(0, 4) + "บ้านที่ " + i));
            }
        }
        List<SameWords.Other> found = SameWords.with(names).of("ฝายชะลอน้ำ ประปาภูเขาหลวง ลานตากข้าวเปลือก", 15);
        assertThat(found).hasSize(15);
        assertThat(found.getFirst().question()).contains("ฝายชะลอน้ำ", "ประปาภูเขาหลวง");
    }
}
