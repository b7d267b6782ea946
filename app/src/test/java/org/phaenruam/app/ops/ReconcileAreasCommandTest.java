package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.FiguresCheck;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another list of areas as a command: every difference exactly, and nothing changed unasked; figures checked by verify. */
@ProductTest
class ReconcileAreasCommandTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    ReconcileAreasCommand command;

    @Autowired
    VerifyCommand verify;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final List<String> out = new ArrayList<>();

    private int run(Command what, String... arguments) {
        out.clear();
        return what.run(List.of(arguments), new Progress() {
            @Override
            public void say(String line) {
                out.add(line);
            }

            @Override
            public void complain(String line) {
                out.add("! " + line);
            }
        });
    }

    private String state() {
        return jdbc.sql("""
                select (select count(*) from areas.area) || ' ' || (select count(*) from areas.change) || ' '
                    || (select count(*) from audit.record where deed like 'areas.%')""").query(String.class).single();
    }

    @Test
    void everyDifferenceIsReportedExactlyAndNothingChangesUnasked() throws Exception {
        Town town = Town.in(product, "520505");
        Path file = Files.writeString(
                folder.resolve("list.csv"),
                """
                village_code,moo,name_th,name_en,subdistrict_code
                52050501,1,%s,,520505
                52050502,2,บ้านชื่ออื่น,,520505
                52050593,3,%s,,520505
                52050580,80,บ้านเพิ่มเข้ามา,,520505
                """.formatted(name(town.village(1)), name(town.village(3))),
                StandardCharsets.UTF_8);
        Path table = folder.resolve("differences.csv");
        String before = state();
        assertThat(run(command, file.toString(), "--dry-run", "--report", table.toString()))
                .as(String.join("\n", out))
                .isZero();
        assertThat(state()).isEqualTo(before);
        List<String> rows = Files.readAllLines(table);
        assertThat(rows.stream().filter(row -> row.contains("520505"))).hasSize(4);
        assertThat(String.join("\n", rows))
                .contains("52050580", "บ้านเพิ่มเข้ามา")
                .contains("52050502", "บ้านชื่ออื่น")
                .contains("52050503", "52050593")
                .contains("52050504");
        assertThat(String.join("\n", out)).contains("Nothing was changed.");
        assertThat(run(command, file.toString())).isZero();
        assertThat(state()).as("without --apply nothing is asked for").isEqualTo(before);
        assertThat(run(command, file.toString(), "--apply", "everything")).isEqualTo(2);
        assertThat(run(command, folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(state()).isEqualTo(before);
        assertThat(run(command, file.toString(), "--apply", "additions"))
                .as(String.join("\n", out))
                .isZero();
        assertThat(areas.tree().find(new AreaCode("52050580"))).isPresent();
        assertThat(name(town.village(2))).isNotEqualTo("บ้านชื่ออื่น");
    }

    @Test
    void whatAFileChangedStandsInTheHistoryOfTheAreaWithItsDayAndReference() throws Exception {
        Town town = Town.in(product, "520509");
        String code = town.village(2);
        Path file = folder.resolve("ทะเบียน 2570.csv");
        Files.writeString(file, "code,name_th\n" + code + ",บ้านชื่อตามไฟล์\n", StandardCharsets.UTF_8);
        assertThat(run(command, file.toString(), "--apply", "names", "--on", "yesterday"))
                .isEqualTo(2);
        assertThat(run(command, file.toString(), "--apply", "names", "--on", "2027-01-01"))
                .as("a list cannot wait for its day")
                .isEqualTo(1);
        assertThat(name(code)).isNotEqualTo("บ้านชื่อตามไฟล์");
        assertThat(run(
                        command,
                        file.toString(),
                        "--apply",
                        "names",
                        "--on",
                        "2026-11-22",
                        "--reference",
                        "ประกาศกรมการปกครอง ฉบับที่ 9"))
                .as(String.join("\n", out))
                .isZero();
        String page = town.stranger()
                .get("/areas/" + code + "/history")
                .body()
                .replaceAll("</?(wbr|span)[^>]*>", "")
                .replace('\u00a0', ' ');
        assertThat(page)
                .contains(
                        "เปลี่ยนชื่อตามทะเบียนในไฟล์ ทะเบียน 2570.csv",
                        "ประกาศกรมการปกครอง ฉบับที่ 9",
                        "22 พฤศจิกายน 2569");
        assertThat(town.stranger().get("/areas/" + town.village(3) + "/history").body())
                .doesNotContain("ทะเบียน 2570.csv");
    }

    private String name(String code) {
        return areas.tree().get(new AreaCode(code)).nameTh();
    }

    @Test
    void verifyRecomputesFiguresAndFindsAPlantedDifference() {
        Town town = Town.in(product, "520506");
        String need = town.need("ขอตรวจตัวเลข");
        town.decide("village", "KM", need, 1, "move", "SEND_UP", "reason", "URGENT", "sentence", "ส่งต่อให้ตำบล");
        Map<String, Long> before = different();
        planted("update proposals.trace set sent_up = sent_up + 1 where need_id = :id", need);
        assertThat(different().get("traces")).isEqualTo(java.util.Objects.requireNonNull(before.get("traces")) + 1);
        assertThat(run(verify)).isEqualTo(1);
        assertThat(out).anyMatch(line -> line.startsWith("! FIGURES DIFFER: traces"));
        planted("update proposals.trace set sent_up = sent_up - 1 where need_id = :id", need);
        planted("update proposals.position set holder = 'KM-52050602' where need_id = :id", need);
        assertThat(different().get("positions"))
                .isEqualTo(java.util.Objects.requireNonNull(before.get("positions")) + 1);
        planted("update proposals.position set holder = 'KBT-520506', status = 'DONE' where need_id = :id", need);
        assertThat(different().get("counts")).isGreaterThan(before.get("counts"));
        planted("update proposals.position set status = 'WAITING' where need_id = :id", need);
        planted("insert into proposals.in_plan values (:id, 'plan:NONE', 'node:NONE', false, 9)", need);
        assertThat(different().get("plans")).isEqualTo(java.util.Objects.requireNonNull(before.get("plans")) + 1);
        planted("delete from proposals.in_plan where need_id = :id", need);
        assertThat(different()).isEqualTo(before);
    }

    private Map<String, Long> different() {
        return product.getBean(FiguresCheck.class).run().stream()
                .collect(Collectors.toMap(FiguresCheck.Found::what, FiguresCheck.Found::different));
    }

    /** As nobody can who runs the product: past its rights. */
    private void planted(String sql, String need) {
        UUID id = jdbc.sql("select id from proposals.need where code = :code")
                .param("code", need)
                .query(UUID.class)
                .single();
        assertThat(JdbcClient.create(product.getBean(Database.class).owner())
                        .sql(sql)
                        .param("id", id)
                        .update())
                .isEqualTo(1);
    }
}
