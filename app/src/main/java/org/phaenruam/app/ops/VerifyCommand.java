package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.phaenruam.app.audit.AuditChains;
import org.phaenruam.app.audit.Verdict;
import org.phaenruam.app.proposals.FiguresCheck;
import org.springframework.stereotype.Component;

/** {@code verify [FILE]}: the chains of the database and the figures kept beside the steps, or the chains of an exported copy. */
@Component
class VerifyCommand implements Command {
    private final AuditChains chains;
    private final FiguresCheck figures;

    VerifyCommand(AuditChains chains, FiguresCheck figures) {
        this.chains = chains;
        this.figures = figures;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        LongConsumer progress = count -> out.say("… " + count + " records (รายการ)");
        try {
            if (!arguments.isEmpty()) {
                return say(chains.verifyFile(Path.of(arguments.getFirst()), progress), out);
            }
            int different = sayFigures(out);
            return Math.max(different, say(chains.verify(progress), out));
        } catch (IOException e) {
            out.complain("The file cannot be read: " + e + " (อ่านไฟล์ไม่ได้)");
            return 2;
        }
    }

    private int sayFigures(Progress out) {
        int worst = 0;
        for (FiguresCheck.Found found : figures.run()) {
            if (found.agrees()) {
                out.say("figures agree: " + found.what() + ", " + found.compared() + " compared (ตัวเลขตรงกัน)");
            } else {
                out.complain("FIGURES DIFFER: " + found.what() + ", " + found.different() + " of " + found.compared()
                        + ", such as " + found.example() + " (ตัวเลขไม่ตรงกับขั้นตอนที่บันทึกไว้ " + found.different()
                        + " แห่ง เช่น " + found.example() + ")");
                worst = 1;
            }
        }
        return worst;
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
