package org.phaenruam.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own account: its sessions, what is kept about it, its correction and its end. Erasing replaces the name and the
 * label; what the account decided stays in the public record under the neutral word, as the law on public records asks.
 */
@Component
class OwnData {
    private static final String NEUTRAL = "บัญชีที่ลบข้อมูลแล้ว";

    private final OwnDataStore store;
    private final AccountStore accountStore;
    private final Accounts accounts;
    private final RoleBook roles;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;

    OwnData(
            OwnDataStore store,
            AccountStore accountStore,
            Accounts accounts,
            RoleBook roles,
            SignIn signIn,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.accountStore = accountStore;
        this.accounts = accounts;
        this.roles = roles;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
    }

    List<OwnSession> listSessions(UUID account, String present) {
        return store.listSessions(account, present, clock.instant());
    }

    /** Every role that the account ever held, the latest first. */
    List<OwnDataStore.PastRole> listHistory(UUID account) {
        return store.listHistory(account);
    }

    LocalDate opened(UUID account) {
        return store.opened(account);
    }

    @Transactional
    public void endSession(Actor by, UUID session) {
        if (store.endSession(by.account(), session)) {
            record(by, "account.session-ended", Map.of("which", "one"));
        }
    }

    @Transactional
    public void endOtherSessions(Actor by, String present) {
        store.endOtherSessions(by.account(), present);
        record(by, "account.session-ended", Map.of("which", "all others"));
    }

    /** Corrects what others see; the field is {@code label}. */
    @Transactional
    public FormErrors correctLabel(Actor by, String label) {
        FormErrors errors = FormErrors.none();
        Labels.check(label, errors);
        if (!errors.any()) {
            store.setLabel(by.account(), Labels.tidy(label));
            record(by, "account.label-corrected", Map.of());
        }
        return errors;
    }

    /**
     * Erases one's own personal data: asks for the password once more ({@code current}). Refused for the last administrator
     * of an area, who hands over first.
     */
    @Transactional
    public FormErrors erase(Actor by, String password) {
        accountStore.lockAdministrators();
        accountStore.lock(by.account());
        Account own = accounts.find(by.account()).orElseThrow();
        FormErrors errors = FormErrors.none();
        AccountStore.Secret secret = accountStore.findSecret(own.signInName()).orElseThrow();
        signIn.problemWithOwn(secret, password)
                .ifPresent(problem ->
                        errors.add("current", problem.key(), problem.args().toArray()));
        List<HeldGrant> held = accounts.listRoles(own.id());
        if (!held.stream().allMatch(role -> roles.mayGo(own.id(), role.grant(), true))) {
            errors.add("", "accounts.data.last-administrator");
        }
        if (!errors.any()) {
            held.forEach(role -> roles.end(by.ref(), own.id(), role, Map.of("why", "erased")));
            String name = "erased-" + own.id().toString();
            store.erase(own.id(), name, NEUTRAL, signIn.hash(Passwords.made()), clock.instant());
            record(by, own, "account.erased", Map.of());
            accountStore.endSessions(own.id());
        }
        return errors;
    }

    private void record(Actor by, String deed, Map<String, String> detail) {
        record(by, accounts.find(by.account()).orElseThrow(), deed, detail);
    }

    private void record(Actor by, Account own, String deed, Map<String, String> detail) {
        audit.record(by.ref(), deed, new SubjectRef("account", own.id().toString()), own.area(), detail);
    }
}
