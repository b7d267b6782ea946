package org.phaenruam.app.ops;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.areas.ImportReport;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.springframework.stereotype.Component;

/** {@code import villages FILE [--dry-run]}: all or nothing, with a report in Thai and English. */
@Component
class ImportVillagesCommand implements Command {
    private static final ActorRef BY = ActorRef.command("import-villages");

    private final AreasImport areas;

    ImportVillagesCommand(AreasImport areas) {
        this.areas = areas;
    }

    @Override
    public String name() {
        return "import villages";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        Path file = Path.of(arguments.getFirst());
        boolean dryRun = arguments.contains("--dry-run");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            out.say("… " + file + " (" + Files.size(file) / 1024 + " KB)");
            return say(dryRun ? areas.tryVillages(in, null) : areas.importVillages(in, null, BY), out);
        } catch (NoSuchFileException e) {
            out.complain("There is no file " + file + " (ไม่มีไฟล์นี้)");
            return 2;
        } catch (IOException e) {
            out.complain("The file cannot be read: " + e + " (อ่านไฟล์ไม่ได้)");
            return 2;
        }
    }

    private static int say(ImportReport report, Progress out) {
        for (Lang lang : Lang.values()) {
            for (String line : report.lines(lang)) {
                if (report.clean()) {
                    out.say(line);
                } else {
                    out.complain(line);
                }
            }
        }
        return report.clean() ? 0 : 1;
    }
}
