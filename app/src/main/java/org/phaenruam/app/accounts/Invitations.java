package org.phaenruam.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Roles that wait for somebody: an administrator invites with a code on paper; who leaves hands a role over. A role that
 * is handed over ends in the transaction in which the successor's begins, so that no desk stands empty and nobody is
 * locked out. An offer counts only as long as whoever made it may still make it.
 */
@Component
class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    private final InvitationStore store;
    private final AccountStore accountStore;
    private final Accounts accounts;
    private final RoleBook roles;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    /** A fresh invitation; the code is known only here. */
    record Made(Invitation invitation, String code) {}

    Invitations(
            InvitationStore store,
            AccountStore accountStore,
            Accounts accounts,
            RoleBook roles,
            Areas areas,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.accountStore = accountStore;
        this.accounts = accounts;
        this.roles = roles;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** Invites whoever will hold the code; empty with the problems added. */
    @Transactional
    public Optional<Made> invite(Actor by, Grant grant, String label, FormErrors errors) {
        by.require(AccountDeeds.INVITE, Situation.at(grant.area()));
        roles.check(grant, errors);
        String tidy = Labels.tidy(label);
        if (!tidy.isEmpty()) {
            Labels.check(tidy, errors);
        }
        return errors.any() ? Optional.empty() : Optional.of(make(by, grant, tidy, null));
    }

    private Made make(Actor by, Grant grant, String label, @Nullable UUID handsOver) {
        String code = InvitationCode.made();
        Invitation made = invitation(by, grant, label, handsOver, null);
        store.add(made, code, areas.tree().path(grant.area()));
        record(by.ref(), "account.invited", made);
        return new Made(made, code);
    }

    private Invitation invitation(
            Actor by, Grant grant, String label, @Nullable UUID handsOver, @Nullable UUID toAccount) {
        Instant now = clock.instant();
        return new Invitation(Ids.next(), grant, label, handsOver, toAccount, by.account(), now, now.plus(GOOD_FOR));
    }

    /** May this person hand the held role over: its holder, or an administrator of its place? */
    boolean mayHandOver(Actor by, UUID holder, HeldGrant held) {
        return by.signedIn()
                && (by.account().equals(holder)
                        || by.may(
                                AccountDeeds.GIVE_ROLE,
                                Situation.at(held.grant().area())));
    }

    /** Offers a held role to an account that exists; it begins when that person accepts. */
    @Transactional
    public FormErrors offer(Actor by, UUID holder, HeldGrant held, UUID successor) {
        requireHandOver(by, holder, held);
        FormErrors errors = FormErrors.none();
        Account to = accounts.find(successor).orElseThrow();
        Grant grant = successorGrant(held);
        if (to.disabled()) {
            errors.add("name", "accounts.problem.closed");
        } else if (successor.equals(holder)) {
            errors.add("name", "accounts.hand.self");
        } else if (by.account().equals(successor)) {
            errors.add("name", "accounts.problem.own-role");
        } else if (roles.holds(successor, grant)) {
            errors.add("name", "accounts.problem.has-role");
        }
        if (!errors.any()) {
            store.revokeOthers(held.id(), clock.instant());
            Invitation made = invitation(by, grant, "", held.id(), successor);
            store.add(made, null, areas.tree().path(grant.area()));
            record(by.ref(), "account.hand-over-offered", made);
        }
        return errors;
    }

    /** The same with a code on paper, for a successor who has no account yet. */
    @Transactional
    public Made offerByCode(Actor by, UUID holder, HeldGrant held) {
        requireHandOver(by, holder, held);
        store.revokeOthers(held.id(), clock.instant());
        Account now = accounts.find(holder).orElseThrow();
        return make(by, successorGrant(held), now.label(), held.id());
    }

    private void requireHandOver(Actor by, UUID holder, HeldGrant held) {
        if (!mayHandOver(by, holder, held)) {
            throw new NotAllowed(
                    by, AccountDeeds.GIVE_ROLE, Situation.at(held.grant().area()));
        }
    }

    private Grant successorGrant(HeldGrant held) {
        return held.grant().during(null, held.lastDay().orElse(null));
    }

    /** Takes an invitation back; its code is worth nothing from then on. Who it was offered to may decline it. */
    @Transactional
    public void revoke(Actor by, UUID id) {
        store.find(id, clock.instant()).ifPresent(open -> {
            boolean own = by.signedIn()
                    && (by.account().equals(open.madeBy()) || by.account().equals(open.toAccount()));
            if (!own) {
                by.require(AccountDeeds.INVITE, Situation.at(open.grant().area()));
            }
            if (store.revoke(id, clock.instant())) {
                record(by.ref(), "account.invitation-revoked", open);
            }
        });
    }

    /** The area has ended: nobody can begin a role in it any more. In the transaction that ends it. */
    void endWith(AreaCode ended, ActorRef by) {
        store.revokeOf(ended, clock.instant()).forEach(open -> record(by, "account.invitation-revoked", open));
    }

    /** Open invitations of an area and below, newest first. */
    List<Invitation> list(Actor by, AreaCode area, int most) {
        by.require(AccountDeeds.INVITE, Situation.at(area));
        return store.listWithin(areas.tree().path(area), clock.instant(), most);
    }

    /** Roles that others wish to hand to this person. */
    List<Invitation> listOffers(Actor to) {
        return store.listFor(to.account(), clock.instant()).stream()
                .filter(this::stillGood)
                .toList();
    }

    /** The open invitation with this code, while whoever made it may still make it. */
    Optional<Invitation> findByCode(String typed) {
        return store.findByCode(InvitationCode.read(typed), clock.instant()).filter(this::stillGood);
    }

    Optional<Invitation> findOffer(Actor to, UUID id) {
        return store.find(id, clock.instant())
                .filter(open -> to.account().equals(open.toAccount()))
                .filter(this::stillGood);
    }

    private boolean stillGood(Invitation open) {
        Actor maker = accounts.actor(open.madeBy());
        if (areas.tree().find(open.grant().area()).isEmpty()) {
            return false;
        }
        if (open.handsOver() == null) {
            return maker.may(AccountDeeds.INVITE, Situation.at(open.grant().area()));
        }
        return accounts.findHeld(open.handsOver())
                .filter(held -> mayHandOver(maker, held.holder(), held.held()))
                .isPresent();
    }

    /** Opens an account for the invited person, with the role; the fields are those of {@link Accounts#createByCommand}. */
    @Transactional
    public FormErrors acceptAsNew(Invitation open, String name, String label, String password, String again) {
        NewAccount wanted = new NewAccount(name, label, open.grant().area(), List.of());
        FormErrors errors = accounts.createByCommand(ActorRef.account(open.madeBy()), wanted, password, again);
        if (!errors.any()) {
            UUID account = accounts.findByName(name).orElseThrow().id();
            errors.addAll(take(open, account));
        }
        if (errors.any()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return errors;
    }

    /** Adds the role to the account of the person who accepts. */
    @Transactional
    public FormErrors accept(Invitation open, Actor by) {
        FormErrors errors = take(open, by.account());
        if (errors.any()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return errors;
    }

    private FormErrors take(Invitation open, UUID account) {
        FormErrors errors = FormErrors.none();
        accountStore.lockAdministrators();
        accountStore.lock(account);
        if (roles.holds(account, open.grant())) {
            errors.add("", "accounts.problem.has-role");
        } else if (account.equals(
                open.madeBy())) { // also who hands over the role of another: nobody gives roles to oneself
            errors.add("", "accounts.problem.own-role");
        } else if (!stillGood(open) || !store.use(open.id(), account, clock.instant())) {
            errors.add("", "accounts.invite.gone");
        } else {
            begin(open, account);
        }
        return errors;
    }

    private void begin(Invitation open, UUID account) {
        Map<String, String> also = Map.of("invitation", open.id().toString());
        ActorRef by = ActorRef.account(open.madeBy());
        UUID old = open.handsOver();
        Grant wanted = open.grant();
        if (wanted.from() != null && wanted.from().isBefore(roles.today())) {
            wanted = wanted.during(null, wanted.lastDay());
        }
        roles.give(by, account, wanted, also);
        if (old != null) {
            Accounts.Holding holding = accounts.findHeld(old).orElseThrow();
            accountStore.lock(holding.holder());
            roles.end(by, holding.holder(), holding.held(), also);
            store.revokeOthers(old, clock.instant());
            accountStore.endSessions(holding.holder());
        }
    }

    private void record(ActorRef by, String deed, Invitation open) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("role", open.grant().role().name());
        if (open.grant().bodyCode() != null) {
            detail.put("body", open.grant().bodyCode());
        }
        if (open.handsOver() != null) {
            detail.put("hands_over", open.handsOver().toString());
        }
        audit.record(
                by,
                deed,
                new SubjectRef("invitation", open.id().toString()),
                open.grant().area(),
                detail);
    }
}
