package org.phaenruam.app.accounts;

import java.time.Clock;
import java.util.List;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Turns the one-time link into the administrator of the nation. */
@Component
class FirstAdministrator {
    private final SetupStore store;
    private final Accounts accounts;
    private final Clock clock;

    FirstAdministrator(SetupStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    boolean valid(String token) {
        return store.valid(token, clock.instant());
    }

    /** A problem with the link itself is at the field {@code ""}; after a problem the link stays good for another try. */
    @Transactional
    FormErrors create(String token, String name, String label, String password, String again) {
        FormErrors errors;
        if (!store.use(token, clock.instant()) || accounts.any()) {
            errors = FormErrors.none();
            errors.add("", "accounts.setup.link-used");
        } else {
            Grant nation = new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null);
            NewAccount wanted = new NewAccount(name, label, AreaCode.NATION, List.of(nation));
            errors = accounts.createByCommand(ActorRef.command("setup"), wanted, password, again);
        }
        if (errors.any()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return errors;
    }
}
