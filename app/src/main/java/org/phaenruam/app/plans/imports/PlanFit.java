package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phaenruam.app.plans.editing.NewBranch;
import org.phaenruam.app.plans.editing.StandingBranches;
import org.phaenruam.app.web.FormErrors.Problem;
import org.phaenruam.thaitext.ThaiText;

/**
 * Holds the rows of a file against what stands in the plan. A row with the code of a branch of this plan is that branch, and
 * so is a project that says the same at the same place, whatever its number and money: it stays as it is, and is told where
 * the file says otherwise. Strategies and programmes that stand there already by their names are used. All else becomes
 * branches to be added; of rows that are alike in all, one. A project that says the same as one that somebody took out by
 * hand has that one's key, and so stays out and is told.
 */
final class PlanFit {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final String plan;
    private final StandingBranches standing;
    private final String source;
    private final Function<String, Set<String>> bodyNames;
    private final Map<String, StandingBranches.One> byCode = new HashMap<>();
    private final Map<String, String> byText = new HashMap<>();
    /** What new branches are called by those below them: by the code in the file, and by the texts down to them. */
    private final Map<String, String> refsByCode = new HashMap<>();

    private final Map<List<String>, String> refs = new HashMap<>();
    /** The standing projects by what they say and where; each is one row of the file at most. */
    private final Map<String, List<StandingBranches.One>> projects = new HashMap<>();

    /** The keys of those that somebody took out by hand, in the same way. */
    private final Map<String, List<UUID>> out = new HashMap<>();

    private final Map<UUID, StandingBranches.One> byKey = new HashMap<>();
    /** The standing projects that have the very money of a row, by the number of the row. */
    private final Map<Integer, StandingBranches.One> exact = new HashMap<>();

    /** Headings that somebody took out by hand, by what those below them call them: their codes. */
    private final Map<String, String> headingsOut = new HashMap<>();

    /** The keys that rows have already: two rows are never told as the same one that was taken out. */
    private final Set<UUID> keysTaken = new HashSet<>();

    private final Set<String> claimed = new HashSet<>();
    private final Map<UUID, PlanItem> read = new HashMap<>();
    private final List<Problem> twice = new ArrayList<>();
    private final List<NewBranch> branches = new ArrayList<>();
    private final List<PlanItem> made = new ArrayList<>();
    private final Set<Integer> there = new HashSet<>();
    private final Set<Integer> otherwise = new HashSet<>();
    private final List<Problem> differs = new ArrayList<>();

    /**
     * @param source what is said of money whose source the file does not tell
     * @param bodyNames how a body, by its code, may be called in files
     */
    PlanFit(String plan, StandingBranches standing, String source, Function<String, Set<String>> bodyNames) {
        this.plan = plan;
        this.standing = standing;
        this.source = source;
        this.bodyNames = bodyNames;
        standing.all().forEach(one -> {
            byCode.put(one.code(), one);
            byText.putIfAbsent(place(one.parent(), one.kind(), one.text()), one.code());
            if (one.kind().equals("project")) {
                projects.computeIfAbsent(words(one), first -> new ArrayList<>()).add(one);
            }
        });
        standing.takenOut().forEach((key, one) -> {
            if (one.kind().equals("project")) {
                out.computeIfAbsent(words(one), first -> new ArrayList<>()).add(key);
            }
        });
        standing.keys().forEach((code, key) -> {
            if (byCode.containsKey(code)) {
                byKey.put(key, byCode.get(code));
            }
        });
        refs.put(List.of(), "");
    }

    PlanFit take(List<PlanItem> items) {
        // a row takes what has its very money before another row of the same words may take it for want of its own
        PlanFit first = new PlanFit(plan, standing, source, body -> Set.of());
        first.takeAll(items, true);
        exact.putAll(first.exact);
        exact.values().forEach(one -> claimed.add(one.code()));
        takeAll(items, false);
        return this;
    }

    private void takeAll(List<PlanItem> items, boolean onlyExact) {
        items.forEach(item -> {
            UUID key = key(item);
            StandingBranches.One same = byCode.getOrDefault(code(item), byKey.get(key));
            if (same != null) {
                claimed.add(same.code());
            }
            keysTaken.add(key);
        });
        items.forEach(item -> take(item, onlyExact));
    }

    private static String place(String parent, String kind, String text) {
        return parent + "\n" + kind + "\n" + text;
    }

    private static String words(String parent, String text, String detail) {
        return place(parent, ThaiText.normalise(text), ThaiText.normalise(detail));
    }

