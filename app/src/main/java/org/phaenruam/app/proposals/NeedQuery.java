package org.phaenruam.app.proposals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Question;
import org.phaenruam.app.web.SearchWords;

/**
 * Which needs a list shows and in which order. Drafts are in no list.
 *
 * @param area the needs of this area and of those below it
 * @param status a status code, or empty
 * @param rung the level of the body that must act, 1–7, or 0
 * @param sector a sector code, or empty
 * @param plan the code of a plan that the need is in now, or empty
 * @param minDays waits at least so many days, or 0
 * @param question words, and whether other names of the same thing are looked for too
 * @param author who wrote it, or null
 * @param follower who follows it, or null
 * @param stage how far it came
 */
public record NeedQuery(
        AreaCode area,
        String status,
        int rung,
        String sector,
        String plan,
        int minDays,
        Question question,
        NeedOrder order,
        @Nullable UUID author,
        @Nullable UUID follower,
        NeedStage stage) {
    public static final int MOST_DAYS = 36_500;

    public NeedQuery {
        if (rung < 0 || rung > 7 || minDays < 0 || minDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "rung " + rung + " is not within 0–7 or days " + minDays + " not within 0–" + MOST_DAYS);
        }
        if (!(status + sector + plan).matches("[A-Za-z0-9_-]{0,200}")) {
            throw new IllegalArgumentException("not codes: " + status + " " + sector + " " + plan);
        }
    }

    public static NeedQuery of(AreaCode area) {
        return new NeedQuery(area, "", 0, "", "", 0, Question.NONE, NeedOrder.LONGEST, null, null, NeedStage.ANY);
    }

    public SearchWords words() {
        return question.words();
    }

    /** These words and no others. */
    public NeedQuery with(SearchWords looked) {
        return with(Question.exactly(looked));
    }

    public NeedQuery with(Question looked) {
        return new NeedQuery(area, status, rung, sector, plan, minDays, looked, order, author, follower, stage);
    }

    /** The same in another area. */
    public NeedQuery in(AreaCode where) {
        return new NeedQuery(where, status, rung, sector, plan, minDays, question, order, author, follower, stage);
    }

    public NeedQuery in(NeedOrder by) {
        return new NeedQuery(area, status, rung, sector, plan, minDays, question, by, author, follower, stage);
    }

    public NeedQuery by(UUID writer) {
        return new NeedQuery(area, status, rung, sector, plan, minDays, question, order, writer, follower, stage);
    }

    public NeedQuery followedBy(UUID account) {
        return new NeedQuery(area, status, rung, sector, plan, minDays, question, order, author, account, stage);
    }

    public NeedQuery at(NeedStage asked) {
        return new NeedQuery(area, status, rung, sector, plan, minDays, question, order, author, follower, asked);
    }

    public NeedQuery inStatus(String code) {
        return new NeedQuery(area, code, rung, sector, plan, minDays, question, order, author, follower, stage);
    }

    public NeedQuery about(String code) {
        return new NeedQuery(area, status, rung, code, plan, minDays, question, order, author, follower, stage);
    }

    public boolean narrowed() {
        return !status.isEmpty()
                || rung > 0
                || !sector.isEmpty()
                || !plan.isEmpty()
                || minDays > 0
                || !question.isEmpty()
                || !stage.any();
    }
}
