package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.alignment.glossary.Terms;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.Approvals;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.linking.NodeLinks;
import org.phaenruam.app.proposals.NeedLinks;
import org.phaenruam.app.proposals.bundles.Bundles;

/**
 * Walks every role × area of the role × area of the deed × deed and compares with a rule written down here a second time,
 * on path texts instead of the tree. An allow that this rule does not expect fails, and so does a missing one.
 */
class RightsMatrixTest {
    private static final SmallTree TREE = SmallTree.THAILAND;
    private static final UUID ME = new UUID(1, 1);
    private static final UUID ANOTHER = new UUID(2, 2);
    private static final String MINE = "BODY-MINE";

    private static final Set<String> NEAR_THE_PEOPLE = Set.of("SPEAKER", "RECORDER", "FACILITATOR", "COORDINATOR");
    private static final Set<String> WITH_A_DESK = Set.of("SECRETARY", "DEPUTY", "OFFICIAL", "PARTNER");

    private long cells;
    private long allowed;

    @Test
    void onlyAnAdministratorOfTheAreaOrAboveItMayDoWhatConcernsAccounts() {
        long start = System.nanoTime();
        List<AreaCode> places = new ArrayList<>(TREE.codes());
        places.add(new AreaCode("99"));
        List<String> unexpected = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>(AccountDeeds.all());
        deeds.add(AreaDeeds.CHANGE);
        for (Deed deed : deeds) {
            for (AreaCode held : TREE.codes()) {
                for (Role role : Role.values()) {
                    Grant grant = grant(role, held);
                    for (AreaCode place : places) {
                        boolean expected = role == Role.ADMINISTRATOR && covers(held, place);
                        check(unexpected, List.of(grant), deed, Situation.at(place), expected);
                    }
                }
            }
        }
        report("accounts", start, unexpected);
        assertThat(unexpected).isEmpty();
        assertThat(allowed).as("a matrix that allows nothing checks nothing").isPositive();
    }

    @Test
    void noCapacityIsReachedByAnythingButItsOwnRoleBodyAuthorAndStage() {
        long start = System.nanoTime();
        List<String> unexpected = new ArrayList<>();
        for (Capacity capacity : Capacity.values()) {
            for (Set<String> stages : List.of(Set.<String>of(), Set.of("WAITING"), Set.of("DONE", "VERIFIED"))) {
                Deed deed = new Deed("test." + capacity, Set.of(capacity), stages);
                for (Role role : Role.values()) {
                    for (AreaCode held : TREE.codes()) {
                        everySituation(unexpected, deed, capacity, role, held);
                    }
                }
            }
        }
        report("capacities", start, unexpected);
        assertThat(unexpected).isEmpty();
        assertThat(allowed).isPositive();
    }

    /** One role held in one area, seen from a place and a body that must act there. */
    private record Seat(Grant grant, boolean covers, Situation at) {
        boolean is(Role... roles) {
            return Set.of(roles).contains(grant.role());
        }

        boolean mine() {
            return MINE.equals(at.bodyCode());
        }

        boolean decides() {
            return mine() && is(Role.SECRETARY, Role.DEPUTY);
        }

        boolean works() {
            return mine() && WITH_A_DESK.contains(grant.role().name());
        }

        boolean helps() {
            return covers && is(Role.RECORDER, Role.FACILITATOR, Role.COORDINATOR);
        }

        boolean coordinates() {
            return covers && is(Role.COORDINATOR);
        }
    }

    private void everySeat(String what, BiConsumer<List<String>, Seat> look) {
        long start = System.nanoTime();
        List<String> unexpected = new ArrayList<>();
        for (Role role : Role.values()) {
            for (AreaCode held : TREE.codes()) {
                for (AreaCode place : TREE.codes()) {
                    for (String body : new String[] {null, MINE, "BODY-OTHER"}) {
                        Situation at = new Situation(place, body, null, null);
                        look.accept(unexpected, new Seat(grant(role, held), covers(held, place), at));
                    }
                }
            }
        }
        report(what, start, unexpected);
        assertThat(unexpected).isEmpty();
        assertThat(allowed).isPositive();
    }

    private void check(List<String> unexpected, Seat seat, Deed deed, boolean expected) {
        check(unexpected, List.of(seat.grant()), deed, seat.at(), expected);
    }

