package org.phaenruam.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class EarlyDatabaseTest {
    @Import(DatabaseConfiguration.class)
    static class WithDatabase {
        @Bean
        org.springframework.transaction.PlatformTransactionManager transactions(DataSource source) {
            return new org.springframework.jdbc.datasource.DataSourceTransactionManager(source);
        }
    }

    static class FailsBeforeTheDatabase {
        @Bean
        String broken() {
            throw new IllegalStateException("something else is wrong");
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, Path data) {
        SpringApplication product = new SpringApplication(application);
        product.setWebApplicationType(WebApplicationType.NONE);
        product.setDefaultProperties(Map.of("phaen.data", data.toString()));
        product.addInitializers(new EarlyDatabase());
        return product.run("--logging.level.root=off");
    }

    @Test
    void theBeanIsTheDatabaseThatWasOpenedEarlyAndMigrated() {
        Path folder = TestPostgres.freshFolder();
        try (ConfigurableApplicationContext context = start(WithDatabase.class, folder)) {
            JdbcClient app = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(app.sql("select count(*) from areas.in_force")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        // closed with the context: the folder is free again
        OpenDatabase.embedded(folder).close();
    }

    @Test
    void aStartThatFailsBeforeTheDatabaseIsAskedForClosesIt() {
        Path folder = TestPostgres.freshFolder();

        assertThatThrownBy(() -> start(FailsBeforeTheDatabase.class, folder))
                .rootCause()
                .hasMessage("something else is wrong");

        OpenDatabase.embedded(folder).close();
    }

    @Test
    void aFolderInUseIsSaidInTheSameWords() {
        Path folder = TestPostgres.freshFolder();
        try (DataFolder held = DataFolder.lock(folder)) {
            assertThat(said(() -> start(WithDatabase.class, folder)))
                    .isInstanceOfSatisfying(
                            DatabaseFailure.class,
                            failure -> assertThat(failure.folderInUse()).isTrue())
                    .hasMessageContaining(held.path().toString())
                    .hasMessageContaining("is in use");
        }
    }

    /** The outermost failure of the database: what people are told, and what decides whether a command waits. */
    private static Throwable said(ThrowingCallable start) {
        Throwable failure = catchThrowable(start);
        while (!(failure instanceof DatabaseFailure) && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }

    @Test
    void anInterruptedStartLeavesNothingRunning() {
        Path folder = TestPostgres.freshFolder();
        EarlyDatabase.Opening opening = new EarlyDatabase.Opening(() -> OpenDatabase.embedded(folder));
        opening.start();
        Thread.currentThread().interrupt();

        assertThatThrownBy(opening::take).isInstanceOf(DatabaseFailure.class).hasMessageContaining("interrupted");
        opening.closeUnlessTaken();

        assertThat(Thread.interrupted()).isTrue();
        OpenDatabase.embedded(folder).close();
    }
}
