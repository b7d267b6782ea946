package org.phaenruam.app.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For the few statements whose best way through the indexes depends on what is asked: a list of one village and the same list
 * of the whole nation. PostgreSQL plans them anew with the values each time, instead of keeping one plan for all after the
 * fifth call. Costs a fraction of a millisecond; runs in the same transactions as everything else.
 */
@Component
public class FreshPlans {
    private final JdbcClient client;

    FreshPlans(DataSource database) {
        this.client = JdbcClient.create(new NamedParameterJdbcTemplate(new Template(database)));
    }

    public JdbcClient client() {
        return client;
    }

    private static final class Template extends JdbcTemplate {
        Template(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            if (statement.isWrapperFor(PGStatement.class)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        }
    }
}
