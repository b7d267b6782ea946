package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.App;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.AreaChangeDesk;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangeOutcome;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.audit.AuditReader;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented nation in the villages of a file: these and no others, the same each time; a bad file makes nothing. */
class GenerateNationalTest {
    private static final String HEADER = "village_code,moo,name_th,name_en,subdistrict_code\n";
    private static final List<String> VILLAGES = List.of("50010801", "50010802", "54010101", "80010101");

    @TempDir
    private Path folder;

    private final List<String> out = new ArrayList<>();

    private static ConfigurableApplicationContext product() {
        return new SpringApplicationBuilder(App.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run();
    }

    private int run(ConfigurableApplicationContext product, Path villages) {
        out.clear();
        List<String> arguments = List.of("--needs", "200", "--seed", "7", "--villages", villages.toString());
        return product.getBean(GenerateNationalCommand.class).run(arguments, new Progress() {
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

    private static String asked(ConfigurableApplicationContext product, String sql) {
        return product.getBean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    private Path file(String name, String rows) throws Exception {
        return Files.writeString(folder.resolve(name), HEADER + rows, StandardCharsets.UTF_8);
    }

    /** All that was made, in words that do not depend on when it was made. */
    private static String made(ConfigurableApplicationContext product) {
        return asked(product, """
            select md5(string_agg(n.code || n.area_code || n.created_at || w.title || coalesce(s.steps, ''), '|'
                order by n.code))
            from proposals.need n join proposals.wording w on w.need_id = n.id
            left join lateral (select string_agg(move || decided_on || sentence, ',' order by seq) as steps
                from proposals.step where need_id = n.id) s on true\
            """)
                + asked(product, "select md5(string_agg(code || text_th, '|' order by code)) from plans.node");
    }

    /** Areas outside Bangkok, which has no plans of these kinds, without a plan of this one. */
    private static List<String> without(ConfigurableApplicationContext product, Level level, String type) {
        List<String> planned = product.getBean(JdbcClient.class)
                .sql("select area_code from plans.plan where type_code = ?")
                .param(type)
                .query(String.class)
                .list();
        return product.getBean(Areas.class).tree().all(level).stream()
                .map(area -> area.code().value())
                .filter(code -> !code.startsWith("10") && !planned.contains(code))
                .toList();
    }

    @Test
    void dataWithVillagesOnlyIsFreshAndDataWhoseAreasWereChangedIsLeftAlone() throws Exception {
        Path good = file("good.csv", "50010801,1,บ้านหนึ่ง,,500108\n50010802,2,บ้านสอง,,500108\n");
        AreaCode ended = new AreaCode("50010801");
        try (ConfigurableApplicationContext product = product()) {
            assertThat(product.getBean(AuditReader.class).holdsOtherThan(Set.of("areas.imported")))
                    .isFalse();
            try (InputStream villages = Files.newInputStream(good)) {
                product.getBean(AreasImport.class).importVillages(villages, null, ActorRef.command("test"));
            }
            assertThat(product.getBean(AuditReader.class).holdsOtherThan(Set.of("areas.imported")))
                    .isFalse();
            AreaChange abolished = new AreaChange(
                    UUID.randomUUID(),
                    ChangeKind.ABOLISH,
                    LocalDate.now(product.getBean(Clock.class)),
                    "ประกาศ",
                    List.of(ChangePart.of(ChangePart.Role.SUBJECT, ended)));
            assertThat(product.getBean(AreaChangeDesk.class).record(abolished, ActorRef.command("test")))
                    .isInstanceOf(ChangeOutcome.Recorded.class);
            assertThat(run(product, good)).isEqualTo(1);
            assertThat(out).singleElement().asString().contains("holds other work", "ใช้โฟลเดอร์ใหม่");
            assertThat(product.getBean(Areas.class).tree().find(ended)).isEmpty();
            assertThat(asked(product, "select count(*) from proposals.need")).isEqualTo("0");
        }
    }

    @Test
    void theVillagesOfTheFileAreUsedABadFileIsToldByLineAndTheSameSeedMakesTheSameRows() throws Exception {
        Path bad = file("bad.csv", "50010801,1,บ้านหนึ่ง,,500108\n50010802,2,บ้านสอง,,999999\nxx,3,บ้านสาม,,500108\n");
        Path good = file(
                "good.csv",
                "50010801,1,บ้านหนึ่ง,,500108\n50010802,2,บ้านสอง,,500108\n54010101,1,บ้านสาม,,540101\n"
                        + "80010101,1,บ้านสี่,,800101\n");
        String first;
        try (ConfigurableApplicationContext product = product()) {
            assertThat(run(product, folder.resolve("none.csv"))).isEqualTo(1);
            assertThat(String.join("\n", out)).contains("There is no file");
            assertThat(run(product, bad)).isEqualTo(1);
            assertThat(String.join("\n", out)).contains("line 3", "line 4", "บรรทัดที่ 3");
            assertThat(asked(product, "select count(*) from proposals.need")).isEqualTo("0");
            assertThat(asked(product, "select count(*) from areas.area where level = 'VIL'"))
                    .isEqualTo("0");
            assertThat(run(product, good)).as(String.join("\n", out)).isZero();
            assertThat(asked(product, "select count(*) from proposals.need where sample"))
                    .isEqualTo("200");
            assertThat(asked(
                            product,
                            "select string_agg(distinct area_code, ',' order by area_code) from proposals.need"))
                    .isEqualTo(String.join(",", VILLAGES));
            first = made(product);
            assertThat(without(product, Level.TAMBON, "TAMP")).isEmpty();
            assertThat(without(product, Level.DISTRICT, "DISP")).isEmpty();
            assertThat(without(product, Level.PROVINCE, "PROP")).isEmpty();
            assertThat(run(product, good)).as("a second time in the same data").isEqualTo(1);
        }
        try (ConfigurableApplicationContext product = product()) {
            assertThat(run(product, good)).as(String.join("\n", out)).isZero();
            assertThat(made(product)).isEqualTo(first);
        }
    }
}
