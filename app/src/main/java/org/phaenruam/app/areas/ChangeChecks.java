package org.phaenruam.app.areas;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.FormErrors;

/** What must hold of every change before its own rules are asked: known codes, days in their order, fit names. */
final class ChangeChecks {
    private static final int LONGEST_REFERENCE = 500;

    private final AreaSnapshot tree;
    private final ChangeFacts facts;
    private final AreaChange change;
    private final FormErrors errors;

    private ChangeChecks(AreaSnapshot tree, ChangeFacts facts, AreaChange change, FormErrors errors) {
        this.tree = tree;
        this.facts = facts;
        this.change = change;
        this.errors = errors;
    }

    static void everyPart(AreaSnapshot tree, ChangeFacts facts, AreaChange change, FormErrors errors) {
        new ChangeChecks(tree, facts, change, errors).run();
    }

    private void run() {
        if (change.reference().isBlank()) {
            errors.add("reference", "areas.change.reference");
        } else if (change.reference().length() > LONGEST_REFERENCE) {
            errors.add("reference", "areas.change.reference_long", LONGEST_REFERENCE);
        }
        known();
        shape();
        if (errors.any()) {
            return;
        }
        days();
        sameDay();
        change.parts().forEach(this::name);
    }

    private void known() {
        Set<AreaCode> fresh = new HashSet<>();
        for (ChangePart part : change.listOf(Role.NEW)) {
            if (facts.wasUsed(part.code()) || tree.find(part.code()).isPresent() || !fresh.add(part.code())) {
                errors.add("newCode", "areas.change.code_used", part.code().value());
            }
        }
        for (ChangePart part : change.parts()) {
            if (part.role() != Role.NEW && part.role() != Role.MAIN) {
                inForce(part.code(), field(part.role()));
            }
            if (part.parent() != null && !fresh.contains(part.parent())) {
                inForce(part.parent(), "parent");
            }
        }
    }

    private static String field(Role role) {
        return switch (role) {
            case SUBJECT -> "code";
            case INTO -> "into";
            case NEW, MAIN -> "newCode";
            case CHILD -> "children";
        };
    }

    private void inForce(AreaCode code, String field) {
        if (tree.find(code).isEmpty()) {
            tree.findPast(code)
                    .ifPresentOrElse(
                            past -> errors.add(
                                    field, "areas.change.ended", past.area().title(Lang.TH), past.endedOn()),
                            () -> errors.add(field, "areas.change.unknown", code.value()));
        }
    }

    /** The parts that this kind of change needs. */
    private void shape() {
        List<AreaCode> subjects = change.subjects();
        boolean merges = change.kind() == ChangeKind.MERGE || change.kind() == ChangeKind.RECODE;
        if (subjects.isEmpty() || subjects.contains(AreaCode.NATION) && change.kind() != ChangeKind.RENAME) {
            errors.add("code", "areas.change.nothing");
        }
        if (new HashSet<>(subjects).size() < subjects.size()) {
            errors.add("codes", "areas.change.twice");
        }
        if (merges && change.target().isEmpty()) {
            errors.add("into", "areas.change.no_target");
        }
        if (merges && change.target().filter(to -> subjects.contains(to.code())).isPresent()) {
            errors.add("into", "areas.change.into_itself");
        }
        if (change.kind() == ChangeKind.SPLIT && change.listOf(Role.NEW).isEmpty()) {
            errors.add("newCode", "areas.change.no_part");
        }
        if (change.kind() == ChangeKind.MOVE
                && change.listOf(Role.SUBJECT).stream().anyMatch(part -> part.parent() == null)) {
            errors.add("parent", "areas.change.no_parent");
        }
    }

