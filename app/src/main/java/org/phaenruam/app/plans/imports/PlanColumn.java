package org.phaenruam.app.plans.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.phaenruam.app.documents.Headings;

/**
 * The columns of the official forms of a local plan (ผ.02, ผ.02/1, ผ.02/2, ผ.03), of lists like them, and of the files that
 * plans are taken away as.
 */
enum PlanColumn {
    CODE("รหัสข้อ", "branch code"),
    UNDER("อยู่ใต้ข้อ", "under branch"),
    KIND("ชนิดของข้อ", "kind of branch"),
    SEQ("ที่", "ลำดับ", "ลำดับที่", "no"),
    NAME("ชื่อโครงการ", "โครงการ", "project"),
    DETAIL("รายละเอียด", "detail"),
    OBJECTIVE("วัตถุประสงค์", "objective"),
    TARGET("เป้าหมาย", "target"),
    BUDGET("งบประมาณ", "budget"),
    TOTAL("รวม", "total"),
    KPI("ตัวชี้วัด", "kpi", "indicator"),
    EXPECTED("ผลที่คาดว่าจะได้รับ", "ผลลัพธ์ที่คาดว่าจะได้รับ", "expected"),
    AGENCY("หน่วยงานที่ขอประสาน", "หน่วยงานที่ขอรับการสนับสนุน"),
    UNIT("หน่วยงานรับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานหลัก", "responsible"),
    BEYOND("เหตุที่เกินศักยภาพ", "เหตุผลที่เกินศักยภาพ"),
    REASON("เหตุผลความจำเป็น"),
    ISSUE("ประเด็นการพัฒนา"),
    SOURCE_PLAN("มาจากแผน"),
    PLAN("แผนงาน"),
    CATEGORY("หมวด"),
    TYPE("ประเภท");

    /** รวม, รวม 5 ปี, งบประมาณรวมทั้งสิ้น: the sum of a row. */
    private static final Pattern SUM =
            Pattern.compile("(?:ยอด|งบประมาณ|วงเงิน)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เงิน|งบประมาณ|วงเงิน|ทุกปี)*+"
                    + "(?:[0-9]{1,2}ปี)?(?:บาท)?|(?:[0-9]{1,2}years?)?total(?:[0-9]{1,2}years?)?");

    private final List<String> keys;

    PlanColumn(String... headings) {
        this.keys = Arrays.stream(headings).map(Headings::key).toList();
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlanColumn> find(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field().equals(field.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The column of this heading: whole, or as it begins. */
    static Optional<PlanColumn> of(String heading) {
        String key = Headings.key(heading);
        if (key.isEmpty() || key.length() > 60) {
            return Optional.empty();
        }
        if (SUM.matcher(key).matches()) {
            return Optional.of(TOTAL);
        }
        return Arrays.stream(values())
                .filter(column -> column.keys.stream()
                        .anyMatch(known -> key.equals(known) || (known.length() >= 5 && key.startsWith(known))))
                .findFirst();
    }
}
