package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for many needs at once, as a file brings them. The caller holds the transaction, has asked for the right and for
 * {@link Proposals#faults}, and writes the one audit record that speaks of all of them; everything else is as if each had
 * been told alone.
 */
@Component
public class NeedsInBulk {
    private static final int AT_ONCE = 5_000;

    /**
     * A need with what is known of it from the start.
     *
     * @param toldOn the day on which people told it, where that is known; else it is told as it comes in
     */
    public record Told(
            NeedText text,
            String sector,
            @Nullable Integer people,
            @Nullable Integer households,
            List<BudgetLine> budget,
            @Nullable LocalDate toldOn) {
        public Told {
            budget = List.copyOf(budget);
        }

        private boolean particular() {
            return !sector.isEmpty() || people != null || households != null || !budget.isEmpty();
        }
    }

    /** A need of this data, for comparing what a file says of it; {@code titles} are all wordings of its title. */
    public record Here(String code, AreaCode area, Set<String> titles) {
        public Here {
            titles = Set.copyOf(titles);
        }
    }

    /** Who brings them, and whether they go to their first body at once. */
    public record Order(ActorRef by, @Nullable UUID account, boolean submit) {}

    private final BulkStore store;
    private final CodeNumberStore codeNumbers;
    private final FirstSteps first;
    private final Areas areas;
    private final Clock clock;

    NeedsInBulk(BulkStore store, CodeNumberStore codeNumbers, FirstSteps first, Areas areas, Clock clock) {
        this.store = store;
        this.codeNumbers = codeNumbers;
        this.first = first;
        this.areas = areas;
        this.clock = clock;
    }

    /** Takes needs in; {@code codes} hears the code of each that was added, in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Load begin(Order order, Consumer<String> codes) {
        return new Load(order, codes);
    }

    /** Which of these keys a need has already. */
    public Set<UUID> known(List<UUID> keys) {
        return store.known(keys);
    }

    /** The tracking numbers that these words may mean, the likeliest first; empty when they are none. */
    public static List<String> numbers(String typed) {
        return TrackingNumbers.read(TrackingNumbers.tidied(typed));
    }

    /** The needs that have one of these tracking numbers, by their number. */
    public Map<String, Here> here(List<String> numbers) {
        return store.here(numbers);
    }

    /** Needs on their way in; memory holds some thousands of them at a time. */
    public final class Load {
        private final Order order;
        private final Consumer<String> codes;
        private final AreaTree tree = areas.tree();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<AreaCode, Optional<Body>> receivers = new HashMap<>();
        private final List<Told> waiting = new ArrayList<>();
        private final Set<UUID> keys = new HashSet<>();
        /** The last number before this load, by the area that stands in the codes. */
        private final Map<String, Integer> before = new HashMap<>();

        private int added;
        private int known;

        private Load(Order order, Consumer<String> codes) {
            this.order = order;
            this.codes = codes;
        }

        /** The next one; one that is there already, from this load or from before, is counted and left as it is. */
        public void add(Told told) {
            if (!keys.add(told.text().key())) {
                known++;
                return;
            }
            waiting.add(told);
            if (waiting.size() == AT_ONCE) {
                write();
            }
        }

        /** Writes what is still waiting. */
        public void finish() {
            write();
        }

        /** Was this number given to a need of this load? Then it is not the one that its file means. */
        public boolean gave(String number) {
            int year = number.indexOf('-') + 1;
            int running = number.lastIndexOf('-') + 1;
            Integer last = before.get(number.substring(0, year - 1));
            return last != null
                    && number.substring(year, running - 1).equals(Integer.toString(yearBe()))
                    && Integer.parseInt(number.substring(running)) > last;
        }

        public int added() {
            return added;
        }

        public int known() {
            return known;
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            Set<UUID> there = store.known(List.copyOf(keys));
            List<Told> fresh = waiting.stream()
                    .filter(told -> !there.contains(told.text().key()))
                    .toList();
            known += waiting.size() - fresh.size();
            BulkStore.Rows rows = store.rows(order.by(), order.account(), clock.instant());
            Map<AreaCode, Integer> numbers = numbers(fresh);
            for (Told told : fresh) {
                codes.accept(put(rows, told, numbers));
            }
            store.send(rows);
            added += fresh.size();
            waiting.clear();
            keys.clear();
        }

        /** The last number before these needs, by the area that stands in their codes. */
        private Map<AreaCode, Integer> numbers(List<Told> fresh) {
            Map<String, Integer> counts = new TreeMap<>();
            fresh.forEach(told -> counts.merge(codeArea(told).value(), 1, Integer::sum));
            Set<String> unseen = new TreeSet<>(counts.keySet());
            unseen.removeAll(before.keySet());
            if (!unseen.isEmpty()) {
                codeNumbers.catchUp(unseen, yearBe());
            }
            Map<AreaCode, Integer> last = store.takeNumbers(counts, yearBe());
            last.forEach((area, number) -> before.putIfAbsent(area.value(), number));
            return last;
        }

        private AreaCode codeArea(Told told) {
            return Proposals.codeArea(tree, new AreaCode(told.text().areaCode()));
        }

        private int yearBe() {
            return today.getYear() + 543;
        }

        private String put(BulkStore.Rows rows, Told told, Map<AreaCode, Integer> numbers) {
            NeedText text = NeedTextRules.tidied(told.text());
            AreaCode area = new AreaCode(text.areaCode());
            AreaCode codeArea = codeArea(told);
            String code = Proposals.code(codeArea, yearBe(), numbers.merge(codeArea, 1, Integer::sum));
            UUID id = Ids.next();
            rows.need(id, code, tree.path(area), text, told.toldOn());
            if (order.submit()) {
                submit(rows, id, text, area, told.toldOn() == null ? today : told.toldOn());
            }
            if (told.particular()) {
                rows.particulars(id, told);
            }
            return code;
        }

        private void submit(BulkStore.Rows rows, UUID id, NeedText text, AreaCode area, LocalDate on) {
            Body to = receivers
                    .computeIfAbsent(area, first::receiver)
                    .orElseThrow(() -> new IllegalStateException("nobody receives needs of " + area));
            rows.step(id, text.key(), first.of(text, to, on, today));
        }
    }
}
