package org.phaenruam.app.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded changes of areas, what they speak of, and what came from what. */
@Repository
class ChangeLogStore {
    private static final String CHANGES = SqlFile.beside(ChangeLogStore.class, "changes.sql");
    private static final String OTHER_PARTS = SqlFile.beside(ChangeLogStore.class, "other-parts.sql");
    private static final String FACTS = SqlFile.beside(ChangeLogStore.class, "change-facts.sql");

    private final JdbcClient jdbc;

    ChangeLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecordedChange> find(UUID id) {
        return list("ID", id.toString(), null).stream().findFirst();
    }

    List<RecordedChange> listPlanned() {
        return list("PLANNED", "", null);
    }

    /** Those that were done with effect from this day. */
    List<RecordedChange> listDoneOn(LocalDate day) {
        return list("DAY", "", day);
    }

    /** Those that speak of this area, the newest first. */
    List<RecordedChange> listOf(AreaCode code) {
        return list("CODE", code.value(), null).reversed();
    }

    private List<RecordedChange> list(String by, String value, @Nullable LocalDate day) {
        Map<UUID, RecordedChange> found = new LinkedHashMap<>();
        Map<UUID, List<ChangePart>> parts = new LinkedHashMap<>();
        jdbc.sql(CHANGES)
                .param("by", by)
                .param("value", value)
                .param("day", day, java.sql.Types.DATE)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.computeIfAbsent(id, key -> change(id, row));
                    return parts.computeIfAbsent(id, key -> new ArrayList<>()).add(part(row));
                })
                .list();
        return found.values().stream()
                .map(change -> change.with(parts.getOrDefault(change.change().id(), List.of())))
                .toList();
    }

    private static RecordedChange change(UUID id, ResultSet row) {
        try {
            return new RecordedChange(
                    new AreaChange(
                            id,
                            ChangeKind.valueOf(row.getString("kind")),
                            row.getObject("holds_from", LocalDate.class),
                            row.getString("reference"),
                            List.of()),
                    RecordedChange.State.valueOf(row.getString("state")),
                    row.getString("why"),
                    row.getString("recorded_by"));
        } catch (SQLException e) {
            throw new IllegalStateException("the change " + id + " cannot be read", e);
        }
    }

    private static ChangePart part(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        int moo = row.getInt("moo");
        return new ChangePart(
                Role.valueOf(row.getString("role")),
                new AreaCode(row.getString("code")),
                row.getString("name_th"),
                row.getString("name_en"),
                moo == 0 ? null : moo,
                parent == null ? null : new AreaCode(parent));
    }

    boolean anyDue(LocalDate today) {
        return jdbc.sql("select exists (select 1 from areas.change where state = 'PLANNED' and holds_from <= :today)")
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    void add(AreaChange change, RecordedChange.State state, String by, Instant now) {
        jdbc.sql("""
                insert into areas.change (id, kind, holds_from, reference, state, recorded_by, recorded_at)
                values (:id, :kind, :from, :reference, :state, :by, :at)
                """)
                .param("id", change.id())
                .param("kind", change.kind().name())
                .param("from", change.from())
                .param("reference", change.reference())
                .param("state", state.name())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into areas.change_part (change_id, n, role, code, name_th, name_en, moo, parent)
                select :id, u.* from unnest(cast(:ns as int[]), cast(:roles as text[]), cast(:codes as text[]),
                    cast(:names as text[]), cast(:english as text[]), cast(:moos as int[]), cast(:parents as text[])) u
                """)
                .param("id", change.id())
                .param("ns", numbers(change.parts().size()))
                .param("roles", texts(change, ChangePart::role))
                .param("codes", texts(change, ChangePart::code))
                .param("names", texts(change, ChangePart::nameTh))
                .param("english", texts(change, ChangePart::nameEn))
                .param("moos", texts(change, ChangePart::moo))
                .param("parents", texts(change, ChangePart::parent))
                .update();
    }

    private static String[] numbers(int count) {
        String[] numbers = new String[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Integer.toString(i);
        }
        return numbers;
    }

    private static String[] texts(AreaChange change, Function<ChangePart, @Nullable Object> value) {
        String[] texts = new String[change.parts().size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(change.parts().get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return texts;
    }

    void setState(UUID id, RecordedChange.State state, String why, Instant now) {
        jdbc.sql("update areas.change set state = :state, why = :why, closed_at = :at where id = :id")
                .param("state", state.name())
                .param("why", why)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void addLineage(@Nullable UUID change, List<Lineage> lines) {
        for (Lineage line : lines) {
            jdbc.sql("""
                    insert into areas.lineage (change_id, kind, from_code, to_code, main, holds_from)
                    values (:change, :kind, :from, :to, :main, :day)
                    """)
                    .param("change", change)
                    .param("kind", line.kind().name())
                    .param("from", line.from().value())
                    .param("to", line.to().value())
                    .param("main", line.main())
                    .param("day", line.holdsFrom())
                    .update();
        }
    }

    /** What this area came from and what it became, the oldest first. */
    List<Lineage> listLineage(AreaCode code) {
        return jdbc.sql("""
                select kind, from_code, to_code, main, holds_from from areas.lineage
                where from_code = :code or to_code = :code order by holds_from, id
                """)
                .param("code", code.value())
                .query((row, n) -> new Lineage(
                        ChangeKind.valueOf(row.getString(1)),
                        new AreaCode(row.getString(2)),
                        new AreaCode(row.getString(3)),
                        row.getBoolean(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** The other parts of the splits that this area was in; they may have ended since. */
    List<AreaCode> listOtherParts(AreaCode code) {
        return jdbc.sql(OTHER_PARTS)
                .param("code", code.value())
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** What the rules must know of these areas. */
    ChangeFacts facts(Collection<AreaCode> codes) {
        ChangeFacts facts = new ChangeFacts();
        jdbc.sql(FACTS)
                .param("codes", codes.stream().map(AreaCode::value).toArray(String[]::new))
                .query((row, n) -> {
                    AreaCode code = new AreaCode(row.getString("code"));
                    facts.used(code);
                    LocalDate began = row.getObject("valid_from", LocalDate.class);
                    LocalDate changed = row.getObject("changed", LocalDate.class);
                    if (began != null) {
                        facts.began(code, began);
                    }
                    if (changed != null) {
                        facts.changed(code, changed);
                    }
                    return code;
                })
                .list();
        return facts;
    }
}
