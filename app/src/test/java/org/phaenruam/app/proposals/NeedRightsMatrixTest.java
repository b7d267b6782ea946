package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;

/**
 * Walks role × where the role is held × author or not × move × status × whose desk, and compares the one place that
 * decides with an oracle written anew from the table's words. Prints its size and time.
 */
class NeedRightsMatrixTest {
    private static final UUID SELF = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final AreaCode PLACE = new AreaCode("500101");
    /** Parent of each area of a small country; the need's place is 500101. */
    private static final Map<String, String> PARENTS = Map.of(
            "N",
            "TH",
            "N1",
            "N",
            "50",
            "N1",
            "5001",
            "50",
            "5002",
            "50",
            "500101",
            "5001",
            "500102",
            "5001",
            "50010101",
            "500101",
            "60",
            "N");

    private static final List<String> HELD_AT =
            List.of("TH", "N1", "50", "5001", "5002", "500101", "500102", "50010101", "60");
    private static final List<String> BODIES = List.of("KBT-500101", "KBT-500102", "KBO-5001", "KBJ-50", "KBJ-60");

    private final Journeys tables = new Journeys();
    private final AreaTree tree = new SmallCountry();

    @Test
    void noCombinationIsAllowedThatTheTableDoesNotAllow() {
        long start = System.nanoTime();
        long combinations = 0;
        List<String> unexpected = new ArrayList<>();
        List<ReferenceTable.Row> rows = ReferenceTable.read("/reference/journey_moves.csv");
        for (Held held : everyHolding()) {
            for (boolean author : List.of(false, true)) {
                for (String holder : BODIES) {
                    for (ReferenceTable.Row row : rows) {
                        for (Status status : tables.listStatuses()) {
                            boolean says = decide(held, author, holder, row.text("code"), status.code());
                            boolean expected = oracle(held, author, holder, row, status.code());
                            combinations++;
                            if (says != expected) {
                                unexpected.add("%s author=%s holder=%s %s from %s: %s"
                                        .formatted(held, author, holder, row.text("code"), status.code(), says));
                            }
                        }
                    }
                }
            }
        }
        System.out.printf(
                "rights matrix of needs: %,d combinations in %d ms, %d unexpected%n",
                combinations, (System.nanoTime() - start) / 1_000_000, unexpected.size());
        assertThat(unexpected).isEmpty();
        assertThat(combinations).isGreaterThan(500_000);
    }

    @Test
    void everyRoleIsWalked() {
        assertThat(everyHolding().stream()
                        .map(Held::role)
                        .filter(role -> !role.isEmpty())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        java.util.Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @Test
    void aStrangerMayDoNothing() {
        Actor nobody = Actor.anonymous(tree);
        for (Move move : tables.listMoves()) {
            for (Status status : tables.listStatuses()) {
                assertThat(nobody.may(move.deed(), new Situation(PLACE, "KBT-500101", null, status.code())))
                        .isFalse();
            }
        }
    }

    private boolean decide(Held held, boolean author, String holder, String moveCode, String status) {
        Move move = tables.move(moveCode);
        Actor actor = Actor.person(SELF, "ทดสอบ", held.grants(), tree);
        Situation at = new Situation(PLACE, holder, author ? SELF : OTHER, status);
        return actor.may(move.deed(), at);
    }

    /** Reads the table's own words; shares no code with the product's decision. */
    private static boolean oracle(Held held, boolean author, String holder, ReferenceTable.Row row, String status) {
        if (!List.of(row.text("from_statuses").split("\\|")).contains(status)) {
            return false;
        }
        for (String actor : row.text("actors").split("\\|")) {
            boolean is = switch (actor) {
                case "author" -> author;
                case "recorder" -> held.is("RECORDER", "FACILITATOR") && held.covers();
                case "coordinator" -> held.is("COORDINATOR") && held.covers();
                case "community" -> held.is("SPEAKER", "RECORDER", "FACILITATOR", "COORDINATOR") && held.covers();
                case "body" -> held.is("SECRETARY", "DEPUTY") && holder.equals(held.body);
                case "agency" -> held.is("SECRETARY", "DEPUTY", "OFFICIAL", "PARTNER") && holder.equals(held.body);
                default -> false;
            };
            if (is) {
                return true;
            }
        }
        return false;
    }

    private record Held(String role, String area, @Nullable String body) {
        List<Grant> grants() {
            return role.isEmpty() ? List.of() : List.of(new Grant(Role.valueOf(role), new AreaCode(area), body));
        }

        boolean is(String... names) {
            return List.of(names).contains(role);
        }

        /** The need's place is 500101: only what lies on the way up from it covers it. */
        boolean covers() {
            return List.of("500101", "5001", "50", "N1", "N", "TH").contains(area);
        }
    }

    private static List<Held> everyHolding() {
        List<Held> all = new ArrayList<>();
        all.add(new Held("", "", null));
        for (String area : HELD_AT) {
            for (String role :
                    List.of("SPEAKER", "RECORDER", "FACILITATOR", "COORDINATOR", "AUDITOR", "ADMINISTRATOR")) {
                all.add(new Held(role, area, null));
            }
        }
        for (String body : BODIES) {
            for (String role : List.of("SECRETARY", "DEPUTY", "OFFICIAL", "PARTNER")) {
                all.add(new Held(role, body.substring(body.indexOf('-') + 1), body));
            }
        }
        return all;
    }

    /** A country of ten areas, walked by its parents. */
    private static final class SmallCountry implements AreaTree {
        @Override
        public boolean within(AreaCode inner, AreaCode outer) {
            for (String at = inner.value(); at != null; at = PARENTS.get(at)) {
                if (at.equals(outer.value())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Area get(AreaCode code) {
            throw new NoSuchElementException("the small country knows no names: " + code);
        }

        @Override
        public Optional<Area> find(AreaCode code) {
            return Optional.empty();
        }

        @Override
        public List<Area> ancestors(AreaCode code) {
            return List.of();
        }

        @Override
        public List<Area> children(AreaCode code) {
            return List.of();
        }

        @Override
        public Optional<Area> ancestorAt(AreaCode code, Level level) {
            return Optional.empty();
        }

        @Override
        public int count(Level level) {
            return 0;
        }

        @Override
        public int count(AreaCode within, Level level) {
            return 0;
        }

        @Override
        public List<Area> all(Level level) {
            return List.of();
        }

        @Override
        public String path(AreaCode code) {
            return "/" + code + "/";
        }
    }
}