    private static String words(StandingBranches.One one) {
        return words(one.parent(), one.text(), one.detail());
    }

    private static String code(PlanItem item) {
        return item.own().map(own -> own.said().code()).orElse("");
    }

    private void take(PlanItem item, boolean onlyExact) {
        String code = code(item);
        StandingBranches.One same = byCode.get(code);
        if (same != null) {
            refsByCode.put(code, code);
            there.add(item.row().row());
            item.own().ifPresent(own -> hold(item, own, same));
            return;
        }
        UUID key = key(item);
        String parent = parent(item);
        String known = item.project() ? project(item, key, parent, onlyExact) : heading(item, key, parent);
        String ref = !known.isEmpty() ? known : item.project() && code.isEmpty() ? "" : "f-" + key;
        if (!code.isEmpty()) {
            refsByCode.put(code, ref);
        }
        if (!item.project()) {
            refs.put(own(item), ref);
            Optional.ofNullable(standing.takenOut().get(key)).ifPresent(gone -> headingsOut.put(ref, gone.code()));
        }
        if (known.isEmpty() && !(item.project() && twice(item, key))) {
            branches.add(branch(item, item.project() ? takenOut(item, key, parent) : key, ref, parent));
            made.add(item);
        }
    }

    private String heading(PlanItem item, UUID key, String parent) {
        String known = byText.getOrDefault(place(parent, item.kind(), item.text()), "");
        return known.isEmpty() && byKey.containsKey(key) ? byKey.get(key).code() : known;
    }

    /** The code of the standing project that this row is, or empty. */
    private String project(PlanItem item, UUID key, String parent, boolean onlyExact) {
        StandingBranches.One same = byKey.get(key);
        if (same == null) {
            Optional<StandingBranches.One> alike = alike(item, parent, onlyExact);
            if (alike.isEmpty() || read.containsKey(key)) {
                return "";
            }
            same = alike.get();
            claimed.add(same.code());
            if (onlyExact) {
                exact.put(item.row().row(), same);
            }
            holdMoney(item, same);
            if (!item.responsible().isEmpty() && !responsible(same).contains(item.responsible())) {
                differs(item, "plans.planfile.differs.responsible");
            }
        }
        if (!twice(item, key)) {
            there.add(item.row().row());
        }
        return same.code();
    }

    private Optional<StandingBranches.One> alike(PlanItem item, String parent, boolean onlyExact) {
        StandingBranches.One found = exact.get(item.row().row());
        List<StandingBranches.One> alike = found != null
                ? List.of(found)
                : projects.getOrDefault(words(parent, item.text(), item.detail()), List.of()).stream()
                        .filter(one -> !claimed.contains(one.code()))
                        .toList();
        return alike.stream()
                .filter(one -> otherMoney(item, one).isEmpty())
                .findFirst()
                .or(() -> alike.stream().filter(one -> !onlyExact).findFirst());
    }

    /** The key of what somebody took out by hand and this row says again, under whatever number; else the row's own. */
    private UUID takenOut(PlanItem item, UUID key, String parent) {
        if (standing.takenOut().containsKey(key)) {
            return key;
        }
        return Stream.of(parent, headingsOut.getOrDefault(parent, parent))
                .flatMap(under -> out.getOrDefault(words(under, item.text(), item.detail()), List.of()).stream())
                .filter(keysTaken::add)
                .findFirst()
                .orElse(key);
    }

    /** True of a row that is like one before it in all: that one counts, and this is told. */
    private boolean twice(PlanItem item, UUID key) {
        PlanItem first = read.putIfAbsent(key, item);
        if (first != null) {
            twice.add(new Problem(
                    "plans.planfile.twice",
                    List.of(
                            Integer.toString(item.row().line()),
                            item.text(),
                            Integer.toString(first.row().line()))));
        }
        return first != null;
    }

    private static List<String> own(PlanItem item) {
        List<String> own = new ArrayList<>(item.path());
        own.add(item.text());
        return own;
    }

    private String parent(PlanItem item) {
        if (item.own().isEmpty()) {
            String parent = refs.get(item.path());
            if (parent == null) {
                throw new IllegalStateException("a row came before what it stands under: " + item.path());
            }
            return parent;
        }
        return item.own().get().above().stream()
                .flatMap(code -> Stream.ofNullable(byCode.containsKey(code) ? code : refsByCode.get(code)))
                .findFirst()
                .orElse("");
    }