    @Test
    void plansAreWrittenByWhoHelpsThereOrPutsThemTogetherAndAdoptedByTheBodyThatDecides() {
        everySeat("plans", (unexpected, seat) -> {
            check(unexpected, seat, Plans.EDIT, seat.helps() || seat.decides());
            check(unexpected, seat, Approvals.APPROVE, seat.decides());
            check(unexpected, seat, NodeLinks.ASSERT, seat.helps() || seat.works());
            check(unexpected, seat, NodeLinks.CONFIRM, seat.decides() || seat.coordinates());
        });
    }

    @Test
    void needsAreTiedToPlansByWhoHelpsThereOrWorksAtTheDeskThatHasThem() {
        everySeat("links of needs", (unexpected, seat) -> {
            check(unexpected, seat, NeedLinks.LINK, seat.helps() || seat.works());
            check(unexpected, seat, Bundles.MAKE, seat.coordinates() || seat.works());
        });
    }

    @Test
    void wordsAreProposedByWhoSpeaksOrWorksThereAndDecidedByWhoCoordinatesOrAdministers() {
        everySeat("words", (unexpected, seat) -> {
            boolean near = seat.covers()
                    && NEAR_THE_PEOPLE.contains(seat.grant().role().name());
            boolean keeps = seat.covers() && seat.is(Role.ADMINISTRATOR);
            check(unexpected, seat, Terms.PROPOSE, seat.works() || near || keeps);
            check(unexpected, seat, Terms.DECIDE, seat.coordinates() || keeps);
            check(unexpected, seat, Terms.WITHDRAW, false);
        });
    }

    private void everySituation(List<String> unexpected, Deed deed, Capacity capacity, Role role, AreaCode held) {
        Grant grant = grant(role, held);
        for (AreaCode place : TREE.codes()) {
            for (String body : new String[] {null, MINE, "BODY-OTHER"}) {
                for (UUID author : new UUID[] {null, ME, ANOTHER}) {
                    for (String stage : new String[] {null, "WAITING", "DONE", "DRAFT"}) {
                        Situation at = new Situation(place, body, author, stage);
                        boolean open = deed.stages().isEmpty()
                                || stage != null && deed.stages().contains(stage);
                        boolean expected = open && reaches(capacity, role, covers(held, place), body, author);
                        check(unexpected, List.of(grant), deed, at, expected);
                    }
                }
            }
        }
    }

    private static boolean reaches(
            Capacity capacity, Role role, boolean covers, @Nullable String body, @Nullable UUID author) {
        return switch (capacity) {
            case AUTHOR -> ME.equals(author);
            case RECORDER -> covers && (role == Role.RECORDER || role == Role.FACILITATOR);
            case COORDINATOR -> covers && role == Role.COORDINATOR;
            case COMMUNITY -> covers && NEAR_THE_PEOPLE.contains(role.name());
            case AUDITOR -> covers && role == Role.AUDITOR;
            case ADMINISTRATOR -> covers && role == Role.ADMINISTRATOR;
            case BODY -> MINE.equals(body) && (role == Role.SECRETARY || role == Role.DEPUTY);
            case AGENCY -> MINE.equals(body) && WITH_A_DESK.contains(role.name());
            case SYSTEM -> false;
        };
    }

    private void check(List<String> unexpected, List<Grant> grants, Deed deed, Situation at, boolean expected) {
        boolean may = Actor.person(ME, "ผู้ลอง", grants, TREE).may(deed, at);
        boolean stranger = Actor.anonymous(TREE).may(deed, at);
        cells += 2;
        allowed += may ? 1 : 0;
        if (may != expected || stranger) {
            unexpected.add(grants + " " + deed.code() + " " + at + " may=" + may + " stranger=" + stranger);
        }
    }

    private void report(String what, long start, List<String> unexpected) {
        System.out.printf(
                "rights matrix %s: %d roles, %,d combinations, %,d allowed, %,d ms, %d unexpected%n",
                what, Role.values().length, cells, allowed, (System.nanoTime() - start) / 1_000_000, unexpected.size());
    }

    private static Grant grant(Role role, AreaCode area) {
        return new Grant(role, area, WITH_A_DESK.contains(role.name()) ? MINE : null);
    }

    private static boolean covers(AreaCode held, AreaCode place) {
        return TREE.find(place).isPresent() && TREE.path(place).startsWith(TREE.path(held));
    }
}
