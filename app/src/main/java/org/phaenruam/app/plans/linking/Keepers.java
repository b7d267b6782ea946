package org.phaenruam.app.plans.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.alignment.Link;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.springframework.stereotype.Component;

/**
 * Who says the last word about a link: the body that puts the upper plan together; for a national framework, which nobody
 * here puts together, the body that adopts the lower plan.
 */
@Component
class Keepers {
    private final Plans plans;
    private final Areas areas;

    Keepers(Plans plans, Areas areas) {
        this.plans = plans;
        this.areas = areas;
    }

    /** The body of the lower plan, which asserts. */
    Situation below(Plan plan) {
        return situation(plan.area(), plans.makerOf(plan.type(), plan.area()));
    }

    /** Where the last word about this link is said; asks for each plan once. */
    Situation above(Link link, Map<String, Situation> known) {
        boolean given = link.to().given();
        String plan = given ? link.from().shelf() : link.to().shelf();
        AreaCode at = given ? link.from().area() : link.to().area();
        return known.computeIfAbsent(
                (given ? "adopts " : "keeps ") + plan,
                key -> plans.find(plan).map(p -> given ? adopts(p) : below(p)).orElse(Situation.at(at)));
    }

    private Situation adopts(Plan plan) {
        Optional<Body> body = plans.approverOf(plan);
        return situation(body.map(Body::area).orElse(plan.area()), body);
    }

    private static Situation situation(AreaCode area, Optional<Body> body) {
        return new Situation(area, body.map(Body::code).orElse(null), null, null);
    }

    /** Plans whose branches are linked to: what is kept in this area. */
    List<Plan> keptAt(AreaCode area) {
        return plans.listAt(List.of(area)).stream().filter(p -> !p.framework()).toList();
    }

    /** Plans of this area and of those right below it that a body of this area adopts. */
    List<Plan> adoptedAt(AreaCode area) {
        List<AreaCode> near = Stream.concat(
                        Stream.of(area), areas.tree().children(area).stream().map(Area::code))
                .toList();
        Map<String, AreaCode> known = new HashMap<>();
        return plans.listAt(near).stream()
                .filter(p -> !p.framework())
                .filter(p -> Objects.equals(
                        known.computeIfAbsent(
                                p.type().code() + p.area(),
                                k -> plans.approverOf(p).map(Body::area).orElse(AreaCode.NATION)),
                        area))
                .toList();
    }
}
