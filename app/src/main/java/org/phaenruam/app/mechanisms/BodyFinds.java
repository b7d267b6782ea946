package org.phaenruam.app.mechanisms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.phaenruam.app.areas.Area;
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
        List<String> codes = bodies.listCodesWithin(within);
        Map<String, Bodies.OwnName> own = bodies.ownNames();
        if (!type.isEmpty()) {
            Set<String> ofType = ofType(type, own);
            codes = codes.stream()
                    .filter(code -> own.containsKey(code) ? ofType.contains(code) : code.startsWith(type + "-"))
                    .toList();
        }
        return words.isEmpty() ? codes : matching(codes, own, words);
    }

    /** How a body stands in a list. */
    public static LongList.Line line(Ui ui, Body body) {
        String foot = ui.lang() == Lang.EN ? "" : body.name().officialTh();
        return new LongList.Line(
                "/desks/" + body.code(), ui.say(body.name()), body.level().rung(), foot, false);
    }

    private Set<String> ofType(String type, Map<String, Bodies.OwnName> own) {
        Set<String> found = new HashSet<>();
        for (String code : own.keySet()) {
            if (bodies.get(code).type().code().equals(type)) {
                found.add(code);
            }
        }
        return found;
    }

    /** Words may name the kind of body ("ก.บ.จ.", "กรรมการอำเภอ"), the place, or the body's own name. */
    private List<String> matching(List<String> codes, Map<String, Bodies.OwnName> own, SearchWords words) {
        Set<String> types = new TreeSet<>();
        List<String> places = new ArrayList<>(words.keys());
        for (BodyType type : bodies.listTypes()) {
            String key = SearchWords.keyOf(type.abbrTh(), type.plainTh(), type.nameTh(), type.nameEn(), type.code());
            if (words.keys().stream().anyMatch(key::contains)) {
                types.add(type.code());
                places.removeIf(key::contains);
            }
        }
        Set<String> near = new HashSet<>();
        if (places.isEmpty()) {
            areas.tree()
                    .listWithin(AreaCode.NATION)
                    .forEach(a -> near.add(a.code().value()));
        } else {
            for (Area area : areas.search(String.join(" ", places), PLACES)) {
                near.add(area.code().value());
            }
        }
        boolean anyKind = places.size() == words.keys().size();
        return codes.stream()
                .filter(code -> own.containsKey(code)
                        ? words.in(own.get(code).key())
                        : near.contains(code.substring(code.indexOf('-') + 1))
                                && (anyKind || types.contains(code.substring(0, code.indexOf('-')))))
                .toList();
    }
}
