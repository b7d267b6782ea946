package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.documents.AmountUnit;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.web.FormErrors.Problem;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/**
 * Reads the projects of a local plan's form: headings of strategies and programmes above and between its tables, a
 * header of one or two rows (repeated on every page), a project in each row. No database.
 */
final class PlanForm {
    private static final List<String> RANKS = List.of("ยุทธศาสตร์", "กลยุทธ์", "แนวทาง", "แผนงาน");

    /** The strategies of the province and of its local governments stand above the form's own; they are no part of it. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "^ยุทธศาสตร์(?:จังหวัด|การพัฒนา(?:ของ)?\\s*(?:อปท\\.?|องค์กรปกครองส่วนท้องถิ่น)\\s*ในเขตจังหวัด)");

    /** What was read; {@code form} is P02, P02_1, P02_2, P03 or LIST. */
    record Read(
            String form,
            List<PlanItem> items,
            List<RowFault> faults,
            int sums,
            boolean header,
            List<Problem> says,
            List<Problem> doubts) {
        /** Numbers that stand twice on things of one kind under one heading: offices' files have them, and they come in so. */
        List<String> sameNumbers() {
            Set<List<String>> seen = new HashSet<>();
            return items.stream()
                    .filter(item -> !item.no().isEmpty())
                    .filter(item -> {
                        List<String> place = new ArrayList<>(item.path());
                        place.addAll(List.of(item.kind(), item.no()));
                        return !seen.add(place);
                    })
                    .map(PlanItem::no)
                    .distinct()
                    .toList();
        }
    }

    private final PlanYears years;
    private final List<String> map;
    private final @Nullable PlanHeader matched;
    private final int headerRow;
    private final List<PlanItem> items = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final String[] path = new String[RANKS.size()];
    private final BranchRows branches = new BranchRows();

    private String form = "LIST";
    private @Nullable PlanHeader header;
    /** What the header that somebody matched would have been without that. */
    private Optional<PlanHeader> first = Optional.empty();

    private ColumnUnits units = ColumnUnits.BAHT;
    private Set<Integer> columns = Set.of();
    private final PlanNotes notes = new PlanNotes();
    /** The unit that is said above the table. */
    private final Set<AmountUnit> line = EnumSet.noneOf(AmountUnit.class);

    private boolean lineUsed;
    private int sums;

    /** {@code map}: lines {@code heading=field} where headings are not understood by themselves. */
    PlanForm(PlanYears years, List<String> map) {
        this(years, map, null, 0);
    }

    /** With the columns as somebody matched them; {@code headerRow} is the number of the row of the header. */
    PlanForm(PlanYears years, PlanHeader matched, int headerRow) {
        this(years, List.of(), matched, headerRow);
    }

    private PlanForm(PlanYears years, List<String> map, @Nullable PlanHeader matched, int headerRow) {
        this.years = years;
        this.map = map;
        this.matched = matched;
        this.headerRow = headerRow;
        java.util.Arrays.fill(path, "");
    }

    Read read(Sheet sheet) {
        List<SheetRow> rows = sheet.rows();
        for (int at = 0; at < rows.size(); at++) {
            SheetRow row = rows.get(at);
            SheetRow below = PlanHeader.below(rows, at, years);
            if (branch(row)) {
                continue;
            }
            Optional<PlanHeader> found = matched == null ? headerOf(row, below) : headerOf(row, below, matched);
            if (found.isPresent()) {
                List<SheetRow> header = PlanHeader.rows(rows, at, years);
                begin(found.get(), header);
                at += header.size() - 1;
            } else if (!line(row) && !ofNoKind(row) && !heading(row)) {
                project(row);
            }
        }
        branches.placed().forEach(this::branch);
        faults.addAll(branches.faults());
        faults.sort(Comparator.comparingInt(fault -> fault.row().row()));
        return new Read(
                form,
                List.copyOf(items),
                List.copyOf(faults),
                sums,
                header != null,
                header == null ? List.of() : notes.says(),
                notes.doubts());
    }

    private void begin(PlanHeader found, List<SheetRow> rows) {
        List<List<String>> headings = PlanHeader.headings(rows);
        Set<AmountUnit> said = found.once(rows);
        said.addAll(line);
        header = found;
        units = found.units(headings, said);
        columns = found.read();
        notes.header(headings, columns, units);
        lineUsed = true;
    }

    /** Takes what a row above a table says of its unit; true when the row says nothing else. */
    private boolean line(SheetRow row) {
        List<String> said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        boolean only = !said.isEmpty()
                && said.stream().allMatch(cell -> !AmountUnit.declaredIn(cell).isEmpty());
        if (header != null && !only) {
            return false;
        }
        take(said);
        return only && said.stream().allMatch(AmountUnit::only);
    }

