package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two long lists are held against each other line by line, not every unit against every line. */
@ProductTest
class BudgetLinesThereTest {
    private static final int UNITS = 300;
    private static final int LINES = 6_000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void ofALongListWithoutAreasEachLineIsMetAFewTimesAtMost() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            addLines();
            String plan = jdbc.sql("explain (analyze, format json) " + BudgetStore.THERE)
                    .param("areas", each(""))
                    .param(
                            "units",
                            IntStream.range(0, UNITS)
                                    .mapToObj(i -> "หน่วย " + i)
                                    .toArray(String[]::new))
                    .param("years", each("2000"))
                    .query(String.class)
                    .single();
            JsonNode top = JsonMapper.shared().readTree(plan).get(0).get("Plan");
            assertThat(top.get("Actual Rows").asLong()).as(plan).isEqualTo(LINES);
            assertThat(met(top)).as(plan).isLessThan(20L * LINES);
        });
    }

    private static String[] each(String same) {
        return IntStream.range(0, UNITS).mapToObj(i -> same).toArray(String[]::new);
    }

    private void addLines() {
        int file = jdbc.sql("""
                insert into plans.budget_file (sha256, content_sha256, layout, name, rows, baht, imported_at)
                values ('there', 'there', '', 'ยาว', 0, 0, now()) returning no""").query(Integer.class).single();
        jdbc.sql("""
                insert into plans.budget_line (file_no, line, year_ce, area_from, place, unit, plan, project, item, source,
                    framework, obliged, baht, flag)
                select :file, n, 2000, 'NONE', '', 'หน่วย ' || n % :units, '', '', 'ถนน ' || n, '', '', false, n, ''
                from generate_series(1, :lines) n""")
                .param("file", file)
                .param("units", UNITS)
                .param("lines", LINES)
                .update();
    }

    /** How many rows all steps took or threw away, together. */
    private static long met(JsonNode step) {
        double each = step.get("Actual Rows").asDouble();
        for (String away : new String[] {"Rows Removed by Filter", "Rows Removed by Join Filter"}) {
            each += step.path(away).asDouble(0);
        }
        long met = Math.round(each * step.get("Actual Loops").asDouble());
        for (JsonNode below : step.path("Plans")) {
            met += met(below);
        }
        return met;
    }
}
