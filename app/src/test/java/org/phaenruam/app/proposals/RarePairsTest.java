package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.database.FreshPlans;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Words are looked up by the pairs of letters that few needs have; what is found stays the same. */
@ProductTest
class RarePairsTest {
    private static final AreaCode TAMBON = new AreaCode("570501");
    private static final SearchWords WORDS = SearchWords.of("ผู้สูงอายุ หน้าวัด");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FreshPlans plans;

    @Autowired
    ObjectProvider<PlanShelf> shelf;

    @Autowired
    Areas areas;

    @Autowired
    Database database;

    @Test
    void onlyTheRarestOfEachWordAreLookedUpAndAllWhereNothingIsKnown() {
        assertThat(RarePairStore.rarest(WORDS, Map.of())).isEqualTo(WORDS.pairs());

        Map<String, Float> shares = Map.of("าย", .4f, "ผู", .2f, "อา", .3f, "ยุ", .1f, "วั", .5f);
        assertThat(RarePairStore.rarest(WORDS, shares))
                .isSubsetOf(WORDS.pairs())
                .contains("สู", "ูง", "งอ", "ูส", "นา", "าว", "ัด")
                .doesNotContain("าย", "ผู", "อา", "ยุ", "วั");
    }

    @Test
    void theSameNeedsAreFoundBeforeAndAfterTheNeedsWereAnalysed() {
        tell("ราวจับผู้สูงอายุหน้าวัด", 30);
        tell("ผู้สูงอายุหน้าบ้าน", 300);
        JdbcClient owner = JdbcClient.create(database.owner());
        // PostgreSQL may have looked by itself before
        owner.sql("select cast(pg_clear_attribute_stats('proposals', 'need', 'search_pairs', false) as text)")
                .query(String.class)
                .single();
        RarePairStore unknown = new RarePairStore(jdbc);
        Slice<NeedRow> before = page(unknown);

        owner.sql("analyze proposals.need").update();
        RarePairStore known = new RarePairStore(jdbc);
        Slice<NeedRow> after = page(known);

        assertThat(unknown.of(WORDS)).isEqualTo(WORDS.pairs());
        assertThat(known.of(WORDS)).hasSizeLessThan(WORDS.pairs().length).isSubsetOf(WORDS.pairs());
        assertThat(before.total()).isEqualTo(30).isEqualTo(after.total());
        assertThat(after.rows()).isEqualTo(before.rows());
    }

    @Test
    void aSearchGoesOnWhenTheStatisticsCannotBeReadAndDoesNotAskAgainAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        RarePairStore unread = new RarePairStore(JdbcClient.create(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                throw new SQLException("no statistics for you");
            }

            @Override
            public Connection getConnection(String name, String password) throws SQLException {
                return getConnection();
            }
        }));

        assertThat(unread.of(WORDS)).isEqualTo(WORDS.pairs());
        assertThat(unread.of(WORDS)).isEqualTo(WORDS.pairs());
        assertThat(asked).hasValue(1);
    }

    private Slice<NeedRow> page(RarePairStore rare) {
        NeedQuery query = NeedQuery.of(TAMBON).with(Question.exactly(WORDS));
        return new NeedQueryStore(jdbc, plans, rare, shelf)
                .page(query, areas.tree().path(TAMBON), LocalDate.of(2026, 11, 22), null, 20);
    }

    private void tell(String words, int times) {
        jdbc.sql("""
            with told as (
                insert into proposals.need (id, code, area_code, path, speaker_kind, speaker_label, client_key, created_at,
                    search_key, search_version, search_pairs)
                select gen_random_uuid(), '570501-2569-' || md5(:words) || i, :area, :path, 'PERSON', 'ทดสอบ',
                    gen_random_uuid(), timestamptz '2026-01-01' + i * interval '1 minute', :key, 1, proposals.pairs(:key)
                from generate_series(1, :times) i returning id),
            words as (
                insert into proposals.wording (need_id, version, title, detail, written_by, written_at)
                select id, 1, :words, '', 'test', now() from told)
            insert into proposals.step (id, need_id, seq, move, sentence, decided_on, recorded_at, status_after, holder,
                holder_rung, waiting_since, client_key)
            select gen_random_uuid(), id, 1, 'SUBMIT', 'ทดสอบ', date '2026-01-01', now(), 'WAITING', 'KBT-570501', 2,
                date '2026-01-01', gen_random_uuid() from told\
            """)
                .param("words", words)
                .param("key", SearchWords.keyOf(words))
                .param("times", times)
                .param("area", TAMBON.value())
                .param("path", areas.tree().path(TAMBON))
                .update();
    }
}
