package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a page counts, the check of figures sees when it is no longer what the tables say. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAreCheckedTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Database database;

    @Autowired
    FiguresCheck check;

    private Town town;
    private String need;

    @BeforeAll
    void aNeedThatWasSentUp() {
        town = Town.in(product, "640205");
        need = town.need("ขอสะพานข้ามคลอง");
        town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
    }

    private FiguresCheck.Found counts() {
        return check.run().stream()
                .filter(found -> found.what().equals("counts"))
                .findFirst()
                .orElseThrow();
    }

    /** As nobody can who runs the product: past its rights, and without a word to whoever counts. */
    private void planted(String table, String column, String expression) {
        int rows = JdbcClient.create(database.owner())
                .sql("update proposals." + table + " set " + column + " = " + expression
                        + " where need_id = (select id from proposals.need where code = :code)")
                .param("code", need)
                .update();
        assertThat(rows).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "position, waiting_since, waiting_since - 30, waiting_since + 30",
                "position, due_on, due_on - 300, due_on + 300",
                "position, answered_on, answered_on - 400, answered_on + 400",
                "trace, sent_up, sent_up + 1, sent_up - 1",
                "trace, answered, answered + 1, answered - 1",
                "trace, reached, reached + 1, reached - 1",
                "trace, funded, funded + 1, funded - 1",
                "trace, paid, paid + 1, paid - 1"
            })
    void a_place_of_which_something_else_is_kept_is_named(String table, String column, String wrong, String right) {
        long before = counts().different();
        planted(table, column, wrong);
        FiguresCheck.Found found = counts();
        planted(table, column, right);
        assertThat(found.different()).as(column).isEqualTo(before + 1);
        if (before == 0) {
            assertThat(found.example()).isEqualTo(town.village(1));
        }
        assertThat(counts().different()).isEqualTo(before);
    }

    @Test
    void a_branch_that_a_need_is_not_on_is_seen() {
        long before = counts().different();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("""
            insert into proposals.in_plan
            select id, 'plan:NONE', 'node:NONE', false, 9 from proposals.need where code = :code""").param("code", need).update();
        long found = counts().different();
        owner.sql("delete from proposals.in_plan where plan_ref = 'plan:NONE' and need_id"
                        + " = (select id from proposals.need where code = :code)")
                .param("code", need)
                .update();
        assertThat(found).isEqualTo(before + 1);
        assertThat(counts().different()).isEqualTo(before);
    }

    @Test
    void every_place_and_every_area_is_compared() {
        assertThat(counts().compared())
                .as("districts and all above them, and places")
                .isGreaterThan(1_030);
    }
}
