package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.GazetteerFile.Line;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;

/**
 * Compares another list of areas with the tree, exactly: what it does not name is not judged. What the list itself adds or
 * gives another code is known when the areas below it are judged.
 */
final class GazetteerCompare {
    private final AreaSnapshot tree;
    private final List<Line> lines;
    private final List<GazetteerFinding> findings = new ArrayList<>();
    private final Map<Level, List<Line>> unknown = new EnumMap<>(Level.class);
    private final Map<Level, Set<AreaCode>> seen = new EnumMap<>(Level.class);
    /** Codes of another list for areas above, by whose members they have; such as other codes of clusters. */
    private final Map<String, AreaCode> otherCodes = new HashMap<>();
    /** Areas here by the code that the list has for them. */
    private final Map<AreaCode, AreaCode> recoded = new HashMap<>();
    /** Areas that only the list has. */
    private final Set<AreaCode> fresh = new HashSet<>();

    private int same;

    private GazetteerCompare(AreaSnapshot tree, List<Line> lines) {
        this.tree = tree;
        this.lines = lines;
    }

    static GazetteerReport of(AreaSnapshot tree, GazetteerFile file) {
        GazetteerCompare compare = new GazetteerCompare(tree, file.lines());
        compare.findings.addAll(file.bad());
        compare.run();
        List<GazetteerFinding> found = compare.findings.stream()
                .sorted(Comparator.comparing(GazetteerFinding::kind)
                        .thenComparing(GazetteerFinding::code)
                        .thenComparing(GazetteerFinding::line))
                .toList();
        return new GazetteerReport(file.sha256(), file.refusal(), file.lines().size(), compare.same, found, 0);
    }

    private void run() {
        learnOtherCodes();
        Map<Line, Area> known = new LinkedHashMap<>();
        for (Line line : lines) {
            Optional<Area> here =
                    AreaCode.find(line.code()).flatMap(tree::find).filter(area -> area.level() == line.level());
            if (here.isPresent() && (GazetteerFile.official(line.code()) || sameName(here.get(), line))) {
                seen.computeIfAbsent(line.level(), level -> new HashSet<>())
                        .add(here.get().code());
                known.put(line, here.get());
            } else {
                unknown.computeIfAbsent(line.level(), level -> new ArrayList<>())
                        .add(line);
            }
        }
        List.of(Level.values()).reversed().forEach(this::missing);
        known.forEach((line, here) -> compare(here, line));
    }

    private void compare(Area here, Line line) {
        int before = findings.size();
        if (!sameName(here, line)) {
            add(Kind.NAME, here, line, here.nameTh(), line.nameTh());
        }
        String english = here.nameEn();
        if (english != null && !line.nameEn().isEmpty() && !english.equals(line.nameEn())) {
            add(Kind.ENGLISH, here, line, english, line.nameEn());
        }
        if (here.moo() != null
                && !line.moo().isEmpty()
                && !here.moo().toString().equals(line.moo())) {
            add(Kind.NUMBER, here, line, here.moo().toString(), line.moo());
        }
        AreaCode parent = here.parent();
        if (!line.parent().isEmpty() && parent != null && !above(here, line)) {
            add(Kind.PARENT, here, line, parent.value(), line.parent());
        }
        same += findings.size() == before ? 1 : 0;
    }

    /** The file may name a wider area than the one directly above: then the area must lie in it. */
    private boolean above(Area here, Line line) {
        Optional<AreaCode> said = said(line);
        if (said.isEmpty() || fresh.contains(said.get())) {
            return false;
        }
        Level direct = tree.get(Objects.requireNonNull(here.parent())).level();
        Level of = tree.get(said.get()).level();
        return of == direct ? said.get().equals(here.parent()) : tree.within(here.code(), said.get());
    }

    private Optional<AreaCode> said(Line line) {
        return Optional.ofNullable(otherCodes.get(line.parent()))
                .or(() -> AreaCode.find(line.parent()).flatMap(this::meant));
    }

    /** The area here that a code of the list means, or one that the list adds. */
    private Optional<AreaCode> meant(AreaCode code) {
        return tree.find(code).isPresent() || fresh.contains(code)
                ? Optional.of(code)
                : Optional.ofNullable(recoded.get(code));
    }

    /** A code that is not ours stands for the area in which most of its members lie here. */
    private void learnOtherCodes() {
        Map<String, List<AreaCode>> members = new HashMap<>();
        for (Line line : lines) {
            boolean foreign = !line.parent().isEmpty() && !GazetteerFile.official(line.parent());
            if (foreign && line.level() == Level.PROVINCE) {
                AreaCode.find(line.code())
                        .flatMap(tree::find)
                        .ifPresent(area -> members.computeIfAbsent(line.parent(), key -> new ArrayList<>())
                                .add(Objects.requireNonNullElse(area.parent(), AreaCode.NATION)));
            }
        }
        members.forEach((code, parents) ->
                parents.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<AreaCode, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .ifPresent(most -> otherCodes.put(code, most.getKey())));
    }

