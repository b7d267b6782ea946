package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;

/** A plan's own file may be sorted as one likes; where a row does not say where it stands, that is told at its cell. */
class BranchRowsTest {
    private static final String HEAD = "รหัสข้อ,อยู่ใต้ข้อ,ชนิดของข้อ,โครงการหรือข้อของแผน,2571,รายละเอียด";

    private static final List<String> ROWS = List.of(
            "P-1,,ยุทธศาสตร์,น้ำ,,",
            "P-2,P-1,แผนงาน,เกษตร,,",
            "P-3,P-2,โครงการ,แผนงานฝาย,500,วัตถุประสงค์: มีน้ำ",
            "P-4,P-3,โครงการ,ฝายย่อย,70,",
            ",P-2,โครงการ,สระ,,",
            "P-9,,ยุทธศาสตร์,,,",
            "P-10,P-9,แผนงาน,คน,,",
            "P-11,,ประเด็น,ป่า,,");

    private static PlanForm.Read read(List<String> rows) {
        String file = HEAD + "\n" + String.join("\n", rows) + "\n";
        return new PlanForm(new PlanYears(2571, 2575), List.of())
                .read((Sheet) SheetReader.read(file.getBytes(StandardCharsets.UTF_8), SheetLimits.UPLOAD));
    }

    private static List<String> said(PlanForm.Read read) {
        return read.items().stream()
                .map(item -> String.join(" > ", item.path()) + " > " + item.kind() + " " + item.text())
                .toList();
    }

    private static List<String> faults(String... rows) {
        return read(List.of(rows)).faults().stream()
                .map(fault -> fault.cell() + " " + fault.key())
                .toList();
    }

    @Test
    void rowsInTheOrderOfTheTreeStayInIt() {
        assertThat(read(ROWS).faults()).isEmpty();
        assertThat(said(read(ROWS)))
                .as("what is known without its words is no branch: what stands under it hangs under the next one above")
                .containsExactly(
                        " > strategy น้ำ",
                        "น้ำ > programme เกษตร",
                        "น้ำ > เกษตร > project แผนงานฝาย",
                        "น้ำ > เกษตร > แผนงานฝาย > project ฝายย่อย",
                        "น้ำ > เกษตร > project สระ",
                        " > programme คน",
                        " > issue ป่า");
    }

    @Test
    void howeverTheFileIsSortedTheTreeIsTheSameAndWhatIsAboveComesFirst() {
        Random random = new Random(2569);
        for (int i = 0; i < 50; i++) {
            List<String> rows = new ArrayList<>(ROWS);
            if (i == 0) {
                Collections.reverse(rows);
            } else {
                Collections.shuffle(rows, random);
            }
            PlanForm.Read read = read(rows);
            assertThat(read.faults()).isEmpty();
            assertThat(said(read)).containsExactlyInAnyOrderElementsOf(said(read(ROWS)));
            List<List<String>> before = new ArrayList<>(List.of(List.of()));
            for (PlanItem item : read.items()) {
                assertThat(before).contains(item.path());
                List<String> own = new ArrayList<>(item.path());
                own.add(item.text());
                before.add(own);
            }
        }
    }

    @Test
    void anUnderThatNoRowHasIsTold() {
        assertThat(faults("P-1,,ยุทธศาสตร์,น้ำ,,", "P-2,P-7,โครงการ,ฝาย,5,"))
                .containsExactly("B3 plans.planfile.fault.under");
    }

    @Test
    void underAHeadingWithoutACodeNothingHangsUnasked() {
        PlanForm.Read read = read(List.of(",,ยุทธศาสตร์,น้ำ,,", "P-2,,ยุทธศาสตร์,ป่า,,", ",,โครงการ,ฝาย,5,"));
        assertThat(read.faults()).isEmpty();
        assertThat(said(read)).containsExactly(" > strategy น้ำ", " > strategy ป่า", " > project ฝาย");
    }

    @Test
    void aCodeThatStandsTwiceACircleAndAnUnknownKindAreTold() {
        assertThat(faults("P-1,,ยุทธศาสตร์,น้ำ,,", "P-1,,ยุทธศาสตร์,ป่า,,"))
                .containsExactly("A3 plans.planfile.fault.codetwice");
        assertThat(faults("P-1,P-2,ยุทธศาสตร์,น้ำ,,", "P-2,P-1,แผนงาน,เกษตร,,", "P-3,P-3,โครงการ,ฝาย,,"))
                .containsExactly(
                        "B2 plans.planfile.fault.underitself",
                        "B3 plans.planfile.fault.underitself",
                        "B4 plans.planfile.fault.underitself");
        assertThat(faults("P-1,,ยุทธศาสตร์,น้ำ,,", ",P-1,,ฝาย,5,", ",P-1,งาน,สระ,5,"))
                .containsExactly("C3 plans.planfile.fault.kind", "C4 plans.planfile.fault.kind");
    }
}
