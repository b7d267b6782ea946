package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaenruam.app.kernel.Level;

/** People type names as they say them. */
class AreaSearchTest {
    private static final AreaSnapshot TREE = ShippedTree.withVillages(
            ShippedTree.village("60040101", 1, "บ้านหนองบัว", "Ban Nong Bua"),
            ShippedTree.village("60040104", 4, "บ้านคลองเก่า", null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หนองบัว นครสวรรค์",
                "อ.หนองบัว จ.นครสวรรค์",
                "อำเภอหนองบัว จังหวัดนครสวรรค์",
                "อ. หนองบัว นครสวรรค์",
                "  หนองบัว ,  นครสวรรค์ "
            })
    void a_name_with_its_province_finds_the_district_there_first(String text) {
        assertThat(TREE.search().find(text, 10)).isNotEmpty().first().satisfies(area -> {
            assertThat(area.nameTh()).isEqualTo("หนองบัว");
            assertThat(area.level()).isEqualTo(Level.DISTRICT);
            assertThat(TREE.path(area.code())).startsWith("/TH/N/N4/60/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ต.หนองบัว", "ตำบลหนองบัว", "ต. หนองบัว", "ตำบล หนองบัว"})
    void the_word_of_the_level_narrows_to_that_level(String text) {
        List<Area> found = TREE.search().find(text, 500);
        assertThat(found)
                .hasSizeGreaterThan(10)
                .allSatisfy(area -> assertThat(area.level()).isEqualTo(Level.TAMBON));
        assertThat(found.getFirst().nameTh()).isEqualTo("หนองบัว");
    }

    @Test
    void whole_names_come_first_then_beginnings_then_parts_each_from_high_to_low() {
        List<Area> found = TREE.search().find("นครสวรรค์", 50);
        assertThat(found)
                .extracting(area -> area.title(org.phaenruam.app.kernel.Lang.TH))
                .startsWith("จังหวัดนครสวรรค์");
    }

    @Test
    void a_code_finds_its_area_first() {
        assertThat(TREE.search().find("600401", 3).getFirst().code().value()).isEqualTo("600401");
        assertThat(TREE.search().find("๖๐", 3).getFirst().code().value()).isEqualTo("60");
        assertThat(TREE.search().find("ne1", 3).getFirst().code().value()).isEqualTo("NE1");
    }

    @Test
    void a_postcode_finds_the_tambons_it_serves() {
        assertThat(TREE.search().find("60110", 100))
                .isNotEmpty()
                .allSatisfy(area -> assertThat(
                                TREE.findRow(area.code()).orElseThrow().postcode())
                        .isEqualTo("60110"));
    }

    @Test
    void a_village_is_found_by_its_number_and_tambon_and_without_saying_ban() {
        String tambon = TREE.get(AreasTest.code("600401")).nameTh();
        assertThat(TREE.search().find("หมู่ 4 ต." + tambon + " นครสวรรค์", 5))
                .extracting(area -> area.code().value())
                .containsExactly("60040104");
        assertThat(TREE.search().find("คลองเก่า", 5))
                .extracting(area -> area.code().value())
                .containsExactly("60040104");
        assertThat(TREE.search().find("nong bua", 5))
                .extracting(area -> area.code().value())
                .contains("60040101");
    }

    @Test
    void what_fits_nothing_finds_nothing() {
        assertThat(TREE.search().find("", 5)).isEmpty();
        assertThat(TREE.search().find("  ., ", 5)).isEmpty();
        assertThat(TREE.search().find("ไม่มีที่นี่แน่นอน", 5)).isEmpty();
        assertThat(TREE.search().find("หนองบัว", 0)).isEmpty();
    }

    @Property(tries = 200)
    void no_text_makes_the_search_fail(@ForAll String text) {
        assertThat(TREE.search().find(text, 7)).hasSizeLessThanOrEqualTo(7);
    }
}
