package org.phaenruam.app.ops;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All commands; one way to run them and to fail. */
@Component
class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final List<Command> commands;

    Commands(List<Command> commands) {
        this.commands = commands;
    }

    int run(String name, List<String> arguments, Progress out) {
        for (Command command : commands) {
            if (command.name().equals(name)) {
                return guarded(command, arguments, out);
            }
        }
        out.complain("There is no command '" + name + "' here. (ไม่มีคำสั่งนี้)");
        return 2;
    }

    private static int guarded(Command command, List<String> arguments, Progress out) {
        try {
            return command.run(arguments, out);
        } catch (RuntimeException | Error e) { // whatever it is, whoever typed the command is told
            LOG.error("the command '{}' failed", command.name(), e);
            out.complain("'" + command.name() + "' failed: " + Failures.oneLine(e) + " (คำสั่งนี้ทำไม่สำเร็จ)");
            return 1;
        }
    }
}