    private void missing(Level level) {
        List<Area> absent = absent(level);
        Map<String, List<Area>> byName =
                absent.stream().collect(Collectors.groupingBy(area -> key(area.nameTh(), place(area))));
        Set<AreaCode> renumbered = new HashSet<>();
        Map<String, List<Line>> news = unknown.getOrDefault(level, List.of()).stream()
                .collect(Collectors.groupingBy(line -> key(plain(line), placeOf(line))));
        news.forEach((key, same) -> {
            List<Area> here = byName.getOrDefault(key, List.of());
            if (here.size() == 1 && same.size() == 1) {
                Line line = same.getFirst();
                Area area = here.getFirst();
                renumbered.add(area.code());
                AreaCode.find(line.code()).ifPresent(code -> recoded.put(code, area.code()));
                findings.add(new GazetteerFinding(
                        Kind.CODE,
                        level,
                        area.code().value(),
                        line.line(),
                        area.nameTh(),
                        line.nameTh(),
                        line.code(),
                        place(area)));
            } else {
                same.forEach(this::addition);
            }
        });
        absent.stream()
                .filter(area -> !renumbered.contains(area.code()))
                .forEach(area -> findings.add(new GazetteerFinding(
                        Kind.MISSING, level, area.code().value(), 0, area.nameTh(), "", "", place(area))));
    }

    private void addition(Line line) {
        Optional<PastArea> past = AreaCode.find(line.code()).flatMap(tree::findPast);
        Kind kind = past.isPresent() ? Kind.ENDED : Kind.ADDITION;
        boolean placed = said(line).isPresent();
        boolean fits = placed && GazetteerFile.official(line.code());
        if (kind == Kind.ADDITION && !fits) {
            findings.add(new GazetteerFinding(
                    Kind.BAD,
                    line.level(),
                    line.code(),
                    line.line(),
                    "",
                    line.nameTh(),
                    "areas.reconcile.bad.place",
                    line.parent()));
            return;
        }
        if (kind == Kind.ADDITION) {
            fresh.add(new AreaCode(line.code()));
        }
        findings.add(new GazetteerFinding(
                kind,
                line.level(),
                line.code(),
                line.line(),
                past.map(area -> area.area().nameTh()).orElse(""),
                line.nameTh(),
                line.moo(),
                said(line).map(AreaCode::value).orElse(line.parent())));
    }

    /**
     * Areas that the file should have: of a level it has, in the tambon, the district or the provinces that it speaks of,
     * be it by the codes of today or by those that it gives to the areas above.
     */
    private List<Area> absent(Level level) {
        Set<AreaCode> known = seen.getOrDefault(level, Set.of());
        List<Line> news = unknown.getOrDefault(level, List.of());
        if (known.isEmpty() && news.isEmpty()) {
            return List.of();
        }
        Set<String> spoken = spokenOf(lines.stream()
                .filter(line -> line.level() == level && GazetteerFile.official(line.code()))
                .map(Line::code)
                .toList());
        Set<AreaCode> recodedAbove = recoded.entrySet().stream()
                .filter(entry -> spoken.stream().anyMatch(entry.getKey().value()::startsWith))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        boolean communities = lines.stream()
                .anyMatch(line -> line.level() == Level.VILLAGE && line.code().startsWith("99", 2));
        return tree.all(level).stream()
                .filter(area -> !known.contains(area.code()))
                .filter(area -> level.rung() >= Level.PROVINCE.rung()
                        || spoken.stream().anyMatch(area.code().value()::startsWith)
                        || (area.parent() != null && recodedAbove.contains(area.parent())))
                .filter(area -> communities || area.kind() != AreaKind.COMMUNITY)
                .toList();
    }

    /** A file about one tambon or one district speaks of no more; any other of the provinces that it names. */
    private static Set<String> spokenOf(List<String> codes) {
        for (int length : new int[] {6, 4}) {
            boolean below = codes.stream().allMatch(code -> code.length() > length);
            Set<String> heads = below
                    ? codes.stream().map(code -> code.substring(0, length)).collect(Collectors.toSet())
                    : Set.of();
            if (heads.size() == 1) {
                return heads;
            }
        }
        return codes.stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
    }

    private static String place(Area area) {
        return area.parent() == null ? "" : area.parent().value();
    }

    /** Regions and clusters have other codes in other lists, and so have the areas above them: there the name alone counts. */
    private String placeOf(Line line) {
        return said(line).map(AreaCode::value).orElse(line.parent());
    }

    private static String key(String name, String place) {
        boolean wide = place.isEmpty() || !Character.isDigit(place.charAt(0));
        return name + "|" + (wide ? "" : place);
    }

    private static String plain(Line line) {
        return stripped(line.nameTh(), line.level());
    }

    private static boolean sameName(Area here, Line line) {
        return here.nameTh().equals(line.nameTh()) || here.nameTh().equals(plain(line));
    }

    /** "ตำบลหนองบัว" in a file is "หนองบัว" here. */
    static String stripped(String name, Level level) {
        String[] prefixes = switch (level) {
            case PROVINCE -> new String[] {"จังหวัด", "จ."};
            case DISTRICT -> new String[] {"อำเภอ", "อ.", "เขต"};
            case TAMBON -> new String[] {"ตำบล", "ต.", "แขวง"};
            default -> new String[0];
        };
        for (String prefix : prefixes) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                return name.substring(prefix.length()).strip();
            }
        }
        return name;
    }

    private void add(Kind kind, Area here, Line line, @Nullable String now, String there) {
        findings.add(new GazetteerFinding(
                kind,
                here.level(),
                here.code().value(),
                line.line(),
                Objects.requireNonNullElse(now, ""),
                there,
                "",
                place(here)));
    }
}
