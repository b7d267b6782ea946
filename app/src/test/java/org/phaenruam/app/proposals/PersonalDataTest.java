package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody's number, telephone, address or name gets onto the public pages by way of a need or a decision. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataTest {
    private static final String ID = "1-2345-67890-12-1";

    @Autowired
    ApplicationContext product;

    @Autowired
    Proposals proposals;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, "550404");
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private Browser.Page told(String title, Map<String, String> other) {
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields(title, town.village(1));
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = other.getOrDefault(fields[i], fields[i + 1]);
        }
        return recorder.post("/needs", fields);
    }

    @Test
    void anIdNumberATelephoneAndAnAddressAreRefusedWhereTheyStandAndNothingTypedIsLost() {
        Browser.Page page = told(
                "ขอเบี้ยคนพิการ บัตร " + ID,
                Map.of("detail", "โทรกลับที่ ๐๘๑-๒๓๔-๕๖๗๘ หรือ somjai@example.com", "speakerLabel", "ชาวบ้าน หมู่ 3"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(plain(page))
                .contains(
                        "<a href=\"#title\">ในช่องนี้มีเลขบัตรประชาชน ทุกคนจะเห็น ลบออกก่อนส่ง</a>",
                        "<a href=\"#detail\">ในช่องนี้มีเบอร์โทร ทุกคนจะเห็น ลบออกก่อนส่ง</a>",
                        "<a href=\"#detail\">ในช่องนี้มีอีเมล ทุกคนจะเห็น ลบออกก่อนส่ง</a>",
                        "ขอเบี้ยคนพิการ บัตร " + ID,
                        "โทรกลับที่ ๐๘๑-๒๓๔-๕๖๗๘ หรือ somjai@example.com",
                        "ชาวบ้าน หมู่ 3");
        assertThat(told("ขอเบี้ยคนพิการ ครั้งใหม่", Map.of("act", "draft", "detail", ID))
                        .status())
                .as("a draft will be read by everybody one day")
                .isEqualTo(422);
        assertThat(plain(town.stranger().get("/search?q=" + ID))).doesNotContain("คนพิการ");
    }

    @Test
    void moneyDaysAndTrackingNumbersInAStoryAreNoPersonsData() {
        String before = town.need("เรื่องก่อนหน้า");
        Browser.Page page = told(
                "ซ่อมถนน ต่อจาก " + before, Map.of("detail", "งบ 1,234,567,890,121 บาท ตั้งแต่ 05-12-2569 13.00 น."));
        assertThat(page.status()).isEqualTo(303);
    }

    @Test
    void aSpeakerIsWhoTheyAreInTheCommunityNotAName() {
        Browser.Page page = told("ขอไฟทางหน้าวัด", Map.of("speakerLabel", "นางสาวสมใจ ใจดี"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(plain(page))
                .contains(
                        "<a href=\"#speakerLabel\">ใส่ว่าเป็นใครในชุมชนแทนชื่อ เช่น ชาวบ้าน หมู่ 4</a>",
                        "value=\"นางสาวสมใจ ใจดี\"",
                        "ขอไฟทางหน้าวัด");
        assertThat(told("ขอไฟทางหน้าวัด", Map.of("detail", "นายสมชายตกคลองเพราะมืด"))
                        .status())
                .as("the story may name a name")
                .isEqualTo(303);
    }

    @Test
    void whoSpeaksCanBeMendedAsLongAsTheWordsCan() {
        String code = town.need("ขอราวสะพาน");
        town.decide("village", "KM", code, 1, "move", "RETURN", "reason", "INCOMPLETE");
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + code + "/edit");
        String[] fields = town.needFields("ขอราวสะพาน", town.village(1));
        fields[11] = "GROUP";
        fields[13] = "กลุ่มผู้สูงอายุ";
        assertThat(recorder.post("/needs/" + code + "/text", fields).status()).isEqualTo(303);
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .contains("กลุ่มผู้สูงอายุ")
                .doesNotContain("ชาวบ้าน หมู่ 1");
        assertThat(plain(town.stranger().get("/search?q=กลุ่มผู้สูงอายุ"))).contains("/needs/" + code);
    }

    @Test
    void labelsThatBeginAsANameDoesAreToldApart() {
        for (String name : List.of(
                "นายสมชาย",
                "นาย สมชาย ใจดี",
                "นายกิตติ",
                "นายเอก",
                "นางมาลี",
                "นางรำไพ",
                "นางสาวสมใจ",
                "น.ส.สมใจ",
                "น. ส. สมใจ",
                "ด.ช.เก่ง",
                "ด. ญ. ใจ",
                "คุณสมศรี",
                "คุณอารี",
                "คุณยายสมศรี",
                "Mr. Somchai",
                "Ms Somjai")) {
            assertThat(SpeakerNames.namesAPerson(name)).as(name).isTrue();
        }
        for (String label : List.of(
                "",
                "ชาวบ้าน หมู่ 4",
                "นายก อบต.",
                "นายกเทศมนตรี",
                "นายก",
                "นายอำเภอ",
                "นายช่างโยธา",
                "นายูง หมู่ 2",
                "นางรอง หมู่ 1",
                "นางาม",
                "นางพยาบาล รพ.สต.",
                "คุณครูโรงเรียนบ้านดอน",
                "คุณตาคุณยาย",
                "คุณแม่ หมู่ 4",
                "คุณภาพชีวิต",
                "กลุ่มแม่บ้าน",
                "ลุงของนายสมชาย",
                "Mothers of Moo 4",
                "Missionary school")) {
            assertThat(SpeakerNames.namesAPerson(label)).as(label).isFalse();
        }
    }

    @Test
    void aDecisionsSentenceIsHeldToTheSame() {
        String code = town.need("ขอสะพานข้ามห้วย");
        String said = "ให้โทรหาช่าง 053-123456 ก่อน";
        Browser.Page page = town.decide(
                "village", "KM", code, 1, "move", "ENDORSE", "reason", "FORUM_RESOLUTION", "sentence", said);
        assertThat(page.status()).isEqualTo(422);
        assertThat(plain(page))
                .contains("<a href=\"#sentence\">ในช่องนี้มีเบอร์โทร ทุกคนจะเห็น ลบออกก่อนส่ง</a>", said);
        Browser window = town.as("coordinator");
        window.get("/needs/" + code + "/wording");
        Browser.Page wording = window.post("/needs/" + code + "/wording", "seen", "1", "titleOfficial", "ผู้ขอ " + ID);
        assertThat(wording.status()).isEqualTo(422);
        assertThat(plain(wording)).contains("มีเลขบัตรประชาชน", "ผู้ขอ " + ID);
    }

    @Test
    void aRowOfAFileIsRefusedForTheSameReasons() {
        NeedText text = new NeedText(
                Ids.next(), "ขอท่อน้ำ", "ติดต่อ 0812345678", "", town.village(1), "", "PERSON", "นายสมชาย", "");
        assertThat(proposals.faults(text).all().keySet()).containsExactlyInAnyOrder("detail", "speakerLabel");
    }
}
