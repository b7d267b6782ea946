package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Slice;
import org.springframework.stereotype.Component;

/** The door for reading budget lines, and who may bring them in. */
@Component
class BudgetLines {
    /** A coordinator or an administrator, for the area and what lies in it. */
    static final Deed IMPORT = Deed.of("budget.import", Capacity.COORDINATOR, Capacity.ADMINISTRATOR);

    /** Rows, doubtful rows, rows without an area and baht of a year. */
    record YearSum(int yearCe, int rows, int flagged, int withoutArea, BigDecimal baht) {}

    /**
     * Which lines are asked for.
     *
     * @param within null: everything, lines without an area too
     * @param year western; 0: all
     * @param only FLAGGED, NOAREA or empty
     */
    record Asked(AreaCode area, @Nullable List<AreaCode> within, int year, String only, List<YearSum> sums) {
        long total() {
            return sums.stream()
                    .filter(sum -> year == 0 || sum.yearCe() == year)
                    .mapToLong(this::count)
                    .sum();
        }

        private int count(YearSum sum) {
            return switch (only) {
                case "FLAGGED" -> sum.flagged();
                case "NOAREA" -> sum.withoutArea();
                default -> sum.rows();
            };
        }
    }

    private final BudgetLineStore store;
    private final Areas areas;

    BudgetLines(BudgetLineStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    boolean mayImport(Actor actor, AreaCode area) {
        return actor.signedIn() && actor.may(IMPORT, Situation.at(area));
    }

    /** The areas with lines in this one, it among them; null for the nation: all, and lines without an area too. */
    @Nullable
    List<AreaCode> within(AreaCode area) {
        return area.equals(AreaCode.NATION)
                ? null
                : store.listAreas().stream()
                        .filter(found -> areas.tree().within(found, area))
                        .toList();
    }

    Asked ask(AreaCode area, int yearCe, String only) {
        List<AreaCode> within = within(area);
        return new Asked(area, within, yearCe, only, store.sums(within));
    }

    Slice<BudgetLineRow> page(Asked asked, @Nullable Cursor from, int size) {
        return store.page(asked.within(), asked.year(), asked.only(), asked.total(), from, size);
    }
}
