package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented needs in the number that a nation has, for measuring and for trying out: marked as samples, their journeys
 * judged by the rules of all journeys. The same seed makes the same rows.
 */
@Component
public class InventedNeeds {
    public static final ActorRef BY = ActorRef.system("national");
    private static final int AT_ONCE = 5_000;
    private static final int DAYS = 730;
    private static final Map<Level, String> PLAN_TYPES =
            Map.of(Level.TAMBON, "TAMP", Level.DISTRICT, "DISP", Level.PROVINCE, "PROP");

    private final InventedStore store;
    private final Journeys tables;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;

    InventedNeeds(InventedStore store, Journeys tables, Bodies bodies, Areas areas, Audit audit) {
        this.store = store;
        this.tables = tables;
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
    }

    /** How many, from which seed, as of which day. {@code plans} knows the plan of a type in an area, if there is one. */
    public record Order(int needs, long seed, LocalDate day, BiFunction<String, AreaCode, Optional<PlanOffer>> plans) {}

    /** True when people's own needs are stored here: invented ones do not belong among them. */
    public boolean holdsRealNeeds() {
        return store.holdsRealNeeds();
    }

    /** True when this was done before. */
    public boolean done() {
        return store.holdsInvented();
    }

    /** Lets the database know the new sizes; outside of the writing transaction. */
    public void tidy() {
        store.tidy();
    }

    /** Writes them in the caller's transaction or its own, and returns how many steps they have; memory stays flat. */
    @Transactional
    public long write(Order order, Consumer<String> say) {
        AreaTree tree = areas.tree();
        Writing writing = new Writing(order, tree, store.numbers());
        long steps = 0;
        store.begin();
        CompletableFuture<InventedStore.Batch> next = CompletableFuture.supplyAsync(() -> writing.batch(0));
        for (int from = 0; from < order.needs(); from += AT_ONCE) {
            InventedStore.Batch batch = next.join();
            int following = from + AT_ONCE;
            if (following < order.needs()) {
                next = CompletableFuture.supplyAsync(() -> writing.batch(following));
            }
            store.write(batch);
            steps += batch.steps();
            if (following % 50_000 == 0) {
                say.accept("… " + following + " / " + order.needs());
            }
        }
        say.accept("… ทำดัชนี / indexes");
        store.end();
        store.keepNumbers(writing.numbers);
        audit.record(
                BY,
                "needs.invented",
                new SubjectRef("seed", Long.toString(order.seed())),
                AreaCode.NATION,
                Map.of(
                        "needs",
                        Integer.toString(order.needs()),
                        "day",
                        order.day().toString()));
        return steps;
    }

    /** The first needs of an order, without writing them. */
    List<InventedNeed> first(Order order, int many) {
        Writing writing = new Writing(order, areas.tree(), new HashMap<>());
        return IntStream.range(0, many).mapToObj(writing::need).toList();
    }

    /** One run: what it remembers of places between the needs. */
    private final class Writing {
        private final Order order;
        private final AreaTree tree;
        private final List<Area> villages;
        private final Map<String, Integer> numbers;
        private final Map<AreaCode, InventedJourney.Desks> desks = new HashMap<>();
        private final Map<String, Integer> days = new HashMap<>();
        private final InventedWords words = new InventedWords();

        Writing(Order order, AreaTree tree, Map<String, Integer> numbers) {
            this.order = order;
            this.tree = tree;
            this.numbers = numbers;
            // here and not later: another thread does not see the areas of this transaction
            tree.all(Level.VILLAGE).forEach(village -> desks.put(village.code(), desksOf(village.code())));
            this.villages = tree.all(Level.VILLAGE).stream()
                    .filter(village -> !get(desks, village.code()).upwards().isEmpty())
                    .toList();
            if (villages.isEmpty()) {
                throw new IllegalStateException("there is no village whose needs anybody receives");
            }
        }

        InventedStore.Batch batch(int from) {
            InventedStore.Batch batch = new InventedStore.Batch();
            for (int i = from; i < Math.min(from + AT_ONCE, order.needs()); i++) {
                batch.add(need(i));
            }
            return batch;
        }

        private InventedNeed need(int index) {
            SplittableRandom random = new SplittableRandom(order.seed() * 0x9E3779B97F4A7C15L + index);
            Area village = villages.get(random.nextInt(villages.size()));
            int age = (int) ((long) DAYS * (order.needs() - index) / order.needs());
            LocalDate toldOn = order.day().minusDays(age);
            InventedWords.Told told = words.need(random, moo(village));
            UUID id = InventedIds.next(random, toldOn);
            Need need = new Need(
                    id,
                    code(village.code(), toldOn.getYear() + 543),
                    village.code(),
                    null,
                    told.speakerKind(),
                    told.speaker(),
                    told.doer(),
                    true,
                    toldOn.atStartOfDay().plusSeconds(random.nextInt(40_000)).toInstant(ZoneOffset.UTC),
                    told.title(),
                    told.detail(),
                    told.titleEn(),
                    random.nextInt(3) == 0 ? told.official() : "",
                    1,
                    null);
            InventedJourney journey = new InventedJourney(
                    tables, words, get(desks, village.code()), this::plan, told, random, order.day());
            List<InventedNeed.Taken> steps = journey.walk(words.story(random, 1 + age / 12), toldOn);
            return new InventedNeed(
                    need,
                    tree.path(village.code()),
                    InventedIds.next(random, toldOn),
                    told,
                    5 + random.nextInt(400),
                    random.nextInt(6),
                    steps,
                    random.nextInt(100) < 45 ? 5 + random.nextInt(90) : 0,
                    supporters(random));
        }

        private List<UUID> supporters(SplittableRandom random) {
            List<UUID> people = new ArrayList<>();
            for (int left = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(4); left > 0; left--) {
                people.add(InventedIds.next(random, order.day()));
            }
            return people;
        }

        private String code(AreaCode village, int yearBe) {
            String key = Proposals.codeArea(tree, village) + "-" + yearBe;
            return "%s-%05d".formatted(key, numbers.merge(key, 1, Integer::sum));
        }

        private String moo(Area village) {
            return village.moo() == null ? village.title(Lang.TH) : "หมู่ " + village.moo();
        }

        private Optional<PlanOffer> plan(Body body) {
            String type = PLAN_TYPES.get(body.level());
            return type == null ? Optional.empty() : order.plans().apply(type, body.area());
        }

        private InventedJourney.Desks desksOf(AreaCode village) {
            List<Body> upwards = new ArrayList<>();
            Optional<Body> at = bodies.firstFor(village);
            while (at.isPresent()) {
                upwards.add(at.get());
                at = bodies.nextUp(at.get());
            }
            Body local = tree.ancestorAt(village, Level.TAMBON)
                    .flatMap(tambon -> bodies.findLocalOf(tambon.code()))
                    .orElse(null);
            upwards.forEach(body -> days.computeIfAbsent(body.code(), code -> bodies.daysAllowed(body)));
            if (local != null) {
                days.computeIfAbsent(local.code(), code -> bodies.daysAllowed(local));
            }
            return new InventedJourney.Desks(upwards, local, body -> get(days, body.code()));
        }

        private static <K, V> V get(Map<K, V> map, K key) {
            V value = map.get(key);
            if (value == null) {
                throw new IllegalStateException("nothing is known of " + key);
            }
            return value;
        }
    }
}
