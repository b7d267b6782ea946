package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A nation of invented needs: the same for one seed, and in the tables as if each had been told and decided alone. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventedNeedsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    InventedNeeds invented;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void aTown() {
        Town.in(product, "550103").need("ขอสะพานข้ามห้วย");
    }

    private static InventedNeeds.Order order(long seed) {
        return new InventedNeeds.Order(400, seed, LocalDate.of(2026, 11, 22), (type, area) -> Optional.empty());
    }

    @Test
    void oneSeedMakesTheSameNeedsEachTimeAndAnotherSeedOthers() {
        List<InventedNeed> once = invented.first(order(7), 400);
        assertThat(invented.first(order(7), 400)).isEqualTo(once);
        assertThat(invented.first(order(8), 400)).isNotEqualTo(once);
        assertThat(once.stream().mapToInt(need -> need.steps().size()).sum()).isGreaterThan(800);
    }

    @Test
    void amongRealNeedsTheDatabaseItselfRefusesThem() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql("select proposals.begin_samples()")
                        .query((row, n) -> true)
                        .single()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("real needs are stored here");
    }

    @Test
    void whatIsLaidAsideComesBackBeforeTheCommitOrNothingIsCommitted() {
        int indexes = count("select count(*) from pg_indexes where schemaname = 'proposals'");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("update proposals.need set sample = true").update();
                    jdbc.sql("select proposals.begin_samples()")
                            .query((row, n) -> true)
                            .single();
                }))
                .rootCause()
                .hasMessageContaining("laid aside");
        assertThat(count("select count(*) from pg_indexes where schemaname = 'proposals'"))
                .isEqualTo(indexes);
        assertThat(count("select count(*) from pg_trigger where tgenabled = 'D'"))
                .isZero();
    }

    @Test
    void theProductsRoleCanLendNoTableToWhatRunsAsTheOwner() {
        for (String sql : List.of(
                "create temporary table laid_aside (definition text)",
                "insert into proposals.laid_aside values ('CREATE INDEX a ON proposals.need USING btree (id)')",
                "select count(*) from proposals.laid_aside")) {
            assertThatThrownBy(() -> jdbc.sql(sql).query((row, n) -> true).list())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(count("""
                select count(*) from pg_proc p join pg_namespace s on s.oid = p.pronamespace
                where p.prosecdef and s.nspname not like 'pg%'
                    and coalesce(array_to_string(p.proconfig, ' '), '') not like '%search_path=%, pg_temp%'""")).isZero();
    }

    @Test
    void whatFollowsFromTheStepsAndTheIndexesAreThereAfterwards() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int indexes = count("select count(*) from pg_indexes where schemaname = 'proposals'");
            jdbc.sql("update proposals.need set sample = true").update();
            invented.write(order(7), line -> {});
            assertThat(count("select count(*) from pg_indexes where schemaname = 'proposals'"))
                    .isEqualTo(indexes);
            assertThat(count("select count(*) from pg_trigger where tgenabled = 'D'"))
                    .isZero();
            assertThat(count("select count(*) from proposals.wording where written_by = 'system:national'"))
                    .isEqualTo(400);
            assertThat(count("""
                    select count(*) from (select distinct on (need_id) * from proposals.step order by need_id, seq desc) s
                    left join proposals.position p on p.need_id = s.need_id and p.seq = s.seq and p.status = s.status_after
                    where p.need_id is null and (s.seq > 1 or s.move = 'SUBMIT')""")).isZero();
            assertThat(count("""
                    select count(*) from proposals.step s
                    where s.move not in ('SUBMIT', 'RESUBMIT', 'HEAR')
                        and not exists (select 1 from proposals.trace t where t.need_id = s.need_id)""")).isZero();
            assertThat(count("""
                    select count(*) from proposals.particulars p where not exists (
                        select 1 from proposals.particulars_now k where k.need_id = p.need_id)""")).isZero();
        });
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
