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

/** Following, standing behind a need once, hands counted at a forum, and the official text beside the people's words. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoicesTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Supports supports;

    private Town town;
    private Town elsewhere;

    @BeforeAll
    void twoTowns() {
        town = Town.in(product, "550304");
        elsewhere = Town.in(product, "560307");
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    private Browser.Page post(Browser window, String code, String what, String... fields) {
        window.get("/needs/" + code);
        return window.post("/needs/" + code + "/" + what, fields);
    }

    private SupportCount count(String code) {
        return java.util.Objects.requireNonNull(supports.of(List.of(code)).get(code));
    }

    @Test
    void eachPersonSupportsOnceAndMayTakeItBack() {
        String code = town.need("หนุนได้ครั้งเดียว");
        Browser one = elsewhere.as("recorder");
        assertThat(post(one, code, "support", "on", "yes").status()).isEqualTo(303);
        assertThat(post(one, code, "support", "on", "yes").status()).isEqualTo(303);
        assertThat(count(code).singles()).isEqualTo(1);
        assertThat(plain(town.stranger().get("/needs/" + code))).contains("มีคนกดหนุนน้อยกว่า 5 คน", "บอกผู้บันทึก");
        for (String who : List.of("recorder", "coordinator", "village", "tambon")) {
            post(town.as(who), code, "support", "on", "yes");
        }
        assertThat(plain(town.stranger().get("/needs/" + code))).contains("มีคนกดหนุน 5 คน");
        assertThat(post(one, code, "support", "on", "no").status()).isEqualTo(303);
        assertThat(count(code).singles()).isEqualTo(4);
        assertThat(post(town.stranger(), code, "support", "on", "yes").status()).isNotEqualTo(200);
        assertThat(count(code).singles()).isEqualTo(4);
    }

    @Test
    void whoeverSignedInFollowsAndUnfollowsAndDoingItTwiceIsTheSame() {
        String code = town.need("อยากติดตาม");
        Browser reader = elsewhere.as("coordinator");
        for (int i = 0; i < 2; i++) {
            assertThat(post(reader, code, "follow", "on", "yes").status()).isEqualTo(303);
        }
        assertThat(plain(reader.get("/needs/" + code))).contains("เลิกติดตาม");
        for (int i = 0; i < 2; i++) {
            assertThat(post(reader, code, "follow", "on", "no").status()).isEqualTo(303);
        }
        reader.get("/needs/" + code);
        assertThat(plain(reader.get("/needs/" + code)))
                .contains("ติดตามเรื่องนี้")
                .doesNotContain("เลิกติดตาม");
        assertThat(post(town.stranger(), code, "follow").status()).isNotEqualTo(200);
    }

    @Test
    void handsOfAForumAreNotedOnceWithDayAndSourceAndKeptApart() {
        String code = town.need("ยกมือในเวที");
        String[] fields = {
            "key",
            Ids.next().toString(),
            "source",
            "ประชาคมหมู่ 4 <script>alert(1)</script>",
            "on",
            "12 พ.ย. 2569",
            "hands",
            "๔๓"
        };
        for (int i = 0; i < 2; i++) {
            assertThat(post(town.as("recorder"), code, "forum-support", fields).status())
                    .isEqualTo(303);
        }
        assertThat(count(code)).isEqualTo(new SupportCount(0, 43));
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .contains("ประชาคมหมู่ 4", "12 พ.ย. 2569 ยกมือ 43 คน", "ยังไม่มีใครกดหนุน")
                .doesNotContain("<script>alert");
        Browser.Page bad =
                post(town.as("recorder"), code, "forum-support", "source", "", "on", "12 ธ.ค. 2569", "hands", "หลายคน");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("“หลายคน”", "ยังมาไม่ถึง", "บอกก่อนว่าเวทีอะไร", "12 ธ.ค. 2569");
        for (Browser other : List.of(elsewhere.as("recorder"), town.as("village"), town.as("admin"))) {
            assertThat(post(other, code, "forum-support", fields).status()).isEqualTo(403);
        }
    }

    @Test
    void moreHandsThanAVillageHasPeopleAreAskedAboutOnceMore() {
        String code = town.need("ยกมือทั้งอำเภอ");
        String[] fields = {
            "key", Ids.next().toString(), "source", "ประชาคมหมู่ 4", "on", "12 พ.ย. 2569", "hands", "99,999", "sure", ""
        };
        Browser.Page asked = post(town.as("recorder"), code, "forum-support", fields);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(plain(asked))
                .contains(
                        "<a href=\"#hands\">99,999 คน มากกว่าคนทั้งหมู่บ้านโดยทั่วไป",
                        "แน่ใจว่า 99,999 คน",
                        "name=\"sure\" value=\"99999\">",
                        "value=\"99,999\"",
                        "value=\"ประชาคมหมู่ 4\"",
                        "value=\"12 พ.ย. 2569\"",
                        "กลับ ไม่บันทึก");
        fields[7] = "9,999";
        fields[9] = "99999";
        assertThat(post(town.as("recorder"), code, "forum-support", fields).status())
                .as("the tick spoke of another number")
                .isEqualTo(422);
        assertThat(count(code).hands()).isZero();
        fields[9] = "9999";
        assertThat(post(town.as("recorder"), code, "forum-support", fields).status())
                .isEqualTo(303);
        assertThat(count(code)).isEqualTo(new SupportCount(0, 9_999));
        assertThat(plain(town.as("recorder").get("/needs/" + code + "/forum-support")))
                .doesNotContain("name=\"sure\"");
        fields[1] = Ids.next().toString();
        fields[7] = "2000";
        fields[9] = "";
        assertThat(post(town.as("recorder"), code, "forum-support", fields).status())
                .isEqualTo(303);
    }

    @Test
    void formsOnWhichNothingIsDecidedDoNotSpeakOfDeciding() {
        String code = town.need("แค่จดเพิ่ม");
        for (String form : List.of("wording", "particulars", "forum-support")) {
            Browser window = town.as(form.equals("wording") ? "coordinator" : "recorder");
            assertThat(plain(window.get("/needs/" + code + "/" + form)))
                    .as(form)
                    .contains("กลับ ไม่บันทึก")
                    .doesNotContain("ยังไม่ตัดสิน");
        }
    }

    @Test
    void countsOfManyNeedsComeTogetherAndAnUnknownCodeIsLeftOut() {
        String one = town.need("นับพร้อมกัน 1");
        String two = town.need("นับพร้อมกัน 2");
        post(town.as("recorder"), two, "support", "on", "yes");
        assertThat(supports.of(List.of(one, two, "999999-2569-00001")))
                .isEqualTo(Map.of(one, SupportCount.NONE, two, new SupportCount(1, 0)));
    }

    @Test
    void officialWordingStandsBesideThePeoplesWordsAndNoVersionIsLost() {
        String code = town.need("คลองตื้น น้ำไม่ถึงนา");
        Browser coordinator = town.as("coordinator");
        assertThat(post(
                                coordinator,
                                code,
                                "wording",
                                "seen",
                                "1",
                                "titleOfficial",
                                "โครงการขุดลอกคลอง",
                                "detailOfficial",
                                "ขุดลอกคลองระยะทาง 2 กิโลเมตร <script>alert(1)</script>",
                                "titleEn",
                                "Dredge the canal")
                        .status())
                .isEqualTo(303);
        assertThat(plain(town.stranger().get("/needs/" + code)))
                .contains("คลองตื้น น้ำไม่ถึงนา", "โครงการขุดลอกคลอง", "ระยะทาง 2 กิโลเมตร", "เดือดร้อนทุกปี")
                .doesNotContain("<script>alert");
        assertThat(plain(town.stranger().get("/needs/" + code + "?lang=en")) + plain(english(code)))
                .contains("Dredge the canal");
        Browser.Page stale = post(coordinator, code, "wording", "seen", "1", "titleOfficial", "อีกชื่อหนึ่ง");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("อีกชื่อหนึ่ง");
        assertThat(post(coordinator, code, "wording", "seen", "2", "titleOfficial", "ก".repeat(241))
                        .status())
                .isEqualTo(422);
        assertThat(post(town.as("village"), code, "wording", "seen", "2", "titleOfficial", "ชื่อจากโต๊ะที่ถือเรื่อง")
                        .status())
                .isEqualTo(303);
    }

    private Browser.Page english(String code) {
        Browser reader = town.stranger();
        reader.get("/?lang=en");
        return reader.get("/needs/" + code);
    }

    @Test
    void onlyTheCoordinatorOfThePlaceAndTheBodyThatHasTheNeedWordIt() {
        String code = town.need("ใครเขียนภาษาราชการ");
        for (Browser other :
                List.of(town.as("recorder"), town.as("province"), town.as("admin"), elsewhere.as("coordinator"))) {
            assertThat(post(other, code, "wording", "seen", "1", "titleOfficial", "x")
                            .status())
                    .isEqualTo(403);
            assertThat(other.get("/needs/" + code + "/wording").status()).isEqualTo(403);
        }
    }

    @Test
    void anAuthorsNewWordsKeepTheOfficialDetail() {
        String code = town.need("แก้คำแล้วภาษาราชการยังอยู่");
        post(town.as("coordinator"), code, "wording", "seen", "1", "detailOfficial", "รายละเอียดราชการเดิม");
        assertThat(town.decide(
                                "village",
                                "KM",
                                code,
                                1,
                                "move",
                                "RETURN",
                                "reason",
                                "INCOMPLETE",
                                "sentence",
                                "ขอเพิ่ม")
                        .status())
                .isEqualTo(303);
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + code + "/edit");
        String[] fields = town.needFields("แก้คำแล้ว", town.village(1));
        assertThat(recorder.post("/needs/" + code + "/text", fields).status()).isEqualTo(303);
        assertThat(plain(town.stranger().get("/needs/" + code))).contains("รายละเอียดราชการเดิม", "แก้คำแล้ว");
    }
}
