package org.phaenruam.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Readers ask for the branches of plans in one way, {@code plans.standing} and what is made of it. Where the rows that are
 * written are read, draft and all, it is on purpose.
 */
class BranchesThatStandTest {
    private static final Pattern ROWS =
            Pattern.compile("(?:from|join|update|into)\\s+plans\\.node(?:_budget)?\\b(?!\\.)");

    private static final Map<String, String> ON_PURPOSE = new TreeMap<>(Map.ofEntries(
            Map.entry("TreeStore.java", "the editor"),
            Map.entry("add-branches.sql", "the editor"),
            Map.entry("ContentsStore.java", "what would be sealed"),
            Map.entry("PutBackStore.java", "a draft is dropped"),
            Map.entry("put-back-nodes.sql", "a draft is dropped"),
            Map.entry("PlanStore.java", "what is given, and what an adoption decides about"),
            Map.entry("invented-nodes.sql", "plans that are made up"),
            Map.entry("BranchStore.java", "holds a branch while a need is put under it"),
            Map.entry("TargetStore.java", "a mark that changes with every change"),
            Map.entry("NodeStore.java", "search keys that are still to be written"),
            Map.entry("reach.sql", "the plan of a branch whose code is known")));

    private static Set<String> reading(Stream<Path> files) {
        Set<String> found = new TreeSet<>();
        files.filter(path -> !path.toString().contains("/db/migration/"))
                .filter(path -> ROWS.matcher(Repository.text(path)).find())
                .forEach(path -> found.add(path.getFileName().toString()));
        return found;
    }

    @Test
    void whoeverReadsTheRowsThatAreWrittenIsNamedWithItsReason() {
        assertThat(reading(Stream.concat(
                        Repository.files("app/src/main/java", ".java").stream(),
                        Repository.files("app/src/main/resources", ".sql").stream())))
                .as("because a page that reads the draft of a plan tells another story than its neighbours: read"
                        + " plans.standing, or plans.counted where needs are counted")
                .isEqualTo(ON_PURPOSE.keySet());
    }

    @Test
    void theCheckerSeesARowThatIsRead() {
        assertThat(ROWS.matcher("select 1 from plans.node n").find()).isTrue();
        assertThat(ROWS.matcher("join plans.node_budget b on").find()).isTrue();
        assertThat(ROWS.matcher("ui.t(\"plans.node.doer\")").find()).isFalse();
        assertThat(ROWS.matcher("from plans.standing n").find()).isFalse();
    }
}
