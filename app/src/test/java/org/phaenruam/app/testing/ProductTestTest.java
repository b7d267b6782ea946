package org.phaenruam.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.database.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ProductTestTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Autowired
    Browser browser;

    @Test
    void the_product_talks_to_the_database_as_the_app_role_and_owns_nothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(database.appRole());
        List<Boolean> powers = jdbc.sql("select unnest(array[rolsuper, rolcreatedb, rolcreaterole, rolbypassrls])"
                        + " from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .list();
        assertThat(powers).containsOnly(false);
        assertThat(jdbc.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_clock_stands_still_until_it_is_moved() {
        assertThat(clock).isInstanceOf(TestClock.class);
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_browser_gets_answers_from_the_running_product() {
        assertThat(browser.get("/no-such-page-anywhere").status()).isBetween(200, 599);
    }
}
