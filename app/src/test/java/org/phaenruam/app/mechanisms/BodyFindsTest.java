package org.phaenruam.app.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.web.SearchWords;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody looks for a body by its kind, its place or its own name, in the whole country or in one province. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyFindsTest {
    private static final AreaCode NAKHON_SAWAN = new AreaCode("60");

    @Autowired
    BodyFinds finds;

    @Autowired
    Bodies bodies;

    @Autowired
    LocalGovernments governments;

    @Autowired
    Areas areas;

    private List<String> find(AreaCode within, String words) {
        return finds.listCodes(within, "", SearchWords.of(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เมือง",
                "หนองบัว",
                "หนองบัว นครสวรรค์",
                "อำเภอ",
                "ก.บ.จ.",
                "กรรมการอำเภอ เมือง",
                "KBO",
                "60",
                "แม่"
            })
    void what_is_found_stands_place_by_place_and_in_a_province_is_what_the_country_has_there(String words) {
        List<String> all = bodies.listCodesWithin(AreaCode.NATION);
        List<String> found = find(AreaCode.NATION, words);
        assertThat(found).isNotEmpty().doesNotHaveDuplicates();
        assertThat(found)
                .containsExactlyElementsOf(all.stream().filter(found::contains).toList());
        assertThat(find(NAKHON_SAWAN, words))
                .containsExactlyElementsOf(found.stream()
                        .filter(code -> areas.tree().within(bodies.get(code).area(), NAKHON_SAWAN))
                        .toList());
    }

    @Test
    void a_kind_and_a_place_narrow_each_other() {
        assertThat(find(AreaCode.NATION, "กรรมการอำเภอ หนองบัว"))
                .contains("KBO-6004")
                .allMatch(code -> code.startsWith("KBO-"));
        assertThat(finds.listCodes(NAKHON_SAWAN, "KBO", SearchWords.NONE))
                .hasSize(15)
                .allMatch(code -> code.startsWith("KBO-60"));
        assertThat(finds.listCodes(NAKHON_SAWAN, "KBO", SearchWords.of("หนองบัว")))
                .containsExactly("KBO-6004");
        assertThat(find(NAKHON_SAWAN, "ไม่มีชื่อนี้ที่ไหน")).isEmpty();
    }

    @Test
    void a_body_that_was_made_one_by_one_is_found_by_its_own_name_behind_the_committee_of_its_place() {
        AreaCode seat = new AreaCode("960101");
        governments.sample("SAO", seat, "SAO-960101", "อบต.ทะเลใสแจ๋ว", "Talay Sai", List.of(seat));
        assertThat(find(AreaCode.NATION, "ทะเลใสแจ๋ว")).containsExactly("SAO-960101");
        assertThat(find(new AreaCode("9601"), "ทะเลใสแจ๋ว")).containsExactly("SAO-960101");
        assertThat(find(NAKHON_SAWAN, "ทะเลใสแจ๋ว")).isEmpty();
        assertThat(find(AreaCode.NATION, "960101")).containsExactly("KBT-960101", "SAO-960101");
        assertThat(finds.listCodes(AreaCode.NATION, "SAO", SearchWords.of("960101")))
                .containsExactly("SAO-960101");
    }
}
