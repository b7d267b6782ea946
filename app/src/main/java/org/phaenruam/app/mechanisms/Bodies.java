package org.phaenruam.app.mechanisms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.BodyChoice;
import org.phaenruam.app.accounts.BodyDirectory;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.PastArea;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.web.SearchWords;
import org.springframework.stereotype.Component;

/**
 * The door of the mechanisms: which bodies there are, what each may decide, where it sends a need, how many days it
 * has. Reference facts are held in memory and read again after a change ({@link #refresh}).
 */
@Component
public class Bodies implements BodyDirectory {
    private final BodyStore store;
    private final Areas areas;
    private final Clock clock;
    private volatile Facts facts = new Facts(Map.of(), Map.of(), new Mandates(List.of()), Map.of(), Map.of(), Map.of());

    /** Made when somebody looks for the first time: thousands of names. */
    private volatile Map<String, OwnName> ownNames = Map.of();

    private record Facts(
            Map<String, BodyType> types,
            Map<String, String> committees,
            Mandates mandates,
            Map<String, Integer> days,
            Map<String, BodyStore.LocalRow> local,
            Map<String, List<String>> seated) {}

    /** The own name of a body that was made one by one, where it sits, and what it is found by. */
    record OwnName(String name, AreaCode seat, String key) {}

    Bodies(BodyStore store, Areas areas, Clock clock, MechanismsReference reference) {
        this.store = store;
        this.areas = areas;
        this.clock = clock;
        reference.load(areas.tree(), LocalDate.now(clock));
        refresh();
    }

    /** Reads the reference facts and the local governments again. */
    final void refresh() {
        Map<String, BodyType> types = new LinkedHashMap<>();
        store.listTypes().forEach(type -> types.put(type.code(), type));
        Map<String, BodyStore.LocalRow> local = new LinkedHashMap<>();
        store.listLocal().forEach(row -> local.put(row.code(), row));
        Map<String, List<String>> seated = local.values().stream()
                .collect(Collectors.groupingBy(
                        BodyStore.LocalRow::areaCode,
                        Collectors.mapping(BodyStore.LocalRow::code, Collectors.toList())));
        Map<String, String> committees = new HashMap<>();
        types.values().stream()
                .filter(type -> type.areaKind() != null)
                .forEach(type -> committees.putIfAbsent(type.areaKind(), type.code()));
        facts = new Facts(types, committees, new Mandates(store.listMandates()), store.daysAllowed(), local, seated);
        ownNames = Map.of();
    }

    /** All types, of all legal periods. */
    public List<BodyType> listTypes() {
        return List.copyOf(facts.types.values());
    }

    /** The body of this code, if it is in force today. */
    public Optional<Body> findBody(String code) {
        return read(code).filter(body -> store.inForce(code, LocalDate.now(clock)));
    }

    /** The committee of this code of an area that has ended. */
    public Optional<Body> findEnded(String code) {
        return read(code)
                .filter(body -> areas.tree().findPast(body.area()).isPresent())
                .filter(body -> local(body).isEmpty());
    }

    /** The body of this code, whether or not it is still in force; throws {@link NoSuchElementException}. */
    public Body get(String code) {
        return read(code).orElseThrow(() -> new NoSuchElementException("no body has the code '" + code + "'"));
    }

    private Optional<Body> read(String code) {
        Facts now = facts;
        BodyStore.LocalRow local = now.local.get(code);
        if (local != null) {
            BodyType type = now.types.get(local.typeCode());
            return type == null ? Optional.empty() : Optional.of(madeOneByOne(local, type));
        }
        int dash = code.indexOf('-');
        BodyType type = dash < 0 ? null : now.types.get(code.substring(0, dash));
        if (type == null) {
            return Optional.empty();
        }
        return AreaCode.find(code.substring(dash + 1))
                .flatMap(this::everKnown)
                .filter(area -> area.level() == type.level())
                .map(area -> committee(type, area));
    }

    /** A body of an area that has ended can still be named: journeys speak of it. */
    private Optional<Area> everKnown(AreaCode code) {
        AreaTree tree = areas.tree();
        return tree.find(code).or(() -> tree.findPast(code).map(PastArea::area));
    }

    /** The body itself, or the one that carries it on when its area has ended. */
    public Body standingFor(Body body) {
        return areas.tree()
                .findPast(body.area())
                .filter(past -> local(body).isEmpty())
                .flatMap(past -> areas.tree().find(past.keeper()))
                .flatMap(keeper -> committeeOf(keeper.code()).or(() -> firstFor(keeper.code())))
                .orElse(body);
    }

