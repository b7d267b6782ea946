package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.PlansByFile;
import org.springframework.stereotype.Component;

/** {@code import plan FILE [--plan CODE] [--map FILE] [--sheet NAME] [--dry-run]}, with a report in Thai and English. */
@Component
class ImportPlanCommand implements Command {
    private static final ActorRef BY = ActorRef.command("import-plan");

    private final PlansByFile plans;

    ImportPlanCommand(PlansByFile plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "import plan";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        int map = arguments.indexOf("--map");
        int plan = arguments.indexOf("--plan");
        List<String> lines = List.of();
        try {
            if (map >= 0) {
                lines = ImportBudgetCommand.mapLines(Path.of(arguments.get(map + 1)));
            }
        } catch (IOException e) {
            out.complain("The file of columns cannot be read: " + e + " (อ่านไฟล์คอลัมน์ไม่ได้)");
            return 2;
        }
        PlansByFile.Report report = plans.take(
                new PlansByFile.Order(
                        Path.of(arguments.getFirst()),
                        ImportBudgetCommand.after(arguments, "--sheet"),
                        plan >= 0 ? arguments.get(plan + 1) : "",
                        lines,
                        arguments.contains("--dry-run")),
                BY);
        report.lines().forEach(report.clean() ? out::say : out::complain);
        return report.clean() ? 0 : 1;
    }
}
