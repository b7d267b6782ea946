package org.phaenruam.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes roles down and ends them, each with its record in the audit chain. It asks for no right: the doors that use it
 * have done so. All of its writing needs the transaction of its caller.
 */
@Component
class RoleBook {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final AccountStore store;
    private final Areas areas;
    private final Audit audit;
    private final ObjectProvider<BodyDirectory> bodies;
    private final Clock clock;

    RoleBook(AccountStore store, Areas areas, Audit audit, ObjectProvider<BodyDirectory> bodies, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.audit = audit;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What is wrong with the role itself: its body ({@code body}) or its days ({@code from}, {@code to}). */
    void check(Grant wanted, FormErrors errors) {
        String body = wanted.bodyCode();
        if (body != null && !takes(wanted, body)) {
            errors.add("body", "accounts.problem.body");
        }
        LocalDate from = wanted.from();
        if (from != null && from.isBefore(today())) {
            errors.add("from", "accounts.term.past");
        }
        LocalDate last = wanted.lastDay();
        if (last != null && last.isBefore(today())) {
            errors.add("to", "accounts.term.over");
        }
        if (last == null && wanted.role().forATime()) {
            errors.add("to", "accounts.term.deputy");
        }
    }

    private boolean takes(Grant wanted, String body) {
        return Optional.ofNullable(bodies.getIfAvailable())
                .flatMap(known -> known.find(body))
                .filter(choice -> choice.area().equals(wanted.area()))
                .filter(choice -> choice.takes(wanted.role()))
                .isPresent();
    }

    /** True when the account holds this very role on one of the days wished for. */
    boolean holds(UUID account, Grant wanted) {
        LocalDate from = wanted.from() == null ? today() : wanted.from();
        LocalDate last = wanted.lastDay();
        return store.listRoles(account, today()).stream()
                .filter(held -> held.grant().sameRole(wanted))
                .anyMatch(held -> (last == null || !held.from().isAfter(last))
                        && (held.to() == null || held.to().isAfter(from)));
    }

    HeldGrant give(ActorRef by, UUID account, Grant wanted, Map<String, String> also) {
        LocalDate from = wanted.from() == null ? today() : wanted.from();
        LocalDate last = wanted.lastDay();
        HeldGrant held = new HeldGrant(Ids.next(), wanted.undated(), from, last == null ? null : last.plusDays(1));
        store.addRole(held, account, areas.tree().path(wanted.area()), by.value());
        Map<String, String> detail = detail(wanted);
        detail.putAll(also);
        detail.put("from", from.toString());
        if (last != null) {
            detail.put("last_day", last.toString());
        }
        record(by, AccountDeeds.GIVE_ROLE.code(), account, wanted.area(), detail);
        return held;
    }

    /** Ends the role from today on. */
    void end(ActorRef by, UUID account, HeldGrant held, Map<String, String> also) {
        store.endRole(held.id(), today(), clock.instant(), by.value());
        Map<String, String> detail = detail(held.grant());
        detail.putAll(also);
        record(by, AccountDeeds.END_ROLE.code(), account, held.grant().area(), detail);
    }

    /**
     * Whether one of the area's administrators may go without leaving it to nobody. Who goes of the own will needs another
     * administrator of that very area; who is let go needs one of the area or of a wider one. Those whose time ends by itself
     * do not count. Holds the lock of all administrators until the end of the transaction: two who let one another go at
     * the same moment take turns.
     */
    boolean mayGo(UUID account, Grant grant, boolean ownWill) {
        store.lockAdministrators();
        if (grant.role() != Role.ADMINISTRATOR) {
            return true;
        }
        List<AreaCode> answering = new ArrayList<>(List.of(grant.area()));
        if (!ownWill && areas.tree().find(grant.area()).isPresent()) {
            areas.tree().ancestors(grant.area()).forEach(area -> answering.add(area.code()));
        }
        return store.otherAdministrators(account, answering, today()) > 0;
    }

    private static Map<String, String> detail(Grant grant) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("role", grant.role().name());
        detail.put("area", grant.area().value());
        if (grant.bodyCode() != null) {
            detail.put("body", grant.bodyCode());
        }
        return detail;
    }

    private void record(ActorRef by, String deed, UUID account, AreaCode at, Map<String, String> detail) {
        audit.record(by, deed, new SubjectRef("account", account.toString()), at, detail);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(THAILAND));
    }
}
