package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.App;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The rooms of the house: who may use whom, and the picture of it in {@code docs/generated/modules.md}. */
class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(App.class);

    @Test
    void noModuleUsesAnotherThatItMayNot() {
        assertThat(MODULES.stream()).as("the checker must see the modules").hasSizeGreaterThanOrEqualTo(11);
        MODULES.verify();
    }

    @Test
    void theModulePictureIsUpToDate() throws IOException {
        Path file = Repository.file("docs/generated/modules.md");
        String now = picture();
        String before = Files.exists(file) ? Repository.text(file) : "";
        if (!now.equals(before)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(before)
                .as("docs/generated/modules.md was out of date and has been written anew: commit it")
                .isEqualTo(now);
    }

    private static String picture() {
        List<ApplicationModule> modules =
                MODULES.stream().sorted(Comparator.comparing(ModulesTest::name)).toList();
        var out = new StringBuilder(
                "# Modules\n\nWritten by `ModulesTest` from the code; an arrow means \"uses\".\n\n```mermaid\ngraph BT\n");
        for (ApplicationModule module : modules) {
            for (String used : uses(module)) {
                out.append("    ")
                        .append(name(module))
                        .append(" --> ")
                        .append(used)
                        .append('\n');
            }
        }
        out.append("```\n\n| module | its one sentence | uses |\n|---|---|---|\n");
        for (ApplicationModule module : modules) {
            out.append("| `")
                    .append(name(module))
                    .append("` | ")
                    .append(sentence(module))
                    .append(" | ");
            out.append(uses(module).stream().map(each -> "`" + each + "`").collect(Collectors.joining(" ")));
            out.append(" |\n");
        }
        return out.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static TreeSet<String> uses(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(ModulesTest::name)
                .filter(each -> !each.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first sentence of the package's own documentation. */
    private static String sentence(ApplicationModule module) {
        String source = Repository.text(
                Repository.file("app/src/main/java/org/phaenruam/app/" + name(module) + "/package-info.java"));
        String doc = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
        return doc.replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
    }
}
