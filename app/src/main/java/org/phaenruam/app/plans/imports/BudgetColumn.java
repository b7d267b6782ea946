package org.phaenruam.app.plans.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phaenruam.app.documents.Headings;

/** What a column of a file of budget lines can hold, with the headings that offices give it. */
enum BudgetColumn {
    YEAR(
            "ปีงบประมาณ",
            "ปี",
            "ปี พ.ศ.",
            "พ.ศ.",
            "year ce",
            "fiscal year",
            "fiscal year be",
            "fiscal year ce",
            "year be"),
    BAHT(
            "งบประมาณ",
            "จำนวนเงิน",
            "วงเงิน",
            "วงเงินงบประมาณ",
            "งบประมาณที่ได้รับ",
            "งบประมาณที่ได้รับจัดสรร",
            "จำนวนเงินบาท",
            "บาท",
            "amount baht",
            "amount",
            "budget"),
    AREA_CODE("รหัสจังหวัด", "รหัสพื้นที่", "province code", "code of area"),
    PLACE("จังหวัด", "ชื่อจังหวัด", "พื้นที่", "province", "province th", "place"),
    UNIT(
            "หน่วยงาน",
            "หน่วยรับงบประมาณ",
            "หน่วยรับงบ",
            "อปท.",
            "องค์กรปกครองส่วนท้องถิ่น",
            "หน่วยงานรับผิดชอบ",
            "agency"),
    PLAN("แผนงาน", "ชื่อแผนงาน", "budget plan", "plan th", "programme"),
    SIDE("ด้าน", "ยุทธศาสตร์", "area th", "strategy"),
    PROJECT("โครงการ", "ชื่อโครงการ", "ผลผลิต/โครงการ"),
    ITEM("รายการ", "ชื่อรายการ", "กิจกรรม", "รายละเอียด", "description"),
    SOURCE("แหล่งงบประมาณ", "แหล่งงบ", "แหล่งเงิน", "ประเภทงบประมาณ", "category1", "งบรายจ่าย"),
    FRAMEWORK("แผนแม่บท", "แผนแม่บทที่", "master plan no", "master plan"),
    OBLIGED("ผูกพัน", "รายการผูกพัน", "งบผูกพัน");

    private final List<String> keys;

    BudgetColumn(String... headings) {
        this.keys = Arrays.stream(headings).map(Headings::key).toList();
    }

    /** The name that a map file uses, such as {@code area_code}. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BudgetColumn> find(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field().equals(field.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    boolean called(String key) {
        return keys.contains(key) || key.equals(field().replace("_", ""));
    }
}
