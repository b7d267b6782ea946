package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.counts.Edge;
import org.phaenruam.app.web.Answer;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Slice;
import org.springframework.stereotype.Component;

/** The door for reading needs; everything here is public but drafts. */
@Component
public class Needs {
    private final NeedStore store;
    private final NeedListStore lists;
    private final NeedQueryStore queries;
    private final NeedCounts counts;
    private final NeedAreaStore places;
    private final Areas areas;
    private final Clock clock;

    Needs(
            NeedStore store,
            NeedListStore lists,
            NeedQueryStore queries,
            NeedCounts counts,
            NeedAreaStore places,
            Areas areas,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.queries = queries;
        this.counts = counts;
        this.places = places;
        this.areas = areas;
        this.clock = clock;
    }

    /** A need with its whole journey. */
    public Optional<Journey> find(String code) {
        return store.find(code).map(need -> {
            List<Step> steps = store.listSteps(need.id());
            return new Journey(
                    need, steps, Situated.after(steps, LocalDate.now(clock)).memberships());
        });
    }

    /** One page of the needs that a list asks for, from this place on or back. */
    public Slice<NeedRow> page(NeedQuery query, @Nullable Cursor from, int size) {
        return queries.page(query, areas.tree().path(query.area()), LocalDate.now(clock), from, size);
    }

    /** As {@link #page}; where nothing is found, tone marks are not looked at. */
    public Answer<NeedQuery, NeedRow> find(NeedQuery query, @Nullable Cursor from, int size) {
        return Answer.of(query, query.question(), NeedQuery::with, asked -> page(asked, from, size));
    }

    /** The branch of this code, as the module that knows plans describes it. */
    Optional<PlanPlace> findBranch(String node) {
        return queries.findBranch(node);
    }

    /** The plan that a list leaves out, as it is called. */
    List<PlanBeside> listPlansAt(List<AreaCode> areas) {
        return queries.listPlansAt(areas);
    }

    Optional<PlanBeside> findPlan(String plan) {
        return queries.findPlan(plan);
    }

    Optional<PlanPlace> findBranch(NeedQuery query) {
        return queries.findBranch(query.stage().node());
    }

