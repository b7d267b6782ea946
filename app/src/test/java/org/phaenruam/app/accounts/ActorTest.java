package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;

class ActorTest {
    private static final UUID ME = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final AreaCode TAMBON = new AreaCode("500101");
    private static final AreaCode VILLAGE = new AreaCode("50010101");
    private static final AreaCode COMMUNITY = new AreaCode("50990001");
    private static final AreaCode DISTRICT = new AreaCode("5001");
    private static final Deed RECORD = Deed.of("test.record", Capacity.RECORDER);
    private static final Deed DECIDE = Deed.of("test.decide", Capacity.BODY);

    private static Actor with(Grant... grants) {
        return Actor.person(ME, "ผู้ลอง", List.of(grants), SmallTree.THAILAND);
    }

    @Test
    void aStrangerMayDoNothing() {
        Actor stranger = Actor.anonymous(SmallTree.THAILAND);

        for (Capacity capacity : Capacity.values()) {
            assertThat(stranger.may(Deed.of("test.any", capacity), new Situation(VILLAGE, "TAM-500101", ME, "WAITING")))
                    .as(capacity.name())
                    .isFalse();
        }
    }

    @Test
    void aRoleCoversItsAreaAndEverythingBelowIt() {
        Actor recorder = with(new Grant(Role.RECORDER, TAMBON, null));

        assertThat(recorder.may(RECORD, Situation.at(TAMBON))).isTrue();
        assertThat(recorder.may(RECORD, Situation.at(VILLAGE))).isTrue();
        assertThat(recorder.may(RECORD, Situation.at(DISTRICT))).isFalse();
        assertThat(recorder.may(RECORD, Situation.at(new AreaCode("500102")))).isFalse();
    }

    @Test
    void anUrbanCommunityBelongsToTheTambonAboveItWhateverItsCode() {
        assertThat(with(new Grant(Role.RECORDER, TAMBON, null)).may(RECORD, Situation.at(COMMUNITY)))
                .isTrue();
    }

    @Test
    void anUnknownAreaIsNobodysArea() {
        Actor everything = with(new Grant(Role.RECORDER, AreaCode.NATION, null));

        assertThat(everything.may(RECORD, Situation.at(new AreaCode("99")))).isFalse();
    }

    @Test
    void aSecretaryDecidesForTheOwnBodyOnlyEvenInTheSameArea() {
        Actor secretary = with(new Grant(Role.SECRETARY, TAMBON, "TAM-500101"));

        assertThat(secretary.may(DECIDE, new Situation(VILLAGE, "TAM-500101", null, null)))
                .isTrue();
        assertThat(secretary.may(DECIDE, new Situation(TAMBON, "LAO-1", null, null)))
                .isFalse();
        assertThat(secretary.may(DECIDE, Situation.at(TAMBON))).isFalse();
    }

    @Test
    void anAdministratorDecidesNoNeed() {
        Actor administrator = with(new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null));

        assertThat(administrator.may(DECIDE, new Situation(TAMBON, "TAM-500101", null, null)))
                .isFalse();
        assertThat(administrator.may(RECORD, Situation.at(TAMBON))).isFalse();
    }

    @Test
    void anAuthorKeepsTheRightOverTheOwnNeedWithoutAnyRole() {
        Deed withdraw = Deed.of("test.withdraw", Capacity.AUTHOR);

        assertThat(with().may(withdraw, new Situation(TAMBON, null, ME, null))).isTrue();
        assertThat(with().may(withdraw, new Situation(TAMBON, null, UUID.randomUUID(), null)))
                .isFalse();
        assertThat(with().may(withdraw, Situation.at(TAMBON))).isFalse();
    }

    @Test
    void aDeedWithStagesIsClosedAtEveryOtherStageAndWhenTheStageIsUnknown() {
        Deed deed = new Deed("test.staged", Set.of(Capacity.RECORDER), Set.of("WAITING"));
        Actor recorder = with(new Grant(Role.RECORDER, TAMBON, null));

        assertThat(recorder.may(deed, new Situation(TAMBON, null, null, "WAITING")))
                .isTrue();
        assertThat(recorder.may(deed, new Situation(TAMBON, null, null, "DONE")))
                .isFalse();
        assertThat(recorder.may(deed, Situation.at(TAMBON))).isFalse();
    }

    @Test
    void whatOnlyTheProductDoesNoPersonMayDo() {
        Actor all = with(
                new Grant(Role.RECORDER, AreaCode.NATION, null),
                new Grant(Role.COORDINATOR, AreaCode.NATION, null),
                new Grant(Role.ADMINISTRATOR, AreaCode.NATION, null),
                new Grant(Role.SECRETARY, AreaCode.NATION, "NAT-TH"));

        assertThat(all.may(Deed.of("test.system", Capacity.SYSTEM), new Situation(TAMBON, "NAT-TH", ME, null)))
                .isFalse();
    }

    @Test
    void aDemandNamesWhoWhatAndWhere() {
        assertThatThrownBy(() -> with().require(RECORD, Situation.at(TAMBON)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("account:" + ME)
                .hasMessageContaining("test.record")
                .hasMessageContaining("500101");
    }
}
