package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a journey, read against the table of moves. */
class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PlanPlace PLACE = new PlanPlace("PROP-50-2566", "PT07", "แผนพัฒนาจังหวัด", "Plan", "4 ฝุ่น");

    private final Journeys tables = new Journeys();
    private final Rules rules = new Rules(tables);

    @Test
    void everyMoveIsAllowedFromExactlyTheStatusesOfTheTable() {
        int checked = 0;
        for (Move move : tables.listMoves()) {
            for (Status status : tables.listStatuses()) {
                Verdict verdict = rules.judge(standing(status.code()), complete(move), TODAY);
                assertThat(verdict instanceof Verdict.Allowed)
                        .as("%s from %s", move.code(), status.code())
                        .isEqualTo(move.from().contains(status.code()));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(32 * 21);
    }

    @Test
    void everyMoveLeadsToTheStatusOfTheTable() {
        for (Move move : tables.listMoves()) {
            for (String from : move.from()) {
                Verdict.Allowed allowed = allowed(standing(from), complete(move));
                assertThat(allowed.status())
                        .as("%s from %s", move.code(), from)
                        .isEqualTo(move.to().equals("=") ? from : move.to());
            }
        }
    }

    @Test
    void aMoveThatNeedsAReasonIsRefusedWithoutOneAndSaysSoAtTheField() {
        for (Move move : tables.listMoves()) {
            if (move.needsReason()) {
                Choice without = with(complete(move), null, "เพราะจำเป็น");
                assertThat(problems(standing(move.from().iterator().next()), without))
                        .as(move.code())
                        .contains("reason:proposals.refused.reason");
            }
        }
    }

    @Test
    void aReasonThatDoesNotServeTheMoveIsRefused() {
        Choice odd = with(complete(tables.move("DEFER")), tables.reason("FORUM_RESOLUTION"), "เพราะจำเป็น");
        assertThat(problems(standing("WAITING"), odd)).contains("reason:proposals.refused.reasonfit");
    }

    @Test
    void everyStepNeedsAPlainSentence() {
        for (Move move : tables.listMoves()) {
            Choice silent = with(complete(move), complete(move).reason(), "  ");
            assertThat(problems(standing(move.from().iterator().next()), silent))
                    .as(move.code())
                    .contains("sentence:proposals.refused.sentence");
        }
    }

    @Test
    void sendingUpHandsTheNeedToTheNextDeskAndStartsItsDaysAnew() {
        Choice up = complete(tables.move("SEND_UP"));
        Verdict.Allowed allowed = allowed(standing("WAITING"), up);
        assertThat(allowed.holder()).isEqualTo("KBJ-50");
        assertThat(allowed.waitingSince()).isEqualTo(up.on());
        assertThat(allowed.newDesk()).isTrue();
    }

    @Test
    void endorsingKeepsTheNeedOnTheSameDeskAndItsDaysRunOn() {
        Verdict.Allowed allowed = allowed(standing("WAITING"), complete(tables.move("ENDORSE")));
        assertThat(allowed.holder()).isEqualTo("KBO-5001");
        assertThat(allowed.waitingSince()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void aReturnedNeedIsWithItsAuthorAndGoesBackToTheBodyThatReturnedIt() {
        assertThat(allowed(standing("WAITING"), complete(tables.move("RETURN"))).holder())
                .isNull();
        assertThat(allowed(standing("RETURNED"), complete(tables.move("RESUBMIT")))
                        .holder())
                .isEqualTo("KBJ-50");
    }

    @Test
    void anotherBodyThanTheOneThatHoldsTheNeedIsRefused() {
        Choice other = new Choice(
                tables.move("ENDORSE"),
                "KBO-5002",
                null,
                tables.reason("URGENT"),
                "เพราะด่วน",
                TODAY,
                "",
                "",
                null,
                StepDetail.NONE);
        assertThat(problems(standing("WAITING"), other)).containsExactly(":proposals.refused.holder");
    }

    @Test
    void theDayOfASittingIsNotBeforeTheLastStepAndNotAfterToday() {
        Move answer = tables.move("ANSWER");
        Choice early = at(complete(answer), LocalDate.of(2026, 9, 30));
        Choice late = at(complete(answer), TODAY.plusDays(1));
        assertThat(problems(standing("WAITING"), early)).containsExactly("on:proposals.refused.before");
        assertThat(problems(standing("WAITING"), late)).containsExactly("on:proposals.refused.future");
    }

    @Test
    void hearingNamesTheSittingAndASittingOfAWesternYearIsQuestioned() {
        assertThat(problems(standing("WAITING"), sitting("HEAR", "")))
                .containsExactly("sitting:proposals.refused.sitting");
        assertThat(problems(standing("WAITING"), sitting("HEAR", "3/2026")))
                .containsExactly("sitting:proposals.refused.sittingyear");
        assertThat(problems(standing("WAITING"), sitting("HEAR", "ครั้งที่สาม")))
                .containsExactly("sitting:proposals.refused.sittingform");
        assertThat(rules.judge(standing("WAITING"), sitting("HEAR", "3/2569"), TODAY))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void aPlansApprovalTouchesOnlyItsOwnMembershipWhenTheNeedWasSentOn() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(1, "SUBMIT", null, "WAITING", "KBT-500101", ""));
        steps.add(step(2, "PUT_IN_PLAN", "KBT-500101", "IN_DRAFT_PLAN", "KBT-500101", "TAMP-500101-2566"));
        steps.add(step(3, "SEND_UP", "KBT-500101", "WAITING", "KBO-5001", ""));
        Situated now = Situated.after(steps, TODAY);
        PlanPlace tambonPlan = new PlanPlace("TAMP-500101-2566", "", "แผนพัฒนาตำบล", "Plan", "");
        Choice approval = new Choice(
                tables.move("PLAN_APPROVED"),
                "KBO-5001",
                null,
                null,
                "แผนผ่านแล้ว",
                TODAY,
                "",
                "",
                tambonPlan,
                StepDetail.NONE);
        Verdict.Allowed allowed = allowed(now, approval);
        assertThat(allowed.status()).isEqualTo("WAITING");
        assertThat(allowed.holder()).isEqualTo("KBO-5001");
        assertThat(now.memberships()).extracting(Membership::approved).containsExactly(false);
        steps.add(step(4, "PLAN_APPROVED", "KBO-5001", "WAITING", "KBO-5001", "TAMP-500101-2566"));
        assertThat(Situated.after(steps, TODAY).memberships())
                .extracting(Membership::approved)
                .containsExactly(true);
    }

    @Test
    void aNeedThatIsNotInThePlanIsNotReachedByItsApproval() {
        Situated other = standing("IN_DRAFT_PLAN");
        PlanPlace elsewhere = new PlanPlace("DISP-5001-2566", "", "แผนอื่น", "Other", "");
        Choice approval = new Choice(
                tables.move("PLAN_APPROVED"),
                "KBJ-50",
                null,
                null,
                "แผนผ่านแล้ว",
                TODAY,
                "",
                "",
                elsewhere,
                StepDetail.NONE);
        assertThat(problems(other, approval)).contains(":proposals.refused.notinplan");
    }

    @Test
    void doingItOurselvesNamesWhoLeads() {
        Move self = tables.move("DO_OURSELVES");
        Choice nobody = new Choice(self, null, null, null, "ทำกันเอง", TODAY, "", " ", null, StepDetail.by(TODAY));
        assertThat(problems(standing("WAITING"), nobody)).containsExactly("target:proposals.refused.target.owner");
    }

    private Choice sitting(String move, String sitting) {
        Choice c = complete(tables.move(move));
        return new Choice(
                c.move(),
                c.acting(),
                c.to(),
                c.reason(),
                c.sentence(),
                c.on(),
                sitting,
                c.target(),
                c.place(),
                c.detail());
    }

    private static Choice with(Choice c, @Nullable Reason reason, String sentence) {
        return new Choice(
                c.move(), c.acting(), c.to(), reason, sentence, c.on(), c.sitting(), c.target(), c.place(), c.detail());
    }

    private static Choice at(Choice c, LocalDate on) {
        return new Choice(
                c.move(),
                c.acting(),
                c.to(),
                c.reason(),
                c.sentence(),
                on,
                c.sitting(),
                c.target(),
                c.place(),
                c.detail());
    }

    /** A choice with all that any move could ask for, so that only the status decides. */
    private Choice complete(Move move) {
        Reason reason = move.needsReason() ? tables.reasonsFor(move).getFirst() : null;
        return new Choice(
                move,
                "KBO-5001",
                move.handsOver() ? "KBJ-50" : null,
                reason,
                "เพราะจำเป็น",
                TODAY,
                move.code().equals("HEAR") ? "3/2569" : "",
                "600401-2569-00001",
                move.needsPlan() ? PLACE : null,
                new StepDetail(
                        "งบจังหวัด", new java.math.BigDecimal("1000"), 2570, 50, null, "", TODAY.plusDays(30), ""));
    }

    @Test
    void moneyNamesItsSourceItsAmountAndItsFiscalYear() {
        Choice fund = complete(tables.move("FUND"));
        assertThat(problems(standing("WITHIN_CEILING"), saying(fund, StepDetail.NONE)))
                .containsExactly(
                        "source:proposals.refused.source",
                        "baht:proposals.refused.baht",
                        "fiscalYear:proposals.refused.fiscalyear");
        StepDetail western = StepDetail.money("งบจังหวัด", new java.math.BigDecimal("5"), 2027);
        assertThat(problems(standing("WITHIN_CEILING"), saying(fund, western)))
                .containsExactly("fiscalYear:proposals.refused.fiscalyearform");
    }

    @Test
    void workThatThePeopleDoThemselvesStaysWithThemToTheEnd() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(1, "SUBMIT", null, "WAITING", "KM-50010101", ""));
        steps.add(step(2, "DO_OURSELVES", "KM-50010101", "SELF_HELP", null, ""));
        Verdict.Allowed started = allowed(Situated.after(steps, TODAY), complete(tables.move("START")));
        assertThat(started.status()).isEqualTo("ONGOING");
        assertThat(started.holder()).isNull();
        steps.add(step(3, "START", null, "ONGOING", null, ""));
        steps.add(step(4, "FINISH", null, "DONE", null, ""));
        steps.add(step(5, "VERIFY", null, "VERIFIED", null, ""));
        assertThat(allowed(Situated.after(steps, TODAY), complete(tables.move("DISPUTE")))
                        .holder())
                .isNull();
    }

    @Test
    void workOfAnAgencyGoesBackToItWhenThePeopleSayItIsNotFinished() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(1, "SUBMIT", null, "WAITING", "KBT-500101", ""));
        steps.add(step(2, "FUND", "KBT-500101", "FUNDED", "SAO-500101", ""));
        steps.add(step(3, "FINISH", "SAO-500101", "DONE", "SAO-500101", ""));
        steps.add(step(4, "VERIFY", null, "VERIFIED", null, ""));
        assertThat(allowed(Situated.after(steps, TODAY), complete(tables.move("DISPUTE")))
                        .holder())
                .isEqualTo("SAO-500101");
    }

    @Test
    void aStepThatWasTakenBackCountsForNothing() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(1, "SUBMIT", null, "WAITING", "KBT-500101", ""));
        steps.add(step(2, "PUT_IN_PLAN", "KBT-500101", "IN_DRAFT_PLAN", "KBT-500101", "TAMP-500101-2566"));
        steps.add(step(3, "UNDO", "KBT-500101", "WAITING", "KBT-500101", ""));
        Situated now = Situated.after(steps, TODAY);
        assertThat(now.status()).isEqualTo("WAITING");
        assertThat(now.memberships()).isEmpty();
        assertThat(now.seq()).isEqualTo(3);
    }

    private static Choice saying(Choice c, StepDetail detail) {
        return new Choice(
                c.move(),
                c.acting(),
                c.to(),
                c.reason(),
                c.sentence(),
                c.on(),
                c.sitting(),
                c.target(),
                c.place(),
                detail);
    }

    private static Situated standing(String status) {
        List<Membership> in = Set.of("DRAFT", "WAITING", "RETURNED").contains(status)
                ? List.of()
                : List.of(new Membership(
                        PLACE.planRef(),
                        PLACE.nodeRef(),
                        "แผน",
                        "Plan",
                        !status.equals("IN_DRAFT_PLAN"),
                        LocalDate.of(2026, 10, 1),
                        null));
        String holder = Set.of("DRAFT", "RETURNED").contains(status) ? null : "KBO-5001";
        List<Membership> known = status.equals("IN_DRAFT_PLAN") || status.equals("IN_PLAN") ? in : List.of();
        return new Situated(
                status,
                holder,
                "KBO-5001",
                "KBJ-50",
                5,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 11, 15),
                known,
                false);
    }

    private Verdict.Allowed allowed(Situated now, Choice choice) {
        Verdict verdict = rules.judge(now, choice, TODAY);
        assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        return (Verdict.Allowed) verdict;
    }

    private List<String> problems(Situated now, Choice choice) {
        return rules.judge(now, choice, TODAY) instanceof Verdict.Refused refused
                ? refused.problems().stream()
                        .map(p -> p.field() + ":" + p.key())
                        .toList()
                : List.of();
    }

    static Step step(int seq, String move, @Nullable String body, String status, @Nullable String holder, String plan) {
        LocalDate on = LocalDate.of(2026, 10, seq);
        return new Step(
                UUID.randomUUID(),
                seq,
                move,
                body,
                null,
                "ประโยค",
                "",
                "",
                on,
                Instant.EPOCH,
                "",
                "",
                "",
                null,
                "",
                plan,
                plan.isEmpty() ? "" : "PT07",
                plan.isEmpty() ? "" : "แผน",
                plan.isEmpty() ? "" : "Plan",
                status,
                holder,
                on,
                null,
                StepDetail.NONE);
    }
}
