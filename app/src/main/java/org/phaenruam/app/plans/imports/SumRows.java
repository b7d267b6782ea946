package org.phaenruam.app.plans.imports;

import java.util.regex.Pattern;
import org.phaenruam.app.documents.SheetRow;

/** Which rows of a table of projects are sums of others, or number the columns, and no projects. */
final class SumRows {
    private static final Pattern SUM = Pattern.compile(
            "(?:ยอด)?รวม(?:ยอด|เงิน|เป็นเงิน|จำนวน|งบประมาณ|วงเงิน|ทั้งสิ้น|ทั้งหมด|ทุก(?:ปี|แผนงาน|ยุทธศาสตร์)|หมวด|หน้า|ยกไป"
                    + "|แผนงาน|ยุทธศาสตร์|กลยุทธ์|แนวทาง|[\\s.:/(-]*(?:[0-9๐-๙]|$)).*|(?:grand\\s+)?total\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SumRows() {}

    /** A project may be called รวมพลังชุมชน: of rows that are not numbered, only those are sums that are called so. */
    static boolean is(PlanHeader head, SheetRow row) {
        String first = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        boolean nameless = head.of(PlanColumn.SEQ) >= 0
                || head.cell(row, head.of(PlanColumn.NAME) < 0 ? PlanColumn.CATEGORY : PlanColumn.NAME)
                        .isEmpty();
        return SUM.matcher(first).matches() || (nameless && first.startsWith("รวม")) || numbers(row);
    }

    /** True of a row that numbers the columns: (1), (2), (3). */
    static boolean numbers(SheetRow row) {
        return row.cells().stream().allMatch(cell -> cell.matches("\\s*\\(?[0-9๐-๙]{0,2}\\)?\\s*"));
    }
}
