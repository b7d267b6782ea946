package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;

/** Another list of areas is held against the tree: every planted difference is found, and nothing else. */
class GazetteerCompareTest {
    private static final AreaSnapshot TREE = ShippedTree.withVillages(
            ShippedTree.village("50010101", 1, "บ้านหนึ่ง", "Ban Nueng"),
            ShippedTree.village("50010102", 2, "บ้านสอง", null),
            ShippedTree.village("50010103", 3, "บ้านสาม", null),
            ShippedTree.village("50010104", 4, "บ้านสี่", null));

    @Test
    void each_planted_difference_is_found_exactly() throws IOException {
        GazetteerReport report = compare("""
                village_code,moo,name_th,name_en,subdistrict_code
                50010101,1,บ้านหนึ่ง,Ban Neung,500101
                50010102,๕,บ้านสองใหม่,,500102
                50010199,3,บ้านสาม,,500101
                50010150,50,บ้านเพิ่ม,,500101
                5001015,6,บ้านรหัสสั้น,,500101
                50010102,2,บ้านซ้ำ,,500101
                50010151,51,,,500101
                """);
        assertThat(report.findings())
                .extracting(f -> f.kind() + " " + f.code() + " " + f.here() + ">" + f.there() + " " + f.line())
                .containsExactlyInAnyOrder(
                        "ENGLISH 50010101 Ban Nueng>Ban Neung 2",
                        "NAME 50010102 บ้านสอง>บ้านสองใหม่ 3",
                        "NUMBER 50010102 2>5 3",
                        "PARENT 50010102 500101>500102 3",
                        "CODE 50010103 บ้านสาม>บ้านสาม 4",
                        "ADDITION 50010150 >บ้านเพิ่ม 5",
                        "BAD 5001015 >บ้านรหัสสั้น 6",
                        "BAD 50010102 >บ้านซ้ำ 7",
                        "BAD 50010151 > 8",
                        "MISSING 50010104 บ้านสี่> 0");
        assertThat(report.findings())
                .filteredOn(f -> f.kind() == Kind.CODE)
                .extracting(GazetteerFinding::other)
                .containsExactly("50010199");
        assertThat(report.table()).hasSize(11);
        assertThat(report.lines(org.phaenruam.app.kernel.Lang.EN)).contains("Nothing was changed.");
    }

    @Test
    void the_same_list_has_no_difference() throws IOException {
        GazetteerReport report = compare("""
                รหัสหมู่บ้าน,หมู่ที่,ชื่อหมู่บ้าน,รหัสตำบล
                50010101,1,บ้านหนึ่ง,500101
                50010102,2,บ้านสอง,500101
                50010103,3,บ้านสาม,500101
                50010104,4,บ้านสี่,500101
                """);
        assertThat(report.findings()).isEmpty();
        assertThat(report.same()).isEqualTo(4);
    }

    @Test
    void the_list_of_one_district_misses_only_what_lies_in_it_and_that_of_a_province_what_lies_in_the_province()
            throws IOException {
        List<String> mueang = TREE.all(Level.TAMBON).stream()
                .filter(area -> area.code().value().startsWith("5001"))
                .filter(area -> !area.code().value().equals("500103"))
                .map(area -> area.code() + "," + area.nameTh() + ",5001")
                .toList();
        String head = "subdistrict_code,name_th,district_code\n";
        GazetteerReport district = compare(head + String.join("\n", mueang) + "\n");
        assertThat(district.findings())
                .extracting(f -> f.kind() + " " + f.code())
                .containsExactly("MISSING 500103");
        String chomThong = "500203," + TREE.get(new AreaCode("500203")).nameTh() + ",5002\n";
        assertThat(compare(head + String.join("\n", mueang) + "\n" + chomThong).count(Kind.MISSING))
                .isGreaterThan(100);
    }

