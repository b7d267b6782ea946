package org.phaenruam.app.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.PlansByFile;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form's projects come into a plan all or none, under their strategy and programme, and only once. */
@ProductTest
class PlanImportTest {
    private static final ActorRef BY = ActorRef.command("import-plan");

    @Autowired
    ApplicationContext product;

    @Autowired
    PlansByFile plans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private PlansByFile.Report take(String plan, boolean dryRun, String... lines) throws Exception {
        Path file =
                Files.write(folder.resolve("p.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return plans.take(new PlansByFile.Order(file, plan, List.of(), dryRun), BY);
    }

    @Test
    void projectsComeInOnceWithTheirMoneyOrNotAtAll() throws Exception {
        Town town = Town.in(product, "540104");
        String plan = town.plan();
        String[] good = {
            "แบบ ผ.02",
            "ยุทธศาสตร์ที่ 1 น้ำ",
            "แผนงานการเกษตร",
            "ที่,โครงการ,วัตถุประสงค์,งบประมาณ,",
            ",,,2571,2572",
            "1,ฝาย,มีน้ำ,\"1,000,000\",๕๐๐๐๐๐",
            "2,สระ,มีน้ำ,,200000"
        };
        assertThat(take("NOPLAN", false, good).clean()).isFalse();
        PlansByFile.Report tried = take(plan, true, good);
        assertThat(tried.clean()).as(String.join("\n", tried.lines())).isTrue();
        assertThat(String.join("\n", tried.lines()))
                .contains("ปี 2571: 1,000,000.00 บาท", "year 2572: 700,000.00 baht");
        assertThat(count(plan)).isZero();
        assertThat(take(plan, false, good).clean()).isTrue();
        assertThat(count(plan)).isEqualTo(4);
        assertThat(jdbc.sql("""
            select string_agg(b.year_be || ':' || b.baht, ' ' order by n.text_th, b.year_be) from plans.node_budget b
            join plans.node n on n.code = b.node_code where n.plan_code = :plan\
            """).param("plan", plan).query(String.class).single())
                .isEqualTo("2571:1000000.00 2572:500000.00 2572:200000.00");
        assertThat(String.join("\n", take(plan, false, good).lines())).contains("0 รายการ");
        String[] more = good.clone();
        more[6] = "3,ถนน,เดินทาง,,99";
        assertThat(take(plan, false, more).clean()).isTrue();
        assertThat(count(plan)).isEqualTo(5);
        more[6] = "4,สะพาน,ข้าม,,แพง";
        PlansByFile.Report bad = take(plan, false, more);
        assertThat(bad.clean()).isFalse();
        assertThat(bad.lines()).anyMatch(line -> line.contains("ช่อง E7") && line.contains("แพง"));
        more[4] = ",,,2571,2590";
        more[6] = "4,สะพาน,ข้าม,,5";
        assertThat(take(plan, false, more).lines())
                .anyMatch(line -> line.contains("2590"))
                .anyMatch(line -> line.strip().startsWith("บรรทัด 7: ปี 2590"));
        assertThat(count(plan)).isEqualTo(5);
    }

    private int count(String plan) {
        return jdbc.sql("select count(*) from plans.node where plan_code = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }
}
