package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budget lines and what they come to. */
@Repository
class BudgetStore {
    private static final String ADD = SqlFile.beside(BudgetStore.class, "budget-lines-add.sql");
    static final String THERE = SqlFile.beside(BudgetStore.class, "budget-lines-there.sql");
    private static final int AT_ONCE = 2_000;
    private static final int ONE_AT_A_TIME = 20_569_008;

    /** A file that is in already. */
    record Known(int no, String name, String sha256, Instant at) {}

    /** A line with what makes its figure doubtful, if anything does. */
    record Flagged(BudgetRow line, Optional<BudgetCheck.Flag> flag) {}

    private final JdbcClient jdbc;

    BudgetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one import at a time write, until its transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .list();
    }

    /** The file of this digest, or one that holds the same lines. */
    Optional<Known> find(String sha256, String content) {
        return jdbc.sql("""
                select no, name, sha256, imported_at from plans.budget_file
                where sha256 = :sha or content_sha256 = :content order by no limit 1""")
                .param("sha", sha256)
                .param("content", content)
                .query((row, n) -> new Known(
                        row.getInt("no"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What earlier files came to; fresh sums only of those with the same headings, and without flagged ones. */
    BudgetBefore before(String layout) {
        BudgetBefore before = new BudgetBefore();
        jdbc.sql("""
                select coalesce(s.area_code, '') as area, s.unit, s.year_ce, s.fresh, s.baht, f.name,
                    f.layout = :layout and s.flagged = 0 as alike
                from plans.budget_sum s join plans.budget_file f on f.no = s.file_no order by f.no""").param("layout", layout).query(row -> {
            var holder = new BudgetRow.Holder(row.getString("area"), row.getString("unit"));
            int year = row.getInt("year_ce");
            if (row.getBoolean("alike")) {
                before.addFresh(holder, year, row.getBigDecimal("fresh"));
            }
            before.addSum(holder, year, row.getBigDecimal("baht"), row.getString("name"));
        });
        return before;
    }

    /** Holds the lines of earlier files against those of a new one; only inside a transaction, so that rows come in portions. */
    void compare(SameLines same) {
        List<SameLines.At> asked = List.copyOf(same.asked());
        if (asked.isEmpty()) {
            return;
        }
        jdbc.sql(THERE)
                .param("areas", asked.stream().map(at -> at.holder().area()).toArray(String[]::new))
                .param(
                        "units",
                        asked.stream().map(at -> at.holder().unit()).distinct().toArray(String[]::new))
                .param(
                        "years",
                        asked.stream().map(at -> Integer.toString(at.year())).toArray(String[]::new))
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    same.compare(new SameLines.Stored(
                            new SameLines.At(
                                    new BudgetRow.Holder(row.getString("area"), row.getString("unit")),
                                    row.getInt("year_ce")),
                            row.getInt("file_no"),
                            row.getString("file"),
                            row.getString("place"),
                            BudgetRow.name(row.getString("item"), row.getString("project"), row.getString("plan")),
                            row.getBigDecimal("baht")));
                });
        same.compared();
    }

    int addFile(BudgetImports.FileName file, String layout, BudgetCheck check, Instant at, BudgetImports.By by) {
        return jdbc.sql("""
                insert into plans.budget_file
                    (sha256, content_sha256, layout, name, rows, baht, imported_at, account, area_code)
                values (:sha, :content, :layout, :name, :rows, :baht, :at, :account, :area) returning no""")
                .param("sha", file.sha256())
                .param("content", file.content())
                .param("layout", layout)
                .param("name", file.name())
                .param("rows", check.rows())
                .param("baht", check.baht())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("area", by.within().value())
                .query(Integer.class)
                .single();
    }

    void addLines(int file, List<Flagged> lines) {
        jdbc.sql(ADD)
                .param("file", file)
                .param("lines", each(lines, line -> Integer.toString(line.line())))
                .param("years", each(lines, line -> Integer.toString(line.yearCe())))
                .param(
                        "areas",
                        each(
                                lines,
                                line -> line.area() == null ? null : line.area().value()))
                .param("from", each(lines, BudgetRow::areaFrom))
                .param("places", each(lines, BudgetRow::place))
                .param("units", each(lines, BudgetRow::unit))
                .param("plans", each(lines, BudgetRow::plan))
                .param("projects", each(lines, BudgetRow::project))
                .param("items", each(lines, BudgetRow::item))
                .param("sources", each(lines, BudgetRow::source))
                .param("frameworks", each(lines, BudgetRow::framework))
                .param("obliged", each(lines, line -> Boolean.toString(line.obliged())))
                .param("baht", each(lines, line -> line.baht().toPlainString()))
                .param("flags", flags(lines, BudgetCheck.Flag::kind, ""))
                .param("against", flags(lines, flag -> flag.against().toPlainString(), null))
                .update();
    }

    private static @Nullable String[] each(List<Flagged> lines, Function<BudgetRow, @Nullable String> value) {
        return lines.stream().map(line -> value.apply(line.line())).toArray(String[]::new);
    }

    private static @Nullable String[] flags(
            List<Flagged> lines, Function<BudgetCheck.Flag, String> value, @Nullable String none) {
        return lines.stream().map(line -> line.flag().map(value).orElse(none)).toArray(String[]::new);
    }

    void addSums(int file, Map<BudgetRow.Holder, NavigableMap<Integer, BudgetSum>> sums) {
        sums.forEach((holder, years) -> years.forEach((year, sum) -> jdbc.sql("""
                insert into plans.budget_sum (file_no, area_code, unit, year_ce, rows, flagged, baht, fresh)
                values (:file, :area, :unit, :year, :rows, :flagged, :baht, :fresh)""")
                .param("file", file)
                .param("area", holder.area().isEmpty() ? null : holder.area())
                .param("unit", holder.unit())
                .param("year", year)
                .param("rows", sum.rows())
                .param("flagged", sum.flagged())
                .param("baht", sum.baht())
                .param("fresh", sum.fresh())
                .update()));
    }

    /** What is stored of a file, counted from its lines: rows and baht by year. */
    Map<Integer, Stored> stored(int file) {
        Map<Integer, Stored> years = new java.util.TreeMap<>();
        jdbc.sql(
                        "select year_ce, count(*) as rows, sum(baht) as baht from plans.budget_line where file_no = :file group by 1")
                .param("file", file)
                .query(row -> {
                    years.put(row.getInt("year_ce"), new Stored(row.getInt("rows"), row.getBigDecimal("baht")));
                });
        return years;
    }

    /** Rows and baht of a year. */
    record Stored(int rows, BigDecimal baht) {}
}
