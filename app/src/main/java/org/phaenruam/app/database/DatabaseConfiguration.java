package org.phaenruam.app.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the database and hands it to Spring, migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    OpenDatabase database(Environment environment) {
        Path data = Path.of(environment.getProperty("phaen.data", ".phaen/data"));
        String url = environment.getProperty("phaen.db", "");
        if (url.isBlank()) {
            return OpenDatabase.embedded(data);
        }
        return OpenDatabase.external(
                data, url, environment.getProperty("phaen.db.user"), environment.getProperty("phaen.db.password"));
    }

    /** Everything that uses the database finds it migrated: that happens while this bean is made. */
    @Bean(destroyMethod = "")
    @Primary
    DataSource dataSource(Database database) {
        Migrations.run(database.owner(), database.appRole());
        return database.app();
    }

    /** Said here because sessions have a way of their own, beside which nobody would make this one. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** How often this server has written: every transaction that may write counts when it is committed. */
    @Bean
    Changes changes() {
        return new Changes();
    }

    @Bean
    TransactionExecutionListener countingCommits(Changes changes) {
        return new TransactionExecutionListener() {
            @Override
            public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                if (!transaction.isReadOnly()) {
                    changes.happened();
                }
            }
        };
    }

    /** The product's time; days begin and end in Thailand. Tests bring a clock of their own. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }
}