    private UUID key(PlanItem item) {
        UUID had = standing.keys().get(code(item));
        return had != null
                ? had
                : key(
                        "plan-item",
                        plan,
                        item.kind(),
                        String.join("\n", own(item)),
                        item.no(),
                        item.detail(),
                        item.money().toString());
    }

    private NewBranch branch(PlanItem item, UUID key, String ref, String parent) {
        return new NewBranch(
                key,
                ref,
                parent,
                item.kind(),
                item.no(),
                item.text(),
                "",
                item.detail(),
                "",
                "",
                item.responsible(),
                item.money().entrySet().stream()
                        .map(money -> new NewBranch.Money(money.getKey(), source, money.getValue()))
                        .toList());
    }

    /** Tells where the file says otherwise than the plan; numbers are counted and may be others at any time. */
    private void hold(PlanItem item, BranchRows.Placed own, StandingBranches.One same) {
        if (!item.text().equals(ThaiText.normalise(same.text()))) {
            differs(item, "plans.planfile.differs.name", same.text());
        }
        if (!item.kind().equals(same.kind())) {
            differs(item, "plans.planfile.differs.kind");
        }
        PlanHeader head = own.said().head();
        if (head.of(PlanColumn.UNDER) >= 0 && !own.said().under().equals(same.parent())) {
            differs(item, "plans.planfile.differs.under");
        }
        if (head.of(PlanColumn.UNIT) >= 0 && !responsible(same).contains(item.responsible())) {
            differs(item, "plans.planfile.differs.responsible");
        }
        String detail = ThaiText.normalise(head.cell(item.row(), PlanColumn.DETAIL));
        if (head.of(PlanColumn.DETAIL) >= 0 && !detail.equals(ThaiText.normalise(same.detail()))) {
            differs(item, "plans.planfile.differs.detail");
        }
        holdMoney(item, same);
    }

    private void holdMoney(PlanItem item, StandingBranches.One same) {
        otherMoney(item, same)
                .forEach(year -> differs(
                        item,
                        "plans.planfile.differs.money",
                        Integer.toString(year),
                        "%,.2f".formatted(item.money().getOrDefault(year, NOTHING)),
                        "%,.2f".formatted(same.money().getOrDefault(year, NOTHING))));
    }

    /** The years of the file for which the plan has another sum. */
    private static List<Integer> otherMoney(PlanItem item, StandingBranches.One same) {
        return item.years().stream()
                .filter(year -> item.money()
                                .getOrDefault(year, NOTHING)
                                .compareTo(same.money().getOrDefault(year, NOTHING))
                        != 0)
                .sorted()
                .toList();
    }

    private Set<String> responsible(StandingBranches.One same) {
        UnaryOperator<String> tidied = ThaiText::normalise;
        Set<String> said = new HashSet<>();
        (same.body().isEmpty() ? Set.of("") : bodyNames.apply(same.body()))
                .forEach(name -> said.add(tidied.apply(Stream.of(name, same.responsible())
                        .filter(part -> !part.isEmpty())
                        .reduce((body, words) -> body + " · " + words)
                        .orElse(""))));
        return said;
    }

    private void differs(PlanItem item, String key, String... more) {
        otherwise.add(item.row().row());
        List<Object> args = new ArrayList<>(List.of(Integer.toString(item.row().row()), item.text()));
        args.addAll(List.of(more));
        differs.add(new Problem(key, args));
    }

    /** What is to be added. */
    List<NewBranch> branches() {
        return branches;
    }

    /** The row of each branch that is to be added. */
    List<PlanItem> made() {
        return made;
    }

    /** The same without those that stay out because somebody took them out by hand. */
    List<PlanItem> fresh() {
        return IntStream.range(0, made.size())
                .filter(at -> !standing.takenOut().containsKey(branches.get(at).key()))
                .mapToObj(made::get)
                .toList();
    }

    /** The rows, by number, that are branches of the plan already. */
    Set<Integer> there() {
        return there;
    }

    /** Rows that the file has twice; and where it says otherwise than the plan: how many rows, then what. */
    List<Problem> differs() {
        List<Problem> all = new ArrayList<>(twice);
        if (!differs.isEmpty()) {
            all.add(new Problem("plans.planfile.differs", List.of(otherwise.size())));
            all.addAll(differs);
        }
        return all;
    }

    /** The same content, the same key: a UUID of version 8 (RFC 9562), made from the content. */
    static UUID key(String... content) {
        MessageDigest digest = Digests.begin();
        for (String part : content) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer sum = ByteBuffer.wrap(digest.digest());
        return new UUID(sum.getLong() & ~0xF000L | 0x8000L, sum.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
