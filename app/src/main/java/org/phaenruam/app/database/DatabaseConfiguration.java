package org.phaenruam.app.database;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.Changes;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Whoever has this bean finds the database migrated. */
    @Bean(destroyMethod = "close")
    OpenDatabase database(Environment environment, ObjectProvider<EarlyDatabase.Opening> early) {
        EarlyDatabase.Opening opening = early.getIfAvailable();
        return opening == null ? OpenDatabase.migrated(environment) : opening.take();
    }

    @Bean(destroyMethod = "")
    @Primary
    DataSource dataSource(Database database) {
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
