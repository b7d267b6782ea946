package org.phaenruam.app.plans.editions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.proposals.Needs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What dropping a draft edition would undo, and the undoing: the plan says again, word by word, what was sealed last. */
@Component
class Dropping {
    private final EditionStore editions;
    private final ContentsStore contents;
    private final PutBackStore store;
    private final Ties ties;
    private final Seal seal;
    private final Needs needs;
    private final Clock clock;

    Dropping(
            EditionStore editions,
            ContentsStore contents,
            PutBackStore store,
            Ties ties,
            Seal seal,
            Needs needs,
            Clock clock) {
        this.editions = editions;
        this.contents = contents;
        this.store = store;
        this.ties = ties;
        this.seal = seal;
        this.needs = needs;
        this.clock = clock;
    }

    /** A branch that came with the draft and has needs in it, or is tied by confirmed links: it cannot just go. */
    record Held(Contents.Node node, int needs, int ties) {}

    /**
     * @param open the draft
     * @param passed the edition that the plan goes back to
     * @param seen what the draft says now, in short: who confirms must have seen just this
     */
    record Loss(
            Edition open,
            Edition passed,
            Contents sealed,
            Contents draft,
            Comparison comparison,
            List<Held> held,
            String seen) {}

    /** Empty where this edition is not the open one, or nothing was sealed before it. */
    Optional<Loss> loss(String plan, int seq) {
        return loss(plan, seq, false);
    }

    /** The same, with the branches that would go held, so that nothing comes under them unseen until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Loss> lossHeld(String plan, int seq) {
        return loss(plan, seq, true);
    }

    private Optional<Loss> loss(String plan, int seq, boolean hold) {
        List<Edition> all = editions.list(plan);
        Optional<Edition> passed = all.stream().filter(Edition::sealed).reduce((earlier, later) -> later);
        return passed.isEmpty() || all.getLast().sealed() || all.getLast().seq() != seq
                ? Optional.empty()
                : Optional.of(loss(all.getLast(), passed.get(), hold));
    }

    private Loss loss(Edition open, Edition passed, boolean hold) {
        String plan = open.planCode();
        Contents sealed = ContentsText.read(editions.content(plan, passed.seq()).orElseThrow());
        String now = ContentsText.write(contents.read(plan));
        Contents draft = ContentsText.read(now);
        Comparison comparison = Comparison.of(sealed, draft);
        List<Held> held = held(plan, comparison.added(), hold);
        return new Loss(open, passed, sealed, draft, comparison, held, ContentsText.digest(now));
    }

    private List<Held> held(String plan, List<Contents.Node> added, boolean hold) {
        if (added.isEmpty()) {
            return List.of();
        }
        List<String> codes = added.stream().map(Contents.Node::code).toList();
        if (hold) {
            ties.hold(codes);
        }
        Map<String, Integer> counts = needs.countUnderNodes(List.of(plan));
        Map<String, Integer> tied = ties.count(codes);
        return added.stream()
                .map(node -> new Held(node, counts.getOrDefault(node.code(), 0), tied.getOrDefault(node.code(), 0)))
                .filter(held -> held.needs() + held.ties() > 0)
                .toList();
    }

    /** Writes the plan back to what was sealed; throws if it then says anything else, so that nothing is kept of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(Loss loss) {
        String plan = loss.open().planCode();
        Contents sealed = loss.sealed();
        Contents draft = loss.draft();
        putNodes(plan, sealed, draft);
        List<String> extra =
                loss.comparison().added().stream().map(Contents.Node::code).toList();
        if (!extra.isEmpty()) {
            store.takeOutNodes(extra, clock.instant());
        }
        Map<String, Contents.Node> now = by(draft.nodes(), Contents.Node::code);
        List<Contents.Node> paid = sealed.nodes().stream()
                .filter(n ->
                        !now.containsKey(n.code()) || !now.get(n.code()).money().equals(n.money()))
                .toList();
        if (!paid.isEmpty()) {
            store.putMoney(paid);
        }
        store.putSections(plan, sealed.sections());
        putIndicators(plan, sealed, draft);
        if (!seal.changesNothing(loss.open())) {
            throw new IllegalStateException("the plan " + plan + " could not be put back to its sealed edition");
        }
    }

    private void putIndicators(String plan, Contents sealed, Contents draft) {
        Set<Contents.Indicator> same = Set.copyOf(draft.indicators());
        List<Contents.Indicator> other =
                sealed.indicators().stream().filter(i -> !same.contains(i)).toList();
        if (!other.isEmpty()) {
            store.putIndicators(plan, other);
        }
        Set<String> old = by(sealed.indicators(), Contents.Indicator::id).keySet();
        List<String> extra = draft.indicators().stream()
                .map(Contents.Indicator::id)
                .filter(id -> !old.contains(id))
                .toList();
        if (!extra.isEmpty()) {
            store.takeOutIndicators(extra, clock.instant());
        }
    }

    private void putNodes(String plan, Contents sealed, Contents draft) {
        Map<String, Integer> places = store.places(plan);
        Map<String, Integer> wanted = order(sealed.nodes(), places);
        Map<String, Contents.Node> now = by(draft.nodes(), Contents.Node::code);
        List<PutBackStore.Placed> rows = new ArrayList<>();
        for (Contents.Node node : sealed.nodes()) {
            int seq = wanted.getOrDefault(node.code(), 0);
            if (!node.equals(now.get(node.code())) || !Integer.valueOf(seq).equals(places.get(node.code()))) {
                rows.add(new PutBackStore.Placed(node, seq));
            }
        }
        if (!rows.isEmpty()) {
            store.putNodes(plan, rows);
        }
    }

    /** Where each branch has to stand: where it stands, if its row is in order there, else anew behind all others. */
    static Map<String, Integer> order(List<Contents.Node> nodes, Map<String, Integer> places) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        nodes.forEach(
                n -> rows.computeIfAbsent(n.parent(), k -> new ArrayList<>()).add(n.code()));
        int last = places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<String, Integer> wanted = new HashMap<>();
        for (List<String> row : rows.values()) {
            boolean rises = rises(row, places);
            for (String code : row) {
                wanted.put(code, rises ? places.getOrDefault(code, 0) : ++last);
            }
        }
        return wanted;
    }

    private static boolean rises(List<String> row, Map<String, Integer> places) {
        int before = -1;
        for (String code : row) {
            int place = places.getOrDefault(code, 0);
            if (place <= before) {
                return false;
            }
            before = place;
        }
        return true;
    }

    private static <T> Map<String, T> by(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
