package org.phaenruam.app.proposals;

import org.phaenruam.app.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds anew from the steps what the database keeps beside them. */
@Repository
class FiguresStore {
    private static final String POSITIONS = SqlFile.beside(FiguresStore.class, "check-positions.sql");
    private static final String TRACES = SqlFile.beside(FiguresStore.class, "check-traces.sql");
    private static final String PLANS = SqlFile.beside(FiguresStore.class, "check-plans.sql");

    private final JdbcClient jdbc;

    FiguresStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FiguresCheck.Found positions() {
        return jdbc.sql(POSITIONS).query((row, n) -> found("positions", row)).single();
    }

    FiguresCheck.Found traces() {
        return jdbc.sql(TRACES).query((row, n) -> found("traces", row)).single();
    }

    FiguresCheck.Found plans() {
        return jdbc.sql(PLANS).query((row, n) -> found("plans", row)).single();
    }

    private static FiguresCheck.Found found(String what, java.sql.ResultSet row) throws java.sql.SQLException {
        return new FiguresCheck.Found(
                what, row.getLong("compared"), row.getLong("different"), row.getString("example"));
    }
}