    private void take(List<String> said) {
        Set<AmountUnit> declared = said.stream()
                .flatMap(cell -> AmountUnit.declaredIn(cell).stream())
                .collect(Collectors.toSet());
        if (!declared.isEmpty() && lineUsed) {
            line.clear();
            lineUsed = false;
        }
        line.addAll(declared);
    }

    private Optional<PlanHeader> headerOf(SheetRow row, SheetRow below) {
        PlanHeader none = new PlanHeader(java.util.Map.of(), java.util.Map.of());
        Optional<PlanHeader> guess = PlanHeader.of(row, below, years);
        if (map.isEmpty() || (guess.isEmpty() && header != null)) {
            return guess;
        }
        return guess.orElse(none)
                .with(row, below, years, map)
                .filter(mapped -> mapped.of(PlanColumn.NAME) >= 0)
                .or(() -> guess);
    }

    /** The matched header: at its own row, and where it is repeated below, there with the years that stand there. */
    private Optional<PlanHeader> headerOf(SheetRow row, SheetRow below, PlanHeader known) {
        Optional<PlanHeader> guess = PlanHeader.of(row, below, years);
        if (row.row() == headerRow) {
            first = guess;
            return Optional.of(known);
        }
        return header == null
                ? Optional.empty()
                : guess.map(again -> first.map(own -> known.under(own, again)).orElse(known));
    }

