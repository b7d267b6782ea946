package org.phaenruam.app.plans.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that budget lines came from. */
@Repository
class BudgetFileStore {
    private final JdbcClient jdbc;

    BudgetFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest files with lines in these areas; null: all files. */
    List<BudgetFile> list(@Nullable List<AreaCode> within, int most) {
        return jdbc.sql("""
                select f.no, f.name, f.sha256, f.rows, f.baht, f.imported_at, f.account, f.area_code
                from plans.budget_file f
                where cast(:areas as text[]) is null or exists (
                    select from plans.budget_sum s
                    where s.file_no = f.no and s.area_code = any(cast(:areas as text[])))
                order by f.imported_at desc, f.no desc limit :most""")
                .param(
                        "areas",
                        within == null
                                ? null
                                : within.stream().map(AreaCode::value).toArray(String[]::new))
                .param("most", most)
                .query(BudgetFileStore::file)
                .list();
    }

    Optional<BudgetFile> find(int no) {
        return jdbc.sql("""
                select no, name, sha256, rows, baht, imported_at, account, area_code
                from plans.budget_file where no = :no""").param("no", no).query(BudgetFileStore::file).optional();
    }

    private static BudgetFile file(ResultSet row, int n) throws SQLException {
        return new BudgetFile(
                row.getInt("no"),
                row.getString("name"),
                row.getString("sha256"),
                row.getInt("rows"),
                row.getBigDecimal("baht"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                new AreaCode(row.getString("area_code")));
    }

    /** What is stored of it by western year. */
    Map<Integer, BudgetStore.Stored> years(int no) {
        Map<Integer, BudgetStore.Stored> years = new TreeMap<>();
        jdbc.sql("""
                select year_ce, sum(rows) as rows, sum(baht) as baht from plans.budget_sum
                where file_no = :no group by 1""").param("no", no).query(row -> {
            years.put(row.getInt("year_ce"), new BudgetStore.Stored(row.getInt("rows"), row.getBigDecimal("baht")));
        });
        return years;
    }

    /** Takes the file out with its lines and sums; false when it is gone already. */
    boolean drop(int no) {
        jdbc.sql("delete from plans.budget_sum where file_no = :no")
                .param("no", no)
                .update();
        jdbc.sql("delete from plans.budget_line where file_no = :no")
                .param("no", no)
                .update();
        return jdbc.sql("delete from plans.budget_file where no = :no")
                        .param("no", no)
                        .update()
                > 0;
    }
}
