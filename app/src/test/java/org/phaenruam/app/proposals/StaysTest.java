package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A journey read as stays at desks. */
class StaysTest {

    @Test
    void eachDeskIsOneStayWithTheStepsItTook() {
        List<Stays.Stay> stays = Stays.of(List.of(
                RulesTest.step(1, "SUBMIT", null, "WAITING", "KM-50010101", ""),
                RulesTest.step(2, "ENDORSE", "KM-50010101", "WAITING", "KM-50010101", ""),
                RulesTest.step(3, "SEND_UP", "KM-50010101", "WAITING", "KBT-500101", ""),
                RulesTest.step(4, "HEAR", "KBT-500101", "WAITING", "KBT-500101", "")));
        assertThat(stays).extracting(Stays.Stay::body).containsExactly("KM-50010101", "KBT-500101");
        assertThat(stays.getFirst().steps()).extracting(Step::move).containsExactly("SUBMIT", "ENDORSE", "SEND_UP");
        assertThat(stays.getFirst().left()).isEqualTo("2026-10-03");
        assertThat(stays.getLast().left()).isNull();
    }

    @Test
    void aReturnedNeedComesBackAsASecondStayAndNoRoundIsDropped() {
        List<Stays.Stay> stays = Stays.of(List.of(
                RulesTest.step(1, "SUBMIT", null, "WAITING", "KBO-5001", ""),
                RulesTest.step(2, "RETURN", "KBO-5001", "RETURNED", null, ""),
                RulesTest.step(3, "RESUBMIT", null, "WAITING", "KBO-5001", ""),
                RulesTest.step(4, "NOT_ACCEPT", "KBO-5001", "NOT_ACCEPTED", null, "")));
        assertThat(stays).hasSize(2);
        assertThat(stays.getFirst().steps()).extracting(Step::move).containsExactly("SUBMIT", "RETURN");
        assertThat(stays.getLast().steps()).extracting(Step::move).containsExactly("RESUBMIT", "NOT_ACCEPT");
    }

    @Test
    void anotherBodysActStandsAsAStopOfItsOwn() {
        List<Stays.Stay> stays = Stays.of(List.of(
                RulesTest.step(1, "SUBMIT", null, "WAITING", "KBJ-50", ""),
                RulesTest.step(2, "PUT_IN_PLAN", "KBJ-50", "IN_DRAFT_PLAN", "KBJ-50", "PROP-50-2566"),
                RulesTest.step(3, "PLAN_APPROVED", "REGSUB-N", "IN_PLAN", "KBJ-50", "PROP-50-2566")));
        assertThat(stays).extracting(Stays.Stay::body).containsExactly("KBJ-50", "REGSUB-N");
        assertThat(stays.getLast().act()).isTrue();
    }
}
