package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Lang;

/** What no template may hold, and what every template may count on. */
class TemplatesTest {
    private static final Path JTE = Path.of("src/main/jte");
    private static final Path STATIC = Path.of("src/main/resources/static");

    private static Map<String, String> templates() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(JTE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                found.put(JTE.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(found).as("the check saw the templates").hasSizeGreaterThan(25);
        return found;
    }

    private static List<String> where(String pattern) throws IOException {
        Pattern sought = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        return templates().entrySet().stream()
                .flatMap(t -> sought.matcher(t.getValue()).results().map(m -> t.getKey() + ": " + m.group()))
                .toList();
    }

    @Test
    void noTemplateHoldsStyleOrScriptOrAHandlerBecauseTheContentPolicyForbidsThem() throws IOException {
        assertThat(where("\\sstyle\\s*=")).isEmpty();
        assertThat(where("<style")).isEmpty();
        assertThat(where("\\son[a-z]+\\s*=")).isEmpty();
        assertThat(where("hx-on")).isEmpty();
        assertThat(where("javascript:")).isEmpty();
        assertThat(where("<script(?![^>]*\\ssrc=\"(?:/vendor/|\\$\\{ui[.]asset[(]\"/js/))[^>]*>"))
                .isEmpty();
    }

    @Test
    void noTemplatePrintsUnescapedTextBecauseNamesMayHoldAnything() throws IOException {
        assertThat(where("\\$unsafe")).isEmpty();
    }

    @Test
    void noTemplateAsksAnotherHost() throws IOException {
        assertThat(where("(src|href)=\"(https?:)?//[^\"]*")).isEmpty();
    }

    @Test
    void everyFormThatPostsCarriesTheToken() throws IOException {
        assertThat(where("<form[^>]*method=\"post\"[^>]*>(?:(?!</form>|ui\\.csrf\\(\\)).)*</form>"))
                .isEmpty();
    }

    @Test
    void everySignThatATemplateUsesIsDrawn() throws IOException {
        String drawn = Files.readString(STATIC.resolve("icons.svg"));
        TreeSet<String> used = new TreeSet<>();
        Pattern name = Pattern.compile(
                "@template\\.ui\\.(?:icon|tag|note)\\([^)]*?\\b(?:name|icon) = \"([a-z]+)\"", Pattern.DOTALL);
        templates().values().forEach(t -> name.matcher(t).results().forEach(m -> used.add(m.group(1))));
        List.of("wait", "late", "ok", "up", "back", "merged", "hold").forEach(kind -> used.add(Signs.of(kind)));

        assertThat(used)
                .hasSizeGreaterThan(10)
                .allSatisfy(sign -> assertThat(drawn).contains("<symbol id=\"" + sign + "\""));
    }

    @Test
    void everyMessageThatATemplateNamesExists() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        Pattern key = Pattern.compile("ui\\.t\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");
        templates().values().forEach(t -> key.matcher(t).results().forEach(m -> named.add(m.group(1))));

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(Paper.MESSAGES.all(Lang.TH).keySet()).containsAll(named);
    }

    @Test
    void everyClassThatATemplateNamesHasALook() throws IOException {
        String css = Files.readString(STATIC.resolve("css/app.css"));
        TreeSet<String> without = new TreeSet<>();
        Pattern attribute = Pattern.compile("\\sclass=\"([^\"$]*)\"");
        templates()
                .forEach((file, t) -> attribute
                        .matcher(t)
                        .results()
                        .flatMap(m -> Stream.of(m.group(1).split("\\s+")))
                        .filter(c -> !c.isEmpty()
                                && !Pattern.compile("\\." + Pattern.quote(c) + "(?![\\w-])")
                                        .matcher(css)
                                        .find())
                        .forEach(c -> without.add(c + " in " + file)));

        assertThat(without).isEmpty();
    }

    @Test
    void whatComesFromElsewhereIsWhatWasTakenIn() throws Exception {
        int checked = 0;
        for (Path list : List.of(
                STATIC.resolve("vendor/htmx-2.0.10/SHA256SUMS"),
                STATIC.resolve("fonts/plex-sans-thai-looped-5.3.0/SHA256SUMS"))) {
            for (String line : Files.readAllLines(list)) {
                String[] sumAndName = line.split(" +");
                byte[] sum = MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(list.resolveSibling(sumAndName[1])));
                assertThat(HexFormat.of().formatHex(sum)).as(sumAndName[1]).isEqualTo(sumAndName[0]);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(9);
    }
}
