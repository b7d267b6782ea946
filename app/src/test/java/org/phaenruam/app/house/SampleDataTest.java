package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.database.ReferenceTable.Row;

/** The demonstration data tells only stories that the table of moves allows, on areas and bodies that exist. */
class SampleDataTest {
    private static final List<Row> NEEDS = ReferenceTable.read("/sample/needs.csv");
    private static final List<Row> STEPS = ReferenceTable.read("/sample/steps.csv");
    private static final List<Row> VILLAGES = ReferenceTable.read("/sample/villages.csv");
    private static final List<Row> PLANS = ReferenceTable.read("/sample/plans.csv");
    private static final List<Row> NODES = ReferenceTable.read("/sample/plan_nodes.csv");
    private static final List<Row> ACCOUNTS = ReferenceTable.read("/sample/accounts.csv");
    private static final Map<String, Row> AREAS = byKey(ReferenceTable.read("/reference/areas/areas.csv"), "code");
    private static final Map<String, Row> MOVES = byKey(ReferenceTable.read("/reference/journey_moves.csv"), "code");
    private static final Map<String, Row> STATUSES =
            byKey(ReferenceTable.read("/reference/proposal_statuses.csv"), "code");
    private static final Map<String, Row> REASONS =
            byKey(ReferenceTable.read("/reference/transition_reasons.csv"), "code");
    private static final List<Row> MANDATES = ReferenceTable.read("/reference/mandates.csv");
    private static final Set<String> PROVINCES = Set.of("50", "60", "45", "91", "24");

    private static Map<String, Row> byKey(List<Row> rows, String key) {
        Map<String, Row> map = new LinkedHashMap<>();
        rows.forEach(row ->
                assertThat(map.put(row.text(key), row)).as("twice: %s", row).isNull());
        return map;
    }

    private static Set<String> villageCodes() {
        return VILLAGES.stream()
                .map(row -> row.text("tambon_code") + "%02d".formatted(Integer.parseInt(row.text("moo"))))
                .collect(Collectors.toSet());
    }

    @Test
    void villagesLieInRealTambonsOfTheFiveProvinces() {
        assertThat(villageCodes()).hasSameSizeAs(VILLAGES).hasSizeGreaterThan(100);
        assertThat(VILLAGES).allSatisfy(row -> {
            String tambon = row.text("tambon_code");
            assertThat(AREAS).containsKey(tambon);
            assertThat(PROVINCES).contains(tambon.substring(0, 2));
        });
        for (String province : PROVINCES) {
            assertThat(VILLAGES.stream()
                            .map(row -> row.text("tambon_code"))
                            .filter(code -> code.startsWith(province))
                            .distinct())
                    .as(province)
                    .hasSizeBetween(6, 10);
        }
    }

    @Test
    void needsAreShortHumanAndNameNobody() {
        Set<String> sectors =
                byKey(ReferenceTable.read("/reference/sectors.csv"), "code").keySet();
        Set<String> doers = byKey(ReferenceTable.read("/reference/doer_classes.csv"), "code")
                .keySet();
        assertThat(NEEDS).hasSizeBetween(55, 65);
        assertThat(NEEDS).allSatisfy(row -> {
            assertThat(villageCodes()).contains(row.text("village_code"));
            assertThat(row.text("title_th")).isNotBlank().hasSizeLessThan(70);
            assertThat(row.text("title_en")).isNotBlank().hasSizeLessThan(100);
            assertThat(row.text("speaker_kind")).isIn("PERSON", "GROUP", "ON_BEHALF");
            assertThat(row.text("speaker_label_th"))
                    .containsPattern("หมู่ ?[0-9]")
                    .doesNotContainPattern("นาย|นาง|น\\.ส\\.");
            assertThat(sectors).contains(row.text("sector"));
            assertThat(doers).contains(row.text("doer_class"));
        });
        assertThat(NEEDS.stream().map(row -> row.text("village_code").substring(0, 2)))
                .containsAll(PROVINCES);
    }

    @Test
    void everyStepSaysInOneOrTwoShortSentencesWhatHappened() {
        assertThat(STEPS).hasSizeGreaterThan(150).allSatisfy(row -> {
            assertThat(row.text("sentence_th")).isNotBlank().hasSizeLessThan(160);
            assertThat(row.text("sentence_en")).isNotBlank();
            for (String sentence : row.text("sentence_en").split("(?<=[.!?]) ")) {
                assertThat(sentence.split(" ").length).as(sentence).isLessThanOrEqualTo(20);
            }
        });
    }

    @Test
    void stepsStandInTheOrderOfTimeAndGoBackAtMostElevenMonths() {
        List<Integer> days =
                STEPS.stream().map(row -> Integer.valueOf(row.text("days_ago"))).toList();
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(days.getFirst()).isLessThan(330);
        assertThat(days.getLast()).isPositive();
    }

