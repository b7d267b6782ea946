package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaenruam.app.App;

/** Whoever asks how a command is used is told of that command, not of the one above it. */
class CommandHelpTest {
    private int exit;

    private String said(String command) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            exit = Phaen.run(App.class, command.split(" "));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "import plan, --plan=CODE",
        "import budget, --accept-flagged",
        "generate national, --seed=",
        "areas count, --db=JDBCURL",
        "verify, --file=FILE"
    })
    void help_and_the_option_tell_of_the_command_itself(String command, String option) {
        String help = said("help " + command);
        assertThat(exit).isZero();
        assertThat(help).startsWith("Usage: phaen " + command).contains(option);
        assertThat(said(command + " --help")).isEqualTo(help);
        assertThat(exit).isZero();
        assertThat(said(command + " -h")).isEqualTo(help);
    }

    @Test
    void a_word_above_names_what_it_can_do_and_all_kinds_of_files() {
        assertThat(said("help import"))
                .startsWith("Usage: phaen import")
                .contains("villages", "needs", "plan", "budget");
        assertThat(said("import --help").replaceAll("\\s+", " ")).contains("CSV, XLSX, XLS or ODS");
        assertThat(said("help")).startsWith("Usage: phaen").contains("import", "generate", "help");
    }

    @Test
    void a_command_that_there_is_not_is_told() {
        assertThat(said("help import plans")).contains("There is no command 'import plans'", "ไม่มีคำสั่งนี้");
        assertThat(exit).isEqualTo(2);
    }
}
