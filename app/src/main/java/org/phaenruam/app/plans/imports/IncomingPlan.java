package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.editions.Seal;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors.Problem;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Projects that come in on the screens, into the open edition of a plan. */
@Component
class IncomingPlan implements IncomingKind {
    private static final int FIRST = 10;
    private static final int DIFFERS = 30;
    private static final int HEADER_WITHIN = 40;
    /** A single column of money says no year: its heading is matched to one. */
    private static final List<PlanColumn> COLUMNS =
            Stream.of(PlanColumn.values()).filter(c -> c != PlanColumn.BUDGET).toList();

    private final PlanImports imports;
    private final Plans plans;
    private final Seal seal;
    private final Areas areas;
    /** The plan that all questions of one request are about, once it is looked up. */
    private final @Nullable Plan known;

    @Autowired
    IncomingPlan(PlanImports imports, Plans plans, Seal seal, Areas areas) {
        this(imports, plans, seal, areas, null);
    }

    private IncomingPlan(PlanImports imports, Plans plans, Seal seal, Areas areas, @Nullable Plan known) {
        this.imports = imports;
        this.plans = plans;
        this.seal = seal;
        this.areas = areas;
        this.known = known;
    }

    @Override
    public IncomingKind about(String target) {
        return new IncomingPlan(imports, plans, seal, areas, plan(target));
    }

    @Override
    public String name() {
        return PLAN;
    }

