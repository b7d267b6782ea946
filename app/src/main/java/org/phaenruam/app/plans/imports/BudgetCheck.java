package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.Lang;

/**
 * Goes through a file of budget lines once, keeping sums, and of each line that an earlier file could have too its print and
 * its baht: what it comes to by year, what is wrong, whose name fits several, which figures cannot be right. A sum that is
 * ten times that of the year beside it is one; one that is there already from another file, to the satang, is money that
 * would be counted twice, and so are lines that most of another file says too.
 */
final class BudgetCheck {
    private static final int MOST_FAULTS = 1_000;
    private static final int LINES_NAMED = 20;
    private static final BigDecimal TIMES = BigDecimal.TEN;
    private static final BigDecimal WORTH_IT = new BigDecimal("1000000");
    /** More than the whole nation's budget of a year. */
    private static final BigDecimal HUGE = new BigDecimal("4000000000000");

    /** Why a figure is doubtful, the figure that makes it so, and the file that has it, where one has. */
    record Flag(
            String kind,
            BigDecimal figure,
            BigDecimal against,
            int line,
            int yearCe,
            BudgetRow.Holder holder,
            String file) {
        Flag(String kind, BigDecimal figure, BigDecimal against, int line, int yearCe, BudgetRow.Holder holder) {
            this(kind, figure, against, line, yearCe, holder, "");
        }
    }

    private final BudgetRows rows;
    private final NavigableMap<Integer, BudgetSum> years = new TreeMap<>();
    private final Map<BudgetRow.Holder, NavigableMap<Integer, BudgetSum>> holders = new HashMap<>();
    private final BudgetBefore before;
    private final SameLines same = new SameLines();
    private final Map<String, int[]> several = new TreeMap<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final List<Flag> single = new ArrayList<>();
    private final MessageDigest content = Digests.begin();
    private int badRows;
    private int sumRows;
    private int withoutArea;
    private final List<String> lost = new ArrayList<>();

    BudgetCheck(BudgetRows rows, BudgetBefore before) {
        this.rows = rows;
        this.before = before;
    }

    /** Takes a row behind the header; answers the line when it is one. */
    Optional<BudgetRow> take(SheetRow row) {
        BudgetRows.Read read = rows.read(row);
        if (!read.faults().isEmpty()) {
            badRows++;
            read.faults().stream().limit(MOST_FAULTS - faults.size()).forEach(faults::add);
            return Optional.empty();
        }
        BudgetRow line = read.line();
        if (line == null) {
            sumRows++;
            return Optional.empty();
        }
        years.computeIfAbsent(line.yearCe(), year -> new BudgetSum()).add(line);
        holders.computeIfAbsent(line.holder(), holder -> new TreeMap<>())
                .computeIfAbsent(line.yearCe(), year -> new BudgetSum())
                .add(line);
        if (before.knows(line.holder(), line.yearCe())) {
            same.take(line);
        }
        String name = line.unit().isEmpty() ? line.place() : line.unit();
        if (line.area() == null && withoutArea++ < LINES_NAMED) {
            lost.add(line.line() + (name.isEmpty() ? "" : " (" + name + ")"));
        }
        if (rows.places().named(name) instanceof BudgetPlaces.Found.Several) {
            several.computeIfAbsent(name, said -> new int[2])[line.area() == null ? 0 : 1]++;
        }
        single(line).filter(flag -> single.size() < MOST_FAULTS).ifPresent(single::add);
        content.update(line.said().getBytes(StandardCharsets.UTF_8));
        return Optional.of(line);
    }

    private static Optional<Flag> single(BudgetRow line) {
        if (line.baht().signum() < 0) {
            return Optional.of(
                    new Flag("NEGATIVE", line.baht(), BigDecimal.ZERO, line.line(), line.yearCe(), line.holder()));
        }
        return line.baht().compareTo(HUGE) > 0
                ? Optional.of(new Flag("HUGE", line.baht(), HUGE, line.line(), line.yearCe(), line.holder()))
                : Optional.empty();
    }

    /** The flag of a line, once the whole file was gone through. */
    Optional<Flag> flag(BudgetRow line) {
        Optional<Flag> own = single(line);
        return own.or(() -> jump(line.holder(), line.yearCe()))
                .or(() -> again(line.holder(), line.yearCe()))
                .or(() -> same.has(line)
                        ? Optional.of(
                                new Flag("AGAIN", line.baht(), line.baht(), line.line(), line.yearCe(), line.holder()))
                        : Optional.empty());
    }