    @Test
    void the_list_of_one_district_that_has_another_code_gives_its_tambons_other_codes_too() throws IOException {
        List<Area> below = TREE.children(new AreaCode("5804"));
        String list = "code,name,parent\n5894," + name("5804") + ",58\n"
                + below.stream()
                        .skip(1)
                        .map(area -> "5894" + area.code().value().substring(4) + "," + area.nameTh() + ",5894\n")
                        .collect(Collectors.joining());
        GazetteerReport report = compare(list);
        assertThat(report.findings())
                .filteredOn(f -> f.kind() == Kind.CODE)
                .extracting(GazetteerFinding::other)
                .hasSize(below.size())
                .contains("5894", "589408");
        assertThat(report.findings())
                .filteredOn(f -> f.level() == Level.TAMBON && f.kind() == Kind.MISSING)
                .extracting(GazetteerFinding::code)
                .containsExactly(below.getFirst().code().value());
        assertThat(report.count(Kind.ADDITION)).isZero();
    }

    @Test
    void the_list_of_one_tambon_that_has_another_code_gives_its_villages_other_codes_too() throws IOException {
        GazetteerReport report = compare("code,name,parent\n500191," + name("500101") + ",5001\n" + """
                50019101,บ้านหนึ่ง,500191
                50019102,บ้านสอง,500191
                50019103,บ้านสาม,500191
                """);
        assertThat(report.findings())
                .filteredOn(f -> f.level() == Level.VILLAGE)
                .extracting(f -> f.kind() + " " + f.code() + " " + f.other())
                .containsExactlyInAnyOrder(
                        "CODE 50010101 50019101",
                        "CODE 50010102 50019102",
                        "CODE 50010103 50019103",
                        "MISSING 50010104 ");
        assertThat(report.count(Kind.ADDITION)).isZero();
    }

    @Test
    void what_is_not_a_list_of_areas_is_refused_whole() throws IOException {
        assertThat(compare("ก,ข\n1,2\n").refused()).isTrue();
        assertThat(compare("").refused()).isTrue();
    }

    @Test
    void the_second_gazetteer_has_the_same_tambons_districts_and_provinces() throws IOException {
        assumeTrue(shared().isPresent(), "SKIPPED: there is no second gazetteer; set PHAEN_SHARED to its data folder");
        Path folder = shared().orElseThrow();
        for (String file : List.of("subdistricts.csv", "districts.csv", "provinces.csv")) {
            GazetteerReport report = compare(folder.resolve(file));
            System.out.printf(
                    "%s: %d compared, %d the same, additions %d, missing %d, names %d, codes %d, parents %d, bad %d%n",
                    file,
                    report.compared(),
                    report.same(),
                    report.count(Kind.ADDITION),
                    report.count(Kind.MISSING),
                    report.count(Kind.NAME),
                    report.count(Kind.CODE),
                    report.count(Kind.PARENT),
                    report.count(Kind.BAD));
            for (Kind kind : List.of(Kind.ADDITION, Kind.MISSING, Kind.CODE, Kind.BAD, Kind.ENDED)) {
                assertThat(report.count(kind)).as(file + " " + kind).isZero();
            }
        }
        GazetteerReport tambons = compare(folder.resolve("subdistricts.csv"));
        assertThat(tambons.compared()).isEqualTo(7436);
        assertThat(tambons.count(Kind.NAME)).isZero();
        assertThat(tambons.count(Kind.PARENT)).isZero();
    }

    private static String name(String code) {
        return TREE.get(new AreaCode(code)).nameTh();
    }

    private static Optional<Path> shared() {
        String set = System.getenv("PHAEN_SHARED");
        return Stream.of(
                        set == null ? "../shared/data" : set,
                        set == null ? "../shared/data" : set + "/data",
                        "../../shared/data",
                        "../../../shared/data")
                .map(folder -> Path.of(folder, "gazetteer"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static GazetteerReport compare(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return GazetteerCompare.of(TREE, GazetteerFile.read(in));
        }
    }

    private static GazetteerReport compare(String file) throws IOException {
        return GazetteerCompare.of(
                TREE, GazetteerFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }
}
