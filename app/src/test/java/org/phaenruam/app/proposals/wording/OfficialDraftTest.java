package org.phaenruam.app.proposals.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phaenruam.match.Glossary;

class OfficialDraftTest {
    private static final OfficialDraft.Room ROOM = new OfficialDraft.Room(240, 2000);

    private static OfficialDraft draft(String title, String detail, OfficialDraft.Line... lines) {
        return OfficialDraft.of(
                new OfficialDraft.Facts(
                        title,
                        detail,
                        "กลุ่มแม่บ้าน หมู่ 4",
                        "หมู่ที่ 4 ตำบลสุเทพ",
                        "หมู่ที่ 4 บ้านห้วยน้อย ตำบลสุเทพ อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่",
                        List.of(lines)),
                ROOM,
                ShippedWords.ALL);
    }

    private static String title(String said) {
        return draft(said, "").title().text();
    }

    @Test
    void whatIsBrokenIsMendedAndTheTroubleIsTheReason() {
        assertThat(title("สะพานไม้ข้ามห้วยผุ เด็กข้ามไปโรงเรียนไม่ได้"))
                .isEqualTo(
                        "โครงการซ่อมแซมสะพานไม้ข้ามห้วย เพื่อแก้ไขปัญหาเด็กข้ามไปโรงเรียนไม่ได้ หมู่ที่ 4 ตำบลสุเทพ");
        assertThat(title("น้ำท่วมบ้านทุกปี คลองตื้นมาก"))
                .isEqualTo("โครงการขุดลอกคลอง เพื่อแก้ไขปัญหาน้ำท่วมขังบ้านทุกปี หมู่ที่ 4 ตำบลสุเทพ");
        assertThat(title("ไฟถนนดับห้าดวง"))
                .isEqualTo("โครงการซ่อมแซมไฟฟ้าส่องสว่างสาธารณะ จำนวน 5 ดวง หมู่ที่ 4 ตำบลสุเทพ");
        assertThat(title("ศาลาหมู่บ้านหลังคารั่ว")).isEqualTo("โครงการซ่อมแซมหลังคาศาลาหมู่บ้าน หมู่ที่ 4 ตำบลสุเทพ");
    }

    @Test
    void whatIsAskedForGetsTheVerbOfAnOffice() {
        assertThat(title("น้ำท่วมทางเข้าวัดทุกปี ขอยกถนน"))
                .startsWith("โครงการยกระดับถนน เพื่อแก้ไขปัญหาน้ำท่วมขังทางเข้าวัดทุกปี");
        assertThat(title("ขอกล้องวงจรปิดหน้าปากทาง 4 ตัว")).startsWith("โครงการติดตั้งกล้องวงจรปิดหน้าปากทาง 4 ตัว");
        assertThat(title("ขอรถรับส่งคนไข้ไปโรงพยาบาลวันนัด"))
                .startsWith("โครงการจัดหารถรับส่งผู้ป่วยไปโรงพยาบาลวันนัด");
        assertThat(title("คนเฒ่าอยากมีลานออกกำลังกาย")).startsWith("โครงการก่อสร้างลานออกกำลังกายให้ผู้สูงอายุ");
        assertThat(title("ปลูกป่าริมห้วยกันเอง ขอกล้าไม้")).startsWith("โครงการปลูกป่าริมห้วย และจัดหากล้าไม้");
        assertThat(title("ผ้าทอไม่มีที่ขาย อยากขายออนไลน์"))
                .startsWith("โครงการส่งเสริมการขายออนไลน์ เพื่อแก้ไขปัญหาผ้าทอไม่มีที่ขาย");
    }

    @Test
    void whereNoRuleFitsTheWholeOfItIsTheTrouble() {
        assertThat(title("ช้างป่าลงมากินข้าวโพดทุกคืน")).startsWith("โครงการแก้ไขปัญหาช้างป่าลงมากินข้าวโพดทุกคืน");
        assertThat(title("โครงการซ่อมถนน")).startsWith("โครงการซ่อมแซมถนน");
        assertThat(title("ของเก่าหาย")).startsWith("โครงการแก้ไขปัญหาของเก่าหาย"); // ของ is not ขอ
    }

    @Test
    void eachWordPutInPlaceOfAnotherIsTold() {
        OfficialDraft draft = draft("น้ำท่วมทุกปี ขอไฟถนน", "หน้าแล้งคนแก่ลำบาก");
        assertThat(draft.title().swaps())
                .contains(new Swap("น้ำท่วม", "อุทกภัย", true), new Swap("ไฟถนน", "ไฟฟ้าส่องสว่างสาธารณะ", true));
        assertThat(draft.title().text()).startsWith("โครงการติดตั้งไฟฟ้าส่องสว่างสาธารณะ เพื่อแก้ไขปัญหาอุทกภัยทุกปี");
        assertThat(draft.detail().swaps())
                .contains(new Swap("หน้าแล้ง", "ฤดูแล้ง", false), new Swap("คนแก่", "ผู้สูงอายุ", false));
        assertThat(draft.detail().text()).contains("ฤดูแล้งผู้สูงอายุลำบาก").doesNotContain("คนแก่");
    }

