package org.phaenruam.app.ops;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.database.ReferenceTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demonstration's sign-ins and what to try first, for whoever started it. */
@Component
class DemonstrationSteps implements FirstSteps {
    private final boolean demonstration;

    DemonstrationSteps(@Value("${phaen.demo:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<String> lines(String base) {
        if (!demonstration) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("ข้อมูลตัวอย่าง ไม่ใช่เรื่องจริง / demonstration data, nothing here is real");
        lines.add("รหัสผ่านของทุกบัญชี / password of every sign-in: " + Demonstration.PASSWORD);
        ReferenceTable.read("/sample/accounts.csv")
                .forEach(row -> lines.add("  %-20s %s".formatted(row.text("sign_in_name"), row.text("label_th"))));
        lines.add("");
        lines.add("ลองก่อน / try first:");
        lines.add("  1 ดูว่าเรื่องรออยู่ที่ไหน / see where needs wait: " + base + "/areas/50");
        lines.add("  2 เข้าใช้งานเป็น recorder.suthep แล้วบอกความต้องการ / sign in as recorder.suthep, tell a need: "
                + base + "/needs/new?area=500108");
        lines.add("  3 ตัดสินทีละโต๊ะ / decide desk by desk: village.suthep4, tambon.suthep, district.mueang,"
                + " province.chiangmai; region.north approves the plan");
        lines.add("Ctrl-C หยุดทุกอย่าง / stops everything");
        return lines;
    }
}
