package org.phaenruam.app.ops;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that take in files of plans and budgets. */
final class PlanImports {
    private PlanImports() {}

    @CommandLine.Command(
            name = "budget",
            description = "งบประมาณ: budget lines from a CSV, XLSX, XLS or ODS file, all or nothing")
    static final class ImportBudget implements Phaen.Runs {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Option(
                names = "--map",
                paramLabel = "FILE",
                description = "lines heading=field where the headings are not understood by themselves")
        @Nullable
        Path map;

        @Option(
                names = "--sheet",
                paramLabel = "NAME",
                description = "the sheet of a workbook; else the first that is neither hidden nor empty")
        @Nullable
        String sheet;

        @Option(names = "--dry-run", description = "only says what would be stored and what is wrong")
        boolean dryRun;

        @Option(names = "--good-only", description = "leaves bad rows out instead of refusing the file")
        boolean goodOnly;

        @Option(names = "--accept-flagged", description = "takes figures that cannot be right in too, with their flag")
        boolean acceptFlagged;

        @CommandLine.Mixin
        Phaen.DataOrDb at = new Phaen.DataOrDb();

        @Override
        public int run(Product product) {
            List<String> arguments = new ArrayList<>(List.of(Phaen.absolute(file)));
            if (map != null) {
                arguments.addAll(List.of("--map", Phaen.absolute(map)));
            }
            if (sheet != null) {
                arguments.addAll(List.of("--sheet", sheet));
            }
            if (dryRun) {
                arguments.add("--dry-run");
            }
            if (goodOnly) {
                arguments.add("--good-only");
            }
            if (acceptFlagged) {
                arguments.add("--accept-flagged");
            }
            return at.command(product, "import budget", arguments.toArray(String[]::new));
        }
    }

    @CommandLine.Command(
            name = "plan",
            description =
                    "โครงการของแผน: projects into a plan from the forms ผ.02, ผ.02/1, ผ.02/2, ผ.03 or a list like them")
    static final class ImportPlan implements Phaen.Runs {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Option(
                names = "--plan",
                paramLabel = "CODE",
                description = "the plan's code, as its page's address has it; or a line plan=CODE in the map")
        @Nullable
        String plan;

        @Option(
                names = "--map",
                paramLabel = "FILE",
                description =
                        "lines heading=field (or heading=year) where the headings are not understood by themselves")
        @Nullable
        Path map;

        @Option(
                names = "--sheet",
                paramLabel = "NAME",
                description = "the sheet of a workbook; else the first that is neither hidden nor empty")
        @Nullable
        String sheet;

        @Option(names = "--dry-run", description = "only says what would be added and what is wrong")
        boolean dryRun;

        @CommandLine.Mixin
        Phaen.DataOrDb at = new Phaen.DataOrDb();

        @Override
        public int run(Product product) {
            List<String> arguments = new ArrayList<>(List.of(Phaen.absolute(file)));
            if (plan != null) {
                arguments.addAll(List.of("--plan", plan));
            }
            if (map != null) {
                arguments.addAll(List.of("--map", Phaen.absolute(map)));
            }
            if (sheet != null) {
                arguments.addAll(List.of("--sheet", sheet));
            }
            if (dryRun) {
                arguments.add("--dry-run");
            }
            return at.command(product, "import plan", arguments.toArray(String[]::new));
        }
    }
}
