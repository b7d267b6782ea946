package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.ImportProblem.Kind;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.thaitext.ThaiDigits;

/** What the lines of a village file mean for the tree as it stands. */
final class VillageRules {
    private static final int SHOWN = 20;

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    /** A tambon with the codes above it, looked up once for all its villages. */
    private record Place(AreaCode tambon, String district, String province) {}

    private final AreaSnapshot tree;
    private final LocalDate from;
    private final AreaCode within;
    private final ProblemList problems;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, Optional<Place>> places = new HashMap<>();
    private final List<AreaRow> added = new ArrayList<>();
    private final List<AreaRow> renamed = new ArrayList<>();
    private final List<AreaRow> moved = new ArrayList<>();
    private final List<AreaRow> confirmed = new ArrayList<>();
    private int unchanged;

    VillageRules(AreaSnapshot tree, LocalDate from, ProblemList problems) {
        this(tree, from, AreaCode.NATION, problems);
    }

    /** Rules for a file that may speak of one area only. */
    VillageRules(AreaSnapshot tree, LocalDate from, AreaCode within, ProblemList problems) {
        this.within = within;
        this.tree = tree;
        this.from = from;
        this.problems = problems;
    }

    /** Reads all lines; every problem of a line is told at once. */
    void read(List<VillageRow> rows) {
        for (VillageRow row : rows) {
            village(row).ifPresent(this::sort);
        }
    }

    AreaChanges changes() {
        return new AreaChanges(added, renamed, moved, confirmed, List.of(), List.of());
    }

    ImportReport report(boolean dryRun, String sha256, int rows, long millis) {
        return new ImportReport(
                dryRun,
                sha256,
                rows,
                shown(added, row -> ""),
                shown(renamed, row -> title(tree.get(row.code()))),
                shown(moved, row -> place(tree.get(row.code()))),
                unchanged,
                confirmed.size(),
                problems.all(),
                millis);
    }

    private ImportReport.Changes shown(List<AreaRow> rows, Function<AreaRow, String> before) {
        return new ImportReport.Changes(
                rows.size(),
                rows.stream()
                        .limit(SHOWN)
                        .map(row -> new ImportReport.Change(
                                row.code(), before.apply(row), rows == moved ? place(row.area()) : title(row.area())))
                        .toList());
    }

    private static String title(Area area) {
        return area.title(Lang.TH) + (area.nameEn() == null ? "" : " (" + area.nameEn() + ")");
    }

    private String place(Area area) {
        return area.parent() == null ? "" : tree.get(area.parent()).title(Lang.TH) + " " + area.parent();
    }

    private void sort(AreaRow row) {
        Area now = tree.find(row.code()).orElse(null);
        if (now == null) {
            added.add(row);
            return;
        }
        boolean otherName = differs(now, row.area());
        boolean otherParent = !Objects.equals(now.parent(), row.area().parent());
        if (now.sample()) {
            confirmed.add(row);
        }
        if (otherName) {
            renamed.add(row);
        }
        if (otherParent) {
            moved.add(row);
        }
        if (!otherName && !otherParent) {
            unchanged++;
        }
    }

    /** A file without the English name does not take it away. */
    private static boolean differs(Area now, Area next) {
        return now.sample()
                || !now.nameTh().equals(next.nameTh())
                || !Objects.equals(now.moo(), next.moo())
                || (next.nameEn() != null && !next.nameEn().equals(now.nameEn()));
    }

