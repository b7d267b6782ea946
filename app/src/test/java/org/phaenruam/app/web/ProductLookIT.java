package org.phaenruam.app.web;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product's own pages that need no sign-in, seen by a real browser under the product's own content policy. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.phaenruam.app.web.Look#possible")
class ProductLookIT {
    private Look look;

    @LocalServerPort
    int port;

    @BeforeAll
    void open() {
        look = new Look();
    }

    @AfterAll
    void close() {
        look.close();
    }

    @ParameterizedTest
    @CsvSource({
        "help, /help, 360, th, plain",
        "help, /help, 1280, th, official",
        "help, /help, 360, en, plain",
        "signin, /sign-in, 360, th, plain",
        "signin, /sign-in, 1280, en, plain",
        "needs, /needs, 360, th, plain",
        "plans, /plans, 1280, th, plain",
        "nowhere, /nowhere, 360, en, plain",
        "home, /, 360, th, plain",
        "home, /, 1280, en, plain",
        "nation, /areas/TH, 1280, th, plain",
        "province, /areas/50, 360, th, official",
        "tambon, /areas/500108, 1280, th, plain"
    })
    void aPageIsSoundForTheEyeTheThumbAndTheReader(String name, String path, int width, String lang, String reg) {
        Look.Seen seen = look.at(
                "http://127.0.0.1:" + port + path,
                width,
                Map.of("lang", lang, "reg", reg),
                "product-" + name + "-" + width + "-" + lang + "-" + reg);

        assertSoftly(found -> {
            found.assertThat(seen.axe()).isEmpty();
            found.assertThat(seen.refused()).noneMatch(line -> line.contains("Security") || line.contains(".css"));
            found.assertThat(seen.widthBeyondTheScreen()).isLessThanOrEqualTo(0);
            found.assertThat(seen.small()).isEmpty();
        });
    }
}
