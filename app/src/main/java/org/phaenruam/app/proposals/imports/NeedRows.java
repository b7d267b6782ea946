package org.phaenruam.app.proposals.imports;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.documents.ColumnUnits;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.BudgetLine;
import org.phaenruam.app.proposals.NeedText;
import org.phaenruam.app.proposals.NeedsInBulk;
import org.phaenruam.app.proposals.Sectors;
import org.phaenruam.app.proposals.TypedBaht;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.thaitext.FiscalYears;
import org.phaenruam.thaitext.ParsedDate;
import org.phaenruam.thaitext.ThaiDates;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** Reads the rows of a sheet as needs; every fault of a row is told at once. No database. */
final class NeedRows {
    private static final List<String> GROUPS = List.of("กลุ่ม", "ชมรม", "คณะ", "เครือข่าย", "สภา", "ที่ประชุม", "เวที");
    private static final Map<String, NeedColumn> COLUMNS = Map.of(
            "title", NeedColumn.TITLE,
            "detail", NeedColumn.DETAIL,
            "titleOfficial", NeedColumn.OFFICIAL,
            "speakerLabel", NeedColumn.SPEAKER);

    /** Of our own design: whatever was told before is no open need, and such a year is nearly always a slip of the hand. */
    private static final int EARLIEST_YEAR = 2540;
    /** The time of day that programs write behind a day. */
    private static final Pattern TIME =
            Pattern.compile("(?<=[0-9])(?:T|,? +)[0-9]{1,2}:[0-9]{2}(?::[0-9.]{2,})?(?: ?น\\.?|Z)?$");

    private final ColumnMap map;
    private final AreaTree tree;
    private final Places places;
    private @Nullable Places anywhere;
    private final Sectors sectors;
    private final LocalDate today;
    private final String sourceUnknown;
    private final BiFunction<NeedText, AreaCode, FormErrors> rules;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> strangeSectors = new TreeSet<>();
    private ToldDays told = ToldDays.NONE;
    private ColumnUnits units = ColumnUnits.BAHT;

    /** {@code rules} answers what the door of needs would refuse. */
    NeedRows(
            ColumnMap map,
            AreaTree tree,
            AreaCode within,
            Sectors sectors,
            LocalDate today,
            String sourceUnknown,
            BiFunction<NeedText, AreaCode, FormErrors> rules) {
        this.map = map;
        this.tree = tree;
        this.places = new Places(tree, within);
        this.sectors = sectors;
        this.today = today;
        this.sourceUnknown = sourceUnknown;
        this.rules = rules;
    }

    /** Reads every row behind the header; what {@code known} or {@code numbers} know is left out of what is fresh. */
    ImportPlan read(Sheet sheet, Function<List<UUID>, Set<UUID>> known, OwnNumbers numbers) {
        List<SheetRow> top = map.top(sheet.rows());
        List<SheetRow> rows = sheet.rows().subList(top.size(), sheet.rows().size());
        top(top);
        List<NeedRow> good = new ArrayList<>();
        numbers.others(rows).forEach(row -> read(row).ifPresent(good::add));
        Set<UUID> seen = new HashSet<>(
                known.apply(good.stream().map(row -> row.text().key()).toList()));
        List<NeedRow> fresh =
                good.stream().filter(row -> seen.add(row.text().key())).toList();
        Numbered numbered = numbers.told();
        int there = good.size() - fresh.size() + numbered.here();
        return new ImportPlan(rows.size(), fresh, there, problems, strangeSectors, told, numbered);
    }

    /** Takes all down to the header: it may say in what unit the money stands. */
    void top(List<SheetRow> top) {
        units = map.units(top);
    }

    /** The problems found since the last time this was asked. */
    List<RowProblem> takeProblems() {
        List<RowProblem> found = List.copyOf(problems);
        problems.clear();
        return found;
    }

    Set<String> strangeSectors() {
        return strangeSectors;
    }

    /** The days told by the good rows read so far. */
    ToldDays told() {
        return told;
    }

    /** The need that the row would become; empty when something is wrong with it. */
    Optional<NeedRow> read(SheetRow row) {
        int before = problems.size();
        Area place = place(row);
        tracking(row);
        Integer people = count(row, NeedColumn.PEOPLE);
        Integer households = count(row, NeedColumn.HOUSEHOLDS);
        List<BudgetLine> budget = budget(row);
        LocalDate toldOn = toldOn(row);
        NeedText text = text(row, place == null ? "" : place.code().value());
        FormErrors errors = rules.apply(text, place == null ? AreaCode.NATION : place.code());
        errors.all()
                .forEach((field, found) -> found.stream()
                        .filter(problem -> place != null || !field.equals("area"))
                        .forEach(problem -> add(row, columnOf(field), problem.key(), problem.args())));
        if (problems.size() > before || place == null) {
            return Optional.empty();
        }
        told = told.with(toldOn);
        return Optional.of(new NeedRow(row, text, place, sector(row), people, households, budget, toldOn));
    }