    private Plan plan(String target) {
        return known != null && known.code().equals(target)
                ? known
                : plans.find(target).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    public void require(Actor actor, String target) {
        if (!actor.signedIn() || !plans.mayEdit(actor, plan(target))) {
            throw new AccessDeniedException("not yours to change this plan");
        }
    }

    @Override
    public String address(String target) {
        return "/plans/" + target + "/import";
    }

    @Override
    public String title(Ui ui, String target) {
        return plan(target).title(ui.lang(), ui.register());
    }

    @Override
    public List<Crumb> crumbs(Ui ui, String target) {
        Plan plan = plan(target);
        List<Crumb> crumbs =
                new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), plan.area(), ui.t("plans.incoming.crumb")));
        crumbs.add(crumbs.size() - 1, new Crumb(ui.t("plans.crumb"), "/plans/" + target));
        return crumbs;
    }

    @Override
    public Optional<Problem> closed(String target) {
        return seal.current(target).sealed()
                ? Optional.of(new Problem("plans.error.sealed", List.of()))
                : Optional.empty();
    }

    @Override
    public List<Field> fields(Ui ui, String target) {
        Plan plan = plan(target);
        List<Field> fields = new ArrayList<>();
        for (PlanColumn column : COLUMNS) {
            fields.add(new Field(
                    column.field(),
                    ui.t("plans.incoming.plan." + column.field()),
                    column == PlanColumn.NAME ? ui.t("plans.incoming.plan.namehint") : "",
                    column == PlanColumn.NAME));
            if (column == PlanColumn.NAME) {
                IntStream.rangeClosed(plan.fromBe(), plan.toBe())
                        .mapToObj(Integer::toString)
                        .forEach(year ->
                                fields.add(new Field("y" + year, ui.t("plans.incoming.plan.year", year), "", false)));
            }
        }
        return fields;
    }

    private PlanYears years() {
        return known == null ? PlanYears.NONE : PlanYears.of(known);
    }

    @Override
    public Matched guess(List<SheetRow> rows) {
        for (int at = 0; at < Math.min(HEADER_WITHIN, rows.size()); at++) {
            Optional<PlanHeader> header = PlanHeader.of(rows.get(at), PlanHeader.below(rows, at, years()), years());
            if (header.isPresent()) {
                return matched(rows.get(at).row(), header.get());
            }
        }
        return new Matched(rows.getFirst().row(), Map.of());
    }

    @Override
    public Matched at(List<SheetRow> rows, int header) {
        List<SheetRow> from =
                rows.stream().filter(row -> row.row() >= header).limit(3).toList();
        if (from.isEmpty()) {
            return new Matched(header, Map.of());
        }
        return PlanHeader.of(from.getFirst(), PlanHeader.below(from, 0, years()), years())
                .map(found -> matched(header, found))
                .orElseGet(() -> new Matched(header, Map.of()));
    }

    /**
     * The years may stand in the second row of the header, and ปีที่ 1 is another year in another plan: columns are kept by
     * year, so neither may be forgotten.
     */
    @Override
    public List<String> headings(List<SheetRow> rows, int header) {
        List<SheetRow> from =
                rows.stream().filter(row -> row.row() >= header).limit(3).toList();
        List<String> headings = new ArrayList<>(List.of(years().fromBe() + "-" + years().toBe()));
        for (SheetRow row : from.isEmpty() ? from : PlanHeader.rows(from, 0, years())) {
            List<String> cells = row.cells();
            int end = IntStream.range(0, cells.size())
                    .filter(cell -> !cells.get(cell).isBlank())
                    .map(cell -> cell + 1)
                    .max()
                    .orElse(0);
            headings.addAll(cells.subList(0, end));
            headings.add("");
        }
        return headings;
    }

    private static Matched matched(int row, PlanHeader header) {
        Map<String, Integer> columns = new TreeMap<>();
        header.columns().forEach((column, at) -> {
            if (COLUMNS.contains(column)) {
                columns.put(column.field(), at);
            }
        });
        header.years().forEach((year, at) -> columns.put("y" + year, at));
        return new Matched(row, columns);
    }

    private PlanForm.Read read(IncomingFiles.Opened opened) {
        Map<PlanColumn, Integer> columns = new EnumMap<>(PlanColumn.class);
        Map<Integer, Integer> years = new TreeMap<>();
        opened.matched().columns().forEach((field, at) -> {
            if (field.matches("y[0-9]{4}")) {
                years.put(Integer.parseInt(field.substring(1)), at);
            } else {
                PlanColumn.find(field).ifPresent(column -> columns.put(column, at));
            }
        });
        return new PlanForm(
                        PlanYears.of(plan(opened.file().target())),
                        new PlanHeader(columns, years),
                        opened.matched().header())
                .read(opened.sheet());
    }

    private PlanImports.Outcome bring(Actor actor, IncomingFiles.Opened opened, PlanForm.Read read, boolean dryRun) {
        if (!read.faults().isEmpty() || !read.doubts().isEmpty()) {
            return PlanImports.Outcome.refused(read.faults(), read.doubts());
        }
        IncomingFile file = opened.file();
        return imports.bring(
                actor,
                actor.ref(),
                plan(file.target()),
                read,
                new PlanImports.Origin(file.name(), file.sha256()),
                dryRun);
    }

    @Override
    public IncomingTry attempt(Actor actor, IncomingFiles.Opened opened) {
        PlanForm.Read read = read(opened);
        PlanImports.Outcome outcome = bring(actor, opened, read, true);
        List<PlanItem> counted = outcome.fine() ? outcome.fresh() : read.items();
        return new IncomingTry(
                outcome.added(),
                outcome.already(),
                outcome.takenOut(),
                (int) outcome.faults().stream()
                        .map(fault -> fault.row().row())
                        .distinct()
                        .count(),
                years(counted),
                said(read, outcome.differs()),
                List.of(),
                outcome.faults(),
                outcome.whole(),
                counted.stream()
                        .filter(PlanItem::project)
                        .limit(FIRST)
                        .map(item -> new IncomingTry.First(item.text(), String.join(" › ", item.path())))
                        .toList(),
                "");
    }

    private static List<Problem> said(PlanForm.Read read, List<Problem> differs) {
        int projects = (int) read.items().stream().filter(PlanItem::project).count();
        List<Problem> said = new ArrayList<>();
        said.add(new Problem(
                "plans.incoming.plan.read", List.of(projects, read.items().size() - projects)));
        if (!read.sameNumbers().isEmpty()) {
            said.add(new Problem("plans.planfile.samenumbers", List.of(String.join(", ", read.sameNumbers()))));
        }
        said.addAll(read.says());
        said.addAll(differs.subList(0, Math.min(DIFFERS, differs.size())));
        if (differs.size() > DIFFERS) {
            said.add(new Problem("plans.planfile.differs.more", List.of(differs.size() - DIFFERS)));
        }
        return said;
    }

    private static List<IncomingTry.Year> years(List<PlanItem> items) {
        Map<Integer, BigDecimal> baht = new TreeMap<>();
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        items.forEach(item -> item.money().forEach((year, money) -> {
            baht.merge(year, money, BigDecimal::add);
            rows.merge(year, 1, Integer::sum);
        }));
        return baht.entrySet().stream()
                .map(year -> new IncomingTry.Year(year.getKey(), rows.getOrDefault(year.getKey(), 0), year.getValue()))
                .toList();
    }

    @Override
    public Came carryOut(Actor actor, IncomingFiles.Opened opened, Wish wish) {
        PlanForm.Read read = read(opened);
        PlanImports.Outcome outcome = bring(actor, opened, read, false);
        return outcome.fine() && !read.items().isEmpty()
                ? new Came.In(new IncomingFile.Outcome(
                        outcome.added(), outcome.already(), outcome.takenOut().size()))
                : new Came.Held();
    }
}
