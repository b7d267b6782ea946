package org.phaenruam.app.areas;

import java.time.LocalDate;
import org.phaenruam.app.database.ReferenceTable.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes groups of areas and who belongs to them, in the caller's transaction. */
@Repository
class GroupStore {
    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putGroup(Row row) {
        jdbc.sql("""
                insert into areas.area_group (scheme, code, name_th, name_en, note, source_status)
                values (:scheme, :code, :th, nullif(:en, ''), :note, :status)
                on conflict (scheme, code) do update set name_th = excluded.name_th, name_en = excluded.name_en,
                    note = excluded.note, source_status = excluded.source_status
                """)
                .param("scheme", row.text("scheme"))
                .param("code", row.text("code"))
                .param("th", row.text("name_th"))
                .param("en", row.text("name_en"))
                .param("note", row.text("note"))
                .param("status", row.text("source_status"))
                .update();
    }

    /** Puts the area into the group; a membership in another group of the same scheme ends on the day. */
    void putMember(Row row, LocalDate day) {
        int ended = jdbc.sql("""
                update areas.group_member set valid_to = greatest(cast(:day as date), valid_from)
                where scheme = :scheme and area_code = :area and group_code <> :group and valid_to is null
                """)
                .param("day", day)
                .param("scheme", row.text("scheme"))
                .param("area", row.text("area_code"))
                .param("group", row.text("group_code"))
                .update();
        jdbc.sql("""
                insert into areas.group_member (scheme, group_code, area_code, valid_from, source_status)
                values (:scheme, :group, :area, case when :ended then cast(:day as date) end, :status)
                on conflict (scheme, area_code) where valid_to is null do nothing
                """)
                .param("scheme", row.text("scheme"))
                .param("group", row.text("group_code"))
                .param("area", row.text("area_code"))
                .param("ended", ended > 0)
                .param("day", day)
                .param("status", row.text("source_status"))
                .update();
    }
}
