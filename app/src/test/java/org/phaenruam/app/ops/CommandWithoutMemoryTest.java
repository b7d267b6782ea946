package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever gave a command that wanted too much memory is told how to give it more. */
class CommandWithoutMemoryTest {
    private record Wants(String why) implements Command {
        @Override
        public String name() {
            return "import needs";
        }

        @Override
        public int run(List<String> arguments, Progress out) {
            throw new IllegalStateException("the file", new OutOfMemoryError(why));
        }
    }

    private record Screen(List<String> lines) implements Progress {
        @Override
        public void say(String line) {
            lines.add(line);
        }

        @Override
        public void complain(String line) {
            lines.add(line);
        }
    }

    private static String said(String alone, boolean demo, String why) {
        Screen screen = new Screen(new ArrayList<>());
        assertThat(new Commands(List.of(new Wants(why)), alone, demo).run("import needs", List.of(), screen))
                .isEqualTo(1);
        return String.join("\n", screen.lines);
    }

    @Test
    void a_command_of_its_own_is_given_again_with_more() {
        assertThat(said("import needs", false, "Java heap space"))
                .contains("MB ไม่พอสำหรับคำสั่งนี้", "not enough for this command")
                .containsPattern("PHAEN_JAVA_OPTS=-Xmx\\d+m ./phaen import needs …")
                .doesNotContain("./phaen run");
    }

    @Test
    void in_a_running_server_it_is_the_server_that_needs_more() {
        assertThat(said("", false, "GC overhead limit exceeded"))
                .contains("ของระบบที่เปิดอยู่ไม่พอ", "of the running server")
                .containsPattern("PHAEN_JAVA_OPTS=-Xmx\\d+m ./phaen run");
        assertThat(said("", true, "Java heap space")).containsPattern("PHAEN_JAVA_OPTS=-Xmx\\d+m ./phaen demo");
    }

    @Test
    void where_more_memory_would_not_help_it_is_not_advised() {
        assertThat(said("import needs", false, "unable to create native thread"))
                .contains("unable to create native thread")
                .doesNotContain("PHAEN_JAVA_OPTS");
    }
}
