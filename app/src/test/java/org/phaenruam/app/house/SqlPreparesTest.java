package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every SQL statement of the product is understood by a real, migrated PostgreSQL. */
@ProductTest
class SqlPreparesTest {
    /** A statement that PostgreSQL cannot type without values: unknown parameter type, ambiguous function. */
    private static final Set<String> NEEDS_VALUES = Set.of("42P18", "42725", "42P08");

    @Autowired
    DataSource database;

    private final Sources sources = Sources.parse(mainSources());

    private static List<Path> mainSources() {
        return Repository.files("app/src/main/java", ".java").stream()
                .filter(path -> !path.toString().contains("/app/database/"))
                .toList();
    }

    private static List<Path> sqlFiles() {
        return Repository.files("app/src/main/resources", ".sql").stream()
                .filter(path -> !path.toString().contains("/db/migration/"))
                .toList();
    }

    @Test
    void everyStatementInTheSourcesPrepares() throws SQLException {
        assertThat(sources.sql()).as("the checker must see the statements").hasSizeGreaterThan(60);
        List<String> refused = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (Sources.Sql each : sources.sql()) {
                refusal(connection, each.text()).ifPresent(why -> refused.add(each.at() + ": " + why));
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void everySqlFilePrepares() throws SQLException {
        assertThat(sqlFiles()).as("the checker must see the files").isNotEmpty();
        List<String> refused = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (Path file : sqlFiles()) {
                refusal(connection, Repository.text(file))
                        .ifPresent(why -> refused.add(file.getFileName() + ": " + why));
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void theCheckerRefusesAColumnThatDoesNotExist() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(refusal(connection, "select nothing_such from areas.area where code = :code"))
                    .isPresent();
            assertThat(refusal(connection, "select code from areas.area where code = any(:codes)"))
                    .isEmpty();
        }
    }

    @Test
    void noSqlIsGluedTogetherAtRunTime() {
        assertThat(sources.glued())
                .as("because SQL in view can be read, prepared and searched; put longer ones in a .sql file")
                .isEmpty();
    }

    @Test
    void longSqlStandsInAFileOfItsOwn() {
        assertThat(sources.sql().stream()
                        .filter(each -> each.text().lines().count() > 15)
                        .map(Sources.Sql::at))
                .as("because a text block of more than 15 lines hides the method around it")
                .isEmpty();
    }

    private static java.util.Optional<String> refusal(Connection connection, String sql) throws SQLException {
        var parsed = NamedParameterUtils.parseSqlStatement(sql);
        String marks = NamedParameterUtils.substituteNamedParameters(parsed, null);
        if (Stream.of("listen ", "notify ", "set ")
                .anyMatch(marks.strip().toLowerCase(java.util.Locale.ROOT)::startsWith)) {
            return java.util.Optional.empty();
        }
        SQLException first = describe(connection, marks);
        if (first == null) {
            return java.util.Optional.empty();
        }
        if (NEEDS_VALUES.contains(first.getSQLState())) {
            SQLException second = describe(connection, marks.replace("?", "null"));
            return second == null || NEEDS_VALUES.contains(second.getSQLState())
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(second.getMessage());
        }
        return java.util.Optional.of(first.getMessage());
    }

    /** Asks the server to parse and type the statement; nothing is carried out. */
    private static @org.jspecify.annotations.Nullable SQLException describe(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.getParameterMetaData();
            statement.getMetaData();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }
}
