package org.phaenruam.app.plans;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.LongList;
import org.phaenruam.app.web.SearchWords;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** The door for finding branches of plans. Branches that were written before there was a search key get theirs here. */
@Component
public class Nodes {
    private static final int AT_ONCE = 500;
    private static final Pattern BY_PLAN = Pattern.compile("[\\p{Alnum}_.-]{1,80}/[0-9]{8,10}");
    private static final Pattern BY_DAY = Pattern.compile("[0-9]{20}");
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}_.-]{1,100}");

    private final NodeStore store;
    private final Areas areas;

    Nodes(NodeStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
        List<NodeStore.Unkeyed> missing = store.listUnkeyed(AT_ONCE);
        while (!missing.isEmpty()) {
            missing.forEach(node -> store.writeKey(node, SearchWords.keyOf(node.no(), node.th(), node.en())));
            missing = store.listUnkeyed(AT_ONCE);
        }
    }

    /** One page of the branches that a list asks for. */
    public Slice<NodeRow> page(NodeQuery query, @Nullable Cursor from, int size) {
        List<AreaCode> within = query.area().equals(AreaCode.NATION)
                ? null
                : store.listAreas().stream()
                        .filter(area -> areas.tree().within(area, query.area()))
                        .toList();
        return store.page(query, within, from, size);
    }

    /** As {@link #page}; where nothing is found, tone marks are not looked at. */
    public Answer<NodeQuery, NodeRow> find(NodeQuery query, @Nullable Cursor from, int size) {
        return Answer.of(query, query.question(), NodeQuery::with, asked -> page(asked, from, size));
    }

    /** How a branch stands in a list: its own words, then its plan. */
    public static LongList.Line line(Ui ui, NodeRow row, int rung) {
        PlanNode node = row.node();
        String kind = ui.t("plans.kind." + node.kind());
        NodeNumbers.Named named = NodeNumbers.beside(
                kind, node.no(), node.unknown() ? ui.t("plans.nodes.unknown") : node.text(ui.lang()));
        return new LongList.Line(
                "/plans/" + node.planCode() + "/nodes/" + node.code(),
                (kind + " " + named.number()).strip() + ": " + named.name(),
                rung,
                row.plan(ui),
                node.sample());
    }

    /** Reads a place in this list; a made-up one is none. */
    public static Optional<Cursor> place(NodeQuery query, String word) {
        return Cursor.read(word, query.newest() ? BY_DAY : BY_PLAN, ID);
    }
}
