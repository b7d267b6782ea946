package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because here nobody may have an account. */
@ProductTest
@TestPropertySource(properties = "phaen.test=setup")
@DirtiesContext
class SetupTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    @Autowired
    TestClock clock;

    @Test
    void theFirstAdministratorIsMadeOnceWithALinkThatAgesAndCannotBeGuessed() {
        String old = accounts.firstAdministratorToken().orElseThrow();
        String token = accounts.firstAdministratorToken().orElseThrow();
        assertThat(browser.get("/setup").status()).isEqualTo(410);
        assertThat(browser.get("/setup?token=" + old).body()).contains("ลิงก์นี้ใช้ไม่ได้");
        clock.advance(Duration.ofHours(25));
        assertThat(browser.get("/setup?token=" + token).status()).isEqualTo(410);

        String good = accounts.firstAdministratorToken().orElseThrow();
        assertThat(browser.get("/setup?token=" + good).status()).isEqualTo(200);
        Browser.Page wrong = browser.post(
                "/setup",
                "token",
                good,
                "name",
                "x",
                "label",
                "ผู้ดูแลระบบระดับชาติ",
                "fresh",
                "1234567890",
                "again",
                "1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("ชื่อนี้ใช้ไม่ได้", "คนเดาได้ก่อนใคร", "value=\"x\"")
                .doesNotContain("1234567890");
        Browser.Page made = create(good);
        assertThat(made.location()).startsWith("/sign-in");

        assertThat(accounts.firstAdministratorToken()).isEmpty();
        assertThat(create(good).status()).isEqualTo(410);
        assertThat(browser.get("/setup?token=" + good).body()).contains("มีผู้ดูแลระบบแล้ว");
        Account first = accounts.findByName("first.admin").orElseThrow();
        assertThat(first.grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.role()).isEqualTo(Role.ADMINISTRATOR));
        Actor actor = accounts.actor(first.id());
        assertThat(accounts.endRole(actor, first.id(), first.roles().getFirst().id())
                        .of("")
                        .getFirst()
                        .key())
                .isEqualTo("accounts.problem.last-administrator");
    }

    private Browser.Page create(String token) {
        return browser.post(
                "/setup",
                "token",
                token,
                "name",
                "first.admin",
                "label",
                "ผู้ดูแลระบบระดับชาติ",
                "fresh",
                "เริ่มต้นที่หมู่บ้าน",
                "again",
                "เริ่มต้นที่หมู่บ้าน");
    }
}
