package org.phaenruam.app.mechanisms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads body types, mandates and days at the first start, and sees that each area has its committee. */
@Component
class MechanismsReference {
    private static final LocalDate LONG_AGO = LocalDate.of(1957, 1, 1);

    private final BodyStore store;

    MechanismsReference(BodyStore store) {
        this.store = store;
    }

    /** Adds what is missing and changes nothing that is there. */
    @Transactional
    void load(AreaTree tree, LocalDate today) {
        if (store.listTypes().isEmpty()) {
            loadTypes();
            ReferenceTable.read("/reference/mandates.csv").forEach(store::putMandate);
            ReferenceTable.read("/reference/days_allowed.csv").forEach(store::putDays);
        }
        if (!store.anyBody()) {
            for (Level level : Level.values()) {
                standIn(tree.all(level), today);
            }
        }
    }

    private void loadTypes() {
        Map<String, ReferenceTable.Row> standing = new HashMap<>();
        ReferenceTable.read("/reference/body_standing.csv").forEach(row -> standing.put(row.text("type_code"), row));
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/bodies.csv")) {
            ReferenceTable.Row stands = standing.get(row.text("code"));
            LocalDate from = yearOf(row.text("valid_from_be"));
            if (stands == null) {
                store.putType(row, row.text("name_th"), null, from);
            } else {
                String day = stands.text("valid_from");
                store.putType(
                        row,
                        stands.text("plain_th"),
                        stands.text("area_kind"),
                        day.isEmpty() ? from : LocalDate.parse(day));
            }
        }
        for (String table : List.of("/reference/local_government_types.csv", "/reference/agency_types.csv")) {
            ReferenceTable.read(table).forEach(row -> store.putType(row, row.text("plain_th"), null, LONG_AGO));
        }
    }

    private static LocalDate yearOf(String be) {
        return be.isEmpty() ? LONG_AGO : LocalDate.of(Integer.parseInt(be) - 543, 1, 1);
    }

    /** One committee in each of these areas whose kind has one. */
    void standIn(List<Area> areas, LocalDate from) {
        for (BodyType type : store.listTypes()) {
            List<AreaCode> codes = areas.stream()
                    .filter(area -> area.kind().name().equals(type.areaKind()))
                    .map(Area::code)
                    .toList();
            if (!codes.isEmpty()) {
                store.standIn(type.code(), codes, type.validFrom().isAfter(from) ? from : type.validFrom());
            }
        }
    }
}