    @Test
    void everyJourneyFollowsTheTableOfMovesFromDeskToDesk() {
        Map<String, Replay> journeys = replay();
        assertThat(journeys).hasSameSizeAs(NEEDS);
        List<String> ends =
                journeys.values().stream().map(replay -> replay.status).toList();
        assertThat(ends)
                .contains("WAITING", "RETURNED", "DEFERRED", "SELF_HELP", "IN_DRAFT_PLAN", "IN_PLAN", "WITHIN_CEILING")
                .contains("MERGED", "SPLIT", "FUNDED", "VERIFIED", "ONGOING", "CANCELLED", "WITHDRAWN", "NOT_ACCEPTED");
        Set<String> holdingTypes = journeys.values().stream()
                .filter(replay -> replay.status.equals("WAITING"))
                .map(replay -> replay.holder.substring(0, replay.holder.indexOf('-')))
                .collect(Collectors.toSet());
        assertThat(holdingTypes).contains("KM", "KBT", "KBO", "KBJ", "KBK", "REGSUB");
    }

    @Test
    void oneNeedOfChiangMaiStandsInTheApprovedPlanOfItsProvince() {
        assertThat(replay().values()).anySatisfy(replay -> {
            assertThat(replay.status).isEqualTo("IN_PLAN");
            assertThat(replay.plan).isEqualTo("PROP-50");
        });
    }

    @Test
    void severalNeedsAreStuckFarBeyondTheDaysAllowed() {
        Map<String, Integer> since = new HashMap<>();
        STEPS.stream()
                .filter(row -> row.text("move").matches("SUBMIT|SEND_UP|RESUBMIT"))
                .forEach(row -> since.put(row.text("need_key"), Integer.valueOf(row.text("days_ago"))));
        long stuck = replay().entrySet().stream()
                .filter(each -> each.getValue().status.equals("WAITING"))
                .filter(each -> each.getValue().holder.matches("KB[OJ]-.*"))
                .filter(each -> since.get(each.getKey()) > 90)
                .count();
        assertThat(stuck).isGreaterThanOrEqualTo(4);
    }

    @Test
    void planNodesBelongToPlansAndInventedTextsSaySo() {
        Set<String> plans = byKey(PLANS, "plan_key").keySet();
        Set<String> nodes = byKey(NODES, "node_key").keySet();
        assertThat(NODES).isNotEmpty().allSatisfy(row -> {
            assertThat(plans).contains(row.text("plan_key"));
            assertThat(row.text("text_th")).endsWith("(ตัวอย่าง)");
            assertThat(row.text("text_en")).endsWith("(sample)");
            if (!row.text("parent_key").isEmpty()) {
                assertThat(nodes).contains(row.text("parent_key"));
            }
        });
        Set<String> areas = new HashSet<>(AREAS.keySet());
        areas.addAll(villageCodes());
        Set<String> types =
                byKey(ReferenceTable.read("/reference/plan_types.csv"), "code").keySet();
        assertThat(PLANS).allSatisfy(row -> {
            assertThat(areas).contains(row.text("area_code"));
            assertThat(types).contains(row.text("plan_type"));
            assertThat(row.text("title_th")).contains("(ตัวอย่าง)");
            assertThat(row.text("plan_type"))
                    .as("the provinces' five-year plans are real or blank")
                    .isNotEqualTo("PROP");
        });
        Set<String> approved = STEPS.stream()
                .filter(row -> row.text("move").equals("PLAN_APPROVED"))
                .map(row -> planOf(row.text("plan_node_key")))
                .collect(Collectors.toSet());
        assertThat(PLANS)
                .allSatisfy(row -> assertThat(row.text("status").equals("approved"))
                        .as(row.text("plan_key"))
                        .isEqualTo(approved.contains(row.text("plan_key"))));
    }

    @Test
    void theSignInsReachFromTheVillageToTheRegionAndFitTheirBodies() {
        assertThat(byKey(ACCOUNTS, "sign_in_name")).containsKeys("recorder.suthep", "admin");
        Set<String> areas = new HashSet<>(AREAS.keySet());
        areas.addAll(villageCodes());
        assertThat(ACCOUNTS).allSatisfy(row -> {
            assertThat(row.text("sign_in_name")).matches("[a-z0-9.]{3,60}");
            assertThat(areas).contains(row.text("area_code"));
            Role role = Role.valueOf(row.text("role"));
            boolean ofABody = Set.of(Role.SECRETARY, Role.DEPUTY, Role.OFFICIAL, Role.PARTNER)
                    .contains(role);
            assertThat(row.text("body_code").isEmpty()).isEqualTo(!ofABody);
            if (ofABody) {
                assertThat(row.text("body_code")).endsWith("-" + row.text("area_code"));
            }
        });
        assertThat(ACCOUNTS.stream().map(row -> row.text("body_code").replaceAll("-.*", "")))
                .contains("KM", "KBT", "KBO", "KBJ", "KBK", "REGSUB");
    }

    /** Where a need stands while its story is told. */
    private static final class Replay {
        final String village;
        final List<Row> steps = new ArrayList<>();
        String status = "DRAFT";
        String holder = "";
        String plan = "";

