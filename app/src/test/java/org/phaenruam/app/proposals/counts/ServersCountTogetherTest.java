package org.phaenruam.app.proposals.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Changes;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Two servers count the needs of one database: what one has let go of, the other has heard of or counts anew. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServersCountTogetherTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Database database;

    @Autowired
    StandingCounts everybodys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Town town;
    private AreaCode village;

    /** As the database will look in a while. */
    private static final class Later extends LeafStore {
        Duration by = Duration.ZERO;

        Later(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        Horizon stirredSince(Horizon since, Consumer<Stirred> each) {
            return later(super.stirredSince(since, each));
        }

        @Override
        Horizon horizon() {
            return later(super.horizon());
        }

        private Horizon later(Horizon now) {
            return new Horizon(now.transaction(), now.millis() + by.toMillis());
        }
    }

    @BeforeAll
    void aTown() {
        town = Town.in(product, "650407");
        village = new AreaCode(town.village(1));
    }

    private StandingCounts server(LeafStore store) {
        StandingCounts counts = new StandingCounts(store, areas, clock, new Changes(), transactions);
        counts.refresh();
        return counts;
    }

    private int needs(StandingCounts counts) {
        int[] needs = {0};
        counts.standing(village, (status, rung, sector, here, satang) -> needs[0] += here);
        return needs[0];
    }

    private long lines() {
        return jdbc.sql("select count(*) from proposals.stirred where path = :path")
                .param("path", areas.tree().path(village))
                .query(Long.class)
                .single();
    }

    @Test
    void what_an_import_of_an_hour_has_written_is_heard_of_by_every_server() {
        StandingCounts here = server(new LeafStore(jdbc));
        StandingCounts there = server(new LeafStore(jdbc));
        int before = needs(there);
        town.need("เขียนไว้นานก่อนที่จะบันทึก");
        JdbcClient.create(database.owner())
                .sql("update proposals.stirred set at = at - interval '1 hour' where path = :path")
                .param("path", areas.tree().path(village))
                .update();
        here.refresh();
        here.forgetOld();
        there.refresh();
        assertThat(needs(there)).isEqualTo(before + 1);
    }

    @Test
    void what_could_be_seen_ten_minutes_ago_is_let_go_and_nothing_newer() {
        Later store = new Later(jdbc);
        StandingCounts counts = server(store);
        town.need("เรื่องก่อน");
        counts.refresh();
        counts.forgetOld();
        everybodys.refresh();
        town.need("เรื่องหลัง");
        long newer = lines();
        store.by = Duration.ofMinutes(9);
        counts.refresh();
        counts.forgetOld();
        assertThat(lines()).isEqualTo(newer);
        store.by = Duration.ofMinutes(11);
        counts.refresh();
        counts.forgetOld();
        assertThat(lines()).isLessThan(newer).isPositive();
    }

    @Test
    void a_server_that_was_cut_off_for_long_counts_everything_anew() {
        Later store = new Later(jdbc);
        StandingCounts counts = server(store);
        int before = needs(counts);
        town.need("เขียนตอนที่เครื่องนั้นติดต่อไม่ได้");
        everybodys.refresh();
        JdbcClient.create(database.owner())
                .sql("delete from proposals.stirred where path = :path")
                .param("path", areas.tree().path(village))
                .update();
        counts.refresh();
        assertThat(needs(counts)).as("it cannot know").isEqualTo(before);
        store.by = Duration.ofMinutes(10);
        counts.refresh();
        assertThat(needs(counts)).isEqualTo(before + 1);
    }
}
