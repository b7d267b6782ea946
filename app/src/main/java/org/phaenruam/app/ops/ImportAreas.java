package org.phaenruam.app.ops;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import areas} as it is typed. */
@CommandLine.Command(name = "areas", description = "holds another list of areas (CSV, XLSX, XLS or ODS) against ours")
final class ImportAreas implements Phaen.Runs {
    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--dry-run", description = "only says what differs")
    boolean dryRun;

    @Option(
            names = "--apply",
            paramLabel = "KINDS",
            description = "what to take over, such as additions,names: additions, missing, names, english, numbers,"
                    + " codes, parents; without it nothing is changed")
    String apply = "";

    @Option(names = "--on", paramLabel = "DATE", description = "the day from which the list holds, default today")
    @Nullable
    String on;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            description = "the text that orders it, such as the Royal Gazette's volume and page")
    @Nullable
    String reference;

    @Option(names = "--report", paramLabel = "FILE.csv", description = "writes each difference as a row")
    @Nullable
    Path report;

    @CommandLine.Mixin
    Phaen.DataOrDb at = new Phaen.DataOrDb();

    @Override
    public int run(Product product) {
        List<String> arguments = new ArrayList<>(List.of(Phaen.absolute(file)));
        if (dryRun) {
            arguments.add("--dry-run");
        }
        if (!apply.isBlank()) {
            arguments.addAll(List.of("--apply", apply));
        }
        if (on != null) {
            arguments.addAll(List.of("--on", on));
        }
        if (reference != null) {
            arguments.addAll(List.of("--reference", reference));
        }
        if (report != null) {
            arguments.addAll(List.of("--report", Phaen.absolute(report)));
        }
        return at.command(product, "import areas", arguments.toArray(String[]::new));
    }
}
