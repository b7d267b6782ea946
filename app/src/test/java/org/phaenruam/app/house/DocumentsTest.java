package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The papers of the house are there, and say what they promise to say. */
class DocumentsTest {
    private static final List<String> PAPERS = List.of(
            "README.md",
            "ARCHITECTURE.md",
            "DECISIONS.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "LICENSE",
            "docs/words.md",
            "docs/dependencies.md");

    @Test
    void thePapersAreThere() {
        assertThat(PAPERS)
                .allSatisfy(name ->
                        assertThat(Repository.file(name)).isRegularFile().isNotEmptyFile());
    }

    @Test
    void everyDependencyHasItsLine() {
        String lines = Repository.text(Repository.file("docs/dependencies.md"));
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (String pom : List.of("pom.xml", "thaitext/pom.xml", "match/pom.xml", "app/pom.xml")) {
            String text = Repository.text(Repository.file(pom)).replaceAll("(?s)<parent>.*?</parent>", "");
            Matcher matcher = Pattern.compile(
                            "(?s)<(?:dependency|path|plugin)>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>")
                    .matcher(text);
            while (matcher.find()) {
                seen++;
                if (!matcher.group(1).equals("org.phaenruam")
                        && !lines.contains("`" + matcher.group(1) + ":" + matcher.group(2) + "`")) {
                    missing.add(matcher.group(1) + ":" + matcher.group(2));
                }
            }
        }
        assertThat(seen).as("the checker must see the dependencies").isGreaterThan(25);
        assertThat(missing)
                .as("why this one, what it replaces, its licence: docs/dependencies.md")
                .isEmpty();
    }

    @Test
    void everyDecisionHasANameOfItsOwn() {
        List<String> names = Repository.text(Repository.file("DECISIONS.md"))
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.replaceAll("^- \\*\\*([^*]+)\\*\\*.*", "$1"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Z0-9-]+"));
    }

    @Test
    void linksBetweenThePapersLeadSomewhere() {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path paper : Repository.tracked()) {
            if (!paper.toString().endsWith(".md")) {
                continue;
            }
            Matcher matcher =
                    Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)").matcher(Repository.text(paper));
            while (matcher.find()) {
                links++;
                if (!Files.exists(paper.resolveSibling(matcher.group(1)))) {
                    dead.add(paper.getFileName() + " → " + matcher.group(1));
                }
            }
        }
        assertThat(links).isGreaterThan(5);
        assertThat(dead).isEmpty();
    }
}
