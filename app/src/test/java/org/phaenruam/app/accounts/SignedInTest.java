package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.areas.AreaTree;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SignedInTest {
    private static final UUID SOMSRI = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final AreaTree tree = SmallTree.THAILAND;
    private final SignedIn memory = new SignedIn(new MockEnvironment());
    private final AtomicInteger read = new AtomicInteger();

    private Actors.Known ask(SignedIn where, LocalDate day, AreaTree areas) {
        return where.person(SOMSRI, day, areas, () -> {
            read.incrementAndGet();
            return new Actors.Known(Actor.person(SOMSRI, "ปลัด", List.of(), areas), null);
        });
    }

    private static QuietSessions.Quiet<MapSession> find(
            QuietSessions<MapSession> sessions, QuietSessions.Quiet<MapSession> begun) {
        return Objects.requireNonNull(sessions.findById(begun.getId()));
    }

    @Test
    void whoAsksTwiceIsReadOnce() {
        assertThat(ask(memory, TODAY, tree)).isSameAs(ask(memory, TODAY, tree));
        assertThat(read).hasValue(1);
    }

    @Test
    void aNewDayAndANewTreeOfAreasAreReadAnew() {
        ask(memory, TODAY, tree);
        ask(memory, TODAY.plusDays(1), tree);
        ask(memory, TODAY, new SmallTree());

        assertThat(read).hasValue(3);
    }

    @Test
    void whatChangedWhileItWasReadIsNotKept() {
        memory.session("somsri", () -> {
            memory.changed();
            return Optional.of("as it was before");
        });

        assertThat(memory.session("somsri", () -> Optional.of("as it is now"))).contains("as it is now");
    }

    @Test
    void aChangeCountsWhenItsTransactionIsCommitted() {
        ask(memory, TODAY, tree);
        TransactionSynchronizationManager.initSynchronization();
        try {
            memory.changed();
            ask(memory, TODAY, tree);
            assertThat(read).hasValue(1);

            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(told -> told.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
            ask(memory, TODAY, tree);
            assertThat(read).hasValue(2);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void whatWasReadInATransactionThatIsTakenBackIsForgotten() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            memory.changed();
            ask(memory, TODAY, tree);
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(told -> told.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
            ask(memory, TODAY, tree);
            assertThat(read).as("the role that was not given").hasValue(2);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void aSessionThatChangedWhileItWasReadIsNotKept() {
        for (int time = 0; time < 2; time++) {
            memory.session("somsri", () -> {
                memory.forget("somsri");
                return Optional.of("as it was before");
            });
        }

        assertThat(memory.session("somsri", () -> Optional.of("as it is now"))).contains("as it is now");
    }

    @Test
    void whoSignsInOrOutMakesNobodyElseBeReadAnew() {
        ask(memory, TODAY, tree);
        memory.session("somsri", () -> Optional.of("kept"));
        QuietSessions<MapSession> sessions =
                QuietSessions.over(new MapSessionRepository(new ConcurrentHashMap<>()), memory);
        QuietSessions.Quiet<MapSession> begun = sessions.createSession();
        sessions.save(begun);
        sessions.deleteById(begun.getId());

        ask(memory, TODAY, tree);
        assertThat(read).hasValue(1);
        assertThat(memory.session("somsri", () -> Optional.of("read anew"))).contains("kept");
        memory.changed();
        ask(memory, TODAY, tree);
        assertThat(read).hasValue(2);
    }

    @Test
    void aSessionThatWasGivenANewIdIsNotFoundByItsOldOne() {
        QuietSessions<MapSession> sessions =
                QuietSessions.over(new MapSessionRepository(new ConcurrentHashMap<>()), memory);
        QuietSessions.Quiet<MapSession> begun = sessions.createSession();
        sessions.save(begun);
        String old = begun.getId();
        find(sessions, begun);

        QuietSessions.Quiet<MapSession> signingIn = find(sessions, begun);
        String fresh = signingIn.changeSessionId();
        sessions.save(signingIn);

        assertThat(sessions.findById(old)).isNull();
        assertThat(sessions.findById(fresh)).isNotNull();
    }

    @Test
    void whoSignsOutEmptiesOnlyTheContextOfTheOwnRequest() {
        QuietSessions<MapSession> sessions =
                QuietSessions.over(new MapSessionRepository(new ConcurrentHashMap<>()), memory);
        QuietSessions.Quiet<MapSession> begun = sessions.createSession();
        begun.setAttribute("who", new SecurityContextImpl(new TestingAuthenticationToken("somsri", "")));
        sessions.save(begun);

        QuietSessions.Quiet<MapSession> one = find(sessions, begun);
        QuietSessions.Quiet<MapSession> other = find(sessions, begun);
        Objects.requireNonNull(one.<SecurityContext>getAttribute("who")).setAuthentication(null);

        for (QuietSessions.Quiet<MapSession> each : List.of(other, find(sessions, begun))) {
            assertThat(Objects.requireNonNull(each.<SecurityContext>getAttribute("who"))
                            .getAuthentication())
                    .isNotNull();
        }
    }

    @Test
    void besideOtherServersOnOneDatabaseNothingIsKept() {
        SignedIn shared = new SignedIn(new MockEnvironment().withProperty("phaen.db", "jdbc:postgresql://db/plans"));

        ask(shared, TODAY, tree);
        ask(shared, TODAY, tree);

        assertThat(read).hasValue(2);
    }

    /** The server as it is started on somebody else's database, with this in its environment. */
    private static SignedIn alone(String keep) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("environment", Map.of("PHAEN_SIGN_INS_KEEP", keep)));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("arguments", Map.of("phaen.db", "jdbc:postgresql://db/plans")));
        return new SignedIn(environment);
    }

    @ParameterizedTest
    @CsvSource({"1m, 1", "30s, 1", "0, 2", "'', 2"})
    void whoRunsOneServerAloneOnSomebodyElsesDatabaseMayHaveItRememberWhoIsSignedIn(String keep, int times) {
        SignedIn memory = alone(keep);

        ask(memory, TODAY, tree);
        ask(memory, TODAY, tree);

        assertThat(read).hasValue(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "60", "-1m", "1 minute"})
    void whatIsNoTimeIsRefusedWithTheNameOfTheSettingAndTheWayOut(String keep) {
        assertThatThrownBy(() -> alone(keep)).hasMessageContaining("'" + keep + "'", "PHAEN_SIGN_INS_KEEP", "1m");
    }

    @Test
    void aSessionIsReadOnceAndWrittenToByItself() {
        MapSessionRepository stored = new MapSessionRepository(new ConcurrentHashMap<>());
        QuietSessions<MapSession> sessions = QuietSessions.over(stored, memory);
        QuietSessions.Quiet<MapSession> begun = sessions.createSession();
        begun.setAttribute("browser", "Firefox");
        sessions.save(begun);

        QuietSessions.Quiet<MapSession> one = find(sessions, begun);
        QuietSessions.Quiet<MapSession> other = find(sessions, begun);
        one.setAttribute("browser", "Chrome");
        assertThat(other.<String>getAttribute("browser")).isEqualTo("Firefox");

        sessions.save(one);
        assertThat(find(sessions, begun).<String>getAttribute("browser")).isEqualTo("Chrome");
    }

    @Test
    void aSessionThatSomebodyEndedIsNotBroughtBackByARequestThatWasOnItsWay() {
        MapSessionRepository stored = new MapSessionRepository(new ConcurrentHashMap<>());
        QuietSessions<MapSession> sessions = QuietSessions.over(stored, memory);
        QuietSessions.Quiet<MapSession> begun = sessions.createSession();
        sessions.save(begun);

        QuietSessions.Quiet<MapSession> onItsWay = find(sessions, begun);
        sessions.deleteById(begun.getId());
        onItsWay.setAttribute("browser", "Chrome");
        sessions.save(onItsWay);

        assertThat(sessions.findById(begun.getId())).isNull();
    }
}
