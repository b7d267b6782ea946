package org.phaenruam.app.plans.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for files that budget lines came from, and for taking one back. */
@Component
class BudgetFiles {
    private static final int MOST = 200;

    private final BudgetFileStore store;
    private final BudgetStore lines;
    private final BudgetLines rights;
    private final Audit audit;

    BudgetFiles(BudgetFileStore store, BudgetStore lines, BudgetLines rights, Audit audit) {
        this.store = store;
        this.lines = lines;
        this.rights = rights;
        this.audit = audit;
    }

    /** The newest files with lines of this area or of one in it. */
    List<BudgetFile> list(AreaCode area) {
        return store.list(rights.within(area), MOST);
    }

    /** All of them, the newest first. */
    List<BudgetFile> listAll(AreaCode area) {
        return store.list(rights.within(area), Integer.MAX_VALUE);
    }

    Optional<BudgetFile> find(int no) {
        return store.find(no);
    }

    Map<Integer, BudgetStore.Stored> years(BudgetFile file) {
        return store.years(file.no());
    }

    /** Who may bring files in where this one was brought in may also take it back. */
    boolean mayTakeBack(Actor actor, BudgetFile file) {
        return rights.mayImport(actor, file.area());
    }

    /** Takes all of a file's lines out, with a record of what they were and why; false when they are gone already. */
    @Transactional
    public boolean takeBack(Actor actor, int no, String reason) {
        lines.lock();
        Optional<BudgetFile> file = store.find(no);
        if (file.isEmpty()) {
            return false;
        }
        if (!mayTakeBack(actor, file.get())) {
            throw new AccessDeniedException("this file was not brought in where this account may do so");
        }
        store.drop(no);
        audit.record(
                actor.ref(),
                "budget.taken-back",
                new SubjectRef("budget-file", file.get().sha256()),
                file.get().area(),
                Map.of(
                        "sha256", file.get().sha256(),
                        "name", file.get().name(),
                        "rows", Integer.toString(file.get().rows()),
                        "baht", file.get().baht().toPlainString(),
                        "reason", reason));
        return true;
    }
}
