package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Village lists on screen: administrators of the area only, for their area only, looked at before. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VillageFilePagesTest {
    private static final Charset OLD = Charset.forName("x-windows-874");
    private static final String HEADER = "village_code;moo;name_th;subdistrict_code\n";

    @Autowired
    ApplicationContext product;

    private Town town;

    @BeforeAll
    void aTown() {
        town = Town.in(product, "550104");
    }

    @Test
    void aListIsLookedAtThenTakenInAndNothingOutsideTheAreaIsTouched() {
        Browser admin = town.as("admin");
        admin.get("/areas/55/import-villages");
        byte[] list = (HEADER + "55010409;9;บ้านห้วยใหม่;550104\n").getBytes(OLD);
        Browser.Page looked = admin.postFile("/areas/55/import-villages", "v.csv", list, "act", "look");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body().replaceAll("<wbr>|</?span[^>]*>", "")).contains("บ้านห้วยใหม่", "ยังไม่ได้บันทึกอะไร");
        assertThat(admin.get("/areas/55010409").status()).isEqualTo(404);
        assertThat(admin.postFile("/areas/55/import-villages", "v.csv", list, "act", "import")
                        .status())
                .isEqualTo(303);
        assertThat(admin.get("/areas/55010409").status()).isEqualTo(200);
        byte[] elsewhere = (HEADER + "50010891;91;บ้านไกล;500108\n").getBytes(OLD);
        Browser.Page refused = admin.postFile("/areas/55/import-villages", "v.csv", elsewhere, "act", "import");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().replaceAll("<wbr>|</?span[^>]*>", "")).contains("บรรทัดที่ 2", "ไม่ได้อยู่ใน");
    }

    @Test
    void nobodyElseMay() {
        assertThat(town.as("recorder").get("/areas/550104/import-villages").status())
                .isEqualTo(403);
        assertThat(town.as("admin").get("/areas/50/import-villages").status()).isEqualTo(403);
    }
}
