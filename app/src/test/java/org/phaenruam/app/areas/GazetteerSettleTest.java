package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Ordinary changes of districts are taken from one list of a province, at once: it is judged by what it makes. */
@ProductTest
class GazetteerSettleTest {
    private static final ActorRef BY = ActorRef.command("test");
    private static final AreaCode PROVINCE = new AreaCode("58");

    @Autowired
    Areas areas;

    @Autowired
    GazetteerDesk gazetteer;

    /** Districts and tambons of the province as a list has them: name and parent by code. */
    private final Map<String, String[]> list = new LinkedHashMap<>();

    @BeforeEach
    void a_list_like_the_tree() {
        for (Area district : areas.tree().children(PROVINCE)) {
            put(district.code().value(), district.nameTh(), "58");
            for (Area tambon : areas.tree().children(district.code())) {
                put(tambon.code().value(), tambon.nameTh(), district.code().value());
            }
        }
    }

    @Test
    void a_district_that_was_merged_ends_and_the_other_carries_it_on() throws IOException {
        list.remove("5806");
        below("5806").forEach(tambon -> put(tambon.code().value(), tambon.nameTh(), "5805"));
        assertThat(apply(Kind.MISSING).refused())
                .as("its tambons are still in it")
                .isTrue();
        settled(7, Kind.PARENT, Kind.MISSING);
        assertThat(areas.tree().get(code("580601")).parent()).isEqualTo(code("5805"));
        assertThat(areas.tree().findPast(code("5806")).orElseThrow().successor())
                .isEqualTo(code("5805"));
    }

    @Test
    void a_district_with_another_code_keeps_its_tambons() throws IOException {
        list.remove("5803");
        put("5893", name("5803"), "58");
        below("5803").forEach(tambon -> put(tambon.code().value(), tambon.nameTh(), "5893"));
        assertThat(compare().findings()).extracting(GazetteerFinding::kind).containsExactly(Kind.CODE);
        settled(1, Kind.CODE, Kind.PARENT);
        assertThat(areas.tree().path(code("580301"))).endsWith("/58/5893/580301/");
        assertThat(areas.tree().findPast(code("5803")).orElseThrow().successor())
                .isEqualTo(code("5893"));
    }

    @Test
    void a_district_and_its_tambons_have_other_codes_in_one_list() throws IOException {
        list.remove("5804");
        put("5894", name("5804"), "58");
        for (Area tambon : below("5804")) {
            list.remove(tambon.code().value());
            put("5894" + tambon.code().value().substring(4), tambon.nameTh(), "5894");
        }
        settled(8, Kind.CODE);
        assertThat(areas.tree().path(code("589401"))).endsWith("/58/5894/589401/");
        assertThat(areas.tree().findPast(code("580401")).orElseThrow().successor())
                .isEqualTo(code("589401"));
        assertThat(areas.tree().children(code("5894"))).hasSize(7);
    }

    @Test
    void a_new_district_comes_with_a_new_tambon_and_with_one_of_another_district() throws IOException {
        put("5895", "อำเภอเกิดใหม่", "58");
        put("589501", "ตำบลเกิดใหม่", "5895");
        put("580701", name("580701"), "5895");
        assertThat(apply(Kind.PARENT).refused())
                .as("the district is not there without additions")
                .isTrue();
        settled(3, Kind.ADDITION, Kind.PARENT);
        assertThat(areas.tree().path(code("589501"))).endsWith("/58/5895/589501/");
        assertThat(areas.tree().path(code("580701"))).endsWith("/58/5895/580701/");
        assertThat(compare().findings()).isEmpty();
    }

    @Test
    void nothing_comes_to_lie_under_an_area_that_ends() throws IOException {
        list.remove("580201");
        put("58020199", "บ้านใหม่", "580201");
        GazetteerReport report = apply(Kind.ADDITION, Kind.MISSING);
        assertThat(report.refused()).isTrue();
        assertThat(areas.tree().find(code("580201"))).isPresent();
        list.remove("58020199");
        put("580299", "ตำบลไร้อำเภอ", "5899");
        assertThat(apply(Kind.MISSING).refusal()).as("a line without a place").isNotEmpty();
    }

    private void settled(int differences, Kind... kinds) throws IOException {
        GazetteerReport report = apply(kinds);
        assertThat(report.refusal()).isEmpty();
        assertThat(report.applied()).isEqualTo(differences);
    }

    private List<Area> below(String district) {
        return areas.tree().children(code(district));
    }

    private String name(String code) {
        return areas.tree().get(code(code)).nameTh();
    }

    private void put(String code, String name, String parent) {
        list.put(code, new String[] {name, parent});
    }

    private GazetteerReport compare() throws IOException {
        return gazetteer.compare(stream());
    }

    private GazetteerReport apply(Kind... kinds) throws IOException {
        return gazetteer.apply(
                stream(), EnumSet.copyOf(List.of(kinds)), new GazetteerDesk.Origin("list.csv", null, "ประกาศ"), BY);
    }

    private ByteArrayInputStream stream() {
        StringBuilder csv = new StringBuilder("code,name,parent\n");
        list.forEach((code, row) -> csv.append(code + "," + row[0] + "," + row[1] + "\n"));
        return new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static AreaCode code(String text) {
        return new AreaCode(text);
    }
}
