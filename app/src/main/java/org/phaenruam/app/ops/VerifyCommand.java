package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.phaenruam.app.audit.AuditChains;
import org.phaenruam.app.audit.Verdict;
import org.springframework.stereotype.Component;

/** {@code verify [FILE]}: the chains of the database, or of an exported copy. */
@Component
class VerifyCommand implements Command {
    private final AuditChains chains;

    VerifyCommand(AuditChains chains) {
        this.chains = chains;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        LongConsumer progress = count -> out.say("… " + count + " records (รายการ)");
        try {
            Verdict verdict = arguments.isEmpty()
                    ? chains.verify(progress)
                    : chains.verifyFile(Path.of(arguments.getFirst()), progress);
            return say(verdict, out);
        } catch (IOException e) {
            out.complain("The file cannot be read: " + e + " (อ่านไฟล์ไม่ได้)");
            return 2;
        }
    }

    private static int say(Verdict verdict, Progress out) {
        return switch (verdict) {
            case Verdict.Intact intact -> {
                intact.notes().forEach(out::say);
                out.say("intact: " + intact.records() + " records in " + intact.chains() + " chains, "
                        + intact.checkpoints() + " checkpoints"
                        + " (ครบถ้วน ไม่มีการแก้ไข: " + intact.records() + " รายการ)");
                yield 0;
            }
            case Verdict.Broken broken -> {
                out.complain("BROKEN at " + broken.where() + ": " + broken.why() + " (พบร่องรอยการแก้ไขหรือสูญหายที่ "
                        + broken.where() + ")");
                yield 1;
            }
        };
    }
}
