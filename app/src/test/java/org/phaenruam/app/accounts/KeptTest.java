package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptTest {
    private static MockHttpServletRequest form() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/needs/new");
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        return request;
    }

    @Test
    void everyWordComesBackAsItWasWritten() {
        MockHttpServletRequest request = form();
        request.setParameter("what", "ฝายพัง น้ำท่วม & 50% <b>จริง</b>\nบรรทัดสอง+บวก");
        request.addParameter("tag", "a=b", "ค");
        Kept kept = Kept.of(request).orElseThrow();

        assertThat(Kept.read(kept.path(), kept.encoded())).contains(kept);
        assertThat(kept.fields()).hasSize(3);
        assertThat(kept.words()).contains("ฝายพัง น้ำท่วม & 50% <b>จริง</b>\nบรรทัดสอง+บวก");
    }

    @Test
    void passwordsAndTokensAreNotKept() {
        MockHttpServletRequest request = form();
        request.setParameter("_csrf", "secret");
        request.setParameter("password", "secret");
        request.setParameter("fresh", "secret");

        assertThat(Kept.of(request)).isEmpty();
    }

    @Test
    void onlyAFormThatWasSentToOneOfOurPagesIsKept() {
        MockHttpServletRequest file = form();
        file.setContentType("multipart/form-data");
        file.setParameter("x", "y");
        MockHttpServletRequest endless = form();
        endless.setParameter("what", "ก".repeat(50_000));

        assertThat(Kept.of(file)).isEmpty();
        assertThat(Kept.of(endless)).isEmpty();
        assertThat(Kept.read("//evil.example/", "a=b")).isEmpty();
        assertThat(Kept.read("https://evil.example/", "a=b")).isEmpty();
        assertThat(Kept.read("/needs/new", "%zz=1")).isEmpty();
        assertThat(Kept.read("/needs/new", "")).isEmpty();
    }

    @Test
    void codesAreNotShownAsWords() {
        Kept kept = new Kept("/needs", List.of(new Kept.Field("id", "0190-abc"), new Kept.Field("what", "ขอถนน")));

        assertThat(kept.words()).containsExactly("ขอถนน");
    }
}
