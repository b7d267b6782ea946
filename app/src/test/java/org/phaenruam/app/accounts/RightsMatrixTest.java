package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    @Test
    void plansAreWrittenByWhoHelpsThereOrPutsThemTogetherAndAdoptedByTheBodyThatDecides() {
        long start = System.nanoTime();
        List<String> unexpected = new ArrayList<>();
        for (Role role : Role.values()) {
            for (AreaCode held : TREE.codes()) {
                Grant grant = grant(role, held);
                for (AreaCode place : TREE.codes()) {
                    for (String body : new String[] {null, MINE, "BODY-OTHER"}) {
                        boolean decides = MINE.equals(body) && (role == Role.SECRETARY || role == Role.DEPUTY);
                        boolean helps = covers(held, place)
                                && Set.of("RECORDER", "FACILITATOR", "COORDINATOR")
                                        .contains(role.name());
                        Situation at = new Situation(place, body, null, null);
                        check(unexpected, List.of(grant), Plans.EDIT, at, helps || decides);
                        check(unexpected, List.of(grant), Approvals.APPROVE, at, decides);
                        boolean works = MINE.equals(body) && WITH_A_DESK.contains(role.name());
                        check(unexpected, List.of(grant), NodeLinks.ASSERT, at, helps || works);
                        boolean coordinates = role == Role.COORDINATOR && covers(held, place);
                        check(unexpected, List.of(grant), NodeLinks.CONFIRM, at, decides || coordinates);
                    }
                }
            }
        }
        report("plans", start, unexpected);
        assertThat(unexpected).isEmpty();
        assertThat(allowed).isPositive();
    }

    @Test
    void needsAreTiedToPlansByWhoHelpsThereOrWorksAtTheDeskThatHasThem() {
        long start = System.nanoTime();
        List<String> unexpected = new ArrayList<>();
        for (Role role : Role.values()) {
            for (AreaCode held : TREE.codes()) {
                Grant grant = grant(role, held);
                for (AreaCode place : TREE.codes()) {
                    for (String body : new String[] {null, MINE, "BODY-OTHER"}) {
                        boolean desk = MINE.equals(body) && WITH_A_DESK.contains(role.name());
                        boolean helps = covers(held, place)
                                && Set.of("RECORDER", "FACILITATOR", "COORDINATOR")
                                        .contains(role.name());
                        Situation at = new Situation(place, body, null, null);
                        check(unexpected, List.of(grant), NeedLinks.LINK, at, helps || desk);
                        boolean coordinates = role == Role.COORDINATOR && covers(held, place);
                        check(unexpected, List.of(grant), Bundles.MAKE, at, coordinates || desk);
                    }
                }
            }
        }
        report("links of needs", start, unexpected);
        assertThat(unexpected).isEmpty();
        assertThat(allowed).isPositive();
    }

    @Test
    void wordsAreProposedByWhoSpeaksOrWorksThereAndDecidedByWhoCoordinatesOrAdministers() {
        long start = System.nanoTime();
        List<String> unexpected = new ArrayList<>();
        for (Role role : Role.values()) {
            for (AreaCode held : TREE.codes()) {
                Grant grant = grant(role, held);
                for (AreaCode place : TREE.codes()) {
                    for (String body : new String[] {null, MINE, "BODY-OTHER"}) {
                        boolean desk = MINE.equals(body) && WITH_A_DESK.contains(role.name());
                        boolean near = covers(held, place) && NEAR_THE_PEOPLE.contains(role.name());
                        boolean keeps = covers(held, place) && role == Role.ADMINISTRATOR;
                        Situation at = new Situation(place, body, null, null);
                        check(unexpected, List.of(grant), Terms.PROPOSE, at, desk || near || keeps);
                        boolean coordinates = role == Role.COORDINATOR && covers(held, place);
                        check(unexpected, List.of(grant), Terms.DECIDE, at, coordinates || keeps);
                        check(unexpected, List.of(grant), Terms.WITHDRAW, at, false);
                    }
                }
            }
        }
        report("words", start, unexpected);
        assertThat(unexpected).isEmpty();
        assertThat(allowed).isPositive();
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
