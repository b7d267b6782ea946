package org.phaenruam.app.plans.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A mark of what a preview shows to be looked at: how the columns match, bad rows, doubtful figures, names of places that fit
 * several areas or none. It comes back with the confirmation, so that nobody confirms what arose after they looked.
 */
final class ShownDoubts {
    private final MessageDigest digest = Digests.begin();

    private ShownDoubts() {}

    static String of(IncomingFiles.Opened opened, BudgetCheck check) {
        ShownDoubts shown = new ShownDoubts();
        shown.add(opened.file().sheet(), opened.matched().kept(), check.badRows());
        check.faults().forEach(fault -> shown.add(fault.cell(), fault.key(), fault.args(), fault.value()));
        check.flags().stream().map(BudgetCheck.Flag::toString).sorted().forEach(flag -> shown.add(flag));
        check.several().forEach(name -> shown.add(name));
        shown.add(check.withoutArea(), check.lost());
        return Digests.end(shown.digest);
    }

    private void add(Object... said) {
        for (Object part : said) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
