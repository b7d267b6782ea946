package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Photos and papers on a need's page: sending, seeing, hiding, and what strangers and hostile files get. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilePagesTest {
    @Autowired
    ApplicationContext product;

    private Town town;
    private Town elsewhere;

    @BeforeAll
    void twoTowns() {
        town = Town.in(product, "550303");
        elsewhere = Town.in(product, "560306");
    }

    private Browser.Page send(Browser window, String code, String name, byte[] bytes, String... more) {
        window.get("/needs/" + code + "/files");
        String[] fields = {"key", Ids.next().toString(), "kind", "PHOTO", "caption", more.length > 0 ? more[0] : ""};
        return window.postFile("/needs/" + code + "/files", name, bytes, fields);
    }

    private static String fileOf(Browser.Page page) {
        Matcher file = Pattern.compile("/needs/[^/\"]+/files/[0-9a-f-]{36}").matcher(page.body());
        assertThat(file.find()).as(page.body()).isTrue();
        return file.group();
    }

    @Test
    void aPhotoIsSentSeenByEverybodyAndHiddenWithAReason() {
        String code = town.need("ฝายพังช่วงกลาง");
        assertThat(send(town.as("recorder"), code, "IMG_1.jpg", Pictures.phonePhoto(800, 600, 6), "ฝายพัง มองจากวัด")
                        .status())
                .isEqualTo(303);
        Browser.Page list = town.stranger().get("/needs/" + code + "/files");
        String at = fileOf(list);
        Browser.Page photo = town.stranger().get(at);
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.headers().get("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(photo.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(photo.header("Cache-Control")).contains("max-age=600");
        assertThat(new String(town.stranger().bytes(at), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Exif");
        assertThat(town.stranger().get(at + "/thumbnail").status()).isEqualTo(200);
        assertThat(town.stranger()
                        .get(at, "If-None-Match", photo.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(town.stranger().get("/needs/" + code).body()).contains(at + "/thumbnail");
        Browser coordinator = town.as("coordinator");
        coordinator.get("/needs/" + code + "/files");
        assertThat(coordinator.post(at + "/hide", "reason", " ").status()).isEqualTo(422);
        assertThat(coordinator.post(at + "/hide", "reason", "เห็นหน้าเด็ก").status())
                .isEqualTo(303);
        assertThat(town.stranger().get(at).status()).isEqualTo(404);
        assertThat(town.stranger().get(at + "/thumbnail").status()).isEqualTo(404);
        assertThat(town.stranger().get("/needs/" + code + "/files").body().replaceAll("<wbr>|</?span[^>]*>", ""))
                .contains("เห็นหน้าเด็ก")
                .doesNotContain(at + "\"");
    }

    @Test
    void aPaperIsOnlyHandedOver() {
        String code = town.need("มีหนังสือแนบ");
        assertThat(send(town.as("recorder"), code, "มติ\"><script>.pdf", Pictures.pdf(""))
                        .status())
                .isEqualTo(303);
        Browser.Page list = town.stranger().get("/needs/" + code + "/files");
        assertThat(list.body()).doesNotContain("<script>.pdf");
        Browser.Page paper = town.stranger().get(fileOf(list));
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.header("Content-Disposition")).startsWith("attachment");
        assertThat(paper.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void hostileFilesAreRefusedInWordsAndWhatWasTypedStays() {
        String code = town.need("ส่งไฟล์ไม่ดี");
        Browser recorder = town.as("recorder");
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        Browser.Page page = send(recorder, code, "รูป.jpg", svg, "คำอธิบายยาวที่พิมพ์ไว้");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("SVG", "คำอธิบายยาวที่พิมพ์ไว้");
        assertThat(send(recorder, code, "a.png", Pictures.pngBomb(100_000)).body())
                .contains("40 ล้านจุด");
        assertThat(send(recorder, code, "a.jpg", Pictures.zipBomb()).body()).contains("ไม่ใช่รูป JPEG");
        assertThat(recorder.post("/needs/" + code + "/files", "kind", "PHOTO").body())
                .contains("ยังไม่ได้เลือกไฟล์");
        assertThat(town.stranger().get("/needs/" + code + "/files").body()).contains("ยังไม่มีรูปหรือเอกสาร");
    }

    @Test
    void aPictureOfFortyMegabytesIsToldThatItIsTooLarge() {
        String code = town.need("ไฟล์ใหญ่มาก");
        byte[] large = new byte[40 * 1024 * 1024];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        large[2] = (byte) 0xFF;
        Browser.Page page = send(town.as("recorder"), code, "a.jpg", large);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body().replace("<wbr>", "")).contains("ไฟล์ใหญ่เกินไป", "12 เมกะไบต์");
    }

    @Test
    void theSameFileSentTwiceIsKeptOnce() {
        String code = town.need("ส่งรูปสองครั้ง");
        Browser recorder = town.as("recorder");
        recorder.get("/needs/" + code + "/files");
        String key = Ids.next().toString();
        byte[] png = Pictures.picture("png", 40, 30);
        for (int i = 0; i < 2; i++) {
            assertThat(recorder.postFile("/needs/" + code + "/files", "a.png", png, "key", key, "kind", "PHOTO")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(town.stranger().get("/needs/" + code + "/files").body().split("class=\"panel\""))
                .hasSize(2);
    }

    @Test
    void onlyThoseOfThePlaceAddAndOnlyCoordinatorAndAdministratorHide() {
        String code = town.need("ใครส่งรูปได้");
        byte[] png = Pictures.picture("png", 40, 30);
        assertThat(send(elsewhere.as("recorder"), code, "a.png", png).status()).isEqualTo(403);
        assertThat(send(town.as("province"), code, "a.png", png).status()).isEqualTo(403);
        assertThat(send(town.as("village"), code, "a.png", png, "<script>alert(1)</script>")
                        .status())
                .isEqualTo(303);
        Browser.Page list = town.stranger().get("/needs/" + code + "/files");
        assertThat(list.body()).doesNotContain("<script>alert");
        String at = fileOf(list);
        for (String who : new String[] {"recorder", "village"}) {
            town.as(who).get("/needs/" + code + "/files");
            assertThat(town.as(who).post(at + "/hide", "reason", "x").status())
                    .as(who)
                    .isEqualTo(403);
        }
        elsewhere.as("coordinator").get("/needs/" + code + "/files");
        assertThat(elsewhere.as("coordinator").post(at + "/hide", "reason", "x").status())
                .isEqualTo(403);
        town.as("admin").get("/needs/" + code + "/files");
        assertThat(town.as("admin").post(at + "/hide", "reason", "มีเลขบัตร").status())
                .isEqualTo(303);
    }
}
