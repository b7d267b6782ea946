package org.phaenruam.app.proposals;

import java.util.Collection;
import java.util.Set;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running numbers in needs' codes, one row for each area and Buddhist year. */
@Repository
class CodeNumberStore {
    private static final String CATCH_UP = SqlFile.beside(CodeNumberStore.class, "catch-up-numbers.sql");

    private final JdbcClient jdbc;

    CodeNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next running number of the area and Buddhist year. */
    int next(AreaCode area, int yearBe) {
        catchUp(Set.of(area.value()), yearBe);
        return jdbc.sql("""
            insert into proposals.code_counter (area_code, year_be, last) values (:area, :year, 1)
            on conflict (area_code, year_be) do update set last = code_counter.last + 1
            returning last\
            """)
                .param("area", area.value())
                .param("year", yearBe)
                .query(Integer.class)
                .single();
    }

    /** Lets counters that are behind the codes that were given go on from the last of those; returns how many were behind. */
    int catchUp(Collection<String> areas, int yearBe) {
        return jdbc.sql(CATCH_UP)
                .param("areas", areas.toArray(String[]::new))
                .param("year", yearBe)
                .update();
    }
}
