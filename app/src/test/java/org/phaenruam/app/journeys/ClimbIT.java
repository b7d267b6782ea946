package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaenruam.app.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The climb, in a real browser: a recorder writes a need down, the village endorses it, tambon and district send it up,
 * the province puts it into its plan, the plan is approved, and the answer stands on the village's page.
 */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.phaenruam.app.testing.Chromium#possible")
class ClimbIT {
    private Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0} px, script {1}")
    @CsvSource({"360, true", "1280, true", "360, false"})
    void aNeedClimbsFromTheVillageToTheProvincesPlanAndItsAnswerComesBack(int width, boolean script) {
        String title = "คลองตื้น น้ำท่วมบ้านทุกปี " + width + (script ? "" : " ไม่มีสคริปต์");
        Walk walk = new Walk(chromium, port, "climb", width, script);
        String code = walk.as("recorder.suthep").write("500108", "50010804", title);
        walk.as("village.suthep4").decide(code, "ENDORSE", "FORUM_RESOLUTION");
        walk.decide(code, "SEND_UP", "FORUM_RESOLUTION");
        walk.as("tambon.suthep").decide(code, "SEND_UP", "URGENT");
        walk.as("district.mueang").decide(code, "SEND_UP", "BEYOND_POWER");
        walk.as("province.chiangmai").putInPlan(code, "PT07", "MATCHES_PLAN");
        walk.as("region.north").approve("PROP-50-2566");

        Walk citizen = new Walk(chromium, port, "citizen", width, script);
        Page page = citizen.open("/areas/50010804", "village");
        assertThat(Walk.said(page)).contains(title, "แผนผ่านแล้ว");
        page = citizen.open("/needs/" + code, "need");
        assertThat(Walk.said(page)).contains("ยังไม่ได้เงิน", "กรรมการจังหวัดเชียงใหม่", "ส่งขึ้นไปขั้นต่อไป");
        assertThat(walk.troubles()).isEmpty();
        assertThat(citizen.troubles()).isEmpty();
    }
}
