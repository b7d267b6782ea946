package org.phaenruam.app.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.audit.AuditQuery;
import org.phaenruam.app.audit.AuditReader;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An area's own words: proposed by who speaks there, decided by another, in use at once, every version kept. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWordsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Glossaries glossaries;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private Town elsewhere;

    @BeforeAll
    void twoTambonsFarApart() {
        town = Town.in(product, "571103");
        elsewhere = Town.in(product, "580102");
    }

    private static String plain(Browser.Page page) {
        return page.body()
                .replaceAll("<wbr>", "")
                .replaceAll("<span class=\"nw\">([^<]*)</span>", "$1")
                .replace('\u00a0', ' ');
    }

    private static String path(Browser.Page page) {
        return page.location().replaceAll("https?://[^/]+", "");
    }

    private String propose(String official, String said) {
        Browser recorder = town.as("recorder");
        recorder.get("/words/new?area=" + town.tambon());
        Browser.Page sent =
                recorder.post("/words", "area", town.tambon(), "official", official, "plain", said, "same", "yes");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        return path(sent);
    }

    private Browser.Page decide(String who, String word, String act, String reason) {
        town.as(who).get(word);
        return town.as(who).post(word + "/versions/1", "act", act, "reason", reason);
    }

    private boolean matched(String tambon, String text, String official) {
        return glossaries.at(new AreaCode(tambon)).officialIn(text).stream()
                .anyMatch(term -> term.official().equals(official));
    }

    @Test
    void aWordIsProposedAcceptedByAnotherAndUsedInItsAreaOnlyAndAtOnce() {
        String word = propose("ทำนบดินลำห้วย", "นบดินบ้านเฮา");
        assertThat(plain(town.stranger().get("/words?q=นบดินบ้านเฮา"))).contains("ไม่พบ");
        assertThat(plain(town.stranger().get(word)))
                .contains("รอตัดสิน", "นบดินบ้านเฮา")
                .doesNotContain("รับคำนี้");
        assertThat(plain(town.as("coordinator").get("/words/waiting"))).contains(word, "ทำนบดินลำห้วย");
        assertThat(plain(town.as("coordinator").get("/words"))).contains("คำเสนอที่รอคุณตัดสิน");
        assertThat(plain(town.as("coordinator").get("/mine"))).contains("คำเสนอที่รอคุณตัดสิน", "/words/waiting");

        Browser.Page accepted = decide("coordinator", word, "accept", "");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(303);
        assertThat(decide("coordinator", word, "accept", "").status()).isEqualTo(303);
        assertThat(plain(town.stranger().get("/words?q=นบดินบานเฮา"))).contains("ทำนบดินลำห้วย", word);
        assertThat(plain(town.stranger().get("/words?area=" + town.tambon())))
                .contains("คำของพื้นที่", "นบดินบ้านเฮา", "คำที่ใช้ทั่วไป");
        assertThat(plain(elsewhere.stranger().get("/words?area=" + elsewhere.tambon())))
                .doesNotContain("นบดินบ้านเฮา");
        assertThat(town.stranger().get("/words.csv?area=" + town.tambon()).body())
                .contains("นบดินบ้านเฮา");
        assertThat(matched(town.village(1), "ซ่อมทำนบดินลำห้วย", "ทำนบดินลำห้วย"))
                .isTrue();
        assertThat(matched(elsewhere.tambon(), "ซ่อมทำนบดินลำห้วย", "ทำนบดินลำห้วย"))
                .isFalse();
        List<String> deeds = new ArrayList<>();
        for (String deed : List.of("word.propose", "word.decide")) {
            AuditQuery asked = new AuditQuery(
                    List.of(new AreaCode(town.tambon())), true, deed, Instant.EPOCH, Instant.now(), null);
            product.getBean(AuditReader.class).list(asked, 100).stream()
                    .filter(record -> record.subject().equals(word.replace("/words/", "term:")))
                    .forEach(record -> deeds.add(record.deed()));
        }
        assertThat(deeds).containsExactly("word.propose", "word.decide");
    }

    @Test
    void whoProposedDoesNotDecideAndWhoMayNotSeesNoForm() {
        Browser admin = town.as("coordinator");
        admin.get("/words/new");
        Browser.Page sent = admin.post("/words", "official", "ประปาภูเขาของบ้าน", "plain", "น้ำรินบ้านเฮา");
        String word = path(sent);
        assertThat(plain(admin.get(word))).contains("คุณเป็นผู้เสนอคำนี้").doesNotContain("รับคำนี้");
        Browser.Page own = admin.post(word + "/versions/1", "act", "accept", "reason", "");
        assertThat(own.status()).isEqualTo(422);
        assertThat(plain(own)).contains("ผู้เสนอตัดสินคำของตนเองไม่ได้");
        assertThat(decide("recorder", word, "accept", "").status()).isEqualTo(403);
        assertThat(decide("admin", word, "accept", "").status()).isEqualTo(303);
        assertThat(town.stranger().get("/words/new").status()).isIn(302, 303, 401);
        assertThat(town.as("recorder")
                        .get("/words/new?area=" + elsewhere.tambon())
                        .status())
                .isEqualTo(403);
        assertThat(town.as("recorder").get("/words/G001/change").status()).isEqualTo(403);
    }

    @Test
    void aRefusalSaysWhyAndNothingTypedIsLost() {
        Browser recorder = town.as("recorder");
        recorder.get("/words/new");
        Browser.Page wrong = recorder.post(
                "/words", "area", town.tambon(), "official", "ก", "plain", "คำที่พิมพ์ไว้แล้ว", "why", "ผู้เฒ่าพูด");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(plain(wrong)).contains("อย่างน้อย 2 ตัวอักษร", "คำที่พิมพ์ไว้แล้ว", "ผู้เฒ่าพูด");
        Browser.Page called = recorder.post(
                "/words", "area", town.tambon(), "official", "คำลอง", "plain", "ลองคำ", "why", "โทร 081-234-5678");
        assertThat(called.status()).isEqualTo(422);
        assertThat(plain(called)).contains("081-234-5678");
        Browser.Page there = recorder.post(
                "/words", "area", town.tambon(), "official", "บูรณาการ", "plain", "ทำงานร่วมกันเป็นเรื่องเดียว");
        assertThat(there.status()).isEqualTo(422);
        assertThat(plain(there)).contains("มีคำคู่นี้อยู่แล้ว (รหัส G001)");

        String word = propose("ลานตากผลผลิต", "ลานตากบ้านเฮา");
        Browser.Page silent = decide("coordinator", word, "refuse", " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(plain(silent)).contains("บอกเหตุผลที่ไม่รับ");
        assertThat(decide("coordinator", word, "refuse", "คนในตำบลไม่ได้พูดคำนี้แล้ว")
                        .status())
                .isEqualTo(303);
        assertThat(plain(town.as("recorder").get("/mine")))
                .contains("คำที่คุณเสนอ", "ลานตากผลผลิต", "ไม่รับ", "คนในตำบลไม่ได้พูดคำนี้แล้ว");
        assertThat(plain(town.stranger().get(word)))
                .contains("ตอนนี้ไม่มีการใช้คำนี้", "คนในตำบลไม่ได้พูดคำนี้แล้ว", "ไม่รับโดย");
        Browser.Page late = decide("coordinator", word, "accept", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(plain(late)).contains("มีผู้ตัดสินหรือถอนไปแล้ว");
    }

    @Test
    void aWordIsChangedInVersionsDroppedAndTakenBack() {
        String word = propose("บ่อพักน้ำตื้น", "บ่อซึมบ้านเฮา");
        decide("coordinator", word, "accept", "");
        Browser recorder = town.as("recorder");
        recorder.get(word + "/change");
        Browser.Page same = recorder.post(
                word, "official", "บ่อพักน้ำตื้น", "plain", "บ่อซึมบ้านเฮา", "same", "yes", "why", "ลอง", "seen", "1");
        assertThat(plain(same)).contains("ยังไม่มีอะไรต่างจากเดิม");
        Browser.Page changed = recorder.post(
                word, "official", "บ่อพักน้ำตื้น", "plain", "บ่อซึมข้างนา", "why", "คนเข้าใจกว่า", "seen", "1");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(303);
        assertThat(plain(town.stranger().get("/words?area=" + town.tambon()))).contains("บ่อซึมบ้านเฮา");
        Browser.Page second =
                recorder.post(word, "official", "บ่อพักน้ำตื้น", "plain", "บ่ออื่น", "why", "อีกที", "seen", "1");
        assertThat(second.status()).isEqualTo(409);
        recorder.post(word + "/versions/2", "act", "withdraw");
        assertThat(plain(town.stranger().get(word))).contains("ผู้เสนอถอน", "บ่อซึมข้างนา");

        recorder.get(word + "/change?retire=1");
        assertThat(recorder.post(word, "retire", "1", "why", "ไม่มีใครใช้แล้ว", "seen", "1")
                        .status())
                .isEqualTo(303);
        town.as("coordinator").get(word);
        assertThat(town.as("coordinator")
                        .post(word + "/versions/3", "act", "accept")
                        .status())
                .isEqualTo(303);
        assertThat(plain(town.stranger().get("/words?area=" + town.tambon()))).doesNotContain("บ่อซึมบ้านเฮา");
        assertThat(List.of(404, 403)).contains(recorder.get(word + "/change").status());
        assertThat(plain(town.stranger().get(word))).contains("ประวัติของคำ", "บ่อซึมบ้านเฮา", "ไม่มีใครใช้แล้ว");
    }

    @Test
    void anOfficialTextOfTheAreaExplainsItsOwnWord() {
        String word = propose("แก้มลิงหนองคำ", "หนองน้ำกลางบ้าน");
        decide("coordinator", word, "accept", "");
        String code = town.need("หนองแห้ง");
        town.as("coordinator").get("/needs/" + code + "/wording");
        Browser.Page kept = town.as("coordinator")
                .post(
                        "/needs/" + code + "/wording",
                        "titleOfficial",
                        "ขุดลอกแก้มลิงหนองคำ",
                        "detailOfficial",
                        "",
                        "seen",
                        "1");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(303);
        assertThat(plain(town.stranger().get("/needs/" + code))).contains("term__why\"> (หนองน้ำกลางบ้าน)");
    }

    @Test
    void aNeedIsFoundByWhatTheAreaCallsTheThing() {
        String code = town.need("ซ่อมอ่างพักน้ำทรายมูล");
        String asked = "/needs?area=" + town.tambon() + "&q=โต่งบ้านทราย";
        assertThat(plain(town.stranger().get(asked))).doesNotContain(code);
        decide("coordinator", propose("อ่างพักน้ำทรายมูล", "โต่งบ้านทราย"), "accept", "");
        assertThat(plain(town.stranger().get(asked))).contains(code, "พบเพราะ");
        assertThat(plain(town.stranger().get(asked + "&exact=1"))).doesNotContain(code);
        assertThat(plain(town.stranger().get("/search?q=โต่งบ้านทราย"))).contains(code);
    }

    @Test
    void whoDecidesIsToldOfTheWordThatThereIsAlready() {
        decide("coordinator", propose("ฝายหินเรียงลำห้วย", "ฝายหินบ้านเฮา"), "accept", "");
        String second = propose("ฝายหินเรียงลำห้วย", "ฝายก้อนบ้านเฮา");
        assertThat(plain(town.as("coordinator").get(second)))
                .contains("มีคำนี้ใช้อยู่แล้ว", "ฝายหินบ้านเฮา", "รับคำนี้");
    }

    @Test
    void nobodyFloodsTheListAndMyDataTellsWhatIProposed() {
        Browser village = town.as("village");
        village.get("/words/new");
        for (int i = 1; i <= 20; i++) {
            assertThat(village.post("/words", "official", "คำลองที่ " + i, "plain", "ลองคำที่ " + i)
                            .status())
                    .isEqualTo(303);
        }
        Browser.Page more = village.post("/words", "official", "คำลองอีกคำ", "plain", "ลองอีกคำ");
        assertThat(more.status()).isEqualTo(422);
        assertThat(plain(more)).contains("คุณมีคำที่รอตัดสินอยู่ 20 คำแล้ว", "ลองอีกคำ");
        assertThat(plain(village.get("/me/data"))).contains("คำที่ฉันเสนอ", "คำลองที่ 20 = ลองคำที่ 20");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(town.stranger().get("/words/G999").status()).isEqualTo(404);
        assertThat(town.stranger().get("/words/W99999").status()).isEqualTo(404);
        assertThat(town.stranger().get("/words?area=9999").status()).isEqualTo(404);
        assertThat(plain(town.stranger().get("/words/G001"))).contains("คำตั้งต้น", "ประวัติของคำ");
    }

    @Test
    void whoHoldsSeveralRolesProposesWhereTheAddressSays() {
        Grant wide = new Grant(Role.COORDINATOR, new AreaCode(town.tambon().substring(0, 4)), null);
        Grant far = new Grant(Role.RECORDER, new AreaCode(elsewhere.tambon()), null);
        product.getBean(Accounts.class).createSample("words.several", Town.PASSWORD, "ทดสอบ", List.of(far, wide));
        Browser several = product.getBean(Browser.class);
        several.get("/sign-in");
        several.post("/sign-in", "name", "words.several", "password", Town.PASSWORD);
        assertThat(several.get("/words/new?area=" + town.tambon()).body())
                .containsPattern("<option value=\"" + town.tambon() + "\" selected");
    }

    @Test
    void whatWasDecidedBeforeThisServersMemoryKnowsOfItIsNotOverlooked() {
        String word = propose("คันดินกั้นน้ำหลาก", "คันบ้านเฮา");
        decide("coordinator", word, "accept", "");
        jdbc.sql("""
            insert into alignment.term_version select term, 2, area, official, 'คันใหม่บ้านเฮา', english, same_name, false, '',
                'ACCEPTED', false, proposed_by, proposed_office, proposed_at, decided_by, decided_office, now(), ''
            from alignment.term_version where term = :term\
            """).param("term", word.replace("/words/", "")).update();
        Browser recorder = town.as("recorder");
        recorder.get(word + "/change");
        assertThat(recorder.post(
                                word,
                                "official",
                                "คันดินกั้นน้ำหลาก",
                                "plain",
                                "คันเก่าบ้านเฮา",
                                "why",
                                "คนเข้าใจกว่า",
                                "seen",
                                "1")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void lettersThatNobodySeesDoNotStopAProposalOrADecision() {
        Browser recorder = town.as("recorder");
        recorder.get("/words/new");
        String word = path(recorder.post(
                "/words",
                "area",
                town.tambon(),
                "official",
                "รางระบายน้ำข้างวัด",
                "plain",
                "ฮ่องน้ำบ้านเฮา",
                "why",
                "ผู้เฒ่า\u0000พูด"));
        assertThat(plain(town.stranger().get(word))).contains("ผู้เฒ่าพูด");
        assertThat(decide("coordinator", word, "refuse", "ไม่มีใคร\u0000พูด").status())
                .isEqualTo(303);
        assertThat(plain(town.stranger().get(word))).contains("ไม่มีใครพูด");
        AuditQuery asked = new AuditQuery(
                List.of(new AreaCode(town.tambon())), true, "word.decide", Instant.EPOCH, Instant.now(), null);
        assertThat(product.getBean(AuditReader.class).list(asked, 100))
                .filteredOn(record -> record.subject().equals(word.replace("/words/", "term:")))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).contains("reason=ไม่มีใครพูด", "state=REFUSED"));
    }

    @Test
    void anInventedWordIsMarkedInTheListAndInItsFile() {
        String there = "area=" + elsewhere.tambon();
        assertThat(plain(town.stranger().get("/words?" + there))).doesNotContain("ข้อมูลตัวอย่าง");
        glossaries.sample(new AreaCode(elsewhere.tambon()), "ลำเหมืองสายใต้", "เหมืองน้อย", "ผู้เสนอ", "ผู้ตัดสิน");
        assertThat(plain(town.stranger().get("/words?" + there))).contains("เหมืองน้อย", "ข้อมูลตัวอย่าง");
        assertThat(town.stranger().get("/words.csv?" + there).body()).contains("เหมืองน้อย", "ข้อมูลตัวอย่าง");
    }

    @Test
    void whereVeryManyWordsWaitThoseThatWaitLongestAreShown() {
        for (int i = 1; i <= 105; i++) {
            glossaries.sample(
                    new AreaCode(elsewhere.tambon()), "คำที่รออยู่ที่ " + i, "คำชาวบ้านที่ " + i, "ผู้เสนอ", "");
        }
        String page = plain(elsewhere.as("coordinator").get("/words/waiting"));
        assertThat(page)
                .contains("รอคุณตัดสิน 105 คำ", "แสดง 100 คำที่รอนานที่สุด", "คำที่รออยู่ที่ 1<", "คำที่รออยู่ที่ 100<")
                .doesNotContain("คำที่รออยู่ที่ 101<");
    }
}
