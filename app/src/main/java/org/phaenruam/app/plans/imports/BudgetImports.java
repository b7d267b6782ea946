package org.phaenruam.app.plans.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for bringing budget lines in: go through the file, say what it comes to, then store it as a whole. */
@Component
class BudgetImports {
    private static final int AT_ONCE = 1_000;

    private final BudgetStore store;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    BudgetImports(BudgetStore store, Areas areas, Audit audit, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a file is called, and the digests of its bytes and of its lines. */
    record FileName(String name, String sha256, String content) {}

    /** What came of going through a file. */
    sealed interface Checked {
        record Fine(SheetRead sheet, BudgetCheck check, String content, Optional<BudgetStore.Known> known)
                implements Checked {}

        record Refused(SheetRefusal refusal) implements Checked {}
    }

    /** Who brings a file in, and within which area. */
    record By(ActorRef ref, @Nullable UUID account, AreaCode within) {}

    /** Lets nobody else bring lines in meanwhile: what was checked is still so when it is stored. */
    @Transactional
    public <T> T alone(Supplier<T> work) {
        store.lock();
        return work.get();
    }

    /** Goes through the file without storing anything. */
    @Transactional(readOnly = true)
    public Checked check(BudgetSource source, String sha256, BudgetMap map, AreaCode within, IntConsumer progress) {
        BudgetCheck check = new BudgetCheck(rows(map, within), store.before(map.layout()));
        int[] count = {0};
        SheetRead sheet = source.each(row -> {
            if (row.row() > map.headerRow()) {
                check.take(row);
                progress.accept(++count[0]);
            }
            return true;
        });
        if (sheet instanceof SheetRefusal refusal) {
            return new Checked.Refused(refusal);
        }
        store.compare(check.same());
        String content = check.content();
        return new Checked.Fine(sheet, check, content, store.find(sha256, content));
    }

    private BudgetRows rows(BudgetMap map, AreaCode within) {
        return new BudgetRows(map, areas.tree(), within, LocalDate.now(clock));
    }

    /**
     * Stores every good line of a file that was gone through, in one transaction with one record of it; flagged lines
     * keep their flag. A file that is there already, or whose lines are, changes nothing: empty.
     */
    @Transactional
    public Optional<Map<Integer, BudgetStore.Stored>> store(
            BudgetSource source, FileName file, BudgetMap map, BudgetCheck check, By by) {
        store.lock();
        if (store.find(file.sha256(), file.content()).isPresent()) {
            return Optional.empty();
        }
        int no = store.addFile(file, map.layout(), check, clock.instant(), by);
        BudgetCheck again = new BudgetCheck(rows(map, by.within()), BudgetBefore.nothing());
        List<BudgetStore.Flagged> lines = new ArrayList<>();
        int[] flagged = {0};
        source.each(row -> {
            if (row.row() > map.headerRow()) {
                again.take(row).ifPresent(line -> {
                    Optional<BudgetCheck.Flag> flag = check.flag(line);
                    if (flag.isPresent()) {
                        flagged[0]++;
                        Objects.requireNonNull(
                                        Objects.requireNonNull(check.holders().get(line.holder()))
                                                .get(line.yearCe()))
                                .flag();
                    }
                    lines.add(new BudgetStore.Flagged(line, flag));
                });
            }
            if (lines.size() >= AT_ONCE) {
                store.addLines(no, lines);
                lines.clear();
            }
            return true;
        });
        store.addLines(no, lines);
        if (!again.content().equals(file.content())) {
            throw new IllegalStateException(
                    "the file " + file.name() + " changed while it was read; nothing was stored");
        }
        store.addSums(no, check.holders());
        record(file, check, flagged[0], by);
        return Optional.of(store.stored(no));
    }

    private void record(FileName file, BudgetCheck check, int flagged, By by) {
        audit.record(
                by.ref(),
                "budget.imported",
                new SubjectRef("budget-file", file.sha256()),
                by.within(),
                Map.of(
                        "sha256", file.sha256(),
                        "name", file.name(),
                        "rows", Integer.toString(check.rows()),
                        "baht", check.baht().toPlainString(),
                        "left-out", Integer.toString(check.badRows()),
                        "flagged", Integer.toString(flagged)));
    }
}
