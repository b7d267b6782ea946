package org.phaenruam.app.ops;

import java.util.List;
import org.phaenruam.app.accounts.Accounts;
import org.springframework.stereotype.Component;

/** Shows how to make the first administrator, as long as nobody has an account. */
@Component
class FirstAdministratorLink implements FirstSteps {
    private final Accounts accounts;

    FirstAdministratorLink(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> lines(String base) {
        return accounts.firstAdministratorToken()
                .map(token -> List.of(
                        "เปิดลิงก์นี้เพื่อสร้างผู้ดูแลระบบคนแรก (ใช้ได้ครั้งเดียว ภายใน 24 ชั่วโมง)",
                        "Open this link to make the first administrator (good once, for 24 hours):",
                        "  " + base + "/setup?token=" + token))
                .orElse(List.of());
    }
}