        Replay(String village) {
            this.village = village;
        }
    }

    private static Map<String, Replay> replay() {
        Map<String, Replay> journeys = new LinkedHashMap<>();
        NEEDS.forEach(need -> journeys.put(need.text("key"), new Replay(need.text("village_code"))));
        for (Row row : STEPS) {
            Replay journey = journeys.get(row.text("need_key"));
            assertThat(journey).as("need of %s", row).isNotNull();
            take(journey, row, journeys);
        }
        return journeys;
    }

    private static void take(Replay journey, Row row, Map<String, Replay> journeys) {
        journey.steps.add(row);
        assertThat(row.text("order")).as("order of %s", row).isEqualTo(String.valueOf(journey.steps.size()));
        Row move = MOVES.get(row.text("move"));
        assertThat(move).as("move of %s", row).isNotNull();
        assertThat(move.list("from_statuses")).as("from status of %s", row).contains(journey.status);
        assertThat(move.flag("needs_plan"))
                .as("plan of %s", row)
                .isEqualTo(!row.text("plan_node_key").isEmpty());
        checkReason(row, move);
        checkBody(journey, row);
        switch (row.text("move")) {
            case "SUBMIT" -> journey.holder = "KM-" + journey.village;
            case "SEND_UP" -> journey.holder = above(journey.holder);
            case "FORWARD" -> journey.holder = row.text("to_body_code");
            case "PUT_IN_PLAN" -> journey.plan = planOf(row.text("plan_node_key"));
            case "PLAN_APPROVED" ->
                journeys.values().stream()
                        .filter(other -> other.status.equals("IN_DRAFT_PLAN") && other.plan.equals(journey.plan))
                        .forEach(other -> other.status = "IN_PLAN");
            default -> {
                // stays where it is
            }
        }
        String to = move.text("to_status");
        if (!to.equals("=")) {
            assertThat(STATUSES).containsKey(to);
            journey.status = to;
        }
    }

    private static void checkReason(Row row, Row move) {
        String reason = row.text("reason_code");
        if (move.flag("needs_reason")) {
            assertThat(REASONS).as("reason of %s", row).containsKey(reason);
        }
        if (!reason.isEmpty()) {
            assertThat(REASONS.get(reason).list("for_moves"))
                    .as("reason of %s", row)
                    .containsAnyOf(row.text("move"), "*");
        }
        if (row.text("move").equals("HEAR")) {
            assertThat(row.text("sitting")).as("sitting of %s", row).matches("[1-9][0-9]*/25[0-9]{2}");
        }
        if (row.text("move").equals("DO_OURSELVES")) {
            assertThat(row.text("holder_note")).as("who leads, of %s", row).isNotBlank();
        }
    }

    private static void checkBody(Replay journey, Row row) {
        String body = row.text("body_code");
        String move = row.text("move");
        if (move.matches("SUBMIT|RESUBMIT|REOPEN|WITHDRAW|VERIFY|DISPUTE")
                || journey.holder.startsWith("KM-") && move.matches("START|REPORT|FINISH")) {
            assertThat(body).as("body of %s", row).isEmpty();
            return;
        }
        String type = body.replaceAll("-.*", "");
        String plan = row.text("plan_node_key").isEmpty() ? "" : planType(planOf(row.text("plan_node_key")));
        assertThat(MANDATES)
                .as("mandate of %s", row)
                .anyMatch(mandate -> mandate.text("type_code").equals(type)
                        && mandate.text("move").equals(move)
                        && mandate.text("plan_type").equals(plan));
        if (move.startsWith("RANK_")) {
            assertThat(journey.status).as("plan of %s", row).isIn("IN_PLAN", "OVER_CEILING");
        } else if (move.equals("PLAN_APPROVED")) {
            assertThat(journey.plan).as("plan of %s", row).isEqualTo(planOf(row.text("plan_node_key")));
        } else {
            assertThat(body).as("body of %s", row).isEqualTo(journey.holder);
        }
    }

    private static String above(String body) {
        String area = body.substring(body.indexOf('-') + 1);
        String parent =
                area.length() == 8 ? area.substring(0, 6) : AREAS.get(area).text("parent_code");
        String type = switch (AREAS.get(parent).text("level")) {
            case "TAM" -> "KBT";
            case "DIS" -> "KBO";
            case "PRO" -> "KBJ";
            case "CLU" -> "KBK";
            case "REG" -> "REGSUB";
            default -> throw new AssertionError("nothing above " + body);
        };
        return type + "-" + parent;
    }

    private static String planOf(String node) {
        if (node.matches("PT0[4-8]")) {
            return "PROP-50";
        }
        return NODES.stream()
                .filter(row -> row.text("node_key").equals(node))
                .map(row -> row.text("plan_key"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + node));
    }

    private static String planType(String plan) {
        return plan.substring(0, plan.indexOf('-'));
    }
}
