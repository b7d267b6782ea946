package org.phaenruam.app.plans.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budget lines, a page at a time, and what they come to. */
@Repository
class BudgetLineStore {
    private static final String PAGE = SqlFile.beside(BudgetLineStore.class, "budget-lines-page.sql");
    private static final String SUMS = SqlFile.beside(BudgetLineStore.class, "budget-sums.sql");
    private static final int AFTER_ALL_YEARS = 9_999;

    private final JdbcClient jdbc;

    BudgetLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The areas that have a line at all. */
    List<AreaCode> listAreas() {
        return jdbc.sql("select distinct area_code from plans.budget_sum where area_code is not null")
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    List<BudgetLines.YearSum> sums(@Nullable List<AreaCode> within) {
        return jdbc.sql(SUMS)
                .param("areas", codes(within))
                .query((row, n) -> new BudgetLines.YearSum(
                        row.getInt("year_ce"),
                        row.getInt("rows"),
                        row.getInt("flagged"),
                        row.getInt("noarea"),
                        row.getBigDecimal("baht")))
                .list();
    }

    /** The lines after a place, newest year first, then as they stand in their files. {@code year} 0: all. */
    Slice<BudgetLineRow> page(
            @Nullable List<AreaCode> within, int year, String only, long total, @Nullable Cursor from, int size) {
        String[] at = from == null ? new String[] {"0", "0"} : from.id().split("-", -1);
        List<BudgetLineRow> rows = jdbc.sql(PAGE)
                .param("areas", codes(within))
                .param("year", year)
                .param("only", only)
                .param("atYear", from == null ? AFTER_ALL_YEARS : Integer.parseInt(from.key()))
                .param("atFile", Integer.parseInt(at[0]))
                .param("atLine", Integer.parseInt(at[1]))
                .param("limit", size + 1)
                .query((row, n) -> line(row))
                .list();
        return Slice.cut(
                rows,
                size,
                total,
                from,
                row -> Integer.toString(row.line().yearCe()),
                row -> row.fileNo() + "-" + row.line().line());
    }

    private static String @Nullable [] codes(@Nullable List<AreaCode> areas) {
        return areas == null ? null : areas.stream().map(AreaCode::value).toArray(String[]::new);
    }

    private static BudgetLineRow line(ResultSet row) throws SQLException {
        String area = row.getString("area_code");
        BudgetRow line = new BudgetRow(
                row.getInt("line"),
                row.getInt("year_ce"),
                area == null ? null : new AreaCode(area),
                row.getString("area_from"),
                row.getString("place"),
                row.getString("unit"),
                row.getString("plan"),
                row.getString("project"),
                row.getString("item"),
                row.getString("source"),
                row.getString("framework"),
                row.getBoolean("obliged"),
                row.getBigDecimal("baht"));
        return new BudgetLineRow(
                row.getInt("file_no"),
                row.getString("name"),
                line,
                row.getString("flag"),
                row.getBigDecimal("against"));
    }
}
