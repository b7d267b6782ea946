package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** My things, the slip of a need and the sheet for the village board. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MineAndPaperTest {
    private static final String TITLE = "ขอไฟส่องสว่าง <script>alert(1)</script> ทางแยก";

    @Autowired
    ApplicationContext product;

    private Town town;
    private String code = "";
    private String draft = "";

    @BeforeAll
    void aNeedAndADraft() {
        town = Town.in(product, "560102");
        code = town.need(TITLE);
        assertThat(town.decide(
                                "village",
                                "KM",
                                code,
                                1,
                                "move",
                                "SEND_UP",
                                "reason",
                                "URGENT",
                                "sentence",
                                "ส่งต่อให้ตำบลช่วยดู")
                        .status())
                .isEqualTo(303);
        Browser recorder = town.as("recorder");
        recorder.get("/needs/new?area=" + town.tambon());
        String[] fields = town.needFields("ร่างของผู้จดเท่านั้น", town.village(2));
        fields[fields.length - 1] = "draft";
        draft = recorder.post("/needs", fields).location().replaceAll(".*/", "");
    }

    private static String plain(Browser.Page page) {
        return page.body().replaceAll("<[^>]*>", "").replace('\u00a0', ' ');
    }

    @Test
    void my_things_show_what_i_wrote_and_what_i_must_answer_and_nobody_elses_draft() {
        String recorder = plain(town.as("recorder").get("/mine"));
        assertThat(recorder).contains("ร่างของผู้จดเท่านั้น", "ขอไฟส่องสว่าง");
        String tambon = plain(town.as("tambon").get("/mine"));
        assertThat(tambon).contains("รอคุณตอบ", "มี 1 เรื่อง").doesNotContain("ร่างของผู้จดเท่านั้น");
        assertThat(town.as("tambon").get("/mine").body()).contains("/desks/KBT-" + town.tambon());
        assertThat(town.stranger().get("/mine").location()).contains("/sign-in");
    }

    @Test
    void the_code_on_the_slip_can_be_read_and_leads_to_the_need() throws Exception {
        Browser.Page slip = town.stranger().get("/needs/" + code + "/slip");
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.body()).contains(code, "&lt;script&gt;").doesNotContain("<script>alert", " style=");
        assertThat(plain(slip)).contains("รอคำตอบอยู่ที่");
        assertThat(read(slip.body())).endsWith("/needs/" + code).startsWith("http://127.0.0.1:");
        assertThat(town.stranger().get("/needs/" + draft + "/slip").status()).isEqualTo(404);
    }

    /** Reads the drawn code as a phone would. */
    private static String read(String html) throws Exception {
        Matcher drawn = Pattern.compile("viewBox=\"0 0 ([0-9]+) [0-9]+\"[^>]*><path[^>]* d=\"([^\"]*)\"")
                .matcher(html);
        assertThat(drawn.find()).isTrue();
        int size = Integer.parseInt(drawn.group(1));
        int scale = 6;
        int[] pixels = new int[size * scale * size * scale];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1").matcher(drawn.group(2));
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * scale;
            int y = Integer.parseInt(run.group(2)) * scale;
            for (int row = y; row < y + scale; row++) {
                int from = row * size * scale + x;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * scale, 0);
            }
        }
        RGBLuminanceSource source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void the_notice_says_what_moved_this_month_and_what_waits_where() {
        Browser.Page sheet = town.stranger().get("/areas/" + town.tambon() + "/notice?month=2569-11");
        assertThat(plain(sheet))
                .contains("พฤศจิกายน 2569", "ขอไฟส่องสว่าง", "ส่งต่อให้ตำบลช่วยดู", "ยังรออยู่ 1 เรื่อง");
        assertThat(sheet.body()).doesNotContain("<script>alert", " style=").contains("month=2569-10");
        assertThat(plain(sheet)).doesNotContain("ร่างของผู้จดเท่านั้น");
        String thai = plain(town.stranger()
                .get("/areas/" + town.tambon()
                        + "/notice?month=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99-%E0%B9%90%E0%B9%98"));
        assertThat(thai).contains("สิงหาคม 2569", "เดือนนี้ยังไม่มีคำตอบ");
        assertThat(town.stranger()
                        .get("/areas/" + town.tambon() + "/notice?month=abc")
                        .status())
                .isEqualTo(200);
    }
}
