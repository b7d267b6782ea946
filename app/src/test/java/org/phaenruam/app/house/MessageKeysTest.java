package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything the product says is there in Thai and in English, under its module's name. */
class MessageKeysTest {
    private static final List<Path> THAI = Repository.files("app/src/main/resources/messages", "_th.properties");
    /** {@code ui.t("key"}, {@code Problem("field", "key"}, {@code errors.add("field", "key"}; not a key that goes on with +. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:t|text|Problem|add)\\(\\s*(?:[a-z]+,\\s*)?(?:\"[a-zA-Z]*\",\\s*)?\"([a-z]+(?:\\.[a-zA-Z0-9_-]+)+)\"\\s*[,)]");

    /** Where a sentence is offered for a move, none may be offered: then the text is empty in both languages. */
    private static boolean mayBeEmpty(String key) {
        return key.contains(".offer.");
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    private static Path english(Path thai) {
        return thai.resolveSibling(thai.getFileName().toString().replace("_th.", "_en."));
    }

    @Test
    void everyKeyIsThereInBothLanguages() {
        assertThat(THAI).hasSizeGreaterThanOrEqualTo(5);
        for (Path file : THAI) {
            Set<String> thai = new TreeSet<>(read(file).keySet());
            thai.removeIf(key -> key.endsWith(".official"));
            Set<String> english = new TreeSet<>(read(english(file)).keySet());
            english.removeIf(key -> key.endsWith(".official"));
            assertThat(english).as(file.getFileName().toString()).containsExactlyElementsOf(thai);
        }
    }

    @Test
    void noTextIsEmptyAndThaiTextsAreThai() {
        for (Path file : THAI) {
            Map<String, String> thai = read(file);
            Map<String, String> english = read(english(file));
            assertThat(thai).isNotEmpty();
            assertThat(emptyKeys(thai)).as(file.getFileName().toString()).isEqualTo(emptyKeys(english));
            assertThat(emptyKeys(thai)).allMatch(MessageKeysTest::mayBeEmpty);
            assertThat(thai.values().stream()
                            .filter(text -> text.matches("(?s).*[ก-๛].*"))
                            .count())
                    .as(file.getFileName().toString())
                    .isGreaterThan(thai.size() * 8L / 10);
            assertThat(english.values().stream()
                            .filter(text -> text.matches("(?s).*[ก-๛].*"))
                            .count())
                    .as(english(file).getFileName().toString())
                    .isLessThanOrEqualTo(english.size() / 5L);
        }
    }

    private static List<String> emptyKeys(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void everyKeyStartsWithItsModule() {
        for (Path file : THAI) {
            String module = file.getFileName().toString().replaceAll("_.*", "");
            assertThat(read(file).keySet().stream().filter(key -> !key.startsWith(module + ".")))
                    .as(module)
                    .isEmpty();
        }
    }

    @Test
    void noKeyIsWrittenTwice() {
        for (Path file : Repository.files("app/src/main/resources/messages", ".properties")) {
            Set<String> seen = new HashSet<>();
            List<String> twice = Repository.text(file)
                    .lines()
                    .filter(line -> line.matches("[a-z][^#!=:\\s]*\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .toList();
            assertThat(twice).as(file.getFileName().toString()).isEmpty();
        }
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        for (Path file : THAI) {
            Map<String, String> english = read(english(file));
            read(file).forEach((key, text) -> {
                if (english.containsKey(key)) {
                    assertThat(gaps(text)).as(key).isEqualTo(gaps(english.get(key)));
                }
            });
        }
    }

    private static Set<String> gaps(String text) {
        Set<String> gaps = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([0-9]+)").matcher(text);
        while (matcher.find()) {
            gaps.add(matcher.group(1));
        }
        if (!gaps.isEmpty()) {
            assertThat(new MessageFormat(text.replace("'", "''"))).isNotNull();
        }
        return gaps;
    }

    @Test
    void everyKeyThatIsAskedForByNameIsThere() {
        Set<String> known = new HashSet<>();
        THAI.forEach(file -> known.addAll(read(file).keySet()));
        List<Path> askers = Stream.concat(
                        Repository.files("app/src/main/jte", ".jte").stream(),
                        Repository.files("app/src/main/java", ".java").stream())
                .toList();
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Path file : askers) {
            Matcher matcher = ASKED.matcher(Repository.text(file));
            while (matcher.find()) {
                asked++;
                if (!known.contains(matcher.group(1))) {
                    missing.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(asked).as("the checker must see the keys").isGreaterThan(200);
        assertThat(missing).isEmpty();
    }
}