    /**
     * The same for a need of this place, which may lie in another area by now: the committee of the same level above it,
     * else the nearest wider one. Local governments, agencies and partners stay what they are.
     */
    public Body standingFor(Body body, AreaCode place) {
        Body standing = standingFor(body);
        AreaTree tree = areas.tree();
        return local(standing).isPresent() || tree.within(place, standing.area())
                ? standing
                : committeeAbove(tree, place, standing.level()).orElse(standing);
    }

    /** The committee of the area of this level in which the place lies, else of the nearest wider area that has one. */
    public Optional<Body> committeeAbove(AreaTree tree, AreaCode place, Level level) {
        List<Area> upwards = new ArrayList<>();
        upwards.add(tree.get(place));
        upwards.addAll(tree.ancestors(place));
        return upwards.stream()
                .filter(area -> area.level().rung() >= level.rung())
                .map(this::committeeIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<BodyStore.LocalRow> local(Body body) {
        return Optional.ofNullable(facts.local.get(body.code()));
    }

    private Body madeOneByOne(BodyStore.LocalRow row, BodyType type) {
        AreaCode seat = new AreaCode(row.areaCode());
        BodyType standing = type.receives() ? type.at(areas.tree().get(seat).level()) : type;
        String en = row.nameEn() == null ? row.nameTh() : row.nameEn();
        return new Body(row.code(), standing, seat, new Wording(row.nameTh(), row.nameTh(), en));
    }

    private static Body committee(BodyType type, Area area) {
        return new Body(type.code() + "-" + area.code(), type, area.code(), BodyNames.of(type, area));
    }

    /** The committee that stands in this area itself, if there is one (Bangkok's areas have none). */
    public Optional<Body> committeeOf(AreaCode area) {
        return committeeIn(areas.tree().get(area));
    }

    /** The same of an area of any tree, such as one that is to be. */
    public Optional<Body> committeeIn(Area area) {
        return facts.types.values().stream()
                .filter(type -> area.kind().name().equals(type.areaKind()))
                .findFirst()
                .map(type -> committee(type, area));
    }

    /**
     * Where a new need of this place goes first: the village's own forum, else the nearest committee above, up to the
     * tambon, else the local government that serves the place. Empty where nobody receives needs yet (Bangkok, until
     * an administrator adds its local government).
     */
    public Optional<Body> firstFor(AreaCode place) {
        AreaTree tree = areas.tree();
        List<AreaCode> nearestFirst = new ArrayList<>();
        nearestFirst.add(place);
        tree.ancestors(place).forEach(area -> nearestFirst.add(area.code()));
        for (AreaCode code : nearestFirst) {
            boolean near = tree.get(code).level().rung()
                    <= Math.max(Level.TAMBON.rung(), tree.get(place).level().rung());
            Optional<Body> committee = near ? committeeOf(code) : Optional.empty();
            if (committee.isPresent()) {
                return committee;
            }
        }
        return store.findServing(nearestFirst, LocalDate.now(clock)).flatMap(this::read);
    }

    /** Where this body sends a need up: the next body with a mandate, of the nearest area above that has one. */
    public Optional<Body> nextUp(Body body) {
        Optional<BodyType> to = facts.mandates.sendsUpTo(body.type().code()).map(facts.types::get);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        BodyType type = to.get();
        AreaTree tree = areas.tree();
        List<Area> upwards = new ArrayList<>();
        upwards.add(tree.get(body.area()));
        upwards.addAll(tree.ancestors(body.area()));
        return upwards.stream()
                .filter(area -> area.kind().name().equals(type.areaKind()))
                .findFirst()
                .map(area -> committee(type, area));
    }

    /** May bodies of this kind make this move of the journey table at all? */
    public boolean mandated(Body body, String move) {
        return facts.mandates.allows(body.type().code(), move);
    }

    /** The plan types for which this body may make this move, such as the plans it puts together. */
    public Set<String> planTypes(Body body, String move) {
        return facts.mandates.planTypes(body.type().code(), move);
    }

    /** The body that approves a plan of this type in this area: the nearest one, of the area or above it, with the mandate. */
    public Optional<Body> approverOf(String planType, AreaCode area) {
        AreaTree tree = areas.tree();
        List<AreaCode> upwards = new ArrayList<>();
        upwards.add(area);
        tree.ancestors(area).forEach(a -> upwards.add(a.code()));
        return upwards.stream()
                .map(this::committeeOf)
                .flatMap(Optional::stream)
                .filter(body -> planTypes(body, "PLAN_APPROVED").contains(planType))
                .findFirst();
    }

    /** Days this body may take with a need: as its province agreed, else the country's figure. Not a law: see its mark. */
    public int daysAllowed(Body body) {
        Optional<Area> province = areas.tree().ancestorAt(body.area(), Level.PROVINCE);
        Integer agreed = province.map(p -> facts.days.get(body.type().code() + "/" + p.code()))
                .orElse(null);
        return agreed != null ? agreed : facts.days.getOrDefault(body.type().code() + "/TH", 60);
    }

    /** The local government that has its seat in this tambon under the usual code; asks no database. */
    public Optional<Body> findLocalOf(AreaCode tambon) {
        return read("SAO-" + tambon).or(() -> read("MUNI-" + tambon));
    }

    /** The local governments that serve this area or part of it. */
    public List<Body> listServing(AreaCode area) {
        return allServing(area).stream().filter(body -> body.type().local()).toList();
    }

    /** Whom a need of this area can be forwarded to: the local governments, agencies and partners that work there. */
    public List<Body> listReceivers(AreaCode area) {
        return allServing(area).stream()
                .filter(body -> body.type().local() || body.type().receives())
                .toList();
    }

    private List<Body> allServing(AreaCode area) {
        AreaTree tree = areas.tree();
        List<AreaCode> below = tree.get(area).level() == Level.TAMBON
                ? tree.children(area).stream().map(Area::code).toList()
                : List.of();
        return store.listServing(ancestorsOf(area), below, LocalDate.now(clock)).stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The local governments seated in this area or below it. */
    public List<Body> listServingBelow(AreaCode area) {
        return facts.local.values().stream()
                .filter(row -> areas.tree().within(new AreaCode(row.areaCode()), area))
                .map(row -> get(row.code()))
                .filter(body -> body.type().local())
                .toList();
    }

    /** The local governments that have their seat in this very area. */
    public List<Body> listLocalSeatedIn(AreaCode area) {
        return facts.seated.getOrDefault(area.value(), List.of()).stream()
                .map(this::get)
                .filter(body -> body.type().local())
                .toList();
    }

    /** The areas that this body works in: its own, and what it serves. */
    public List<AreaCode> worksIn(Body body) {
        List<AreaCode> codes = new ArrayList<>();
        codes.add(body.area());
        if (body.type().local() || body.type().receives()) {
            store.listServed(body.code(), LocalDate.now(clock)).forEach(codes::add);
        }
        return codes.stream().distinct().toList();
    }

    private List<AreaCode> ancestorsOf(AreaCode area) {
        List<AreaCode> codes = new ArrayList<>();
        codes.add(area);
        areas.tree().ancestors(area).forEach(a -> codes.add(a.code()));
        return codes;
    }

    /** The codes of all bodies of this area and below, place by place: its committee, then those made one by one. */
    public List<String> listCodesWithin(AreaCode area) {
        Facts now = facts;
        List<String> codes = new ArrayList<>();
        for (Area each : areas.tree().listWithin(area)) {
            String type = now.committees.get(each.kind().name());
            if (type != null) {
                codes.add(type + "-" + each.code());
            }
            codes.addAll(now.seated.getOrDefault(each.code().value(), List.of()));
        }
        return codes;
    }

    /** The code of the type of the committee that stands in areas of this kind; empty where none does. */
    Optional<String> committeeTypeOf(Area area) {
        return Optional.ofNullable(facts.committees.get(area.kind().name()));
    }

    /** The own names of the bodies that were made one by one, in the order of their codes. */
    Map<String, OwnName> ownNames() {
        Map<String, BodyStore.LocalRow> local = facts.local;
        Map<String, OwnName> names = ownNames;
        if (names.size() != local.size()) {
            names = new LinkedHashMap<>();
            for (BodyStore.LocalRow row : local.values()) {
                AreaCode seat = new AreaCode(row.areaCode());
                names.put(row.code(), new OwnName(row.nameTh(), seat, SearchWords.keyOf(row.nameTh(), row.code())));
            }
            ownNames = names;
        }
        return names;
    }

    /** How many committees of this type stand today. */
    public int count(String typeCode) {
        return store.count(typeCode);
    }

    @Override
    public List<BodyChoice> bodiesAt(AreaCode area) {
        List<BodyChoice> choices = new ArrayList<>();
        committeeOf(area).ifPresent(body -> choices.add(choice(body)));
        facts.local.values().stream()
                .filter(row -> areas.tree().within(new AreaCode(row.areaCode()), area)
                        && (row.areaCode().equals(area.value())))
                .forEach(row -> choices.add(choice(get(row.code()))));
        return choices;
    }

    @Override
    public Optional<BodyChoice> find(String bodyCode) {
        return findBody(bodyCode).map(Bodies::choice);
    }

    private static BodyChoice choice(Body body) {
        return new BodyChoice(body.code(), body.name(), body.area(), body.type().family());
    }
}
