package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;

/** Who is asking, with the roles held. The one place that decides who may do what. */
public final class Actor {
    private static final ActorRef NOBODY = ActorRef.system("nobody");

    private final @Nullable UUID account;
    private final ActorRef ref;
    private final String label;
    private final List<Grant> grants;
    private final AreaTree tree;

    private Actor(@Nullable UUID account, ActorRef ref, String label, List<Grant> grants, AreaTree tree) {
        this.account = account;
        this.ref = ref;
        this.label = label;
        this.grants = List.copyOf(grants);
        this.tree = tree;
    }

    /** Somebody who has not signed in: may read what is public and nothing else. */
    public static Actor anonymous(AreaTree tree) {
        return new Actor(null, NOBODY, "", List.of(), tree);
    }

    /** A person with an account. */
    public static Actor person(UUID account, String label, List<Grant> grants, AreaTree tree) {
        return new Actor(account, ActorRef.account(account), label, grants, tree);
    }

    public boolean signedIn() {
        return account != null;
    }

    /** The account; throws when nobody has signed in. */
    public UUID account() {
        if (account == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return account;
    }

    public ActorRef ref() {
        return ref;
    }

    /** What the person is called on the screen: an office, not a private name. */
    public String label() {
        return label;
    }

    public List<Grant> grants() {
        return grants;
    }

    /** May this person do this deed here? No SQL; every write asks it. */
    public boolean may(Deed deed, Situation at) {
        if (!deed.stages().isEmpty() && (at.stage() == null || !deed.stages().contains(at.stage()))) {
            return false;
        }
        if (account == null) {
            return false;
        }
        for (Capacity capacity : deed.by()) {
            if (has(capacity, at)) {
                return true;
            }
        }
        return false;
    }

    /** The same as a demand: throws {@link NotAllowed}, which becomes the sign-in page or a clear refusal. */
    public void require(Deed deed, Situation at) {
        if (!may(deed, at)) {
            throw new NotAllowed(this, deed, at);
        }
    }

    private boolean has(Capacity capacity, Situation at) {
        return switch (capacity) {
            case AUTHOR -> account != null && account.equals(at.author());
            case RECORDER -> holds(Role.RECORDER, at.area()) || holds(Role.FACILITATOR, at.area());
            case COORDINATOR -> holds(Role.COORDINATOR, at.area());
            case COMMUNITY -> speaksForPeople(at.area());
            case AUDITOR -> holds(Role.AUDITOR, at.area());
            case ADMINISTRATOR -> holds(Role.ADMINISTRATOR, at.area());
            case BODY -> at.bodyCode() != null && decidesFor(at.bodyCode());
            case AGENCY -> at.bodyCode() != null && worksFor(at.bodyCode());
            case SYSTEM -> false;
        };
    }

    private boolean holds(Role role, AreaCode area) {
        for (Grant grant : grants) {
            if (grant.role() == role && tree.within(area, grant.area())) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksForPeople(AreaCode area) {
        for (Grant grant : grants) {
            boolean near = switch (grant.role()) {
                case SPEAKER, RECORDER, FACILITATOR, COORDINATOR -> true;
                case SECRETARY, DEPUTY, OFFICIAL, PARTNER, AUDITOR, ADMINISTRATOR -> false;
            };
            if (near && tree.within(area, grant.area())) {
                return true;
            }
        }
        return false;
    }

    /** True when this person may write needs for this place as a speaker: as their author, not on behalf of others. */
    public boolean speaksIn(AreaCode area) {
        return holds(Role.SPEAKER, area);
    }

    /** True when this person is secretary of the body or acts for the secretary today. */
    public boolean decidesFor(String bodyCode) {
        return holds(Role.SECRETARY, bodyCode) || holds(Role.DEPUTY, bodyCode);
    }

    /** True when this person decides for the body only because of acting for its secretary (รักษาราชการแทน). */
    public boolean actsAsDeputy(String bodyCode) {
        return holds(Role.DEPUTY, bodyCode) && !holds(Role.SECRETARY, bodyCode);
    }

    /** True when this person decides for the body, is one of its officials, or its partner. */
    public boolean worksFor(String bodyCode) {
        return decidesFor(bodyCode) || holds(Role.OFFICIAL, bodyCode) || holds(Role.PARTNER, bodyCode);
    }

    private boolean holds(Role role, String bodyCode) {
        for (Grant grant : grants) {
            if (grant.role() == role && bodyCode.equals(grant.bodyCode())) {
                return true;
            }
        }
        return false;
    }

    /** The areas in which this person holds the role, in the order they were given. */
    public List<AreaCode> areasAs(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::area)
                .distinct()
                .toList();
    }

    /** True when there is a desk where this person decides or works. */
    public boolean hasDesk() {
        return grants.stream().anyMatch(grant -> grant.role().forBody());
    }

    /** True when the record of deeds is open to this person somewhere. */
    public boolean audits() {
        return administers() || grants.stream().anyMatch(grant -> grant.role() == Role.AUDITOR);
    }

    /** True when this person gives roles anywhere. */
    public boolean administers() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }
}
