package org.phaenruam.app.proposals;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Question;
import org.phaenruam.match.SameWords;
import org.phaenruam.thaitext.ThaiDigits;

/** The questions of a list as they stand in its address; anything may be missing or wrong, and what is wrong is no filter. */
record NeedListForm(
        @Nullable String area,
        @Nullable String status,
        @Nullable String rung,
        @Nullable String sector,
        @Nullable String plan,
        @Nullable String days,
        @Nullable String q,
        @Nullable String order,
        @Nullable String at,
        @Nullable String code,
        @Nullable String node,
        @Nullable String notin,
        @Nullable String here,
        @Nullable String link,
        @Nullable String fate,
        @Nullable String home,
        @Nullable String nohome,
        @Nullable String exact,
        @Nullable String loose) {

    NeedQuery query(AreaCode within, SameWords names, Predicate<String> knownStatus, Predicate<String> knownSector) {
        return new NeedQuery(
                within,
                Optional.of(or(status)).filter(knownStatus).orElse(""),
                number(rung, 7),
                Optional.of(or(sector)).filter(knownSector).orElse(""),
                or(plan).matches("[A-Za-z0-9-]{1,60}") ? or(plan) : "",
                number(days, NeedQuery.MOST_DAYS),
                Question.of(or(q), or(exact).equals("1"), or(loose).equals("1"), names),
                NeedOrder.of(or(order)),
                null,
                null,
                NeedStage.read(or(node), or(notin), or(here), or(link), or(fate), or(home), or(nohome)));
    }

    Optional<Cursor> place(NeedQuery query) {
        return Needs.place(query, or(at));
    }

    /** The address of this list without a place in it. */
    static Href href(NeedQuery query) {
        Href list = Href.of("/needs")
                .with("area", query.area().value())
                .with("status", query.status())
                .with("rung", query.rung() == 0 ? "" : String.valueOf(query.rung()))
                .with("sector", query.sector())
                .with("plan", query.plan())
                .with("days", query.minDays() == 0 ? "" : String.valueOf(query.minDays()));
        return query.question()
                .in(list)
                .with("node", query.stage().node())
                .with("notin", query.stage().notIn())
                .with("here", query.stage().here() ? "1" : "")
                .with("link", query.stage().linkWord())
                .with("fate", query.stage().fate())
                .with("home", query.stage().home())
                .with("nohome", query.stage().noHome())
                .with(
                        "order",
                        query.order() == NeedOrder.LONGEST ? "" : query.order().word());
    }

    private static int number(@Nullable String typed, int most) {
        String digits = ThaiDigits.toArabic(or(typed).strip());
        return digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= most ? Integer.parseInt(digits) : 0;
    }

    static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
