package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors.Problem;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Budget lines that come in on the screens, into an area and what lies in it. */
@Component
class IncomingBudget implements IncomingKind {
    private static final int FIRST = 10;

    private final BudgetImports imports;
    private final BudgetLines lines;
    private final Areas areas;
    private final Clock clock;

    IncomingBudget(BudgetImports imports, BudgetLines lines, Areas areas, Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return BUDGET;
    }

    @Override
    public void require(Actor actor, String target) {
        if (!lines.mayImport(actor, new AreaCode(target))) {
            throw new AccessDeniedException("no budget lines may be brought in here by this account");
        }
    }

    @Override
    public String address(String target) {
        return "/budget/import";
    }

    @Override
    public String title(Ui ui, String target) {
        return areas.tree().get(new AreaCode(target)).title(ui.lang());
    }

    @Override
    public List<Crumb> crumbs(Ui ui, String target) {
        List<Crumb> crumbs =
                new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), new AreaCode(target), ui.t("plans.incoming.crumb")));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.budget.crumb"), "/budget?area=" + target));
        return crumbs;
    }

    @Override
    public Optional<Problem> closed(String target) {
        return Optional.empty();
    }

    @Override
    public List<Field> fields(Ui ui, String target) {
        return Arrays.stream(BudgetColumn.values())
                .map(column -> new Field(
                        column.field(),
                        ui.t("plans.incoming.budget." + column.field()),
                        ui.t("plans.incoming.budgethint." + column.field()),
                        column == BudgetColumn.YEAR || column == BudgetColumn.BAHT))
                .toList();
    }

    @Override
    public Matched guess(List<SheetRow> rows) {
        BudgetMap map = BudgetMap.guess(rows);
        return map.columns().isEmpty() ? at(rows, rows.getFirst().row()) : matched(map);
    }

    @Override
    public Matched at(List<SheetRow> rows, int header) {
        return matched(BudgetMap.at(rows, header));
    }

    private static Matched matched(BudgetMap map) {
        Map<String, Integer> columns = new TreeMap<>();
        map.columns().forEach((column, at) -> columns.put(column.field(), at));
        return new Matched(map.headerRow(), columns);
    }

    private static BudgetMap map(IncomingFiles.Opened opened) {
        return BudgetMap.at(opened.sheet().rows(), opened.matched().header())
                .matched(opened.matched().columns());
    }

    private static BudgetSource source(IncomingFiles.Opened opened) {
        return taker -> {
            for (SheetRow row : opened.sheet().rows()) {
                if (!taker.take(row)) {
                    break;
                }
            }
            return opened.sheet();
        };
    }

    private BudgetImports.Checked.Fine check(IncomingFiles.Opened opened) {
        AreaCode within = new AreaCode(opened.file().target());
        BudgetImports.Checked checked =
                imports.check(source(opened), opened.file().sha256(), map(opened), within, count -> {});
        if (checked instanceof BudgetImports.Checked.Fine fine) {
            return fine;
        }
        throw new IllegalStateException("a sheet that was read already was refused: " + checked);
    }

    @Override
    public IncomingTry attempt(Actor actor, IncomingFiles.Opened opened) {
        BudgetImports.Checked.Fine fine = check(opened);
        BudgetCheck check = fine.check();
        boolean known = fine.known().isPresent();
        return new IncomingTry(
                known ? 0 : check.rows(),
                known ? check.rows() : 0,
                List.of(),
                check.badRows(),
                check.years().entrySet().stream()
                        .map(year -> new IncomingTry.Year(
                                year.getKey() + ThaiDates.ERA,
                                year.getValue().rows(),
                                year.getValue().baht()))
                        .toList(),
                says(map(opened), check, fine.known()),
                (known ? List.<BudgetCheck.Flag>of() : check.flags())
                        .stream()
                                .map(flag -> new IncomingTry.Doubt(
                                        flag.line(), BudgetReport.doubt(flag, whose(flag.holder()))))
                                .toList(),
                check.faults(),
                map(opened).doubts(),
                first(opened),
                ShownDoubts.of(opened, check));
    }

    private static List<Problem> says(BudgetMap map, BudgetCheck check, Optional<BudgetStore.Known> known) {
        List<Problem> says = new ArrayList<>();
        known.ifPresent(file -> says.add(new Problem(
                "plans.budget.command.known", List.of(file.name(), file.sha256().substring(0, 12)))));
        says.addAll(map.says());
        if (check.sumRows() > 0) {
            says.add(new Problem("plans.budget.command.sums", List.of(check.sumRows())));
        }
        if (check.withoutArea() > 0) {
            says.add(new Problem("plans.budget.command.noarea", List.of(check.withoutArea(), check.lost())));
        }
        check.several()
                .forEach(name -> says.add(new Problem(
                        "plans.budget.command.several",
                        List.of(name.name(), name.candidates(), name.without(), name.byCode()))));
        return says;
    }

    private String whose(BudgetRow.Holder holder) {
        String area = AreaCode.find(holder.area())
                .flatMap(areas.tree()::find)
                .map(Area::nameTh)
                .orElse("");
        return (area + " " + holder.unit()).strip();
    }

    private List<IncomingTry.First> first(IncomingFiles.Opened opened) {
        BudgetRows rows = new BudgetRows(
                map(opened), areas.tree(), new AreaCode(opened.file().target()), LocalDate.now(clock));
        return opened.sheet().rows().stream()
                .filter(row -> row.row() > opened.matched().header())
                .map(rows::read)
                .flatMap(read -> Stream.ofNullable(read.line()))
                .limit(FIRST)
                .map(line -> new IncomingTry.First(
                        Stream.of(line.item(), line.project(), line.plan(), line.unit(), line.place())
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("-"),
                        money(line.baht()) + " · " + (line.yearCe() + ThaiDates.ERA) + " · "
                                + whose(new BudgetRow.Holder(line.holder().area(), ""))))
                .toList();
    }

    private static String money(BigDecimal baht) {
        return "%,.2f".formatted(baht);
    }

    @Override
    public Came carryOut(Actor actor, IncomingFiles.Opened opened, Wish wish) {
        require(actor, opened.file().target());
        return imports.alone(() -> checkAndStore(actor, opened, wish));
    }

    private Came checkAndStore(Actor actor, IncomingFiles.Opened opened, Wish wish) {
        BudgetImports.Checked.Fine fine = check(opened);
        BudgetCheck check = fine.check();
        if (fine.known().isPresent()) {
            return new Came.In(new IncomingFile.Outcome(0, check.rows(), 0));
        }
        if (wish.unseen(ShownDoubts.of(opened, check))) {
            return new Came.Changed();
        }
        if ((check.badRows() > 0 && !wish.goodOnly())
                || (!check.flags().isEmpty() && !wish.acceptFlagged())
                || check.rows() == 0
                || !map(opened).doubts().isEmpty()) {
            return new Came.Held();
        }
        var name =
                new BudgetImports.FileName(opened.file().name(), opened.file().sha256(), fine.content());
        var by = new BudgetImports.By(
                actor.ref(), actor.account(), new AreaCode(opened.file().target()));
        boolean stored =
                imports.store(source(opened), name, map(opened), check, by).isPresent();
        return new Came.In(
                stored
                        ? new IncomingFile.Outcome(check.rows(), 0, check.badRows())
                        : new IncomingFile.Outcome(0, check.rows(), 0));
    }
}
