package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each kind of edition offers what it takes, and takes nothing else. */
@ProductTest
class EditionKindsTest {
    @Autowired
    ApplicationContext product;

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private static void refused(Browser.Page page, String... says) {
        assertThat(page.status()).as(page.toString()).isEqualTo(422);
        assertThat(PlanDesk.said(page)).contains(says);
    }

    private PlanDesk passed(String tambon) {
        PlanDesk plan = new PlanDesk(product, tambon);
        done(plan.add("", "issue", "น้ำพอไช้ตลอดทั้งปีสำหรับทุกบ้าน"));
        done(plan.add("", "issue", "ถนนดี"));
        done(plan.add("", "issue", "ป่าคืนมา"));
        done(plan.write("/indicators", "name", "บ้านมีน้ำ", "target", "90", "targetYear", "2575"));
        done(plan.write("/parts/vision", "seen", "0", "text", "ตำบลน้ำดี คนมีความสุข"));
        done(plan.change("ป่าคืนมา", "remove"));
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        return plan;
    }

    @Test
    void anAmendmentMendsWordsAndNothingElse() {
        PlanDesk plan = passed("540304");
        String water = "น้ำพอไช้ตลอดทั้งปีสำหรับทุกบ้าน";
        String mended = "น้ำพอใช้ตลอดทั้งปีสำหรับทุกบ้าน";
        done(plan.begin("AMENDED"));
        refused(plan.change(water, "words", "kind", "project", "textTh", mended), "kind-error", "แก้ได้แค่ถ้อยคำ");
        refused(plan.change(water, "words", "no", "7", "textTh", mended), "no-error", "แก้ได้แค่ถ้อยคำ");
        refused(plan.change(water, "words", "doer", "SELF", "textTh", mended), "doer-error");
        refused(plan.change(water, "words", "textTh", "สร้างสะพานใหม่สามแห่ง"), "textTh-error", "ไม่ใช่แก้คำผิด");
        refused(
                plan.change(water, "money", "line1-year", "2571", "line1-source", "ก", "line1-baht", "5"),
                "แก้ได้แค่ถ้อยคำ");
        refused(plan.write("/parts/vision", "seen", "1", "text", "เมืองใหม่ไร้ควันพิษ"), "text-error");
        refused(plan.write("/indicators", "name", "ใหม่", "target", "1", "targetYear", "2575"), "แก้ได้แค่ถ้อยคำ");
        assertThat(plan.edit("/nodes/" + plan.node(water) + "/edit"))
                .contains("name=\"textTh\"")
                .doesNotContain(
                        "name=\"kind\"",
                        "name=\"no\"",
                        "name=\"doer\"",
                        "name=\"body\"",
                        "line1-baht",
                        "value=\"place\"",
                        "value=\"remove\"",
                        "/indicators?node=");
        assertThat(plan.edit("/indicators"))
                .contains("บ้านมีน้ำ")
                .doesNotContain("name=\"target\"", "value=\"remove\"", "แก้ตัวชี้วัด");
        done(plan.change(water, "words", "textTh", mended));
        done(plan.write("/parts/vision", "seen", "1", "text", "ตำบลน้ำดี คนมีสุข"));
        assertThat(plan.read("/compare")).contains(mended);
    }

    @Test
    void anAmendmentDoesNotReachAnotherSenseInSmallSteps() {
        PlanDesk plan = new PlanDesk(product, "300102");
        String pond = "ขุดลอกหนองน้ำสาธารณะ";
        done(plan.add("", "issue", pond, "textEn", "Dredge the public pond"));
        done(plan.write("/parts/vision", "seen", "0", "text", pond));
        done(plan.adopt("district", "10 พฤศจิกายน 2569"));
        done(plan.begin("AMENDED"));
        refused(plan.change(pond, "words", "textTh", pond, "textEn", "Build a hall for the mayor"), "textEn-error");
        String half = pond + " สร้างถนนคอน";
        String further = "น้ำสาธารณะ สร้างถนนคอนกรีตสายใหม่";
        done(plan.change(pond, "words", "textTh", half, "textEn", "Dredge the public ponds"));
        refused(plan.change(half, "words", "textTh", further), "textTh-error", "ไม่ใช่แก้คำผิด");
        done(plan.write("/parts/vision", "seen", "1", "text", half));
        refused(plan.write("/parts/vision", "seen", "2", "text", further), "text-error", "ไม่ใช่แก้คำผิด");
        done(plan.change(half, "words", "textTh", pond, "textEn", "Dredge the public pond"));
    }

    @Test
    void whatWasTakenOutIsPutBackOnlyInAKindThatTakesIt() {
        PlanDesk plan = passed("540305");
        for (String kind : new String[] {"ADDITIONAL", "AMENDED"}) {
            done(plan.begin(kind));
            assertThat(plan.edit("/edit"))
                    .contains("ป่าคืนมา", "จะเอากลับต้องทำฉบับเปลี่ยนแปลง")
                    .doesNotContain("value=\"restore\"");
            int seq = kind.equals("ADDITIONAL") ? 2 : 3;
            done(plan.write("/editions", "drop", String.valueOf(seq)));
        }
        done(plan.begin("CHANGED"));
        assertThat(plan.edit("/edit")).contains("value=\"restore\"");
        done(plan.change("ป่าคืนมา", "restore"));
    }

    @Test
    void indicatorsAreOfferedAsTheKindTakesThem() {
        PlanDesk plan = passed("540306");
        done(plan.begin("CHANGED"));
        assertThat(plan.edit("/indicators"))
                .contains("แก้ตัวชี้วัด", "value=\"remove\"")
                .doesNotContain("name=\"target\"");
        done(plan.write("/editions", "drop", "2"));
        done(plan.begin("ADDITIONAL"));
        assertThat(plan.edit("/indicators"))
                .contains("เพิ่มตัวชี้วัด", "name=\"target\"")
                .doesNotContain("แก้ตัวชี้วัด", "value=\"remove\"");
    }
}
