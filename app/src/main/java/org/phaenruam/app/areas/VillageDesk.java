package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.stereotype.Component;

/** Adds villages and urban communities one by one. */
@Component
class VillageDesk {
    private final AreaBook book;
    private final Audit audit;

    VillageDesk(AreaBook book, Audit audit) {
        this.book = book;
        this.audit = audit;
    }

    VillageAddition add(NewVillage given, ActorRef by) {
        return book.write(tree -> {
            FormErrors errors = FormErrors.none();
            Area tambon = tambon(given, tree, errors);
            Integer moo = given.community() ? null : moo(given, errors);
            String nameTh = name(given.nameTh(), true, "nameTh", errors);
            String nameEn = name(given.nameEn(), false, "nameEn", errors);
            if (tambon == null || errors.any()) {
                return new VillageAddition.Refused(errors);
            }
            AreaCode code = moo == null ? nextCommunity(tambon, tree) : village(tambon, moo);
            Area now = tree.find(code).orElse(null);
            if (now != null && !now.sample()) {
                errors.add("moo", "areas.village.there", now.title(Lang.TH));
                return new VillageAddition.Refused(errors);
            }
            Area area = new Area(
                    code,
                    moo == null ? AreaKind.COMMUNITY : AreaKind.VILLAGE,
                    nameTh,
                    nameEn.isEmpty() ? null : nameEn,
                    tambon.code(),
                    moo,
                    SourceStatus.GENERAL_KNOWLEDGE,
                    false);
            store(area, now != null, tree, by);
            return new VillageAddition.Added(area);
        });
    }

    private void store(Area area, boolean wasSample, AreaSnapshot tree, ActorRef by) {
        LocalDate today = book.today();
        List<AreaRow> row = List.of(new AreaRow(area, VillageSources.BY_HAND, today));
        AreaChanges changes = wasSample
                ? new AreaChanges(List.of(), row, List.of(), row, List.of(), List.of())
                : AreaChanges.added(row);
        book.apply(changes, today, tree);
        audit.record(
                by,
                "areas.village-added",
                new SubjectRef("area", area.code().value()),
                area.code(),
                Map.of("name", area.nameTh()));
    }

    private static @Nullable Area tambon(NewVillage given, AreaSnapshot tree, FormErrors errors) {
        Optional<Area> tambon = AreaCode.find(ThaiDigits.toArabic(given.tambon().strip()))
                .flatMap(tree::find)
                .filter(area -> area.level() == Level.TAMBON);
        if (tambon.isEmpty()) {
            errors.add("tambon", "areas.village.tambon", given.tambon());
        }
        return tambon.orElse(null);
    }

    private static @Nullable Integer moo(NewVillage given, FormErrors errors) {
        Optional<Integer> moo = VillageNumbers.find(given.moo());
        if (moo.isEmpty()) {
            errors.add("moo", "areas.village.moo", given.moo());
        }
        return moo.orElse(null);
    }

    private static String name(String given, boolean needed, String field, FormErrors errors) {
        String name = AreaNames.normalise(given);
        AreaNames.problem(name, needed)
                .ifPresent(
                        kind -> errors.add(field, "areas.village." + kind.name().toLowerCase(Locale.ROOT)));
        return name;
    }

    /** Villages carry their tambon's code and their number. */
    private static AreaCode village(Area tambon, int moo) {
        return new AreaCode("%s%02d".formatted(tambon.code().value(), moo));
    }

    /** Urban communities are numbered through their province: cc99xxxx. */
    private static AreaCode nextCommunity(Area tambon, AreaSnapshot tree) {
        Area province = tree.ancestorAt(tambon.code(), Level.PROVINCE).orElseThrow();
        String start = province.code().value() + "99";
        int last = 0;
        for (int at = tree.position(province.code()); at < tree.end(tree.position(province.code())); at++) {
            String code = tree.row(at).code().value();
            if (code.length() == 8 && code.startsWith(start)) {
                last = Math.max(last, Integer.parseInt(code.substring(4)));
            }
        }
        return new AreaCode("%s%04d".formatted(start, last + 1));
    }
}
