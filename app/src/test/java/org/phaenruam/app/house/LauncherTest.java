package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a program that is built already: with a cache for quicker starts, with one that does not fit, without. */
class LauncherTest {
    @TempDir
    Path home;

    private Path build;

    @BeforeEach
    void aProgramThatOnlyGreets() throws IOException {
        build = Files.createDirectories(home.resolve(".phaen/build"));
        Files.copy(Repository.file("phaen"), home.resolve("phaen"));
        for (String part : List.of("", "thaitext/", "match/", "app/")) {
            Path folder = Files.createDirectories(home.resolve(part));
            old(Files.writeString(folder.resolve("pom.xml"), ""));
            if (!part.isEmpty()) {
                old(Files.createDirectories(folder.resolve("src/main")));
            }
        }
        Path source = Files.writeString(
                home.resolve("Greet.java"),
                "public class Greet { public static void main(String[] a) { System.out.println(\"สวัสดี \" + a[0]); } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Greet");
        Path jar = Files.createDirectories(build.resolve("app")).resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("Greet.class"));
            out.write(Files.readAllBytes(home.resolve("Greet.class")));
        }
        Files.createFile(build.resolve("stamp"));
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private String start(String command) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder("sh", home.resolve("phaen").toString(), command).redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().put("JAVA_TOOL_OPTIONS", "-Dstdout.encoding=UTF-8");
        Process started = launcher.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void everyCommandStartsWithoutACache() throws Exception {
        for (String command : List.of("demo", "run", "areas")) {
            assertThat(start(command)).contains("สวัสดี " + command);
        }
    }

    @Test
    void aCacheThatDoesNotFitThisJavaIsPassedOver() throws Exception {
        Files.writeString(build.resolve("app.aot"), "made by another Java");
        for (String command : List.of("demo", "run", "areas")) {
            assertThat(start(command)).contains("สวัสดี " + command);
        }
    }

    @Test
    void aCacheOfThisJavaIsUsed() throws Exception {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:AOTCacheOutput=" + build.resolve("app.aot"),
                        "-jar",
                        build.resolve("app/app.jar").toString(),
                        "cache")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        assertThat(build.resolve("app.aot")).isNotEmptyFile();

        assertThat(start("demo")).contains("สวัสดี demo");
    }
}
