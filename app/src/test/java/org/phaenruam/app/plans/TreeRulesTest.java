package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.plans.editing.BranchesAdded;
import org.phaenruam.app.plans.editing.NewBranch;
import org.phaenruam.app.plans.editing.PlanTree;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A plan's tree goes from wide to narrow, each number stands once, and what is said of a plan is said plainly. */
@ProductTest
class TreeRulesTest {
    @Autowired
    ApplicationContext product;

    private static void done(Browser.Page page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
    }

    private static void refused(Browser.Page page, String... says) {
        assertThat(page.status()).as(page.toString()).isEqualTo(422);
        assertThat(PlanDesk.said(page)).contains(says);
    }

    private static NewBranch branch(String ref, String parent, String kind, String no, String text) {
        return new NewBranch(Ids.next(), ref, parent, kind, no, text, "", "", "", "", "", List.of());
    }

    @Test
    void nothingWideHangsUnderSomethingNarrow() {
        PlanDesk plan = new PlanDesk(product, "540307");
        done(plan.add("", "issue", "น้ำพอใช้"));
        done(plan.add("น้ำพอใช้", "strategy", "เก็บน้ำฝน"));
        done(plan.add("เก็บน้ำฝน", "strategy", "เก็บในหมู่บ้าน"));
        refused(plan.add("เก็บน้ำฝน", "issue", "ถนนดี"), "kind-error", "ข้อเล็กอยู่ใต้ข้อใหญ่", "ถนนดี");
        done(plan.add("", "issue", "ถนนดี"));
        refused(
                plan.change("ถนนดี", "place", "parent", plan.node("เก็บน้ำฝน")),
                "parent-error",
                "ข้อเล็กอยู่ใต้ข้อใหญ่");
        refused(plan.change("น้ำพอใช้", "words", "kind", "project", "textTh", "น้ำพอใช้"), "kind-error");
        refused(plan.change("เก็บในหมู่บ้าน", "words", "kind", "issue", "textTh", "เก็บในหมู่บ้าน"), "kind-error");
        PlanTree tree = product.getBean(PlanTree.class);
        List<NewBranch> wrong = List.of(
                branch("a", "", "programme", "", "แผนงานน้ำ"), branch("b", "a", "issue", "", "ประเด็นใต้แผนงาน"));
        assertThat(tree.addAllByCommand(ActorRef.command("test"), plan.code(), Ids.next(), wrong))
                .isInstanceOfSatisfying(
                        BranchesAdded.Refused.class,
                        r -> assertThat(r.errors().all()).containsOnlyKeys("row.2.kind"));
    }

    @Test
    void aNumberStandsOnceAmongSiblingsOfOneKind() {
        PlanDesk plan = new PlanDesk(product, "540308");
        done(plan.add("", "issue", "น้ำพอใช้", "no", "1"));
        refused(plan.add("", "issue", "ถนนดี", "no", "๑"), "no-error", "ข้อที่ 1 มีแล้วตรงนั้น คือ “น้ำพอใช้”");
        done(plan.add("", "issue", "ถนนดี", "no", "2"));
        done(plan.add("", "project", "ป้ายตำบล", "no", "1"));
        refused(plan.change("ถนนดี", "words", "no", "1", "textTh", "ถนนดี"), "no-error");
        done(plan.change("ถนนดี", "words", "no", "2", "textTh", "ถนนดีทุกสาย"));
        done(plan.add("น้ำพอใช้", "project", "ขุดบ่อ", "no", "1"));
        refused(plan.change("ขุดบ่อ", "place", "parent", ""), "parent-error", "ป้ายตำบล");
        done(plan.change("ป้ายตำบล", "remove"));
        done(plan.change("ขุดบ่อ", "place", "parent", ""));
        refused(plan.change("ป้ายตำบล", "restore"), "ข้อที่ 1 มีแล้วตรงนั้น");
    }

    @Test
    void filesOfOfficesMayHaveANumberTwice() {
        PlanDesk plan = new PlanDesk(product, "540309");
        PlanTree tree = product.getBean(PlanTree.class);
        List<NewBranch> twice =
                List.of(branch("", "", "project", "1", "ขุดลอกหนอง"), branch("", "", "project", "1", "ซ่อมฝาย"));
        assertThat(tree.addAllByCommand(ActorRef.command("test"), plan.code(), Ids.next(), twice))
                .isEqualTo(new BranchesAdded.Done(2, 0, List.of()));
        assertThat(plan.read("/history"))
                .contains("เพิ่มพร้อมกัน 2 ข้อ เริ่มที่")
                .doesNotContain("หลัง:");
    }

    @Test
    void aPlanThatIsThereIsNotBegunAgainButShown() {
        PlanDesk plan = new PlanDesk(product, "540402");
        Browser recorder = plan.town().as("recorder");
        recorder.get("/plans?area=" + plan.town().tambon());
        Browser.Page again =
                recorder.post("/plans", "area", plan.town().tambon(), "type", "TAMP", "from", "2571", "to", "2575");
        assertThat(again.location()).isEqualTo(plan.at());
        assertThat(PlanDesk.said(again.follow())).contains("มีแผนนี้อยู่แล้ว").doesNotContain("เริ่มแผนแล้ว");
    }

    @Test
    void whoIsResponsibleCountsAsWhoDoesIt() {
        PlanDesk plan = new PlanDesk(product, "540403");
        done(plan.add("", "project", "ขุดลอกหนอง"));
        assertThat(plan.edit("/edit")).containsPattern("ใครทำ</a>\\s*มี 0 ข้อ|ใครทำ(?s:.{0,200})มี 0 ข้อ");
        done(plan.change("ขุดลอกหนอง", "words", "textTh", "ขุดลอกหนอง", "responsible", "กองช่าง"));
        assertThat(plan.edit("/edit")).containsPattern("ใครทำ(?s:.{0,300})มี 1 ข้อ");
    }

    @Test
    void aPlanKnownFromAPublicSourceHasOneStanding() {
        PlanDesk plan = new PlanDesk(product, "540404");
        String page = PlanDesk.said(plan.town().as("province").get("/plans/PRO20-50-2566"));
        assertThat(page)
                .contains("แผนที่ใช้อยู่", "ฉบับที่ใช้อยู่ ยังไม่ได้ปิดผนึกในระบบนี้")
                .doesNotContain("ยังเป็นร่าง", "กำลังเขียน");
        assertThat(PlanDesk.said(plan.town().as("province").get("/plans/PRO20-50-2566/editions")))
                .contains("แผนที่ใช้อยู่")
                .doesNotContain("กำลังร่าง");
    }

    @Test
    void whoWritesAPlanKnownFromAPublicSourceReadsThatItIsInForceAndNotAFirstDraft() {
        Browser province = Town.in(product, "600203").as("province");
        String goal = "/plans/PRO20-60-2566";
        for (String path : List.of("/edit", "/indicators", "/parts/vision")) {
            assertThat(PlanDesk.said(province.get(goal + path)))
                    .as(path)
                    .contains("แผนนี้ใช้อยู่แล้ว รู้จากแหล่งสาธารณะ")
                    .doesNotContain("กำลังเขียน", "ฉบับแรก");
        }
        province.get("/plans?area=60");
        province.post("/plans", "area", "60", "type", "PRO20", "from", "2586", "to", "2605");
        assertThat(PlanDesk.said(province.get("/plans/PRO20-60-2586/edit")))
                .as("the regional sub-committee adopts goals of 20 years, so one that is begun here is a first draft")
                .contains("กำลังเขียน ฉบับแรก");
    }
}
