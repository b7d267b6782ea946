package org.phaenruam.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Deeds of many people share transactions, and none of them notices. */
class SharedCommitTest {
    private final Book book = new Book();

    /** A transaction manager over a list in memory: what was written counts when it is committed. */
    private static final class Book extends AbstractPlatformTransactionManager {
        private final List<List<String>> committed = Collections.synchronizedList(new ArrayList<>());
        private final ThreadLocal<List<String>> open = ThreadLocal.withInitial(ArrayList::new);

        List<String> write(List<String> deeds) {
            pause();
            open.get().addAll(deeds);
            if (deeds.stream().anyMatch(deed -> deed.startsWith("bad"))) {
                throw new IllegalArgumentException("cannot be written: " + deeds);
            }
            return deeds.stream().map(deed -> "did " + deed).toList();
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open.get().clear();
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed.add(List.copyOf(open.get()));
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open.get().clear();
        }
    }

    @Test
    void everyOneGetsTheOwnAnswerAfterItsCommitAndTransactionsAreShared() throws Exception {
        SharedCommit<String, String> commits = shared(book::write, 8, 1);
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        all(200, n -> {
            String answer = commits.commit("deed " + n);
            boolean kept = book.committed.stream().anyMatch(each -> each.contains("deed " + n));
            if (!answer.equals("did deed " + n) || !kept) {
                wrong.add(answer);
            }
            return answer;
        });
        assertThat(wrong).isEmpty();
        assertThat(book.committed.stream().flatMap(List::stream)).hasSize(200).doesNotHaveDuplicates();
        assertThat(book.committed.size()).isLessThan(100);
        assertThat(book.committed).allMatch(each -> each.size() <= 8);
    }

    @Test
    void whoeverFailsFailsAlone() throws Exception {
        SharedCommit<String, String> commits = shared(book::write, 16, 2);
        List<Future<String>> done = all(60, n -> commits.commit((n % 20 == 7 ? "bad " : "deed ") + n));
        for (int n = 0; n < 60; n++) {
            Future<String> one = done.get(n);
            if (n % 20 == 7) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("cannot be written: [bad " + n + "]");
            } else {
                assertThat(one.get()).isEqualTo("did deed " + n);
            }
        }
        assertThat(book.committed.stream().flatMap(List::stream))
                .hasSize(57)
                .doesNotHaveDuplicates()
                .noneMatch(deed -> deed.startsWith("bad"));
        assertThat(commits.commit("after all")).isEqualTo("did after all");
    }

    @Test
    void whoWaitsForARowThatSomebodyHoldsKeepsNobodyElseWaiting() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        SharedCommit<String, String> commits = shared(
                deeds -> {
                    if (held.getCount() > 0 && deeds.contains("held")) {
                        Book.pause();
                        throw failed("55P03");
                    }
                    return book.write(deeds);
                },
                8,
                1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> blocked =
                    List.of(people.submit(() -> commits.commit("held")), people.submit(() -> commits.commit("held")));
            for (Future<String> other : all(40, n -> commits.commit("other " + n))) {
                assertThat(other.get()).startsWith("did other");
            }
            assertThat(blocked).noneMatch(Future::isDone);
            held.countDown();
            for (Future<String> one : blocked) {
                assertThat(one.get()).isEqualTo("did held");
            }
        }
    }

    @Test
    void whoDoesAloneWhatAnotherDidAtTheSameMomentHearsTheAnswerOfTheOther() {
        AtomicInteger tries = new AtomicInteger();
        SharedCommit<String, String> commits = shared(
                deeds -> {
                    if (tries.incrementAndGet() == 1) {
                        throw failed("23505"); // the other was committed after this one had looked
                    }
                    return List.of("did it before");
                },
                8,
                2);
        assertThat(commits.commit("deed")).isEqualTo("did it before");
        assertThat(tries.get()).isEqualTo(2);
    }

    @Test
    void whatIsThereAlreadyForAnotherReasonFailsInTheEnd() {
        AtomicInteger tries = new AtomicInteger();
        SharedCommit<String, String> commits = shared(
                deeds -> {
                    tries.incrementAndGet();
                    throw failed("23505");
                },
                8,
                2);
        assertThatThrownBy(() -> commits.commit("deed")).hasRootCauseMessage("state 23505");
        assertThat(tries.get()).isLessThan(5);
    }

    @Test
    void whatIsHeldLongerThanPatienceLastsFails() {
        SharedCommit<String, String> commits = new SharedCommit<>(
                book,
                Duration.ofMillis(50),
                (deeds, hurry) -> {
                    Book.pause();
                    throw failed("40P01");
                },
                8,
                1);
        assertThatThrownBy(() -> commits.commit("held")).hasRootCauseMessage("state 40P01");
    }

    @Test
    void whenTheDatabaseIsAwayAllWhoShareHearSoAtOnce() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        SharedCommit<String, String> commits = shared(
                deeds -> {
                    tries.incrementAndGet();
                    Book.pause();
                    throw failed("08006");
                },
                64,
                1);
        for (Future<String> one : all(60, n -> commits.commit("deed " + n))) {
            assertThatThrownBy(one::get).hasRootCauseMessage("state 08006");
        }
        assertThat(tries.get()).isLessThan(40);
    }

    private static RuntimeException failed(String state) {
        return new UncategorizedSQLException("write", null, new SQLException("state " + state, state));
    }

    private SharedCommit<String, String> shared(Function<List<String>, List<String>> work, int most, int atOnce) {
        return new SharedCommit<>(book, Duration.ofSeconds(20), (deeds, hurry) -> work.apply(deeds), most, atOnce);
    }

    private interface Deed {
        String of(int n);
    }

    private static List<Future<String>> all(int many, Deed deed) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> done = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                int n = i;
                Callable<String> one = () -> {
                    start.await();
                    return deed.of(n);
                };
                done.add(people.submit(one));
            }
            start.countDown();
        }
        return done;
    }
}
