package org.phaenruam.app.plans.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.thaitext.ThaiDates;

/**
 * The Buddhist years of a plan, and which one a heading of money means: ปี 2571, FY2571, 2028, ปี 71 (the year of the plan
 * that ends so), ปีที่ 1 (the first year of the plan).
 */
record PlanYears(int fromBe, int toBe) {
    /** Of no plan: ปีที่ 1 means nothing here. */
    static final PlanYears NONE = new PlanYears(0, -1);

    private static final int LONGEST = 60;
    private static final int MOST_YEARS = 20;
    private static final String BEFORE = "((?:งบประมาณรายจ่าย|งบประมาณ|งบฯ|งบ|วงเงิน|จำนวนเงิน|ประมาณการ|ประจำ|ปี"
            + "|พ\\.?ศ\\.?|ค\\.?ศ\\.?|fiscal|budget|fy|year|[,:.'’-])*+)";
    private static final String WHOLE = "([12][0-9]{3})";
    private static final Pattern YEAR = Pattern.compile(BEFORE + WHOLE);
    private static final Pattern NTH = Pattern.compile(BEFORE
            + "(?:(?<=ปี)ที่|(?<=year))([0-9]{1,2})(?:[(/]?(?:ปี)?(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?)?" + WHOLE + "\\)?)?");
    private static final Pattern SHORT = Pattern.compile(BEFORE + "(?<=ปี|ศ|ศ\\.|fy|['’])([0-9]{2})");

    static PlanYears of(Plan plan) {
        return new PlanYears(plan.fromBe(), plan.toBe());
    }

    /** The Buddhist year that a heading names. */
    Optional<Integer> year(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = AmountUnit.without(heading);
        Matcher year = YEAR.matcher(bare);
        if (year.matches()) {
            return buddhist(Integer.parseInt(year.group(2)));
        }
        Matcher nth = NTH.matcher(bare);
        if (nth.matches()) {
            return nth(Integer.parseInt(nth.group(2)), nth.group(3) == null ? "" : nth.group(3));
        }
        Matcher shorter = SHORT.matcher(bare);
        return shorter.matches() ? ending(Integer.parseInt(shorter.group(2))) : Optional.empty();
    }

    /** True of a heading that names a year of some plan. */
    static boolean named(String heading) {
        return new PlanYears(2501, 2600).year(heading).isPresent();
    }

    private static Optional<Integer> buddhist(int said) {
        int be = said < 2400 ? said + ThaiDates.ERA : said;
        return be >= 2500 && be <= 2700 ? Optional.of(be) : Optional.empty();
    }

    /** A year after the plan's last is one too: that money stands there is told at its row. */
    private Optional<Integer> nth(int nth, String beside) {
        if (toBe < fromBe || nth < 1 || nth > MOST_YEARS) {
            return Optional.empty();
        }
        int be = fromBe + nth - 1;
        boolean agrees = beside.isEmpty()
                || buddhist(Integer.parseInt(beside)).filter(year -> year == be).isPresent();
        return agrees ? Optional.of(be) : Optional.empty();
    }

    private Optional<Integer> ending(int two) {
        int[] fit = IntStream.rangeClosed(fromBe, toBe)
                .filter(be -> be % 100 == two || (be - ThaiDates.ERA) % 100 == two)
                .toArray();
        return fit.length == 1 ? Optional.of(fit[0]) : Optional.empty();
    }
}
