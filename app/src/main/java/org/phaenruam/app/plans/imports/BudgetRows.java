package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.thaitext.ThaiText;

/** Reads rows of a sheet as budget lines; every fault of a row is told at once. No database. */
final class BudgetRows {
    private static final int LONGEST = 4_000;
    private static final Pattern TOTAL = Pattern.compile("^(?:รวม|Total)");

    /** A row: a line, faults, or neither (a row of sums, or the headings once more on a new page). */
    record Read(@Nullable BudgetRow line, List<RowFault> faults) {}

    private final BudgetMap map;
    private final BudgetPlaces places;
    private final AreaTree tree;
    private final AreaCode within;
    private final LocalDate today;
    private final AmountUnit unit;

    BudgetRows(BudgetMap map, AreaTree tree, AreaCode within, LocalDate today) {
        this.map = map;
        this.places = new BudgetPlaces(tree);
        this.tree = tree;
        this.within = within;
        this.today = today;
        this.unit = map.units().of(map.of(BudgetColumn.BAHT));
    }

    BudgetPlaces places() {
        return places;
    }

    Read read(SheetRow row) {
        String year = map.cell(row, BudgetColumn.YEAR);
        boolean noYear = year.isEmpty() || TOTAL.matcher(year).find();
        if ((noYear && sums(row)) || map.repeatedAt(row)) {
            return new Read(null, List.of());
        }
        List<RowFault> faults = new ArrayList<>();
        Optional<Integer> yearCe = Figures.yearCe(year, today);
        if (yearCe.isEmpty()) {
            faults.add(fault(row, BudgetColumn.YEAR, "plans.budget.fault.year"));
        }
        Optional<BigDecimal> baht = Figures.baht(map.cell(row, BudgetColumn.BAHT), unit);
        if (row.fromAbove().contains(map.of(BudgetColumn.BAHT))) {
            faults.add(fault(row, BudgetColumn.BAHT, "plans.budget.fault.merged"));
        } else if (baht.isEmpty()) {
            faults.add(fault(row, BudgetColumn.BAHT, unreadable(row)));
        }
        String office = text(row, BudgetColumn.UNIT);
        String place = text(row, BudgetColumn.PLACE);
        BudgetPlaces.Found found = places.find(map.cell(row, BudgetColumn.AREA_CODE), place, office);
        faults.addAll(faultsOf(row, found));
        AreaCode area = found instanceof BudgetPlaces.Found.Place at ? at.area() : null;
        if (!within.equals(AreaCode.NATION) && faults.isEmpty() && (area == null || !tree.within(area, within))) {
            faults.add(fault(row, placeColumn(), "plans.budget.fault.elsewhere"));
        }
        for (BudgetColumn column : map.columns().keySet()) {
            if (map.cell(row, column).length() > LONGEST) {
                faults.add(fault(row, column, "plans.budget.fault.long"));
            }
        }
        return faults.isEmpty()
                ? new Read(line(row, yearCe.orElseThrow(), baht.orElseThrow(), area, from(found)), faults)
                : new Read(null, faults);
    }

    private String unreadable(SheetRow row) {
        if (row.uncalculated().contains(map.of(BudgetColumn.BAHT))) {
            return "plans.planfile.fault.formula";
        }
        return unit == AmountUnit.BAHT ? "plans.budget.fault.baht" : "plans.planfile.fault.scaled";
    }

    private List<RowFault> faultsOf(SheetRow row, BudgetPlaces.Found found) {
        return switch (found) {
            case BudgetPlaces.Found.NoSuchCode none ->
                List.of(fault(row, BudgetColumn.AREA_CODE, "plans.budget.fault.code"));
            case BudgetPlaces.Found.Differs two ->
                List.of(fault(
                        row,
                        BudgetColumn.AREA_CODE,
                        "plans.budget.fault.differs",
                        two.byCode().nameTh(),
                        two.byName().nameTh()));
            default -> List.of();
        };
    }

    private BudgetRow line(SheetRow row, int yearCe, BigDecimal baht, @Nullable AreaCode area, String from) {
        String side = text(row, BudgetColumn.SIDE);
        String plan = text(row, BudgetColumn.PLAN);
        return new BudgetRow(
                row.line(),
                yearCe,
                area,
                from,
                text(row, BudgetColumn.PLACE),
                text(row, BudgetColumn.UNIT),
                side.isEmpty() || plan.isEmpty() ? side + plan : side + " › " + plan,
                text(row, BudgetColumn.PROJECT),
                text(row, BudgetColumn.ITEM),
                text(row, BudgetColumn.SOURCE),
                text(row, BudgetColumn.FRAMEWORK),
                map.cell(row, BudgetColumn.OBLIGED).matches("(?i)true|1|yes|y|ใช่|ผูกพัน|/"),
                baht);
    }

    private static String from(BudgetPlaces.Found found) {
        return switch (found) {
            case BudgetPlaces.Found.Place at -> at.byCode() ? "CODE" : "NAME";
            case BudgetPlaces.Found.Several several -> "SEVERAL";
            case BudgetPlaces.Found.Unsaid unsaid -> "NONE";
            case BudgetPlaces.Found.NoSuchCode none -> "NONE";
            case BudgetPlaces.Found.Differs two -> "NONE";
        };
    }

    private BudgetColumn placeColumn() {
        return map.of(BudgetColumn.AREA_CODE) >= 0 ? BudgetColumn.AREA_CODE : BudgetColumn.PLACE;
    }

    private String text(SheetRow row, BudgetColumn column) {
        return ThaiText.normalise(map.cell(row, column));
    }

    private static boolean sums(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(first -> TOTAL.matcher(first.strip()).find())
                .orElse(false);
    }

    private RowFault fault(SheetRow row, BudgetColumn column, String key, Object... args) {
        return new RowFault(row, map.of(column), key, List.of(args));
    }
}