    /** Takes a row that names the form, a strategy or a programme. */
    private boolean heading(SheetRow row) {
        List<String> said = row.cells().stream()
                .filter(cell -> !cell.isBlank() && !AmountUnit.only(cell))
                .map(ThaiText::normalise)
                .distinct()
                .toList();
        String bare = ThaiDigits.toArabic(String.join("", said)).replaceAll("\\s", "");
        List.of("ผ.02/1=P02_1", "ผ.02/2=P02_2", "ผ.03=P03", "ผ.02=P02").stream()
                .map(known -> known.split("="))
                .filter(known -> said.size() <= 2 && bare.contains(known[0]))
                .findFirst()
                .ifPresent(known -> form = known[1]);
        if (said.isEmpty() || said.size() > 2) {
            return false;
        }
        String text = String.join(" ", said);
        String plain = text.replaceFirst("^(?:(?:[0-9๐-๙]{1,2}[.)])+[0-9๐-๙]{0,2}|[ก-ฮ][.)])\\s*", "");
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (plain.startsWith(RANKS.get(rank)) && !OF_OTHERS.matcher(plain).find()) {
                if (header != null) {
                    take(row.cells());
                }
                path[rank] = text;
                for (int below = rank + 1; below < path.length; below++) {
                    path[below] = "";
                }
                heading(row, rank, text);
                return true;
            }
        }
        return header == null;
    }

    private void heading(SheetRow row, int rank, String text) {
        String kind = rank == 3 ? "programme" : "strategy";
        List<String> above = above(rank);
        boolean there = items.stream()
                .anyMatch(item -> item.kind().equals(kind)
                        && item.text().equals(text)
                        && item.path().equals(above));
        if (!there) {
            items.add(new PlanItem(row, above, kind, "", text, "", "", new TreeMap<>(), Set.of(), Optional.empty()));
        }
    }

    private List<String> above(int rank) {
        List<String> above = new ArrayList<>();
        for (int at = 0; at < rank; at++) {
            if (!path[at].isEmpty()) {
                above.add(path[at]);
            }
        }
        return above;
    }

    private void project(SheetRow row) {
        PlanHeader head = header;
        if (head == null) {
            return;
        }
        if (SumRows.is(head, row)) {
            sums++;
            if (!SumRows.numbers(row)) {
                notes.sums(row, sums(head, row), PlanNotes.places(head));
            }
            return;
        }
        notes.row(row, columns);
        boolean equipment = head.of(PlanColumn.NAME) < 0;
        String programme = head.cell(row, PlanColumn.PLAN);
        if (!programme.isEmpty()) {
            path[3] = programme.startsWith("แผนงาน") ? programme : "แผนงาน" + programme;
            heading(row, 3, path[3]);
        }
        String name = equipment ? equipment(head, row) : head.cell(row, PlanColumn.NAME);
        item(head, row, above(RANKS.size()), "project", name, ProjectDetail.of(head, row, equipment), Optional.empty());
    }

    /** Takes a row that says itself what it is and under what it stands. */
    private boolean branch(SheetRow row) {
        PlanHeader head = header;
        Optional<String> kind = head == null ? Optional.empty() : BranchKinds.find(head.cell(row, PlanColumn.KIND));
        if (head != null && kind.isPresent()) {
            notes.row(row, columns);
            branches.take(head, row, kind.get());
        }
        return kind.isPresent();
    }

    /** Tells of a row that says where it stands, but not, or in unknown words, what it is. */
    private boolean ofNoKind(SheetRow row) {
        PlanHeader head = header;
        boolean told = head != null
                && head.of(PlanColumn.KIND) >= 0
                && !SumRows.is(head, row)
                && Stream.of(PlanColumn.KIND, PlanColumn.CODE, PlanColumn.UNDER)
                        .anyMatch(column -> !head.cell(row, column).isEmpty());
        if (head != null && told) {
            fault(row, head.of(PlanColumn.KIND), "plans.planfile.fault.kind");
        }
        return told;
    }

    private void branch(BranchRows.Placed placed) {
        BranchRows.Said said = placed.said();
        if (!said.wordless()) {
            String detail = ProjectDetail.of(said.head(), said.row(), false);
            item(said.head(), said.row(), placed.path(), said.kind(), said.name(), detail, Optional.of(placed));
        }
    }

    private void item(
            PlanHeader head,
            SheetRow row,
            List<String> above,
            String kind,
            String name,
            String detail,
            Optional<BranchRows.Placed> own) {
        NavigableMap<Integer, BigDecimal> money = money(head, row);
        if (name.isEmpty()) {
            fault(row, head.of(PlanColumn.NAME), "plans.planfile.fault.name");
            return;
        }
        items.add(new PlanItem(
                row,
                above,
                kind,
                no(head.cell(row, PlanColumn.SEQ)),
                ThaiText.normalise(name),
                detail,
                ThaiText.normalise(head.cell(row, PlanColumn.UNIT)),
                money,
                head.years().keySet(),
                own));
    }

    private static String equipment(PlanHeader head, SheetRow row) {
        return (head.cell(row, PlanColumn.CATEGORY) + " " + head.cell(row, PlanColumn.TYPE)).strip();
    }

    private static String no(String said) {
        String no = ThaiDigits.toArabic(said).replaceAll("[.)\\s]+$", "");
        return no.length() <= 10 ? no : "";
    }

    private NavigableMap<Integer, BigDecimal> money(PlanHeader head, SheetRow row) {
        NavigableMap<Integer, BigDecimal> money = new TreeMap<>();
        int before = faults.size();
        head.years().forEach((year, column) -> {
            String said = row.cell(column).strip();
            if (row.uncalculated().contains(column)) {
                fault(row, column, "plans.planfile.fault.formula");
                return;
            }
            if (said.isEmpty() || said.matches("[-–—]+")) {
                return;
            }
            Optional<BigDecimal> baht = Figures.baht(said, units.of(column));
            if (row.fromAbove().contains(column)) {
                fault(row, column, "plans.budget.fault.merged");
            } else if (baht.isEmpty() || baht.get().signum() < 0) {
                fault(row, column, bad(column));
            } else if (baht.get().signum() > 0) {
                money.put(year, baht.get().setScale(2, RoundingMode.UNNECESSARY));
            }
        });
        int totals = head.of(PlanColumn.TOTAL);
        if (row.uncalculated().contains(totals)) {
            fault(row, totals, "plans.planfile.fault.formula");
        }
        Optional<BigDecimal> total = Figures.baht(head.cell(row, PlanColumn.TOTAL), units.of(totals));
        BigDecimal sum = money.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (faults.size() == before && total.isPresent() && total.get().compareTo(sum) != 0) {
            fault(row, totals, "plans.planfile.fault.total", "%,.2f".formatted(sum));
        }
        notes.money(money);
        return money;
    }

    private String bad(int column) {
        return units.of(column) == AmountUnit.BAHT ? "plans.planfile.fault.baht" : "plans.planfile.fault.scaled";
    }

    /** What a row of sums says, by year and in all. */
    private Map<Integer, BigDecimal> sums(PlanHeader head, SheetRow row) {
        Map<Integer, BigDecimal> said = new TreeMap<>();
        PlanNotes.places(head)
                .forEach((year, column) ->
                        Figures.baht(row.cell(column), units.of(column)).ifPresent(baht -> said.put(year, baht)));
        return said;
    }

    private void fault(SheetRow row, int column, String key, Object... args) {
        faults.add(new RowFault(row, column, key, List.of(args)));
    }
}