    /**
     * The code of the need that somebody means by a tracking number typed in Thai or Arabic digits, with or without signs,
     * with all its zeros or with fewer.
     */
    public Optional<String> findTyped(String typed) {
        String code = TrackingNumbers.tidied(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>(List.of(code));
        codes.addAll(TrackingNumbers.read(code));
        return store.findCode(codes, code.replace("-", ""));
    }

    /** Is this typed as a tracking number, whether a need has it or not? */
    public static boolean isNumber(String typed) {
        return TrackingNumbers.meant(TrackingNumbers.tidied(typed));
    }

    /** Reads a place in this list; a made-up one is none. */
    public static Optional<Cursor> place(NeedQuery query, String word) {
        return Cursor.read(word, query.order().key, NeedQueryStore.ID);
    }

    /** Needs of an area that wait for an answer, the longest wait first; at most {@link Edge#MOST_LINES}. */
    public List<NeedLine> listLongest(AreaCode area, int limit) {
        Edge edge = counts.longestWaits(area, limit);
        if (edge.isEmpty()) {
            return List.of();
        }
        return edge.few()
                ? lists.listLongestAt(edge.places(), limit)
                : lists.listLongest(areas.tree().path(area), edge, limit);
    }

    /** What stands on the desk of this body: first what waits, the longest first. */
    public List<NeedLine> listOnDesk(String body, int limit) {
        return lists.listOnDesk(body, null, limit).stream().map(DeskLine::need).toList();
    }

    /** The same with what a desk is put in order by, from this place on; null: from the beginning. */
    List<DeskLine> listOnDesk(String body, @Nullable Cursor after, int limit) {
        return lists.listOnDesk(body, after, limit);
    }

    /** What the sitting of this body has before it: what waits and what it put off, longest first. */
    List<DeskLine> listOnAgenda(String body, int limit) {
        return lists.listOnAgenda(body, limit);
    }

    DeskSums sumsOfDesk(String body) {
        return lists.sumsOfDesk(body, LocalDate.now(clock));
    }

    /** What stands on each rung for the needs of this area. */
    public List<RungCount> countRungs(AreaCode area) {
        return counts.rungs(area);
    }

    public Totals totals(AreaCode area) {
        return counts.totals(area);
    }

    /** The newest answers to needs of this area, each need once; at most {@link Edge#MOST_LINES}. */
    public List<AnswerLine> latestAnswers(AreaCode area, int limit) {
        Edge edge = counts.newestAnswers(area, limit);
        if (edge.isEmpty()) {
            return List.of();
        }
        return edge.few()
                ? lists.latestAnswersAt(edge.places(), limit)
                : lists.latestAnswers(areas.tree().path(area), edge, limit);
    }

    /** Are there invented needs in this area or below? A page that counts them has to say so. */
    public boolean anySample(AreaCode area) {
        return lists.anySample(areas.tree().path(area));
    }

    /** Needs of plans that this body approved and that wait to be ranked or funded, longest first, from a place on. */
    List<Ranked> listApprovedBy(String body, @Nullable Cursor from, int limit) {
        return lists.listApprovedBy(body, from, limit);
    }

    /** What this body answered later than agreed, newest first. */
    List<LateAnswer> listLate(String body) {
        return lists.listLate(body);
    }

    /** Needs of an area by sector and by the area below. */
    List<SideCount> countBelow(AreaCode area) {
        return lists.countBelow(areas.tree().path(area));
    }

    /** What stands on the desks of these bodies, longest first. */
    public List<NeedLine> listHeldBy(List<String> bodies, int limit) {
        return lists.listHeldBy(bodies, limit);
    }

    /** Needs with their journeys, in the order of the codes; unknown codes and drafts are left out. Two statements. */
    public List<Journey> findAll(List<String> codes) {
        List<Need> found = store.findAll(codes);
        Map<UUID, List<Step>> steps =
                store.listStepsOf(found.stream().map(Need::id).toList());
        return found.stream()
                .map(need -> {
                    List<Step> taken = steps.getOrDefault(need.id(), List.of());
                    return new Journey(
                            need,
                            taken,
                            Situated.after(taken, LocalDate.now(clock)).memberships());
                })
                .filter(Journey::sent)
                .toList();
    }

    /** The last thing that happened to each need of this area between two days (both included), newest first. */
    public List<AnswerLine> listMoved(AreaCode area, LocalDate from, LocalDate to, int limit) {
        return lists.listMoved(areas.tree().path(area), from, to, limit);
    }

    /** How many needs are in these plans now, by branch. */
    public Map<String, Integer> countUnderNodes(List<String> planRefs) {
        return planRefs.isEmpty() ? Map.of() : lists.countUnderNodes(planRefs);
    }

    /** The needs that are in this plan now on these branches; so many of them, in the order of the branches and of time. */
    public List<NeedLine> listUnder(String planRef, Collection<String> nodes, int limit) {
        return nodes.isEmpty() ? List.of() : lists.listUnder(planRef, nodes, limit);
    }

    /** How many needs of this plan an approval of it would reach. */
    public int countAwaitingApproval(String planRef) {
        return lists.countAwaitingApproval(planRef);
    }

    /** What this person wrote and has not sent yet. */
    public List<NeedLine> listDrafts(UUID author) {
        return lists.listDrafts(author);
    }

    /**
     * How many needs had been told in these areas by the end of that day, by the day of their first step, wherever they
     * are now. Areas that have ended count with what was written there.
     */
    public int countTold(List<AreaCode> written, LocalDate until) {
        AreaTree tree = areas.tree();
        List<String> paths = written.stream()
                .filter(code -> tree.find(code).isPresent())
                .map(tree::path)
                .toList();
        return places.countTold(written, paths, until);
    }
}
