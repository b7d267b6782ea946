package org.phaenruam.app.ops;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.phaenruam.app.audit.AuditChains;
import org.springframework.stereotype.Component;

/** {@code export audit FILE}: the file appears whole or not at all. */
@Component
class ExportAuditCommand implements Command {
    private final AuditChains chains;

    ExportAuditCommand(AuditChains chains) {
        this.chains = chains;
    }

    @Override
    public String name() {
        return "export audit";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        Path file = Path.of(arguments.getFirst());
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            long records;
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
                records = chains.export(stream, count -> out.say("… " + count + " records (รายการ)"));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            out.say("written: " + records + " records to " + file + " (เขียนแล้ว " + records + " รายการ)");
            return 0;
        } catch (IOException e) {
            out.complain("The file cannot be written: " + e + " (เขียนไฟล์ไม่ได้)");
            return 2;
        }
    }
}
