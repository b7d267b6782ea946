package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.App;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.database.TestPostgres;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.Town;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release whose tables hang an area elsewhere: what people have there goes with it while the release starts. */
class NewerTablesAtTheStartTest {
    private static final AreaCode TAMBON = new AreaCode("500101");

    @Test
    void what_is_in_an_area_follows_when_newer_tables_move_it() {
        String database = TestPostgres.freshDatabase();
        try (ConfigurableApplicationContext older = product(database)) {
            older.getBean(Accounts.class)
                    .createSample(
                            "follows.tables",
                            Town.PASSWORD,
                            "ผู้บันทึก",
                            List.of(new Grant(Role.RECORDER, TAMBON, null)));
            JdbcClient jdbc = older.getBean(JdbcClient.class);
            // as if the tables of then had it under another district
            jdbc.sql("update areas.edge set parent = '5002' where code = '500101' and valid_to is null")
                    .update();
            jdbc.sql("update accounts.grant_held set area_path = '/TH/N/N1/50/5002/500101/' where area_code = '500101'")
                    .update();
            jdbc.sql("update areas.reference_load set sha256 = 'of an older release' where file = 'areas'")
                    .update();
        }
        try (ConfigurableApplicationContext newer = product(database)) {
            assertThat(newer.getBean(Areas.class).tree().path(TAMBON)).isEqualTo("/TH/N/N1/50/5001/500101/");
            assertThat(newer.getBean(JdbcClient.class)
                            .sql("select area_path from accounts.grant_held where area_code = '500101'")
                            .query(String.class)
                            .single())
                    .isEqualTo("/TH/N/N1/50/5001/500101/");
        }
    }

    private static ConfigurableApplicationContext product(String database) {
        return new SpringApplicationBuilder(App.class)
                .properties("server.port=0", "phaen.db=" + database, "phaen.data=" + TestPostgres.freshFolder())
                .run();
    }
}
