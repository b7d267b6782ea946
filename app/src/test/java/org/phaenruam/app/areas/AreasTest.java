package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped areas as everybody else sees them. */
@ProductTest
class AreasTest {
    @Autowired
    Areas areas;

    @Autowired
    AreaPast past;

    @Autowired
    AreasReference reference;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_shipped_levels_are_in_the_tree() {
        AreaTree tree = past.treeOn(LocalDate.of(2026, 1, 1)); // other stories have changed areas since
        assertThat(List.of(Level.NATION, Level.REGION, Level.CLUSTER, Level.PROVINCE, Level.DISTRICT, Level.TAMBON))
                .extracting(tree::count)
                .containsExactly(1, 6, 18, 77, 928, 7436);
        assertThat(tree.count(code("N"), Level.PROVINCE)).isEqualTo(17);
        assertThat(tree.count(code("10"), Level.TAMBON)).isEqualTo(180);
    }

    @Test
    void a_tambon_hangs_under_district_province_cluster_region_and_nation() {
        assertThat(areas.tree().ancestors(code("500101")))
                .extracting(area -> area.code().value())
                .containsExactly("5001", "50", "N1", "N", "TH");
        assertThat(areas.tree().path(code("500101"))).isEqualTo("/TH/N/N1/50/5001/500101/");
        assertThat(areas.tree().path(AreaCode.NATION)).isEqualTo("/TH/");
    }

    @Test
    void bangkok_hangs_under_the_nation_and_skips_region_and_cluster() {
        assertThat(areas.tree().path(code("100101"))).isEqualTo("/TH/10/1001/100101/");
        assertThat(areas.tree().ancestorAt(code("100101"), Level.CLUSTER)).isEmpty();
        assertThat(areas.tree().get(code("10")).title(Lang.TH)).isEqualTo("กรุงเทพมหานคร");
        assertThat(areas.tree().get(code("1001")).title(Lang.TH)).isEqualTo("เขตพระนคร");
    }

    @Test
    void children_stand_in_the_order_of_a_thai_dictionary() {
        assertThat(areas.tree().children(code("5001")))
                .extracting(Area::nameTh)
                .startsWith("ช้างคลาน", "ช้างเผือก", "ช้างม่อย")
                .endsWith("สุเทพ", "หนองป่าครั่ง", "หนองหอย", "หายยา");
        List<String> provinces =
                areas.tree().all(Level.PROVINCE).stream().map(Area::nameTh).toList();
        assertThat(provinces).hasSize(77);
    }

    @Test
    void an_unknown_code_is_named_when_somebody_insists_on_it() {
        assertThatThrownBy(() -> areas.tree().get(code("999999")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("999999");
        assertThat(areas.tree().within(code("999999"), AreaCode.NATION)).isFalse();
        assertThat(areas.tree().within(code("50"), code("99"))).isFalse();
    }

    @Test
    void every_province_but_two_belongs_to_a_regional_office() {
        assertThat(areas.groups())
                .filteredOn(group -> group.scheme().equals("CODI"))
                .extracting(AreaGroup::code)
                .containsExactly("CODI-BE", "CODI-CW", "CODI-N", "CODI-NE", "CODI-S");
        assertThat(areas.findGroup("CODI", code("910101")))
                .hasValueSatisfying(group -> assertThat(group.code()).isEqualTo("CODI-S"));
        assertThat(areas.findGroup("CODI", code("73"))).isEmpty();
    }

    @Test
    void a_postcode_is_found_from_the_tambon_down() {
        assertThat(areas.findPostcode(code("240101"))).contains("24000");
        assertThat(areas.findPostcode(code("24"))).isEmpty();
    }

    @Test
    void loading_the_same_reference_tables_again_changes_nothing() {
        long before = revision();
        reference.load();
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void clusters_and_their_edges_are_dated_from_the_announcement() {
        assertThat(jdbc.sql("select valid_from::text from areas.edge where code = '50' and valid_to is null")
                        .query(String.class)
                        .single())
                .isEqualTo("2017-11-17");
        assertThat(jdbc.sql("select count(*) from areas.name where code = '500101' and valid_from is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private long revision() {
        return jdbc.sql("select number from areas.revision").query(Long.class).single();
    }

    static AreaCode code(String text) {
        return new AreaCode(text);
    }
}
