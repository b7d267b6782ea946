package org.phaenruam.app.ops;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code import villages FILE [--dry-run]}. */
@Component
class ImportVillagesCommand implements Command {
    @Override
    public String name() {
        return "import villages";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        out.complain("Villages cannot be imported yet. (ยังนำเข้าหมู่บ้านไม่ได้)");
        return 1;
    }
}
