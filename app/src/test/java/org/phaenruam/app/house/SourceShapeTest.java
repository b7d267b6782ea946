package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Short where it hurts, the tail; and a public type says what it is for. */
class SourceShapeTest {
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_FILE = 400;

    /** Longer, and looked at twice: records with many fields, which the formatter writes one to a line. */
    private static final Set<String> LOOKED_AT_TWICE = Set.of("Steps.java#add");

    private static final List<Path> FILES = Stream.concat(
                    Repository.files("app/src/main/java", ".java").stream(),
                    Stream.concat(
                            Repository.files("thaitext/src/main/java", ".java").stream(),
                            Repository.files("match/src/main/java", ".java").stream()))
            .toList();
    private static final Sources SOURCES = Sources.parse(FILES);

    @Test
    void theCheckerSawTheSources() {
        assertThat(SOURCES.files()).isEqualTo(FILES.size()).isGreaterThan(100);
        assertThat(SOURCES.publicTypes()).isGreaterThan(40);
        assertThat(SOURCES.methods()).hasSizeGreaterThan(500);
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        assertThat(SOURCES.methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .filter(method -> !LOOKED_AT_TWICE.contains(method.at())))
                .as("because a long method hides its own steps")
                .isEmpty();
    }

    @Test
    void theExceptionsAreStillExceptions() {
        assertThat(SOURCES.methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .map(Sources.Method::at))
                .as("an exception that is no longer one is to be taken off the list")
                .containsAll(LOOKED_AT_TWICE);
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(FILES.stream()
                        .filter(file -> Repository.text(file).lines().count() > LONGEST_FILE)
                        .map(Path::getFileName))
                .as("because a file of more than %d lines holds two ideas", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIsFor() {
        assertThat(SOURCES.undocumented())
                .as("because a door without a sign gets used wrongly")
                .isEmpty();
    }
}
