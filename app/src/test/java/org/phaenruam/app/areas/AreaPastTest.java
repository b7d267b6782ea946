package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The areas as of a day are what they were on that day; another list changes only what is asked of it. */
@ProductTest
class AreaPastTest {
    private static final ActorRef BY = ActorRef.command("test");
    private static final AreaCode DISTRICT = new AreaCode("5202");

    @Autowired
    Areas areas;

    @Autowired
    AreaPast past;

    @Autowired
    AreaChangeDesk desk;

    @Autowired
    AreasImport villages;

    @Autowired
    GazetteerDesk gazetteer;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void read_as_of_any_day_the_areas_are_what_they_were_then() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        for (int moo = 1; moo <= 6; moo++) {
            villages.sampleVillage(new AreaCode("5202010" + moo), new AreaCode("520201"), moo, BY);
        }
        Map<LocalDate, Map<AreaCode, String>> seen = new LinkedHashMap<>();
        Random random = new Random(7);
        int done = 0;
        for (int step = 1; step <= 25; step++) {
            LocalDate now = day.plusDays(step);
            clock.set(now);
            if (desk.record(any(random, step, now), BY) instanceof ChangeOutcome.Recorded) {
                done++;
            }
            seen.put(now, state(areas.tree()));
        }
        assertThat(done).as("changes that could be done").isGreaterThan(8);
        seen.forEach((then, state) ->
                assertThat(state(past.treeOn(then))).as("as of " + then).isEqualTo(state));
    }

    private AreaChange any(Random random, int step, LocalDate day) {
        List<Area> all = new ArrayList<>(areas.tree().listWithin(DISTRICT));
        all.removeIf(area -> area.code().equals(DISTRICT));
        AreaCode one = all.get(random.nextInt(all.size())).code();
        AreaCode other = all.get(random.nextInt(all.size())).code();
        ChangePart subject = ChangePart.of(Role.SUBJECT, one);
        List<ChangePart> parts = switch (step % 5) {
            case 0 -> List.of(new ChangePart(Role.SUBJECT, one, "ชื่อที่ " + step, null, null, null));
            case 1 ->
                List.of(new ChangePart(Role.SUBJECT, village(all, random), null, null, 50 + step, tambon(all, random)));
            case 2 ->
                List.of(
                        ChangePart.of(Role.SUBJECT, village(all, random)),
                        ChangePart.of(Role.INTO, village(all, random)));
            case 3 ->
                List.of(
                        ChangePart.of(Role.SUBJECT, tambon(all, random)),
                        new ChangePart(Role.NEW, new AreaCode("5202" + (50 + step)), "แยก " + step, null, null, null));
            default -> List.of(subject, ChangePart.of(Role.INTO, other));
        };
        ChangeKind kind = switch (step % 5) {
            case 0 -> ChangeKind.RENAME;
            case 1 -> ChangeKind.MOVE;
            case 3 -> ChangeKind.SPLIT;
            default -> ChangeKind.MERGE;
        };
        return new AreaChange(UUID.randomUUID(), kind, day, "ประกาศ", parts);
    }

    private static AreaCode village(List<Area> all, Random random) {
        List<Area> of =
                all.stream().filter(area -> area.kind() == AreaKind.VILLAGE).toList();
        return of.get(random.nextInt(of.size())).code();
    }

    private static AreaCode tambon(List<Area> all, Random random) {
        List<Area> of =
                all.stream().filter(area -> area.kind() == AreaKind.TAMBON).toList();
        return of.get(random.nextInt(of.size())).code();
    }

    private static Map<AreaCode, String> state(AreaTree tree) {
        Map<AreaCode, String> state = new LinkedHashMap<>();
        tree.listWithin(DISTRICT)
                .forEach(area -> state.put(area.code(), tree.path(area.code()) + " " + area.title(Lang.TH)));
        return state;
    }

    @Test
    void a_code_that_has_ended_is_not_used_again() throws IOException {
        AreaCode ended = new AreaCode("52040101");
        villages.sampleVillage(ended, new AreaCode("520401"), 1, BY);
        AreaChange abolished = new AreaChange(
                UUID.randomUUID(),
                ChangeKind.ABOLISH,
                LocalDate.of(2026, 11, 22),
                "ประกาศ",
                List.of(ChangePart.of(Role.SUBJECT, ended)));
        assertThat(desk.record(abolished, BY)).isInstanceOf(ChangeOutcome.Recorded.class);
        villages.sampleVillage(ended, new AreaCode("520401"), 1, BY);
        assertThat(areas.tree().find(ended)).isEmpty();
        String file = "village_code,moo,name_th,subdistrict_code\n52040101,1,บ้านใหม่,520401\n";
        ImportReport report =
                villages.importVillages(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null, BY);
        assertThat(report.lines(Lang.EN)).anyMatch(line -> line.contains("line 2") && line.contains("used only once"));
        assertThat(areas.tree().find(ended)).isEmpty();
    }

    @Test
    void another_list_changes_what_is_asked_once_and_leaves_one_record() throws IOException {
        for (int moo = 1; moo <= 3; moo++) {
            villages.sampleVillage(new AreaCode("5203010" + moo), new AreaCode("520301"), moo, BY);
        }
        String file = """
                village_code,moo,name_th,subdistrict_code
                52030101,1,บ้านใหม่,520301
                52030102,2,หมู่ที่ 2,520302
                52030199,3,หมู่ที่ 3,520301
                52030104,4,บ้านเพิ่ม,520301
                """;
        GazetteerReport dry = gazetteer.compare(stream(file));
        assertThat(dry.count(Kind.ADDITION)).isEqualTo(1);
        assertThat(apply(file).applied()).as("nothing is changed unasked").isZero();
        assertThat(areas.tree().find(new AreaCode("52030104"))).isEmpty();
        assertThat(apply(file, Kind.ADDITION, Kind.NAME, Kind.CODE, Kind.PARENT).applied())
                .isEqualTo(4);
        assertThat(areas.tree().get(new AreaCode("52030101")).nameTh()).isEqualTo("บ้านใหม่");
        assertThat(areas.tree().get(new AreaCode("52030102")).parent()).isEqualTo(new AreaCode("520302"));
        assertThat(areas.tree().findPast(new AreaCode("52030103")).orElseThrow().successor())
                .isEqualTo(new AreaCode("52030199"));
        GazetteerReport again = apply(file, Kind.ADDITION, Kind.NAME, Kind.CODE, Kind.PARENT);
        assertThat(again.applied()).isZero();
        assertThat(jdbc.sql("select count(*) from audit.record where deed = 'areas.reconciled' and subject = :subject")
                        .param("subject", "area-file:" + again.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String bad = file + "52030105,5,บ้านไร้ตำบล,529999\n" + "52030101,1,บ้านอื่น,520301\n";
        GazetteerReport refused = apply(bad, Kind.NAME, Kind.ADDITION);
        assertThat(refused.refused()).as("all or nothing").isTrue();
    }

    private GazetteerReport apply(String file, Kind... kinds) throws IOException {
        EnumSet<Kind> asked = EnumSet.noneOf(Kind.class);
        asked.addAll(List.of(kinds));
        return gazetteer.apply(stream(file), asked, new GazetteerDesk.Origin("list.csv", null, ""), BY);
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
