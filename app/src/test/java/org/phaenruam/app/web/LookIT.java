package org.phaenruam.app.web;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = FurnitureApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.phaenruam.app.web.Look#possible")
class LookIT {
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
        "gallery, /gallery, 360, m, light",
        "gallery, /gallery, 1280, m, light",
        "gallery, /gallery, 320, xl, light",
        "gallery, /gallery, 360, m, contrast",
        "gallery, /gallery, 1280, l, contrast",
        "wrong, /gallery?wrong=true, 360, m, light",
        "wrong, /gallery?wrong=true, 1280, m, light",
        "404, /nowhere, 360, m, light",
        "500, /gallery/broken, 1280, m, light"
    })
    void everyPartIsSoundInEveryWidthThemeAndTextSize(String name, String path, int width, String text, String theme) {
        Look.Seen seen = look.at(
                "http://127.0.0.1:" + port + path,
                width,
                Map.of("text", text, "theme", theme),
                name + "-" + width + "-" + text + "-" + theme);

        assertSoftly(found -> {
            found.assertThat(seen.axe()).isEmpty();
            found.assertThat(seen.refused()).noneMatch(line -> line.contains("Security") || line.contains(".css"));
            found.assertThat(seen.widthBeyondTheScreen()).isLessThanOrEqualTo(0);
            found.assertThat(seen.small()).isEmpty();
        });
    }
}
