package org.phaenruam.app.accounts;

import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and being locked out, on record: which account, never the password nor what was typed. */
@Component
class SignInRecords {
    private final Audit audit;

    SignInRecords(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    public void signedIn(UUID account, AreaCode area) {
        ActorRef own = ActorRef.account(account);
        audit.record(own, "account.signed-in", new SubjectRef("account", account.toString()), area, Map.of());
    }

    /** Once for each lock-out of a name that somebody has; tries with other names leave no trace. */
    @Transactional
    public void lockedOut(UUID account, AreaCode area) {
        audit.record(
                ActorRef.system("sign-in"),
                "account.locked-out",
                new SubjectRef("account", account.toString()),
                area,
                Map.of());
    }
}
