package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaenruam.app.App;
import org.springframework.boot.SpringApplicationAotProcessor;

/** Every bean lets Spring write it down ahead of time, as {@code ./phaen aot} does; nothing is started for it. */
class AheadOfTimeTest {
    @TempDir
    Path home;

    private static String classPathWithoutTests() throws Exception {
        Path tests = Path.of(AheadOfTimeTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> entries = new ArrayList<>();
        if (AheadOfTimeTest.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                entries.add(Path.of(url.toURI()).toString());
            }
        } else {
            entries.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        }
        entries.removeIf(entry -> Path.of(entry).equals(tests));
        return String.join(File.pathSeparator, entries);
    }

    @Test
    void theProgramCanBeChosenAheadOfTimeAndNothingIsStartedForIt() throws Exception {
        Path standing = Files.createDirectories(home.resolve("empty"));
        Process processing = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPathWithoutTests(),
                        SpringApplicationAotProcessor.class.getName(),
                        App.class.getName(),
                        home.resolve("sources").toString(),
                        home.resolve("resources").toString(),
                        home.resolve("classes").toString(),
                        "org.phaenruam",
                        "app"))
                .directory(standing.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(processing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(processing.waitFor()).as(said).isZero();
        assertThat(home.resolve("sources/org/phaenruam/app/App__ApplicationContextInitializer.java"))
                .isNotEmptyFile();
        assertThat(standing).as("no data folder, no log").isEmptyDirectory();
    }
}
