package org.phaenruam.app.areas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.areas.RecordedChange.State;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renames, moves, splits, merges and abolishes areas, from a day and by a text that orders it. A change dated ahead waits
 * for its day. Whether {@code by} may do that is for the caller to know: it must answer for every area of
 * {@link #listAnswering}. Publishes {@link AreasChanged} inside the transaction.
 */
@Component
public class AreaChangeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AreaChangeDesk.class);
    private static final ActorRef CALENDAR = ActorRef.system("calendar");
    private static final Comparator<AreaChange> BY_DAY = Comparator.comparing(AreaChange::from);

    private final AreaBook book;
    private final ChangeLogStore store;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    AreaChangeDesk(AreaBook book, ChangeLogStore store, Audit audit, Texts texts, Clock clock) {
        this.book = book;
        this.store = store;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** A change with the tree of its day and what it does to it. */
    private record Tried(AreaSnapshot before, ChangePlan plan) {}

    /** Says what the change would do; writes nothing. */
    public ChangeOutcome preview(AreaChange change) {
        FormErrors errors = FormErrors.none();
        Optional<Tried> tried = attempt(book.edition().tree(), change, errors);
        if (tried.isEmpty()) {
            return new ChangeOutcome.Refused(errors);
        }
        AreaChanges changes = tried.get().plan().changes();
        return new ChangeOutcome.Preview(
                change.from().isAfter(book.today()),
                codes(changes.added()),
                codes(changes.renamed()),
                codes(changes.moved()),
                new LinkedHashSet<>(changes.closed()),
                tried.get().plan().after(tried.get().before(), change.from()));
    }

    /** Records the change, and does it unless its day is still to come. The same id again does nothing more. */
    public ChangeOutcome record(AreaChange change, ActorRef by) {
        return book.write(tree -> {
            Optional<RecordedChange> known = store.find(change.id());
            if (known.isPresent()) {
                return new ChangeOutcome.Recorded(known.get().state() == State.PLANNED);
            }
            FormErrors errors = FormErrors.none();
            Optional<Tried> tried = attempt(tree, change, errors);
            if (tried.isEmpty()) {
                return new ChangeOutcome.Refused(errors);
            }
            boolean waits = change.from().isAfter(book.today());
            store.add(change, waits ? State.PLANNED : State.DONE, by.value(), clock.instant());
            if (!waits) {
                apply(change, tried.get().plan(), tree);
            }
            record(by, waits ? "areas.change-planned" : "areas.changed", change);
            return new ChangeOutcome.Recorded(waits);
        });
    }

    /** Takes back a change that still waits for its day (or is stuck); true when it did. */
    public boolean withdraw(UUID id, ActorRef by) {
        return book.write(tree -> {
            Optional<RecordedChange> known =
                    store.find(id).filter(change -> change.state() == State.PLANNED || change.state() == State.STUCK);
            known.ifPresent(change -> {
                store.setState(id, State.WITHDRAWN, "", clock.instant());
                record(by, "areas.change-withdrawn", change.change());
            });
            return known.isPresent();
        });
    }

    public Optional<RecordedChange> find(UUID id) {
        return store.find(id);
    }

    /** The areas whose administrator the change needs, all of them: where the areas hang now and where they will hang. */
    public List<AreaCode> listAnswering(AreaChange change) {
        AreaTree tree = book.edition().tree();
        Set<AreaCode> answering = new LinkedHashSet<>();
        for (ChangePart part : change.parts()) {
            Optional<Area> area = tree.find(part.code());
            if (part.role() == Role.SUBJECT || part.role() == Role.INTO) {
                area.ifPresent(found -> answering.add(
                        change.kind() == ChangeKind.RENAME || found.parent() == null
                                ? found.code()
                                : Objects.requireNonNull(found.parent())));
            }
            if (part.parent() != null && tree.find(part.parent()).isPresent()) {
                answering.add(part.parent());
            }
        }
        return answering.isEmpty() ? List.of(AreaCode.NATION) : List.copyOf(answering);
    }

    /** Does what has waited for this day; returns how many were done. Called by the calendar; safe to call at any time. */
    public int applyDue() {
        if (!store.anyDue(book.today())) {
            return 0;
        }
        return book.write(tree -> {
            List<AreaChange> due = store.listPlanned().stream()
                    .map(RecordedChange::change)
                    .filter(change -> !change.from().isAfter(book.today()))
                    .toList();
            due.forEach(this::applyDue);
            return due.size();
        });
    }

    private void applyDue(AreaChange change) {
        AreaSnapshot tree = book.edition().tree();
        FormErrors errors = FormErrors.none();
        Optional<ChangePlan> plan = ChangeRules.plan(tree, store.facts(codes(tree, List.of(change))), change, errors);
        if (plan.isEmpty()) {
            FormErrors.Problem first = errors.all().values().iterator().next().getFirst();
            String why = texts.in(Lang.TH, first.key(), first.args().toArray());
            store.setState(change.id(), State.STUCK, why, clock.instant());
            record(CALENDAR, "areas.change-stuck", change);
            LOG.warn(
                    "the change {} of {} could not be done on {}: {}",
                    change.id(),
                    change.subjects(),
                    change.from(),
                    why);
            return;
        }
        store.setState(change.id(), State.DONE, "", clock.instant());
        apply(change, plan.get(), tree);
        record(CALENDAR, "areas.changed", change);
    }

    private void apply(AreaChange change, ChangePlan plan, AreaSnapshot tree) {
        book.apply(plan.changes(), change.from(), tree, () -> store.addLineage(change.id(), plan.lineage()));
    }

    /**
     * Tries the change among those that wait: each in the order of its day. One that could be done before and could not be
     * after this one refuses it.
     */
    private Optional<Tried> attempt(AreaSnapshot now, AreaChange change, FormErrors errors) {
        List<AreaChange> all = new ArrayList<>(
                store.listPlanned().stream().map(RecordedChange::change).toList());
        all.add(change);
        List<AreaChange> inOrder = all.stream().sorted(BY_DAY).toList();
        if (!change.from().isAfter(book.today())) {
            inOrder = new ArrayList<>(inOrder);
            inOrder.remove(change);
            inOrder.addFirst(change);
        }
        ChangeFacts facts = store.facts(codes(now, inOrder));
        store.listDoneOn(change.from()).forEach(done -> facts.recorded(done.change()));
        AreaSnapshot tree = now;
        Tried tried = null;
        for (AreaChange each : inOrder) {
            boolean own = each.equals(change);
            FormErrors problems = own ? errors : FormErrors.none();
            Optional<ChangePlan> plan = ChangeRules.plan(tree, facts, each, problems);
            if (plan.isEmpty() && own) {
                return Optional.empty();
            }
            if (plan.isEmpty()) {
                String subject = ChangeChecks.title(now, each.subjects().getFirst());
                errors.add(tried == null ? "" : "from", "areas.change.breaks", subject, each.from());
                continue;
            }
            tried = own ? new Tried(tree, plan.get()) : tried;
            tree = inOrder.size() == 1 ? tree : plan.get().after(tree, each.from());
        }
        return errors.any() || tried == null ? Optional.empty() : Optional.of(tried);
    }

    /** Everything that the rules may ask about. */
    private static Set<AreaCode> codes(AreaSnapshot tree, List<AreaChange> changes) {
        Set<AreaCode> codes = new LinkedHashSet<>();
        for (AreaChange change : changes) {
            for (ChangePart part : change.parts()) {
                codes.add(part.code());
                if (part.parent() != null) {
                    codes.add(part.parent());
                }
                if (part.role() == Role.SUBJECT) {
                    tree.find(part.code())
                            .ifPresent(found -> tree.children(found.code()).forEach(child -> codes.add(child.code())));
                }
            }
        }
        return codes;
    }

    private static Set<AreaCode> codes(List<AreaRow> rows) {
        return rows.stream().map(AreaRow::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void record(ActorRef by, String deed, AreaChange change) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("change", change.id().toString());
        detail.put("kind", change.kind().name());
        detail.put("from", change.from().toString());
        detail.put("reference", change.reference());
        detail.put(
                "areas",
                change.parts().stream()
                        .filter(part -> part.role() != Role.CHILD)
                        .map(part -> part.role().name().toLowerCase(java.util.Locale.ROOT) + " " + part.code())
                        .collect(Collectors.joining(", ")));
        AreaCode at = change.subjects().getFirst();
        audit.record(by, deed, new SubjectRef("area", at.value()), at, detail);
    }

    LocalDate today() {
        return book.today();
    }
}
