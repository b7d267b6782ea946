package org.phaenruam.app.proposals.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordCheckTest {
    private static final String TALK = "น้ำไม่พอ เราจะขุดคลองให้ ปีหน้าค่อยมาดูกัน";
    private static final String REGULATION =
            "การบูรณาการความร่วมมือในการขับเคลื่อนยุทธศาสตร์การพัฒนาเพื่อการแก้ไขปัญหาอุทกภัยและการบริหารจัดการทรัพยากรน้ำอย่างมีประสิทธิภาพ";

    private static String joined(WordCheck check) {
        return check.pieces().stream().map(WordCheck.Piece::text).collect(Collectors.joining());
    }

    @Test
    void talkIsEasyAndARegulationIsHard() {
        assertThat(WordCheck.of(TALK, "", ShippedWords.ALL).ease()).isEqualTo(WordCheck.Ease.EASY);
        WordCheck hard = WordCheck.of(REGULATION, "", ShippedWords.ALL);
        assertThat(hard.ease()).isEqualTo(WordCheck.Ease.HARD);
        assertThat(hard.figure())
                .isLessThan(WordCheck.of(TALK, "", ShippedWords.ALL).figure());
        assertThat(hard.hardPercent()).isGreaterThan(20);
    }

    @Test
    void aHardWordIsMarkedWhereItStandsAndThePlainWordIsOffered() {
        WordCheck check = WordCheck.of("ปีหน้าจะป้องกันอุทกภัย และบูรณาการงาน", "", ShippedWords.ALL);
        assertThat(check.pieces())
                .contains(new WordCheck.Piece("อุทกภัย", true), new WordCheck.Piece("บูรณาการ", true));
        assertThat(check.plainer())
                .containsEntry("อุทกภัย", "น้ำท่วม")
                .containsEntry("บูรณาการ", "ทำงานร่วมกันเป็นเรื่องเดียว");
        assertThat(WordCheck.of("น้ำไม่พอ", "", ShippedWords.ALL).pieces())
                .containsExactly(new WordCheck.Piece("น้ำไม่พอ", false));
    }

    @Test
    void whatThePeopleSaidThemselvesAndTheirPlaceIsNotMarked() {
        String text = "ขุดลอกคลองโครงการหลวง ตำบลสุเทพ";
        assertThat(WordCheck.of(text, "", ShippedWords.ALL).others()).isNotEmpty();
        assertThat(WordCheck.of(text, "คลองโครงการหลวงตื้น ขอขุดลอก ตำบลสุเทพ", ShippedWords.ALL)
                        .pieces())
                .containsExactly(new WordCheck.Piece(text, false));
    }

    @Test
    void thePiecesAreTheTextAgain() {
        for (String text : new String[] {TALK, REGULATION, "หนึ่ง\nสอง <b>อุทกภัย</b> 1,200 บาท"}) {
            assertThat(joined(WordCheck.of(text, "", ShippedWords.ALL))).isEqualTo(text);
        }
    }

    @Test
    void nothingTypedIsNothingToCheckAndAVeryLongTextIsReadInPart() {
        assertThat(WordCheck.of(" \n ", "", ShippedWords.ALL).pieces()).isEmpty();
        assertThat(joined(WordCheck.of("อุทกภัย ".repeat(100_000), "", ShippedWords.ALL)))
                .hasSizeLessThanOrEqualTo(5_000);
    }
}