    private NeedColumn columnOf(String field) {
        if (!field.equals("area")) {
            return COLUMNS.getOrDefault(field, NeedColumn.TITLE);
        }
        return map.has(NeedColumn.VILLAGE_CODE) ? NeedColumn.VILLAGE_CODE : NeedColumn.TAMBON;
    }

    private @Nullable Area place(SheetRow row) {
        return switch (places.find(where(row))) {
            case Places.Found.Place place -> place.area();
            case Places.Found.Wrong wrong -> {
                add(row, wrong.column(), wrong.key(), wrong.args());
                yield null;
            }
        };
    }

    private Places.Said where(SheetRow row) {
        return new Places.Said(
                map.cell(row, NeedColumn.VILLAGE_CODE),
                map.cell(row, NeedColumn.PROVINCE),
                map.cell(row, NeedColumn.DISTRICT),
                map.cell(row, NeedColumn.TAMBON),
                map.cell(row, NeedColumn.MOO),
                map.cell(row, NeedColumn.VILLAGE));
    }

    /** Whether a row says the same title and place as a need that is here, and the key that the row would have. */
    record Beside(boolean sameTitle, boolean samePlace, UUID key) {
        boolean same() {
            return sameTitle && samePlace;
        }
    }

    /** Lays a row beside the need whose number it carries; the need may lie outside the area of the import. */
    Beside beside(SheetRow row, NeedsInBulk.Here need) {
        Places.Said where = where(row);
        if (anywhere == null) {
            anywhere = new Places(tree, AreaCode.NATION);
        }
        Optional<AreaCode> place = Stream.of(places, anywhere)
                .flatMap(look -> look.at(where).stream())
                .findFirst();
        // a row that names no code may name only the tambon of a need of one of its villages
        boolean samePlace = where.silent()
                || place.filter(said ->
                                said.equals(need.area()) || where.code().isEmpty() && tree.within(need.area(), said))
                        .isPresent()
                || Places.ended(tree, where).filter(need.area()::equals).isPresent();
        NeedText text = text(row, place.map(AreaCode::value).orElse(""));
        boolean sameTitle = !text.title().isEmpty()
                && need.titles().stream().map(ThaiText::normalise).anyMatch(text.title()::equals);
        return new Beside(sameTitle, samePlace, text.key());
    }

    private void tracking(SheetRow row) {
        String said = OwnNumbers.said(map, row);
        if (!said.isEmpty() && NeedsInBulk.numbers(said).isEmpty()) {
            add(row, NeedColumn.TRACKING, "proposals.import.tracking.bad", List.of());
        }
    }

    private NeedText text(SheetRow row, String area) {
        String title = ThaiText.normalise(map.cell(row, NeedColumn.TITLE));
        String detail = map.cell(row, NeedColumn.DETAIL);
        String speaker = ThaiText.normalise(map.cell(row, NeedColumn.SPEAKER));
        return new NeedText(
                key(area, title, ThaiText.normaliseLines(detail), speaker),
                title,
                detail,
                map.cell(row, NeedColumn.OFFICIAL),
                area,
                "",
                kind(speaker),
                speaker,
                "");
    }

    private static String kind(String speaker) {
        if (speaker.isEmpty()) {
            return "ON_BEHALF";
        }
        return GROUPS.stream().anyMatch(speaker::startsWith) ? "GROUP" : "PERSON";
    }