    private void days() {
        Stream<AreaCode> touched = change.parts().stream()
                .flatMap(part -> Stream.of(part.code(), Objects.requireNonNullElse(part.parent(), part.code())))
                .filter(code -> tree.find(code).isPresent())
                .distinct();
        touched.forEach(code -> facts.began(code)
                .filter(began -> change.from().isBefore(began))
                .ifPresent(began -> errors.add("from", "areas.change.before_began", title(tree, code), began)));
        if (errors.any()) {
            return;
        }
        Stream<AreaCode> below = change.subjects().stream()
                .filter(change::ends)
                .flatMap(code -> tree.children(code).stream().map(Area::code));
        Stream<AreaCode> changing = change.parts().stream()
                .filter(part -> part.role() == Role.SUBJECT || part.role() == Role.CHILD)
                .map(ChangePart::code);
        Stream.concat(changing, below)
                .distinct()
                .forEach(code -> facts.lastChanged(code)
                        .filter(last -> change.from().isBefore(last))
                        .ifPresent(last -> errors.add("from", "areas.change.before_last", title(tree, code), last)));
    }

    private void sameDay() {
        for (AreaChange other : facts.listOn(change.from())) {
            if (!other.id().equals(change.id())) {
                change.subjects().stream()
                        .filter(code -> contradict(other, code))
                        .findFirst()
                        .ifPresent(
                                code -> errors.add("from", "areas.change.same_day", title(tree, code), other.from()));
            }
        }
    }

    private boolean contradict(AreaChange other, AreaCode code) {
        if (!other.speaksOf(code)) {
            return false;
        }
        boolean twiceTheSame = other.kind() == change.kind()
                && other.subjects().contains(code)
                && (change.kind() == ChangeKind.RENAME || change.kind() == ChangeKind.MOVE);
        boolean ends = other.ends(code) || change.ends(code);
        return twiceTheSame || ends && other.kind() != ChangeKind.SPLIT;
    }

    private void name(ChangePart part) {
        if (part.role() == Role.NEW && (part.nameTh() == null || part.nameTh().isEmpty())) {
            errors.add("newNameTh", "areas.village.name_empty");
        }
        String field = part.role() == Role.SUBJECT ? "nameTh" : "newNameTh";
        for (String name : new String[] {part.nameTh(), part.nameEn()}) {
            if (name != null) {
                AreaNames.problem(name, false)
                        .ifPresent(kind ->
                                errors.add(field, "areas.village." + kind.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (part.moo() != null && (part.moo() < 1 || part.moo() > VillageNumbers.MOST)) {
            errors.add("moo", "areas.village.moo", part.moo().toString());
        }
    }

    /** Bangkok has its own kinds; a parent may skip levels above the province. */
    static boolean hangsUnder(AreaKind kind, AreaKind parent) {
        return switch (kind) {
            case NATION -> false;
            case REGION -> parent == AreaKind.NATION;
            case CLUSTER -> parent == AreaKind.REGION;
            case PROVINCE, CAPITAL ->
                parent == AreaKind.CLUSTER || parent == AreaKind.REGION || parent == AreaKind.NATION;
            case DISTRICT -> parent == AreaKind.PROVINCE;
            case KHET -> parent == AreaKind.CAPITAL;
            case TAMBON -> parent == AreaKind.DISTRICT;
            case KHWAENG -> parent == AreaKind.KHET;
            case VILLAGE, COMMUNITY -> parent == AreaKind.TAMBON || parent == AreaKind.KHWAENG;
        };
    }

    /** Official codes have the digits of their level and begin with the province in which they were given. */
    static boolean codeFits(AreaSnapshot tree, AreaCode code, Area like, AreaCode parent) {
        String digits = code.value();
        int length = switch (like.level()) {
            case VILLAGE -> 8;
            case TAMBON -> 6;
            case DISTRICT -> 4;
            case PROVINCE -> 2;
            case CLUSTER, REGION, NATION -> 0;
        };
        if (length == 0) {
            return !Character.isDigit(digits.charAt(0));
        }
        String province = like.level() == Level.PROVINCE
                ? digits
                : tree.ancestorAt(parent, Level.PROVINCE)
                        .map(area -> area.code().value())
                        .orElse(digits);
        return digits.length() == length && Character.isDigit(digits.charAt(0)) && digits.startsWith(province);
    }

    static String title(AreaSnapshot tree, AreaCode code) {
        return tree.find(code)
                .or(() -> tree.findPast(code).map(PastArea::area))
                .map(area -> area.title(Lang.TH))
                .orElse(code.value());
    }
}