    private Optional<Flag> jump(BudgetRow.Holder holder, int year) {
        NavigableMap<Integer, BudgetSum> sums = holders.getOrDefault(holder, new TreeMap<>());
        BudgetSum sum = sums.get(year);
        if (sum == null || sum.fresh().compareTo(WORTH_IT) < 0) {
            return Optional.empty();
        }
        BigDecimal last = beside(holder, year - 1);
        BigDecimal other = last.signum() > 0 ? last : beside(holder, year + 1);
        return other.signum() > 0 && sum.fresh().compareTo(other.multiply(TIMES)) >= 0
                ? Optional.of(new Flag("JUMP", sum.fresh(), other, sum.firstLine(), year, holder))
                : Optional.empty();
    }

    private Optional<Flag> again(BudgetRow.Holder holder, int year) {
        BudgetSum sum = holders.getOrDefault(holder, new TreeMap<>()).get(year);
        return sum == null || sum.baht().signum() <= 0
                ? Optional.empty()
                : before.fileWith(holder, year, sum.baht())
                        .map(file -> new Flag("AGAIN", sum.baht(), sum.baht(), sum.firstLine(), year, holder, file));
    }

    private BigDecimal beside(BudgetRow.Holder holder, int year) {
        BudgetSum sum = holders.getOrDefault(holder, new TreeMap<>()).get(year);
        return sum == null ? before.fresh(holder, year) : sum.fresh();
    }

    /** Every doubtful line, every doubtful sum once, at its first line, and for every file what it has already. */
    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>(single);
        List<Flag> again = new ArrayList<>();
        holders.forEach((holder, sums) -> sums.keySet().forEach(year -> {
            jump(holder, year).ifPresent(flags::add);
            again(holder, year).ifPresent(again::add);
        }));
        again.stream()
                .collect(Collectors.groupingBy(Flag::file))
                .values()
                .forEach(ofFile -> flags.add(together(ofFile)));
        flags.addAll(same.flags(at -> again(at.holder(), at.year()).isPresent()));
        flags.sort(Comparator.comparingInt(Flag::line));
        return flags;
    }

    /** A long list sent again would say the same of hundreds of sums: they are told as one, with how many they are. */
    private static Flag together(List<Flag> again) {
        Flag first = again.stream().min(Comparator.comparingInt(Flag::line)).orElseThrow();
        BigDecimal all = again.stream().map(Flag::figure).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(again.size());
        return new Flag(first.kind(), all, count, first.line(), first.yearCe(), first.holder(), first.file());
    }

    /** Whose money a flagged figure is, as a report calls it. */
    String whose(Flag flag, Lang lang) {
        return (rows.places().title(flag.holder().area(), lang) + " "
                        + flag.holder().unit())
                .strip();
    }

    SameLines same() {
        return same;
    }

    NavigableMap<Integer, BudgetSum> years() {
        return years;
    }

    Map<BudgetRow.Holder, NavigableMap<Integer, BudgetSum>> holders() {
        return holders;
    }

    int rows() {
        return years.values().stream().mapToInt(BudgetSum::rows).sum();
    }

    BigDecimal baht() {
        return years.values().stream().map(BudgetSum::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<RowFault> faults() {
        return faults;
    }

    int badRows() {
        return badRows;
    }

    int sumRows() {
        return sumRows;
    }

    int withoutArea() {
        return withoutArea;
    }

    /** The first lines without an area, each with the name that stands there. */
    String lost() {
        return String.join(", ", lost) + (withoutArea > lost.size() ? " …" : "");
    }

    /** A name that fits several areas: how many lines stay without one, and how many have one by their code. */
    record Several(String name, String candidates, int without, int byCode) {}

    List<Several> several() {
        return several.entrySet().stream()
                .map(entry -> new Several(
                        entry.getKey(),
                        rows.places().named(entry.getKey()) instanceof BudgetPlaces.Found.Several fits
                                ? fits.candidates().stream().map(Area::nameTh).collect(Collectors.joining(", "))
                                : "",
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .toList();
    }

    /** The digest of the lines as read; asked for once, at the end. */
    String content() {
        return Digests.end(content);
    }
}
