package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.BudgetsByFile;
import org.springframework.stereotype.Component;

/** {@code import budget FILE [--map FILE] [--sheet NAME] [--dry-run] [--good-only] [--accept-flagged]}, reporting in Thai and English. */
@Component
class ImportBudgetCommand implements Command {
    private static final ActorRef BY = ActorRef.command("import-budget");

    private final BudgetsByFile budgets;

    ImportBudgetCommand(BudgetsByFile budgets) {
        this.budgets = budgets;
    }

    @Override
    public String name() {
        return "import budget";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        int map = arguments.indexOf("--map");
        List<String> lines = List.of();
        try {
            if (map >= 0) {
                lines = mapLines(Path.of(arguments.get(map + 1)));
            }
        } catch (IOException e) {
            out.complain("The file of columns cannot be read: " + e + " (อ่านไฟล์คอลัมน์ไม่ได้)");
            return 2;
        }
        BudgetsByFile.Report report = budgets.take(
                new BudgetsByFile.Order(
                        Path.of(arguments.getFirst()),
                        after(arguments, "--sheet"),
                        lines,
                        arguments.contains("--dry-run"),
                        arguments.contains("--good-only"),
                        arguments.contains("--accept-flagged")),
                BY,
                out::say);
        report.lines().forEach(report.clean() ? out::say : out::complain);
        return report.clean() ? 0 : 1;
    }

    /** What stands after this option; empty where it was not given. */
    static String after(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        return at < 0 || at + 1 >= arguments.size() ? "" : arguments.get(at + 1);
    }

    /** The lines of a map file, without a byte order mark. */
    static List<String> mapLines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> line.replace("\uFEFF", "").strip())
                .toList();
    }
}
