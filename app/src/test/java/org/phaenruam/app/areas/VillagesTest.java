package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.AreasImport.SampleVillage;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Villages come by file or one by one; each test has a tambon of its own. */
@ProductTest
class VillagesTest {
    private static final ActorRef BY = ActorRef.command("test");

    @Autowired
    Areas areas;

    @Autowired
    AreasImport villages;

    @Autowired
    AreasWatch watch;

    @Autowired
    AreaStore store;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_file_makes_villages_and_the_same_file_again_changes_nothing() {
        String file = file("600101", "บ้านหนึ่ง", "บ้านสอง", "บ้านสาม");
        ImportReport first = load(file);
        assertThat(first.summary(Lang.EN)).isEqualTo("3 added, 0 renamed, 0 moved, 0 unchanged");
        assertThat(areas.tree().children(AreasTest.code("600101")))
                .extracting(area -> area.title(Lang.TH))
                .containsExactly("หมู่ที่ 1 บ้านหนึ่ง", "หมู่ที่ 2 บ้านสอง", "หมู่ที่ 3 บ้านสาม");
        long revision = revision();
        ImportReport second = load(file);
        assertThat(second.summary(Lang.EN)).isEqualTo("0 added, 0 renamed, 0 moved, 3 unchanged");
        assertThat(second.applied()).isTrue();
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() {
        load(file("600102", "บ้านหนึ่ง", "บ้านสอง"));
        long revision = revision();
        ImportReport report = dry(file("600102", "บ้านหนึ่งใหม่", "บ้านสอง", "บ้านสาม"));
        assertThat(report.summary(Lang.TH)).isEqualTo("เพิ่ม 1 เปลี่ยนชื่อ 1 ย้าย 0 เหมือนเดิม 1");
        assertThat(report.lines(Lang.EN))
                .anySatisfy(
                        line -> assertThat(line).contains("60010201").contains("บ้านหนึ่ง → หมู่ที่ 1 บ้านหนึ่งใหม่"))
                .anySatisfy(line -> assertThat(line).contains("60010203  หมู่ที่ 3 บ้านสาม"));
        assertThat(report.applied()).isFalse();
        assertThat(revision()).isEqualTo(revision);
        assertThat(areas.tree().children(AreasTest.code("600102"))).hasSize(2);
    }

    @Test
    void renames_and_moves_are_dated_and_the_old_ones_are_kept() {
        load(file("600103", "บ้านเก่า", "บ้านย้าย"), LocalDate.of(2026, 1, 1));
        ImportReport report = load(
                VillageFileTest.HEADER + "60010301,1,บ้านใหม่,,600103,,\n60010302,2,บ้านย้าย,,600104,,\n",
                LocalDate.of(2026, 5, 1));
        assertThat(report.summary(Lang.EN)).isEqualTo("0 added, 1 renamed, 1 moved, 0 unchanged");
        assertThat(history("name", "name_th", "60010301"))
                .containsExactly("บ้านเก่า 2026-01-01 2026-05-01", "บ้านใหม่ 2026-05-01 …");
        assertThat(history("edge", "parent", "60010302"))
                .containsExactly("600103 2026-01-01 2026-05-01", "600104 2026-05-01 …");
        assertThat(areas.tree().path(AreasTest.code("60010302"))).isEqualTo("/TH/N/N4/60/6001/600104/60010302/");
    }

    @Test
    void a_day_before_the_name_in_force_began_keeps_the_history_in_order() {
        load(file("600105", "บ้านแรก"), LocalDate.of(2026, 6, 1));
        load(file("600105", "บ้านหลัง"), LocalDate.of(2026, 1, 1));
        assertThat(history("name", "name_th", "60010501"))
                .containsExactly("บ้านแรก 2026-06-01 2026-06-01", "บ้านหลัง 2026-06-01 …");
    }

    @Test
    void nothing_is_half_applied_when_one_line_is_wrong() {
        long revision = revision();
        ImportReport report = load(file("600106", "บ้านหนึ่ง", "", "บ้านสาม"));
        assertThat(report.clean()).isFalse();
        assertThat(report.lines(Lang.EN))
                .containsExactly(
                        "Nothing was imported: 1 problem. Mend the file and try again.",
                        "  line 3: the name is empty. Write name_th.");
        assertThat(revision()).isEqualTo(revision);
        assertThat(areas.tree().children(AreasTest.code("600106"))).isEmpty();
    }

    @Test
    void nothing_is_half_applied_when_the_surrounding_transaction_fails() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> {
                    load(file("600107", "บ้านหนึ่ง"));
                    assertThat(areas.tree().children(AreasTest.code("600107"))).hasSize(1);
                    throw new IllegalStateException("something later fails");
                }))
                .hasMessage("something later fails");
        assertThat(areas.tree().children(AreasTest.code("600107"))).isEmpty();
        assertThat(history("name", "name_th", "60010701")).isEmpty();
    }

    @Test
    void sample_villages_become_real_as_renames_and_keep_their_codes() {
        assertThat(villages.sampleVillages(
                        List.of(
                                new SampleVillage(AreasTest.code("60010801"), AreasTest.code("600108"), 1),
                                new SampleVillage(AreasTest.code("60010802"), AreasTest.code("600108"), 2)),
                        BY))
                .isEqualTo(2);
        villages.sampleVillage(AreasTest.code("60010801"), AreasTest.code("600108"), 1, BY);
        assertThat(areas.tree().get(AreasTest.code("60010801")).sample()).isTrue();
        assertThat(areas.tree().get(AreasTest.code("60010801")).title(Lang.TH)).isEqualTo("หมู่ที่ 1");
        ImportReport report = load(file("600108", "บ้านจริง", "หมู่ที่ 2", "บ้านสาม"));
        assertThat(report.summary(Lang.EN)).isEqualTo("1 added, 2 renamed, 0 moved, 0 unchanged");
        assertThat(report.samples()).isEqualTo(2);
        assertThat(areas.tree().children(AreasTest.code("600108"))).noneMatch(Area::sample);
        assertThat(load(file("600108", "บ้านจริง", "หมู่ที่ 2", "บ้านสาม")).unchanged())
                .isEqualTo(3);
    }

    @Test
    void a_file_without_english_names_does_not_take_them_away() {
        load(VillageFileTest.HEADER + "60010901,1,บ้านหนึ่ง,Ban Nueng,600109,,\n");
        assertThat(load("village_code,moo,name_th,subdistrict_code\n60010901,1,บ้านหนึ่ง,600109\n")
                        .unchanged())
                .isEqualTo(1);
        assertThat(areas.tree().get(AreasTest.code("60010901")).nameEn()).isEqualTo("Ban Nueng");
    }

    @Test
    void the_tree_made_in_memory_is_the_one_that_the_database_holds() {
        load(file("600114", "บ้านหนึ่ง", "บ้านสอง", "บ้านสาม"));
        load(VillageFileTest.HEADER + "60011402,9,บ้านเก้า,,600115,,\n60011401,1,บ้านหนึ่งใหม่,,600114,,\n");
        AreaSnapshot known = (AreaSnapshot) areas.tree();
        AreaSnapshot stored = new AreaSnapshot(store.listInForce());
        assertThat(known.size()).isEqualTo(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            assertThat(known.row(i).area()).isEqualTo(stored.row(i).area());
            assertThat(known.row(i).postcode()).isEqualTo(stored.row(i).postcode());
        }
        assertThat(areas.search("บ้านเก้า", 3)).extracting(Area::moo).containsExactly(9);
    }

    @Test
    void a_day_to_come_is_refused() {
        ImportReport report = load(file("600110", "บ้านหนึ่ง"), LocalDate.of(2999, 1, 1));
        assertThat(report.problems().first())
                .extracting(ImportProblem::kind)
                .containsExactly(ImportProblem.Kind.DAY_TO_COME);
    }

    @Test
    void every_import_leaves_one_record_with_the_checksum_of_its_file() {
        ImportReport report = load(file("600111", "บ้านหนึ่ง"));
        assertThat(report.sha256()).hasSize(64);
        assertThat(JdbcClient.create(database.owner())
                        .sql(
                                "select count(*) from audit.record where deed = 'areas.imported' and subject like :subject")
                        .param("subject", "%" + report.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void one_village_is_added_under_its_tambon_or_refused_at_the_field() {
        assertThat(add(new NewVillage("600112", false, "๓", " บ้านห้วยน้อย ", "")))
                .isInstanceOfSatisfying(
                        VillageAddition.Added.class,
                        added -> assertThat(added.village().title(Lang.TH)).isEqualTo("หมู่ที่ 3 บ้านห้วยน้อย"));
        assertThat(fields(new NewVillage("600112", false, "3", "บ้านอื่น", ""))).containsExactly("moo");
        assertThat(fields(new NewVillage("60", false, "x", "", "<b>")))
                .containsExactlyInAnyOrder("tambon", "moo", "nameTh", "nameEn");
        assertThat(areas.tree().children(AreasTest.code("600112"))).hasSize(1);
    }

    @Test
    void urban_communities_get_the_next_number_of_their_province() {
        var first = (VillageAddition.Added) add(new NewVillage("500101", true, "", "ชุมชนวัดพระสิงห์", ""));
        var second = (VillageAddition.Added) add(new NewVillage("500102", true, "", "ชุมชนช้างม่อย", ""));
        assertThat(first.village().code().value()).startsWith("5099");
        assertThat(Integer.parseInt(second.village().code().value()))
                .isEqualTo(Integer.parseInt(first.village().code().value()) + 1);
        assertThat(areas.tree().ancestorAt(second.village().code(), Level.TAMBON))
                .hasValueSatisfying(tambon -> assertThat(tambon.code().value()).isEqualTo("500102"));
    }

    @Test
    void a_change_made_by_another_node_is_heard_and_a_lost_connection_is_made_anew() throws Exception {
        otherNodeRenames("ชื่อจากเครื่องอื่น");
        waitUntilNamed("ชื่อจากเครื่องอื่น");
        watch.cut();
        otherNodeRenames("ชื่อหลังสายขาด");
        waitUntilNamed("ชื่อหลังสายขาด");
        assertThat(watch.isRunning()).isTrue();
    }

    private void otherNodeRenames(String name) {
        var owner = new org.springframework.jdbc.support.JdbcTransactionManager(database.owner());
        JdbcClient other = JdbcClient.create(database.owner());
        new TransactionTemplate(owner).executeWithoutResult(status -> {
            other.sql("update areas.name set name_th = :name where code = '600113'")
                    .param("name", name)
                    .update();
            other.sql("update areas.revision set number = number + 1").update();
            other.sql("select pg_notify(:channel, 'x')")
                    .param("channel", AreasWatch.CHANNEL)
                    .query((row, n) -> "")
                    .list();
        });
    }

    private void waitUntilNamed(String name) throws InterruptedException {
        for (int i = 0;
                i < 100 && !areas.tree().get(AreasTest.code("600113")).nameTh().equals(name);
                i++) {
            Thread.sleep(100);
        }
        assertThat(areas.tree().get(AreasTest.code("600113")).nameTh()).isEqualTo(name);
    }

    private VillageAddition add(NewVillage village) {
        return areas.addVillage(village, BY);
    }

    private java.util.Set<String> fields(NewVillage village) {
        return ((VillageAddition.Refused) add(village)).errors().all().keySet();
    }

    private List<String> history(String table, String column, String code) {
        return jdbc.sql("select concat(" + column + ", ' ', valid_from, ' ', coalesce(valid_to::text, '…'))"
                        + " from areas." + table + " where code = :code order by id")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private long revision() {
        return jdbc.sql("select number from areas.revision").query(Long.class).single();
    }

    private ImportReport dry(String text) {
        return villages.tryVillages(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    private ImportReport load(String text) {
        return load(text, LocalDate.of(2026, 11, 22));
    }

    private ImportReport load(String text, LocalDate from) {
        return villages.importVillages(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), from, BY);
    }

    /** A file of one tambon with villages numbered from 1. */
    private static String file(String tambon, String... names) {
        StringBuilder text = new StringBuilder(VillageFileTest.HEADER);
        for (int i = 0; i < names.length; i++) {
            text.append("%s%02d,%d,%s,,%s,,%n".formatted(tambon, i + 1, i + 1, names[i], tambon));
        }
        return text.toString();
    }
}
