package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.database.SharedCommit;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what people tell: the need, its words, its first step and the audit records, in one transaction. People who
 * tell at the same moment share it ({@link SharedCommit}). The same form sent twice makes one need.
 */
@Component
class Tellings {
    private static final int MOST = 32; // more would answer all at once and then wait for all of them again
    private static final Duration PATIENCE =
            Duration.ofMinutes(2); // a file that comes in holds running numbers so long
    private static final int AT_ONCE = 2; // one is written while the disk or the database is busy with the other

    private final TellingStore store;
    private final CodeNumberStore numbers;
    private final FirstSteps first;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;
    private final SharedCommit<Telling, Written.Done> commits;

    Tellings(
            TellingStore store,
            CodeNumberStore numbers,
            FirstSteps first,
            Areas areas,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.numbers = numbers;
        this.first = first;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
        this.commits = new SharedCommit<>(transactions, PATIENCE, this::writeAll, MOST, AT_ONCE);
    }

    /** Returns when the need is safe on the disk. */
    Written.Done write(Telling telling) {
        try {
            return commits.commit(telling);
        } catch (DuplicateKeyException there) {
            if (TransactionSynchronizationManager.isActualTransactionActive() || !catchUp(telling)) {
                throw there;
            }
            return commits.commit(telling);
        }
    }

    /** False when the running number of this place was not behind. Only asked when it gave a code that is there already. */
    private boolean catchUp(Telling telling) {
        AreaCode area = Proposals.codeArea(areas.tree(), telling.area());
        return numbers.catchUp(Set.of(area.value()), LocalDate.now(clock).getYear() + 543) > 0;
    }

    private List<Written.Done> writeAll(List<Telling> tellings, boolean hurry) {
        Map<UUID, Telling> told = new TreeMap<>(); // in one order for all, so that two who bring the same never cross
        tellings.forEach(telling -> told.putIfAbsent(telling.text().key(), telling));
        AreaTree tree = areas.tree();
        Map<UUID, AreaCode> places = new LinkedHashMap<>();
        told.forEach((key, telling) -> places.put(key, Proposals.codeArea(tree, telling.area())));
        LocalDate today = LocalDate.now(clock);
        TellingStore.Begun begun = store.begin(hurry, today.getYear() + 543, places);
        Map<UUID, String> codes = new HashMap<>(begun.known());
        told.keySet().removeAll(codes.keySet());
        if (!told.isEmpty()) {
            codes.putAll(add(told.values(), tree, today, begun.numbers()));
        }
        return tellings.stream()
                .map(telling -> {
                    UUID key = telling.text().key();
                    return new Written.Done(Objects.requireNonNull(codes.get(key)), told.get(key) != telling);
                })
                .toList();
    }

    /** Numbers were taken by this tree; an area that changes meanwhile is followed afterwards ({@link LateNeeds}). */
    private Map<UUID, String> add(
            Collection<Telling> fresh, AreaTree tree, LocalDate today, Map<AreaCode, Integer> numbers) {
        Map<UUID, String> codes = new HashMap<>();
        TellingStore.Rows rows = new TellingStore.Rows(clock.instant());
        for (Telling telling : fresh) {
            AreaCode codeArea = Proposals.codeArea(tree, telling.area());
            String code = Proposals.code(codeArea, today.getYear() + 543, numbers.merge(codeArea, 1, Integer::sum));
            codes.put(telling.text().key(), code);
            put(rows, telling, code, tree.path(telling.area()), today);
        }
        store.add(rows);
        return codes;
    }

    private void put(TellingStore.Rows rows, Telling telling, String code, String path, LocalDate today) {
        UUID id = Ids.next();
        NeedText text = telling.text();
        SubjectRef ref = new SubjectRef("need", code);
        rows.need(id, code, path, telling);
        audit.record(telling.by(), "need.written", ref, telling.area(), Map.of("title", text.title()));
        telling.to().ifPresent(to -> {
            FirstSteps.FirstStep step = first.of(text, to, today, today);
            rows.step(Ids.next(), id, telling, step);
            audit.record(telling.by(), step.move().deed().code(), ref, telling.area(), said(step));
        });
    }

    private static Map<String, String> said(FirstSteps.FirstStep step) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("seq", "1");
        detail.put("status", step.allowed().status());
        detail.put("on", step.on().toString());
        detail.put("sentence", step.sentence());
        return detail;
    }
}
