package org.phaenruam.app.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles of an area that ends. */
@Repository
class RoleFollowStore {
    private static final String BY = "system:areas";

    private final JdbcClient jdbc;
    private final SignedIn memory;

    RoleFollowStore(JdbcClient jdbc, SignedIn memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** How many roles are held in this area itself today or later. */
    int count(AreaCode area, LocalDate today) {
        return jdbc.sql("""
            select count(*) from accounts.grant_held
            where area_code = :area and (valid_to is null or valid_to > :today)
            """)
                .param("area", area.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The same roles in the successor from today on; a role for the area's own body becomes one for the successor's. */
    void goOn(AreaCode ended, AreaCode next, String path, LocalDate today) {
        jdbc.sql("""
            insert into accounts.grant_held
                (id, account, role, area_code, area_path, body_code, valid_from, valid_to, given_by)
            select gen_random_uuid(), account, role, :next, :path,
                regexp_replace(body_code, '-' || :ended || '$', '-' || :next),
                greatest(cast(:today as date), valid_from), valid_to, :by
            from accounts.grant_held
            where area_code = :ended and (valid_to is null or valid_to > :today)
            on conflict do nothing
            """)
                .param("ended", ended.value())
                .param("next", next.value())
                .param("path", path)
                .param("today", today)
                .param("by", BY)
                .update();
        memory.changed();
    }

    void end(AreaCode ended, LocalDate today, Instant now) {
        jdbc.sql("""
            update accounts.grant_held
            set valid_to = greatest(valid_from, :today), ended_at = :now, ended_by = :by
            where area_code = :ended and (valid_to is null or valid_to > :today)
            """)
                .param("ended", ended.value())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", BY)
                .update();
        memory.changed();
    }

    /** Accounts that were looked after in the area are looked after by the one that keeps its needs. */
    void keep(AreaCode ended, AreaCode keeper, String path) {
        jdbc.sql("update accounts.account set area_code = :keeper, area_path = :path where area_code = :ended")
                .param("keeper", keeper.value())
                .param("path", path)
                .param("ended", ended.value())
                .update();
        memory.changed();
    }
}
