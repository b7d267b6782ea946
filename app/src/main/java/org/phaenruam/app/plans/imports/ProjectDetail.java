package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.thaitext.ThaiText;

/** What a row of a plan's file says of a project beside its name and money, in one text, each part after its heading. */
final class ProjectDetail {
    private ProjectDetail() {}

    static String of(PlanHeader head, SheetRow row, boolean equipment) {
        List<String> parts = new ArrayList<>();
        String free = ThaiText.normalise(head.cell(row, PlanColumn.DETAIL));
        if (!free.isEmpty()) {
            parts.add(free);
        }
        List.of(
                        "วัตถุประสงค์=OBJECTIVE",
                        "เป้าหมาย=TARGET",
                        "ตัวชี้วัด=KPI",
                        "ผลที่คาดว่าจะได้รับ=EXPECTED",
                        "ประเด็นการพัฒนา=ISSUE",
                        "หน่วยงานที่ขอประสาน=AGENCY",
                        "เหตุผล=REASON",
                        "เหตุที่เกินศักยภาพ=BEYOND",
                        "มาจากแผน=SOURCE_PLAN")
                .forEach(each -> {
                    String[] part = each.split("=");
                    String said = ThaiText.normalise(head.cell(row, PlanColumn.valueOf(part[1])));
                    if (!said.isEmpty()) {
                        parts.add(part[0] + ": " + said);
                    }
                });
        return (equipment ? "ครุภัณฑ์ " : "") + String.join(" · ", parts);
    }
}