    private Optional<AreaRow> village(VillageRow row) {
        int before = problems.count();
        String code = ThaiDigits.toArabic(row.code());
        boolean fits = EIGHT_DIGITS.matcher(code).matches();
        if (!fits) {
            problems.add(row.line(), Kind.CODE_NOT_8_DIGITS, row.code());
        } else {
            Long first = lines.putIfAbsent(code, row.line());
            if (first != null) {
                problems.add(row.line(), Kind.CODE_TWICE, code, Long.toString(first));
            }
            tree.findPast(new AreaCode(code))
                    .ifPresent(past -> problems.add(
                            row.line(),
                            Kind.CODE_ENDED,
                            code,
                            past.area().title(Lang.TH),
                            past.endedOn().toString()));
        }
        Place place = place(row, fits ? code : "");
        boolean community = fits && code.startsWith("99", 2);
        Integer moo = moo(row, community, code);
        String nameTh = name(row, row.nameTh(), true);
        String nameEn = name(row, row.nameEn(), false);
        if (problems.count() > before || place == null) {
            return Optional.empty();
        }
        Area area = new Area(
                new AreaCode(code),
                community ? AreaKind.COMMUNITY : AreaKind.VILLAGE,
                nameTh,
                nameEn.isEmpty() ? keptEnglish(code, nameTh) : nameEn,
                place.tambon(),
                moo,
                SourceStatus.GENERAL_KNOWLEDGE,
                false);
        return Optional.of(new AreaRow(area, VillageSources.IMPORTED, from));
    }

    private @Nullable String keptEnglish(String code, String nameTh) {
        return tree.find(new AreaCode(code))
                .filter(now -> now.nameTh().equals(nameTh))
                .map(Area::nameEn)
                .orElse(null);
    }

    private @Nullable Place place(VillageRow row, String code) {
        String given = ThaiDigits.toArabic(row.tambon());
        Place place = places.computeIfAbsent(given, this::findPlace).orElse(null);
        if (place == null) {
            problems.add(row.line(), Kind.TAMBON_UNKNOWN, row.tambon());
            return null;
        }
        if (!tree.within(place.tambon(), within) || strays(code)) {
            problems.add(row.line(), Kind.OUTSIDE, code.isEmpty() ? given : code, title(tree.get(within)));
        }
        if (!code.isEmpty() && !code.startsWith(place.province())) {
            problems.add(row.line(), Kind.CODE_OTHER_PROVINCE, code, place.province(), given);
        }
        if (!row.district().isEmpty() && !ThaiDigits.toArabic(row.district()).equals(place.district())) {
            problems.add(row.line(), Kind.DISTRICT_DIFFERS, row.district(), given, place.district());
        }
        if (!row.province().isEmpty() && !ThaiDigits.toArabic(row.province()).equals(place.province())) {
            problems.add(row.line(), Kind.PROVINCE_DIFFERS, row.province(), given, place.province());
        }
        return place;
    }

    /** A village that is known already may lie in another area than the one it would be moved to. */
    private boolean strays(String code) {
        return AreaCode.find(code)
                .flatMap(tree::find)
                .filter(now -> !tree.within(now.code(), within))
                .isPresent();
    }

    private Optional<Place> findPlace(String tambon) {
        return AreaCode.find(tambon)
                .flatMap(tree::find)
                .filter(area -> area.level() == Level.TAMBON)
                .map(area -> new Place(area.code(), above(area, Level.DISTRICT), above(area, Level.PROVINCE)));
    }

    private String above(Area tambon, Level level) {
        return tree.ancestorAt(tambon.code(), level)
                .map(area -> area.code().value())
                .orElse("");
    }

    private @Nullable Integer moo(VillageRow row, boolean community, String code) {
        if (community && row.moo().isEmpty()) {
            return null;
        }
        Integer moo = VillageNumbers.find(row.moo()).orElse(null);
        if (moo == null) {
            problems.add(row.line(), Kind.MOO_NOT_A_NUMBER, row.moo());
        } else if (!community && contradicts(code, ThaiDigits.toArabic(row.tambon()), moo)) {
            problems.add(row.line(), Kind.CODE_OTHER_MOO, code, code.substring(6), row.moo());
        }
        return community ? null : moo;
    }

    /** A code of this very tambon ends in the village's number; a village moved from elsewhere keeps its old code. */
    private static boolean contradicts(String code, String tambon, int moo) {
        return EIGHT_DIGITS.matcher(code).matches()
                && code.startsWith(tambon)
                && tambon.length() == 6
                && Integer.parseInt(code.substring(6)) != moo;
    }

    private String name(VillageRow row, String given, boolean needed) {
        String name = AreaNames.normalise(given);
        AreaNames.problem(name, needed).ifPresent(kind -> problems.add(row.line(), kind, AreaNames.cut(name)));
        return name;
    }
}
