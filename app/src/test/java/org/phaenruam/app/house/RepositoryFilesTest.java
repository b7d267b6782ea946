package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may not be in a repository that strangers clone, and what must be in every page's template. */
class RepositoryFilesTest {
    /** Written so that this file does not contain what it looks for. */
    private static final Pattern MACHINE =
            Pattern.compile("/" + "work/(main|wt|shared|brief)|/" + "root/|/" + "home/[a-z]|/tmp/" + "bash_jobs");

    private static final Pattern SECRET =
            Pattern.compile("-----BEGIN " + "[A-Z ]*PRIVATE KEY|AKIA" + "[0-9A-Z]{16}|gh[pousr]_" + "[0-9A-Za-z]{36}");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)\\sstyle\\s*=|<style[\\s>]|<script(?![^>]*\\ssrc=)[^>]*>|\\son[a-z]+\\s*=\\s*[\"']|javascript:");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)(src|href)\\s*=\\s*[\"'](https?:)?//[^\"']+\\.(js|css|woff2?|png|svg)");

    private static final Pattern SAVED_UNSEEN = Pattern.compile("<a [^>]*\\sdownload(?=[\\s=>])");

    private static List<Path> texts() {
        return Repository.tracked().stream()
                .filter(file -> file.toString()
                        .matches(".*(\\.(java|jte|properties|md|xml|sql|csv|css|js|txt|yml|yaml|sh|html)|/phaen|/run)"))
                .toList();
    }

    private static List<String> findings(Pattern pattern, List<Path> files) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            pattern.matcher(Repository.text(file))
                    .results()
                    .forEach(match -> found.add(Repository.root().relativize(file) + ": " + match.group()));
        }
        return found;
    }

    @Test
    void noPathOfSomebodysMachineIsWrittenAnywhere() {
        assertThat(texts()).hasSizeGreaterThan(200);
        assertThat(MACHINE.matcher("see /" + "work/main/x").find()).isTrue();
        assertThat(findings(MACHINE, texts()))
                .as("because a clone lies elsewhere")
                .isEmpty();
    }

    @Test
    void noSecretIsWrittenAnywhere() {
        assertThat(findings(SECRET, texts())).isEmpty();
    }

    @Test
    void buildsNameNoRegistryOfTheirOwn() {
        List<Path> poms = Repository.tracked().stream()
                .filter(file -> file.endsWith("pom.xml") || file.toString().contains("/.mvn/"))
                .toList();
        assertThat(poms).hasSizeGreaterThanOrEqualTo(3);
        assertThat(findings(Pattern.compile("<(plugin)?[rR]epository>|<mirror>|<url>"), poms))
                .as("because everybody's own settings say where artifacts come from")
                .isEmpty();
    }

    @Test
    void templatesCarryNoInlineStyleAndNoInlineScript() {
        List<Path> templates = Repository.files("app/src/main/jte", ".jte");
        assertThat(templates).hasSizeGreaterThan(20);
        assertThat(Stream.of("<p style=\"x\">", "<script>", "<a onclick='x'>", "<style>")
                        .allMatch(bad -> INLINE.matcher(bad).find()))
                .isTrue();
        assertThat(INLINE.matcher("<script src=\"/a.js\" defer></script>").find())
                .isFalse();
        assertThat(findings(INLINE, templates))
                .as("because the content policy forbids it, and the page would break silently")
                .isEmpty();
    }

    @Test
    void linksToFilesLeaveItToTheReplyWhetherItIsAFile() {
        assertThat(SAVED_UNSEEN.matcher("<a href=\"/needs.xlsx\" download>").find())
                .isTrue();
        assertThat(SAVED_UNSEEN
                        .matcher("<a class=\"downloads\" href=\"/download\">")
                        .find())
                .isFalse();
        assertThat(findings(SAVED_UNSEEN, Repository.files("app/src/main/jte", ".jte")))
                .as("because browsers save whatever comes from such a link: an error page, or the page to sign in")
                .isEmpty();
    }

    @Test
    void templatesLoadNothingFromElsewhere() {
        assertThat(findings(OUTSIDE, Repository.files("app/src/main/jte", ".jte")))
                .as("because everything is served by us")
                .isEmpty();
    }

    @Test
    void textFilesAreUtf8WithUnixLineEnds() {
        List<String> wrong = texts().stream()
                .filter(file -> Repository.text(file).indexOf('\r') >= 0
                        || Repository.text(file).startsWith("\ufeff"))
                .map(file -> Repository.root().relativize(file).toString())
                .toList();
        assertThat(wrong).isEmpty();
    }
}