    @Test
    void anAreasOwnWordComesBeforeTheWiderOne() {
        List<Glossary.Term> words = new ArrayList<>(List.of(
                new Glossary.Term("ลำเหมืองสาธารณะ", "น้ำเหมืองแม่หลวง"), new Glossary.Term("โคมไฟริมทาง", "ไฟถนน")));
        words.addAll(ShippedWords.ALL);
        OfficialDraft draft = OfficialDraft.of(
                new OfficialDraft.Facts("ไฟถนนดับ น้ำเหมืองแม่หลวงตื้น", "", "", "", "", List.of()), ROOM, words);
        assertThat(draft.title().text()).isEqualTo("โครงการซ่อมแซมโคมไฟริมทาง เพื่อแก้ไขปัญหาลำเหมืองสาธารณะตื้น");
    }

    @Test
    void anOfficialWordThatStandsThereAlreadyIsNotDoubled() {
        assertThat(title("ขยะมูลฝอยล้นถัง")).contains("ปัญหาขยะมูลฝอยล้นถัง");
        assertThat(title("หมู่บ้านไม่มีที่ทิ้งขยะ")).contains("หมู่บ้านไม่มีสถานที่กำจัดขยะ"); // หมู่ is not หมู
    }

    @Test
    void theDetailSaysOnlyWhatIsKnownInTheOrderOfAProjectForm() {
        OfficialDraft draft = draft(
                "ฝายแตก นาไม่มีน้ำ",
                "พังมา\nสองปีแล้ว",
                new OfficialDraft.Line("ด้าน", "น้ำ"),
                new OfficialDraft.Line("กลุ่มเป้าหมาย", "จำนวน 60 ครัวเรือน"));
        assertThat(draft.detail().text()).isEqualTo("""
            หลักการและเหตุผล: กลุ่มแม่บ้าน หมู่ที่ 4 เสนอความต้องการว่า ฝายแตก นาไม่มีน้ำ พังมา สองปีแล้ว
            วัตถุประสงค์: เพื่อแก้ไขปัญหานาไม่มีน้ำ
            พื้นที่ดำเนินการ: หมู่ที่ 4 บ้านห้วยน้อย ตำบลสุเทพ อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่
            ด้าน: น้ำ
            กลุ่มเป้าหมาย: จำนวน 60 ครัวเรือน\
            """);
        OfficialDraft bare =
                OfficialDraft.of(new OfficialDraft.Facts("ฝายแตก", "", "", "", "", List.of()), ROOM, ShippedWords.ALL);
        assertThat(bare.title().text()).isEqualTo("โครงการซ่อมแซมฝาย");
        assertThat(bare.detail().text()).isEqualTo("หลักการและเหตุผล: ประชาชนเสนอความต้องการว่า ฝายแตก");
    }

    @Test
    void theVillagesOwnNumberIsNotSaidTwice() {
        assertThat(title("ถนนเป็นหลุม หมู่ 4")).isEqualTo("โครงการซ่อมแซมถนน หมู่ที่ 4 ตำบลสุเทพ");
        assertThat(title("ถนนเป็นหลุม หมู่ที่ 41")).contains("หมู่ที่ 41");
        assertThat(draft("ถนนเป็นหลุม", "ไปหมู่ 2 ไม่ได้").detail().text()).contains("ไปหมู่ที่ 2 ไม่ได้");
    }

    @Test
    void aLongNeedStillFitsTheForm() {
        OfficialDraft draft = draft("น้ำท่วมบ้าน ".repeat(30), "หน้าแล้งไม่มีน้ำ ".repeat(300));
        assertThat(draft.title().text()).hasSizeLessThanOrEqualTo(240);
        assertThat(draft.detail().text())
                .hasSizeLessThanOrEqualTo(2000)
                .contains("…\nพื้นที่ดำเนินการ: หมู่ที่ 4 บ้านห้วยน้อย");
    }

    @Test
    void anythingTypedMakesADraftAndTheSameOneAgain() {
        for (String odd :
                List.of("", " ", "ขอ", "ขอ ขอ", "1 2 3", "<b>", "อยาก", "ช่วยด้วย", "💧 น้ำ", "ๆ", "ของ", "อยากมี")) {
            assertThat(draft(odd, odd)).as(odd).isEqualTo(draft(odd, odd));
            assertThat(title(odd)).as(odd).startsWith("โครงการ");
        }
    }

    @Test
    void wordsInAnyOrderMakeADraft() {
        Random random = new Random(2569);
        List<String> words = List.of(
                "ขอ", "อยาก", "ให้", "ซ่อม", "ถนน", "พัง", "หมู่ ", "4", " ", "มัน", "หลังคา", "กัน", "คน", "ๆ", "่",
                "ไม่ได้", "สอง", "กลุ่ม", "ตลิ่ง", "หน้า", "น้ำท่วม", "โครงการ", "์", "(", "อยากมี", "ด้วย", "ขอก");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder said = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                said.append(words.get(random.nextInt(words.size())));
            }
            OfficialDraft draft = draft(said.toString(), said.toString());
            assertThat(draft.title().text())
                    .as(said.toString())
                    .startsWith("โครงการ")
                    .doesNotStartWith("โครงการโครงการ")
                    .hasSizeLessThanOrEqualTo(240);
        }
    }

    @Test
    void aGlossaryTermThatIsAllInBracketsTakesNoWordAway() {
        OfficialDraft draft = OfficialDraft.of(
                new OfficialDraft.Facts("ซ่อมลานตากข้าวเปลือก", "", "", "", "", List.of()),
                ROOM,
                List.of(new Glossary.Term("(คำเก่า)", "ลานตากข้าวเปลือก")));
        assertThat(draft.title().text()).isEqualTo("โครงการซ่อมแซมลานตากข้าวเปลือก");
    }
}
