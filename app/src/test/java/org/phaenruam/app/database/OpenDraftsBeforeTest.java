package org.phaenruam.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft that was open before what passed was kept beside it: readers read what passed all the same, from its sealed text. */
class OpenDraftsBeforeTest {
    private static final String PLAN = "TAMP-540101-2571";

    private static final List<String> SEALED = List.of(
            "phaenruam-plan 1",
            "plan\t" + PLAN,
            "node\tn1\t\tissue\t1\tน้ำ\tWater\tบรรทัดแรก\\nสอง\\\\ทาง\\tไกล\tSELF\t\tกองช่าง",
            "node\tn2\tn1\tproject\t\tขุดสระ\t\t\t\t\t",
            "money\tn2\t2571\tอบต. \\\\ อบจ.\t120000.00",
            "node\tn3\t\tissue\t2\tถนน\t\t\t\t\t",
            "");

    private static void migrate(PGSimpleDataSource owner, String module, String target) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .placeholders(Map.of("app", EmbeddedPostgres.OWNER))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void whatPassedIsReadFromTheSealedText() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(TestPostgres.freshDatabase());
        migrate(owner, "plans", "14");
        JdbcClient jdbc = JdbcClient.create(owner);
        write(jdbc);
        migrate(owner, "plans", "15");
        assertThat(jdbc.sql("""
                select concat_ws('|', code, parent_code, kind, no, text_th, text_en, detail, doer, responsible) from plans.standing
                where plan_code = :plan order by seq\
                """).param("plan", PLAN).query(String.class).list())
                .containsExactly(
                        "n1|issue|1|น้ำ|Water|บรรทัดแรก\nสอง\\ทาง\tไกล|SELF|กองช่าง",
                        "n2|n1|project||ขุดสระ||||",
                        "n3|issue|2|ถนน||||");
        assertThat(jdbc.sql("select node_code || ' ' || source || ' ' || baht from plans.standing_budget")
                        .query(String.class)
                        .list())
                .containsExactly("n2 อบต. \\ อบจ. 120000.00");
        assertThat(jdbc.sql("select code from plans.counted where plan_code = :plan and added")
                        .param("plan", PLAN)
                        .query(String.class)
                        .list())
                .as("what came with the draft")
                .containsExactly("n4");
        jdbc.sql("update plans.edition set dropped_at = now() where seq = 2").update();
        assertThat(jdbc.sql("select text_th from plans.standing where plan_code = :plan order by seq")
                        .param("plan", PLAN)
                        .query(String.class)
                        .list())
                .as("with the end of the draft the rows stand as they are written")
                .containsExactly("น้ำใหม่", "ขุดสระ", "ตลาด");
    }

    /** A plan that passed as {@link #SEALED} says, and was changed since: words and money, one branch gone, one new. */
    private static void write(JdbcClient jdbc) {
        jdbc.sql("insert into plans.plan_type values ('TAMP', 'แผน', 'แผน', 'plan', 'TAM', '', '', 'S')")
                .update();
        jdbc.sql("""
                insert into plans.plan (code, type_code, area_code, title_th, title_en, from_be, to_be, source_status, made_at)
                values (:plan, 'TAMP', '540101', 'แผน', 'plan', 2571, 2575, 'D', now())\
                """).param("plan", PLAN).update();
        jdbc.sql("""
                insert into plans.node (code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, source_status,
                    made_at, removed_at)
                values ('n1', :plan, null, 1, 'issue', '1', 'น้ำใหม่', '', true, 'D', now(), null),
                    ('n2', :plan, null, 2, 'project', '', 'ขุดสระ', '', true, 'D', now(), null),
                    ('n3', :plan, null, 3, 'issue', '2', 'ถนน', '', true, 'D', now(), now()),
                    ('n4', :plan, null, 4, 'issue', '3', 'ตลาด', '', true, 'D', now(), null)\
                """).param("plan", PLAN).update();
        jdbc.sql("insert into plans.node_budget values ('n2', 2571, 'อบต.', 999)")
                .update();
        String sealed = String.join("\n", SEALED);
        jdbc.sql("""
                insert into plans.edition (plan_code, seq, kind, number, year_be, reason, begun_at, client_key, sealed_at, content,
                    digest)
                values (:plan, 1, 'FIRST', 0, 2569, '', now(), gen_random_uuid(), now(), :text,
                    encode(sha256(convert_to(:text, 'UTF8')), 'hex')),
                    (:plan, 2, 'CHANGED', 1, 2569, 'x', now(), gen_random_uuid(), null, null, null)\
                """).param("plan", PLAN).param("text", sealed).update();
    }
}
