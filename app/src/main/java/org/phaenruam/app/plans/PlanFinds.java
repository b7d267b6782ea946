package org.phaenruam.app.plans;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** The door for finding plans by name, area, kind and standing. Plans that were begun before there was a search key get theirs here. */
@Component
public class PlanFinds {
    private static final int AT_ONCE = 500;
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}_.-]{1,100}");

    private final PlanFindStore store;
    private final Plans plans;
    private final Areas areas;

    PlanFinds(PlanFindStore store, Plans plans, Areas areas) {
        this.store = store;
        this.plans = plans;
        this.areas = areas;
        List<PlanFindStore.Unkeyed> missing = store.listUnkeyed(AT_ONCE);
        while (!missing.isEmpty()) {
            missing.forEach(plan -> store.writeKey(plan.code(), PlanTitles.searchKey(plan.th(), plan.en())));
            missing = store.listUnkeyed(AT_ONCE);
        }
    }

    /** One page of the plans that a list asks for. */
    public Slice<PlanRow> page(PlanQuery query, @Nullable Cursor from, int size) {
        List<AreaCode> within = query.area().equals(AreaCode.NATION)
                ? null
                : store.listAreas().stream()
                        .filter(area -> areas.tree().within(area, query.area()))
                        .toList();
        return store.page(query, within, from, size);
    }

    /** As {@link #page}; where nothing is found, tone marks are not looked at. */
    public Answer<PlanQuery, PlanRow> find(PlanQuery query, @Nullable Cursor from, int size) {
        return Answer.of(query, query.question(), PlanQuery::with, asked -> page(asked, from, size));
    }

    /** How a plan stands in a list: its name, then how far it is. */
    public LongList.Line line(Ui ui, PlanRow row) {
        Plan plan = row.plan();
        return new LongList.Line(
                "/plans/" + plan.code(),
                plan.title(ui.lang(), ui.register()),
                areas.tree().get(plan.area()).level().rung(),
                plans.standing(ui, plan),
                plan.sample());
    }

    /** Where this list stands. */
    public static Href href(PlanQuery query) {
        return query.question()
                .in(Href.of("/plans/list")
                        .with("area", query.area().value())
                        .with("type", query.type())
                        .with("standing", query.standing()));
    }

    /** Reads a place in this list; a made-up one is none. */
    static Optional<Cursor> place(String word) {
        return Cursor.read(word, CODE, CODE);
    }
}
