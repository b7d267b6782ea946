package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release with newer reference tables brings what is new in them and leaves what people recorded of areas. */
@ProductTest
class NewerTablesTest {
    private static final ActorRef BY = ActorRef.command("test");

    @Autowired
    AreaChangeDesk desk;

    @Autowired
    AreaBook book;

    @Autowired
    AreasReference reference;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void nextTestBeginsOnItsOwnDay() {
        clock.reset();
    }

    @Test
    void what_people_recorded_stays_and_what_ended_stays_ended() {
        record(ChangeKind.MOVE, new ChangePart(Role.SUBJECT, code("551001"), null, null, null, code("5509")));
        record(ChangeKind.RENAME, new ChangePart(Role.SUBJECT, code("551002"), "ชื่อตามประกาศ", null, null, null));
        record(ChangeKind.MERGE, ChangePart.of(Role.SUBJECT, code("551003")), ChangePart.of(Role.INTO, code("551004")));
        record(
                ChangeKind.SPLIT,
                ChangePart.of(Role.SUBJECT, code("5508")),
                new ChangePart(Role.NEW, code("5598"), "อำเภอใหม่", null, null, null),
                new ChangePart(Role.CHILD, code("550801"), null, null, null, code("5598")));
        misspell("550904", "ชื่อที่สะกดผิด");

        newerTables();

        AreaSnapshot tree = book.edition().tree();
        assertThat(tree.get(code("551001")).parent()).isEqualTo(code("5509"));
        assertThat(tree.get(code("551002")).nameTh()).isEqualTo("ชื่อตามประกาศ");
        assertThat(tree.find(code("551003"))).as("it was merged").isEmpty();
        assertThat(tree.get(code("550801")).parent()).isEqualTo(code("5598"));
        assertThat(tree.get(code("550904")).nameTh())
                .as("a name that nobody gave is as in the tables")
                .isNotEqualTo("ชื่อที่สะกดผิด");
        String kept = jdbc.sql("select detail::text from audit.record where deed = 'areas.tables-loaded'")
                .query(String.class)
                .single();
        assertThat(kept).contains("551001", "551002", "551003", "550801", "550904");
    }

    private void record(ChangeKind kind, ChangePart... parts) {
        ChangeOutcome outcome =
                desk.record(new AreaChange(UUID.randomUUID(), kind, book.today(), "ประกาศ", List.of(parts)), BY);
        assertThat(outcome).isInstanceOf(ChangeOutcome.Recorded.class);
        clock.set(LocalDate.now(clock).plusDays(1));
    }

    /** As older tables had it. */
    private void misspell(String area, String name) {
        jdbc.sql("update areas.name set name_th = :name where code = :area and valid_to is null")
                .param("name", name)
                .param("area", area)
                .update();
        jdbc.sql("update areas.revision set number = number + 1").update();
        book.refresh();
    }

    private void newerTables() {
        jdbc.sql("update areas.reference_load set sha256 = 'of an older release' where file = 'areas'")
                .update();
        reference.load();
        book.awaitReading();
    }

    private static AreaCode code(String text) {
        return new AreaCode(text);
    }
}