    /** The same words about the same place by the same speaker are the same need, whoever brings the file, however often. */
    private static UUID key(String... content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("need-import".getBytes(StandardCharsets.UTF_8));
            for (String part : content) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            ByteBuffer sum = ByteBuffer.wrap(digest.digest());
            // a UUID of version 8 (RFC 9562): made from the content, not from time or chance
            return new UUID(
                    sum.getLong() & ~0xF000L | 0x8000L, sum.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String sector(SheetRow row) {
        String said = map.cell(row, NeedColumn.SECTOR);
        if (said.isEmpty()) {
            return "";
        }
        String key = ThaiText.searchKey(said);
        Optional<String> found = sectors.list().stream()
                .filter(sector -> sector.code().equalsIgnoreCase(said)
                        || ThaiText.searchKey(sector.nameTh()).equals(key)
                        || ThaiText.searchKey(sector.nameEn()).equals(key)
                        || sector.examples().stream()
                                .anyMatch(word -> ThaiText.searchKey(word).equals(key)))
                .map(sector -> sector.code())
                .findFirst();
        if (found.isEmpty() && strangeSectors.size() < 10) {
            strangeSectors.add(said.length() > 40 ? said.substring(0, 40) + "…" : said);
        }
        return found.orElse("");
    }

    private @Nullable Integer count(SheetRow row, NeedColumn column) {
        String said = map.cell(row, column);
        Optional<Integer> count =
                TypedBaht.count(said.replaceAll("\\s*(คน|ครัวเรือน|หลังคาเรือน|หลัง|ครัว|people|households)$", ""));
        if (count.isEmpty() && !said.isEmpty()) {
            add(row, column, "proposals.import.count", List.of());
        }
        return count.orElse(null);
    }

    /** The day on which the row says that it was told; null when it says nothing, or when something is wrong with it. */
    private @Nullable LocalDate toldOn(SheetRow row) {
        if (row.uncalculated().contains(map.of(NeedColumn.TOLD))) {
            add(row, NeedColumn.TOLD, "proposals.import.told.formula", List.of());
            return null;
        }
        String said = TIME.matcher(map.cell(row, NeedColumn.TOLD)).replaceFirst("");
        if (said.isEmpty() || said.equals("-")) {
            return null;
        }
        FormErrors errors = FormErrors.none();
        LocalDate day = TypedDate.read(errors, "told", said, today).orElse(null);
        errors.of("told").forEach(problem -> add(row, NeedColumn.TOLD, problem.key(), problem.args()));
        if (day != null && day.isAfter(today)) {
            add(row, NeedColumn.TOLD, "proposals.import.told.future", List.of(day, today));
        } else if (day != null && ThaiDates.year(day) < EARLIEST_YEAR) {
            add(row, NeedColumn.TOLD, "proposals.import.told.early", List.of(day, Integer.toString(EARLIEST_YEAR)));
        }
        return day;
    }

    private List<BudgetLine> budget(SheetRow row) {
        String said = map.cell(row, NeedColumn.BUDGET);
        if (said.isEmpty() || said.equals("-")) {
            return List.of();
        }
        if (!units.doubts().isEmpty()) {
            add(row, NeedColumn.BUDGET, "documents.units.doubt", List.of(SheetRow.letters(map.of(NeedColumn.BUDGET))));
            return List.of();
        }
        Optional<BigDecimal> baht =
                TypedBaht.read(said, units.of(map.of(NeedColumn.BUDGET)).times());
        if (row.fromAbove().contains(map.of(NeedColumn.BUDGET))) {
            add(row, NeedColumn.BUDGET, "proposals.import.merged", List.of());
            return List.of();
        }
        if (baht.isEmpty()) {
            add(row, NeedColumn.BUDGET, "proposals.import.budget", List.of());
            return List.of();
        }
        int next = FiscalYears.of(today) + 1;
        String year = fiscalYear(map.cell(row, NeedColumn.YEAR));
        boolean fits = year.matches("2[0-9]{3}") && Math.abs(Integer.parseInt(year) - next) <= 10;
        if (!year.isEmpty() && !fits) {
            add(row, NeedColumn.YEAR, "proposals.import.year", List.of(Integer.toString(next)));
            return List.of();
        }
        String source = ThaiText.normalise(map.cell(row, NeedColumn.SOURCE));
        if (source.length() > 80) {
            add(row, NeedColumn.SOURCE, "proposals.error.long", List.of(source.length(), 80));
            return List.of();
        }
        return List.of(new BudgetLine(
                fits ? Integer.parseInt(year) : next, source.isEmpty() ? sourceUnknown : source, baht.get()));
    }

    /** The digits of a year; of a day, the Buddhist fiscal year that it lies in. */
    private String fiscalYear(String said) {
        return ThaiDates.parse(said, today) instanceof ParsedDate.Ok day
                ? Integer.toString(FiscalYears.of(day.date()))
                : ThaiDigits.toArabic(said).replaceAll("[^0-9]", "");
    }

    private void add(SheetRow row, NeedColumn column, String key, List<Object> args) {
        problems.add(new RowProblem(row, map.of(column), map.cell(row, column), key, args));
    }
}
