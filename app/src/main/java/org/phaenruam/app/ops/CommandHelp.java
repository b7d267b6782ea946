package org.phaenruam.app.ops;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help import plan}: the options of a command, however many words its name has. */
@CommandLine.Command(name = "help", description = "the options of a command, such as help import plan")
final class CommandHelp implements Runnable {
    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "its words")
    List<String> words = List.of();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Gives this command and all below it {@code --help}. */
    static void option(CommandLine line) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("these lines (หน้านี้)")
                        .build());
        line.getSubcommands().values().forEach(CommandHelp::option);
    }

    @Override
    public void run() {
        CommandLine asked = spec.root().commandLine();
        for (String word : words) {
            CommandLine below = asked.getSubcommands().get(word);
            if (below == null) {
                throw new CommandLine.ParameterException(
                        asked, "There is no command '" + String.join(" ", words) + "'. (ไม่มีคำสั่งนี้)");
            }
            asked = below;
        }
        asked.usage(spec.commandLine().getOut());
    }
}
