package org.phaenruam.app.proposals;

import java.util.UUID;
import org.phaenruam.app.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks once which rare things a need has; most have none of them, and each would cost its page a statement. */
@Repository
class BesideStore {
    private static final String BESIDE = SqlFile.beside(BesideStore.class, "beside-need.sql");

    private final JdbcClient jdbc;

    BesideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be there to read; what is false is surely not. */
    record Has(boolean relatives, boolean files, boolean bundles) {}

    Has of(UUID need) {
        return jdbc.sql(BESIDE)
                .param("need", need)
                .query((row, n) -> new Has(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }
}
