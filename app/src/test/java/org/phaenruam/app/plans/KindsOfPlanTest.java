package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.LocalGovernments;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every kind of plan below the nation is begun by somebody, for its own number of years, and approved by somebody. */
@ProductTest
class KindsOfPlanTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    LocalGovernments governments;

    private static String said(Browser.Page page) {
        return page.body().replace("<wbr>", "").replace('\u00a0', ' ');
    }

    private static Browser.Page begin(Browser who, String area, String type, String from, String to) {
        who.get("/plans?area=" + area);
        return who.post("/plans", "area", area, "type", type, "from", from, "to", to);
    }

    private static void begun(Browser who, String area, String type, String title, String approver) {
        assertThat(begin(who, area, type, "2571", "").status()).as(type).isEqualTo(303);
        assertThat(said(who.get("/plans/" + type + "-" + area + "-2571"))).contains(title, approver);
    }

    @Test
    void theYearlyPlansOfALocalGovernmentTheGoalOfAProvinceAndACommunitysPlanAreBegunAndHaveAnApprover() {
        Town town = Town.in(product, "540106");
        AreaCode seat = new AreaCode(town.tambon());
        governments.sample("SAO", seat, "SAO-540106", "อบต.ลองดู", "Long Du", List.of(seat));
        Browser recorder = town.as("recorder");
        begun(recorder, town.tambon(), "LOCO", "พ.ศ. 2571", "อบต.ลองดู");
        begun(recorder, town.tambon(), "LOCB", "พ.ศ. 2571", "อบต.ลองดู");
        begun(recorder, town.tambon(), "LOCP", "พ.ศ. 2571–2575", "อบต.ลองดู");
        begun(town.as("village"), town.village(1), "COMP", "พ.ศ. 2571–2575", "หมู่ที่ 1");
        begun(town.as("province"), "54", "PRO20", "พ.ศ. 2571–2590", "ภาคเหนือ");
    }

    @Test
    void aYearlyPlanIsForOneYear() {
        Town town = Town.in(product, "540107");
        Browser.Page refused = begin(town.as("district"), "5401", "DISN", "2572", "2576");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(said(refused)).contains("ปีต่อปี");
        assertThat(begin(town.as("district"), "5401", "DISN", "2572", "").location())
                .contains("DISN-5401-2572");
    }
}
