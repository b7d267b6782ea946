package org.phaenruam.app.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings every module's schema up to date, as the owner, lowest module first. */
final class Migrations {
    static final List<String> MODULES =
            List.of("audit", "areas", "accounts", "alignment", "mechanisms", "proposals", "plans", "ops");

    private Migrations() {}

    static void run(DataSource owner, String appRole) {
        for (String module : MODULES) {
            if (hasFiles(module)) {
                Flyway.configure()
                        .dataSource(owner)
                        .locations("classpath:db/migration/" + module)
                        .schemas(module)
                        .defaultSchema(module)
                        .createSchemas(true)
                        .placeholders(Map.of("app", appRole))
                        .outOfOrder(true) // parts are built side by side: a lower number may come later
                        .loggers("slf4j")
                        .load()
                        .migrate();
                grantUsage(owner, module, appRole);
            }
        }
    }

    private static boolean hasFiles(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + module + "/*.sql")
                            .length
                    > 0;
        } catch (IOException e) {
            throw new DatabaseFailure("The migrations of " + module + " cannot be listed: " + e, e);
        }
    }

    private static void grantUsage(DataSource owner, String module, String appRole) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            var rows =
                    statement.executeQuery("select has_schema_privilege('" + appRole + "', '" + module + "', 'usage')");
            rows.next();
            if (!rows.getBoolean(1)) {
                statement.execute("grant usage on schema " + module + " to " + appRole);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("The schema " + module + " cannot be opened to the app role: " + e, e);
        }
    }
}
