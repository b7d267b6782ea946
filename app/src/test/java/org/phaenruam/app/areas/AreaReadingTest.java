package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The tree is read beside the rest of a start; nobody sees it half read, and a start without it fails. */
@ProductTest
class AreaReadingTest {
    @Autowired
    Areas areas;

    @Autowired
    AreasReference reference;

    @Autowired
    VillageDesk desk;

    @Autowired
    AreaChangeStore changes;

    private final Changes written = new Changes();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    DataSource database;

    private AreaBook bookOn(DataSource source) {
        return new AreaBook(new AreaStore(JdbcClient.create(source)), changes, events, transactions, written, clock);
    }

    @Test
    void whoeverAsksForTheTreeWaitsUntilItIsRead() {
        AreaBook book = bookOn(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    TimeUnit.MILLISECONDS.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.getConnection();
            }
        });

        book.refreshBeside();

        assertThat(book.edition().tree().size())
                .isEqualTo(areas.tree().listWithin(AreaCode.NATION).size());
    }

    @Test
    void aTreeThatCannotBeReadStopsTheStartWithItsWords() {
        AreaBook book = bookOn(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("the line is cut");
            }
        });

        book.refreshBeside();

        assertThatThrownBy(() -> new Areas(book, reference, desk).afterSingletonsInstantiated())
                .rootCause()
                .hasMessage("the line is cut");
        assertThatThrownBy(book::edition).rootCause().hasMessage("the line is cut");
    }

    @Test
    void pages_made_with_an_older_tree_hold_no_longer_when_another_server_changed_it() {
        AreaBook book = bookOn(database);
        book.refresh();
        long before = written.count();
        book.refresh();
        assertThat(written.count()).as("nothing new").isEqualTo(before);
        JdbcClient.create(database)
                .sql("update areas.revision set number = number + 1")
                .update();
        book.refresh();
        assertThat(written.count()).isGreaterThan(before);
    }
}
