package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.phaenruam.app.areas.AreasImport.SampleVillage;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Files of the real sizes, on a database of their own: five provinces when the file is at hand, and all of Thailand. */
@ProductTest
@TestPropertySource(properties = "phaen.test=nationwide")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NationwideTest {
    private static final int VILLAGES = 75_207;
    private static final ActorRef BY = ActorRef.command("test");

    @Autowired
    Areas areas;

    @Autowired
    AreasImport villages;

    @Test
    @Order(1)
    void the_villages_of_five_provinces_over_sample_villages() throws IOException {
        Optional<Path> file = realFile();
        if (file.isEmpty()) {
            System.out.println("SKIPPED: villages_5_provinces.csv is not at hand; set PHAEN_SHARED to its data folder");
            return;
        }
        villages.sampleVillages(
                Stream.of(1, 2, 3)
                        .map(moo -> new SampleVillage(AreasTest.code("2401020" + moo), AreasTest.code("240102"), moo))
                        .toList(),
                BY);
        ImportReport dry;
        try (InputStream in = Files.newInputStream(file.get())) {
            dry = villages.tryVillages(in, null);
        }
        assertThat(dry.summary(Lang.EN)).isEqualTo("7,118 added, 3 renamed, 0 moved, 0 unchanged");
        assertThat(areas.tree().count(Level.VILLAGE)).isEqualTo(3);
        print("dry run", dry);
        ImportReport first = load(file.get());
        print("import", first);
        assertThat(first.summary(Lang.EN)).isEqualTo("7,118 added, 3 renamed, 0 moved, 0 unchanged");
        assertThat(first.samples()).isEqualTo(3);
        assertThat(areas.tree().count(Level.VILLAGE)).isEqualTo(7_121);
        ImportReport second = load(file.get());
        print("second import", second);
        assertThat(second.summary(Lang.EN)).isEqualTo("0 added, 0 renamed, 0 moved, 7,121 unchanged");
    }

    @Test
    @Order(2)
    void all_villages_of_thailand_at_once_and_a_second_time() {
        byte[] file = generated();
        ImportReport first = villages.importVillages(new ByteArrayInputStream(file), null, BY);
        print("nationwide", first);
        assertThat(first.lines(Lang.EN)).allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(first.applied()).isTrue();
        assertThat(first.added().count() + first.renamed().count() + first.unchanged())
                .isEqualTo(VILLAGES);
        assertThat(areas.tree().count(Level.VILLAGE)).isGreaterThanOrEqualTo(VILLAGES);
        ImportReport second = villages.importVillages(new ByteArrayInputStream(file), null, BY);
        print("nationwide again", second);
        assertThat(second.unchanged()).isEqualTo(VILLAGES);
        long start = System.nanoTime();
        areas.addVillage(new NewVillage("100101", true, "", "ชุมชนท่าพระจันทร์", ""), BY);
        System.out.println("one more among " + VILLAGES + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
        start = System.nanoTime();
        assertThat(areas.search("ท่าพระจันทร์", 5)).hasSize(1);
        System.out.println("first search: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        start = System.nanoTime();
        assertThat(areas.search("ต.หนองบัว นครสวรรค์", 5)).isNotEmpty();
        System.out.println("next search: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private ImportReport load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return villages.importVillages(in, null, BY);
        }
    }

    private static void print(String what, ImportReport report) {
        System.out.println(
                what + ": " + report.rows() + " rows, " + report.millis() + " ms, " + report.summary(Lang.EN));
    }

    /** Ten villages in every tambon, one more in the first ones. */
    private byte[] generated() {
        List<Area> tambons = areas.tree().all(Level.TAMBON);
        StringBuilder text = new StringBuilder(VillageFileTest.HEADER);
        for (int i = 0; i < VILLAGES; i++) {
            String tambon = tambons.get(i % tambons.size()).code().value();
            int moo = i / tambons.size() + 1;
            text.append("%s%02d,%d,บ้านทดลอง %d,Ban Thotlong %d,%s,%s,%s%n"
                    .formatted(tambon, moo, moo, i, i, tambon, tambon.substring(0, 4), tambon.substring(0, 2)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Path> realFile() {
        String set = System.getenv("PHAEN_SHARED");
        return Stream.of(
                        set == null ? "../shared/data" : set,
                        set == null ? "../shared/data" : set + "/data",
                        "../../shared/data",
                        "../../../shared/data")
                .map(folder -> Path.of(folder, "gazetteer", "villages_5_provinces.csv"))
                .filter(Files::isReadable)
                .findFirst();
    }
}
