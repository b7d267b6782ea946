package org.phaenruam.app.proposals.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** Finds the place that a row means, within the area of the import; never chooses between places of the same name. */
final class Places {
    private static final Pattern MOO = Pattern.compile("(?:หมู่ที่|หมู่|ม\\.|moo|no\\.?)?\\s*([0-9]{1,2})(?:\\s.*)?");

    /** Where a row says it is. */
    record Said(String code, String province, String district, String tambon, String moo, String village) {
        /** True when it says nothing of a place. */
        boolean silent() {
            return (code + province + district + tambon + moo + village).isEmpty();
        }
    }

    /** The place, or which column is to blame and why. */
    sealed interface Found {
        record Place(Area area) implements Found {}

        record Wrong(NeedColumn column, String key, List<Object> args) implements Found {}
    }

    private final AreaTree tree;
    private final AreaCode within;
    private final Map<String, List<Area>> tambons = new HashMap<>();

    Places(AreaTree tree, AreaCode within) {
        this.tree = tree;
        this.within = within;
        tree.all(Level.TAMBON).stream()
                .filter(tambon -> tree.within(tambon.code(), within))
                .forEach(tambon -> tambons.computeIfAbsent(bare(tambon.nameTh()), k -> new ArrayList<>())
                        .add(tambon));
    }

    Found find(Said said) {
        if (!said.code().isEmpty()) {
            return byCode(said);
        }
        Area at = tree.get(within);
        if (at.level() == Level.VILLAGE && said.tambon().isEmpty() && said.moo().isEmpty()) {
            return new Found.Place(at);
        }
        Found tambon = tambon(said);
        return tambon instanceof Found.Place place ? village(place.area(), said) : tambon;
    }

    /** The code of the place; empty when it is not found or not clear. */
    Optional<AreaCode> at(Said said) {
        return find(said) instanceof Found.Place place
                ? Optional.of(place.area().code())
                : Optional.empty();
    }

    /** The area that keeps the needs of one that has ended, whose code a row of an older file still says. */
    static Optional<AreaCode> ended(AreaTree tree, Said said) {
        return code(said)
                .filter(code -> tree.find(code).isEmpty())
                .flatMap(tree::findKeeper)
                .map(Area::code);
    }

    private static Optional<AreaCode> code(Said said) {
        return AreaCode.find(ThaiDigits.toArabic(said.code()).replaceAll("[\\s.-]", ""));
    }

    private Found byCode(Said said) {
        Optional<Area> found =
                code(said).flatMap(tree::find).filter(area -> area.level().rung() <= Level.TAMBON.rung());
        if (found.isEmpty()) {
            return wrong(NeedColumn.VILLAGE_CODE, "proposals.import.place.code");
        }
        Area area = found.get();
        if (!tree.within(area.code(), within)) {
            return wrong(NeedColumn.VILLAGE_CODE, "proposals.import.place.elsewhere", here());
        }
        Optional<Integer> moo = moo(said.moo());
        if (area.moo() != null && moo.isPresent() && !Objects.equals(area.moo(), moo.get())) {
            return wrong(NeedColumn.MOO, "proposals.import.place.differs", area.title(Lang.TH));
        }
        return new Found.Place(area);
    }

    private Found tambon(Said said) {
        if (said.tambon().isEmpty()) {
            return tree.ancestorAt(within, Level.TAMBON)
                    .<Found>map(Found.Place::new)
                    .orElseGet(() -> wrong(NeedColumn.TAMBON, "proposals.import.place.empty"));
        }
        List<Area> fitting = tambons.getOrDefault(bare(said.tambon()), List.of()).stream()
                .filter(tambon ->
                        lies(tambon, Level.DISTRICT, said.district()) && lies(tambon, Level.PROVINCE, said.province()))
                .toList();
        if (fitting.isEmpty()) {
            return wrong(NeedColumn.TAMBON, "proposals.import.place.tambon", here());
        }
        if (fitting.size() > 1) {
            return wrong(NeedColumn.TAMBON, "proposals.import.place.namesakes", fitting.size(), named(fitting));
        }
        return new Found.Place(fitting.getFirst());
    }

    private Found village(Area tambon, Said said) {
        if (said.moo().isEmpty() && said.village().isEmpty()) {
            return new Found.Place(tambon);
        }
        if (!said.moo().isEmpty()) {
            return byNumber(tambon, said);
        }
        String name = bareVillage(said.village());
        List<Area> fitting = tree.children(tambon.code()).stream()
                .filter(village -> bareVillage(village.nameTh()).equals(name))
                .toList();
        if (fitting.size() == 1) {
            return new Found.Place(fitting.getFirst());
        }
        return fitting.isEmpty()
                ? wrong(NeedColumn.VILLAGE, "proposals.import.place.village", tambon.title(Lang.TH))
                : wrong(NeedColumn.VILLAGE, "proposals.import.place.namesakes", fitting.size(), named(fitting));
    }

    private Found byNumber(Area tambon, Said said) {
        Optional<Integer> moo = moo(said.moo());
        if (moo.isEmpty()) {
            return wrong(NeedColumn.MOO, "proposals.import.place.moo");
        }
        List<Area> fitting = tree.children(tambon.code()).stream()
                .filter(village -> Objects.equals(village.moo(), moo.get()))
                .toList();
        if (fitting.size() != 1) {
            return wrong(
                    NeedColumn.MOO, "proposals.import.place.nomoo", Integer.toString(moo.get()), tambon.title(Lang.TH));
        }
        return new Found.Place(fitting.getFirst());
    }

    private static Optional<Integer> moo(String said) {
        Matcher number = MOO.matcher(ThaiDigits.toArabic(said.strip()));
        return number.matches()
                ? Optional.of(Integer.valueOf(number.group(1))).filter(moo -> moo > 0)
                : Optional.empty();
    }

    private boolean lies(Area tambon, Level level, String name) {
        String said = bare(name);
        return said.isEmpty()
                || tree.ancestorAt(tambon.code(), level)
                        .map(above -> bare(above.nameTh()))
                        .filter(above -> above.equals(said) || said.equals("เมือง") && above.startsWith("เมือง"))
                        .isPresent();
    }

    /** The first few of several places, each with the district it lies in. */
    private String named(List<Area> areas) {
        return areas.stream()
                .limit(4)
                .map(area -> area.title(Lang.TH) + " " + above(area.code()) + " (" + area.code() + ")")
                .collect(Collectors.joining(", "));
    }

    private @Nullable String above(AreaCode code) {
        return tree.ancestors(code).getFirst().title(Lang.TH);
    }

    private String here() {
        return tree.get(within).title(Lang.TH);
    }

    private static Found.Wrong wrong(NeedColumn column, String key, Object... args) {
        return new Found.Wrong(column, key, List.of(args));
    }

    /** A name without the word for its kind: ต.หนองบัว and ตำบล หนองบัว are หนองบัว. */
    private static String bare(String name) {
        return ThaiText.searchKey(
                ThaiText.normalise(name).replaceFirst("^(ตำบล|แขวง|ต\\.|อำเภอ|เขต|อ\\.|จังหวัด|จ\\.)\\s*(?=\\S)", ""));
    }

    /** บ้านห้วยน้อย, หมู่บ้านห้วยน้อย and ห้วยน้อย are the same village of a tambon. */
    private static String bareVillage(String name) {
        return ThaiText.searchKey(ThaiText.normalise(name).replaceFirst("^(หมู่บ้าน|บ้าน|ชุมชน|บ\\.)\\s*(?=\\S)", ""));
    }
}
