package org.phaenruam.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.Town;

/** Files of thousands of rows with hundreds of faults and doubts, handed in on the screens of a town. */
final class LargeFiles {
    private static final int ROWS = 3_000;

    private final Town town;

    LargeFiles(Town town) {
        this.town = town;
    }

    private static String handIn(Browser window, String at, String file, String... matched) {
        String address = at.replaceAll("\\?.*", "");
        window.get(at);
        String kept = window.postFile(
                        address,
                        "ใหญ่.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        "area",
                        at.replaceAll(".*area=", ""))
                .location();
        window.get(kept);
        List<String> fields = new ArrayList<>(List.of("act", "match"));
        fields.addAll(List.of(matched));
        assertThat(window.post(kept + "/columns", fields.toArray(String[]::new)).location())
                .endsWith("/preview");
        return kept;
    }

    /** Budget lines of the province that wait for a look: many sums that cannot be read, many that are doubtful. */
    String budgetThatWaits() {
        return handIn(
                town.as("admin"),
                "/budget/import?area=53",
                budget(),
                "header",
                "1",
                "area_code",
                "0",
                "year",
                "1",
                "item",
                "2",
                "baht",
                "3");
    }

    private static String budget() {
        var file = new StringBuilder("รหัสจังหวัด,ปีงบประมาณ,รายการ,จำนวนเงิน\n");
        for (int i = 1; i <= ROWS; i++) {
            String place = i % 10 == 0 ? "5" + i % 7 : "53";
            String baht =
                    i % 5 == 0 ? i + " กว่า ๆ" : i % 3 == 0 ? "(" + i + ")" : i % 7 == 0 ? i + "00000000" : i + "000";
            file.append("%s,%d,ก่อสร้างถนนคอนกรีตเสริมเหล็กสายที่ %d บ้านห้วยแก้วพัฒนา,%s\n"
                    .formatted(place, 2560 + i % 15, i, baht));
        }
        return file.toString();
    }

    /** Projects that have come into a plan of other years than the one that is looked at. */
    String planThatCameIn() {
        Browser recorder = town.as("recorder");
        recorder.get("/plans?area=" + town.tambon());
        assertThat(recorder.post("/plans", "area", town.tambon(), "type", "TAMP", "from", "2576", "to", "2580")
                        .status())
                .isEqualTo(303);
        var file =
                new StringBuilder("แบบ ผ.02\nยุทธศาสตร์ที่ 1 น้ำ\nแผนงานการเกษตร\nที่,โครงการ,วัตถุประสงค์,งบประมาณ,\n"
                        + ",,,2576,2577\n");
        for (int i = 1; i <= ROWS; i++) {
            file.append("%d,ก่อสร้างฝายชะลอน้ำแห่งที่ %d,มีน้ำใช้ทั้งปี,1000000,500000\n".formatted(i, i));
        }
        String kept = handIn(
                recorder,
                "/plans/TAMP-" + town.tambon() + "-2576/import",
                file.toString(),
                "header",
                "5",
                "seq",
                "0",
                "name",
                "1",
                "y2576",
                "3",
                "y2577",
                "4");
        String seen = recorder.get(kept + "/preview").hidden("seen");
        assertThat(recorder.post(kept + "/go", "seen", seen).location()).endsWith("/done");
        return kept;
    }

    /** Needs that wait for a look: some with the number of a need here and another title, some without a title. */
    String needsThatWait(String number) {
        var file = new StringBuilder("เลขติดตาม,เรื่อง,หมู่,วันที่บอก\n");
        for (int i = 1; i <= ROWS; i++) {
            String said = i % 5 == 0 ? number : i % 7 == 0 ? "เลขที่ " + i : "";
            String title = i % 11 == 0 ? "" : "ขอซ่อมถนนลูกรังสายที่ " + i + " ให้รถโรงเรียนและรถพยาบาลผ่านได้ทุกฤดู";
            file.append("%s,%s,%d,1 ส.ค. 2569\n".formatted(said, title, i % 6));
        }
        return handIn(
                town.as("recorder"),
                "/needs/import?area=" + town.tambon(),
                file.toString(),
                "header",
                "0",
                "tracking",
                "0",
                "title",
                "1",
                "moo",
                "2",
                "told",
                "3");
    }

    /** The good ones of those needs have come in. */
    void needsComeIn(String kept) {
        Browser recorder = town.as("recorder");
        String seen = recorder.get(kept + "/preview").hidden("seen");
        assertThat(recorder.post(kept + "/go", "rows", "good", "then", "draft", "seen", seen)
                        .location())
                .endsWith("/done");
    }
}
