package org.phaenruam.app.mechanisms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** The door for finding bodies: by place, by kind, by words of their names. Nothing here asks the database. */
@Component
public class BodyFinds {
    private static final int PLACES = 2_000;

    private final Bodies bodies;
    private final Areas areas;

    BodyFinds(Bodies bodies, Areas areas) {
        this.bodies = bodies;
        this.areas = areas;
    }

    /**
     * The codes of the bodies of an area and below, place by place.
     *
     * @param type a type's code, or empty
     */
    public List<String> listCodes(AreaCode within, String type, SearchWords words) {
        List<String> codes = words.isEmpty() ? bodies.listCodesWithin(within) : matching(within, words);
        return type.isEmpty() ? codes : ofType(type, codes);
    }

    /** How a body stands in a list. */
    public static LongList.Line line(Ui ui, Body body) {
        String foot = ui.lang() == Lang.EN ? "" : body.name().officialTh();
        return new LongList.Line(
                "/desks/" + body.code(), ui.say(body.name()), body.level().rung(), foot, false);
    }

    private List<String> ofType(String type, List<String> codes) {
        Map<String, Bodies.OwnName> own = bodies.ownNames();
        return codes.stream()
                .filter(code -> own.containsKey(code)
                        ? bodies.get(code).type().code().equals(type)
                        : code.startsWith(type + "-"))
                .toList();
    }

    /** A body that was found, and where its area stands among all. */
    private record Hit(int order, String code) {}

    /**
     * Words may name the kind of body ("ก.บ.จ.", "กรรมการอำเภอ"), the place, or the body's own name. Only places and names that
     * fit are looked at, and put into the order of the country afterwards.
     */
    private List<String> matching(AreaCode within, SearchWords words) {
        AreaTree tree = areas.tree();
        Set<String> types = new TreeSet<>();
        List<String> places = new ArrayList<>(words.keys());
        for (BodyType type : bodies.listTypes()) {
            String key = SearchWords.keyOf(type.abbrTh(), type.plainTh(), type.nameTh(), type.nameEn(), type.code());
            if (words.keys().stream().anyMatch(key::contains)) {
                types.add(type.code());
                places.removeIf(key::contains);
            }
        }
        boolean anyKind = places.size() == words.keys().size();
        List<Hit> hits = new ArrayList<>();
        for (Area area : near(within, places)) {
            bodies.committeeTypeOf(area)
                    .filter(type -> anyKind || types.contains(type))
                    .ifPresent(type -> hits.add(new Hit(tree.order(area.code()), type + "-" + area.code())));
        }
        bodies.ownNames().forEach((code, own) -> {
            if (words.in(own.key()) && tree.find(own.seat()).isPresent() && tree.within(own.seat(), within)) {
                hits.add(new Hit(tree.order(own.seat()), code));
            }
        });
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::order)) // a committee stays before its neighbours
                .map(Hit::code)
                .toList();
    }

    /** Areas of these names within the area; all within it where no place is named. */
    private List<Area> near(AreaCode within, List<String> places) {
        AreaTree tree = areas.tree();
        return places.isEmpty()
                ? tree.listWithin(within)
                : areas.search(String.join(" ", places), PLACES).stream()
                        .filter(area -> tree.within(area.code(), within))
                        .toList();
    }
}
