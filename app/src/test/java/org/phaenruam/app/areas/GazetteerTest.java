package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.database.ReferenceTable.Row;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;

/** The areas that ship with the product are the ones that the gazetteer's notes prove by count and checksum. */
class GazetteerTest {
    private static final List<Row> ROWS = ReferenceTable.read("/reference/areas/areas.csv");

    @Test
    void theSevenLevelsHaveTheCountsOfTheGazetteer() {
        Map<String, Long> counts =
                ROWS.stream().collect(Collectors.groupingBy(row -> row.text("level"), Collectors.counting()));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("NAT", 1L, "REG", 6L, "CLU", 18L, "PRO", 77L, "DIS", 928L, "TAM", 7436L));
    }

    @Test
    void bangkokHasFiftyKhetAndItsKhwaengAndHangsUnderTheNation() {
        assertThat(kind("KHET")).isEqualTo(50);
        assertThat(kind("DISTRICT")).isEqualTo(878);
        assertThat(kind("KHWAENG")).isEqualTo(180);
        assertThat(kind("TAMBON")).isEqualTo(7256);
        assertThat(ROWS)
                .filteredOn(row -> row.text("code").equals("10"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("parent_code")).isEqualTo("TH");
                    assertThat(row.text("kind")).isEqualTo("CAPITAL");
                });
        assertThat(ROWS)
                .filteredOn(row ->
                        row.text("level").equals("TAM") && row.text("code").startsWith("10"))
                .hasSize(180);
    }

    @Test
    void bothChecksumsOfTheNotesHold() throws Exception {
        assertThat(sha256("TAM")).isEqualTo("5769a5ede941228a0ea401aec763df8ac473c9f77eae8754397f7e6b7ae18aa1");
        assertThat(sha256("DIS")).isEqualTo("353eae2fd9d333c5e498440f840b0c74fbbab3f221e37c82ec40a0e99926b199");
    }

    @Test
    void everyParentIsThereAndStandsHigherAndNoDistrictIsEmpty() {
        Map<String, Integer> rungs = ROWS.stream()
                .collect(Collectors.toMap(
                        row -> row.text("code"),
                        row -> Level.ofCode(row.text("level")).rung()));
        Set<String> parents = new HashSet<>();
        for (Row row : ROWS) {
            if (row.text("code").equals("TH")) {
                assertThat(row.text("parent_code")).isEmpty();
                continue;
            }
            parents.add(row.text("parent_code"));
            assertThat(rungs).containsKey(row.text("parent_code"));
            assertThat(rungs.getOrDefault(row.text("parent_code"), 0))
                    .isGreaterThan(rungs.getOrDefault(row.text("code"), 8));
        }
        assertThat(ROWS)
                .filteredOn(row -> row.text("level").equals("DIS"))
                .allSatisfy(row -> assertThat(parents).contains(row.text("code")));
    }

    @Test
    void noTwoTambonsOfOneDistrictShareAName() {
        assertThat(ROWS.stream().filter(row -> row.text("level").equals("TAM")))
                .extracting(row -> row.text("parent_code") + " " + row.text("name_th"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRowIsComplete() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(AreaCode.find(row.text("code"))).isPresent();
            assertThat(AreaKind.valueOf(row.text("kind")).level().code()).isEqualTo(row.text("level"));
            assertThat(row.text("name_th"))
                    .isNotBlank()
                    .satisfies(name -> assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC))
                            .isTrue());
            assertThat(row.text("source")).isNotBlank();
            SourceStatus.ofMark(row.text("source_status"));
            assertThat(row.text("postcode")).matches(row.text("level").equals("TAM") ? "[0-9]{5}" : "");
        });
    }

    @Test
    void englishNamesAreThereFromTheProvinceUpAndNeverGuessedBelow() {
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(row.text("name_en").isEmpty())
                        .isEqualTo(List.of("DIS", "TAM").contains(row.text("level"))));
    }

    @Test
    void everyProvinceButTheTwoUnassignedOnesBelongsToOneRegionalOffice() {
        List<Row> members = ReferenceTable.read("/reference/areas/group_members.csv");
        assertThat(members).hasSize(75).extracting(row -> row.text("area_code")).doesNotHaveDuplicates();
        Set<String> offices = ReferenceTable.read("/reference/areas/groups.csv").stream()
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
        assertThat(offices).hasSize(5);
        assertThat(members).allSatisfy(row -> assertThat(offices).contains(row.text("group_code")));
    }

    private static long kind(String kind) {
        return ROWS.stream().filter(row -> row.text("kind").equals(kind)).count();
    }

    private static String sha256(String level) throws Exception {
        TreeMap<String, String> names = new TreeMap<>();
        ROWS.stream()
                .filter(row -> row.text("level").equals(level))
                .forEach(row -> names.put(row.text("code"), row.text("name_th")));
        StringBuilder text = new StringBuilder();
        names.forEach(
                (code, name) -> text.append(code).append('\t').append(name).append('\n'));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
