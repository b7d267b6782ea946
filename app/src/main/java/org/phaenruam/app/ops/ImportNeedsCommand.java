package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.proposals.NeedsByFile;
import org.springframework.stereotype.Component;

/** {@code import needs FILE [--map FILE] [--sheet NAME] [--dry-run] [--good-only] [--drafts]}, with a report in Thai and English. */
@Component
class ImportNeedsCommand implements Command {
    private static final ActorRef BY = ActorRef.command("import-needs");

    private final NeedsByFile needs;

    ImportNeedsCommand(NeedsByFile needs) {
        this.needs = needs;
    }

    @Override
    public String name() {
        return "import needs";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        Path file = Path.of(arguments.getFirst());
        int map = arguments.indexOf("--map");
        try {
            if (!Files.isReadable(file)) {
                throw new NoSuchFileException(file.toString());
            }
            List<String> lines = map < 0
                    ? List.of()
                    : Files.readAllLines(Path.of(arguments.get(map + 1)), StandardCharsets.UTF_8).stream()
                            .map(line -> line.replace("\uFEFF", "").strip())
                            .toList();
            NeedsByFile.Report report = needs.take(
                    new NeedsByFile.Order(
                            file,
                            ImportBudgetCommand.after(arguments, "--sheet"),
                            lines,
                            arguments.contains("--dry-run"),
                            arguments.contains("--drafts"),
                            arguments.contains("--good-only")),
                    BY);
            report.lines().forEach(report.clean() ? out::say : out::complain);
            return report.clean() ? 0 : 1;
        } catch (NoSuchFileException e) {
            out.complain("There is no file " + e.getFile() + " (ไม่มีไฟล์นี้)");
            return 2;
        } catch (IOException e) {
            out.complain("The file cannot be read: " + e + " (อ่านไฟล์ไม่ได้)");
            return 2;
        }
    }
}
