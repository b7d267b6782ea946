package org.phaenruam.app.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows and who supports a need. */
@Repository
class VoiceStore {
    /** Who stands behind one need, and what one reader has done with it. */
    record Own(boolean follows, boolean supports, SupportCount count) {}

    private record Counted(String code, SupportCount count) {}

    private final JdbcClient jdbc;

    VoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, SupportCount> count(Collection<String> codes) {
        Map<String, SupportCount> counts = new LinkedHashMap<>();
        if (codes.isEmpty()) {
            return counts;
        }
        jdbc.sql("""
                select n.code, (select count(*) from proposals.support s where s.need_id = n.id) singles,
                    (select coalesce(sum(f.hands), 0) from proposals.forum_support f where f.need_id = n.id) hands
                from proposals.need n where n.code in (:codes)""")
                .param("codes", codes)
                .query((row, n) -> new Counted(row.getString(1), new SupportCount(row.getInt(2), row.getInt(3))))
                .list()
                .forEach(c -> counts.put(c.code(), c.count()));
        return counts;
    }

    Own own(UUID need, UUID account) {
        return jdbc.sql("""
                select exists (select 1 from proposals.follow where need_id = :need and account = :account),
                    exists (select 1 from proposals.support where need_id = :need and account = :account),
                    (select count(*) from proposals.support where need_id = :need),
                    (select coalesce(sum(hands), 0) from proposals.forum_support where need_id = :need)""")
                .param("need", need)
                .param("account", account)
                .query((row, n) ->
                        new Own(row.getBoolean(1), row.getBoolean(2), new SupportCount(row.getInt(3), row.getInt(4))))
                .single();
    }

    int follow(UUID need, UUID account, Instant at) {
        return jdbc.sql(
                        "insert into proposals.follow (need_id, account, since) values (:need, :account, :at) on conflict do nothing")
                .param("need", need)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int unfollow(UUID need, UUID account) {
        return jdbc.sql("delete from proposals.follow where need_id = :need and account = :account")
                .param("need", need)
                .param("account", account)
                .update();
    }

    int support(UUID need, UUID account, Instant at) {
        return jdbc.sql(
                        "insert into proposals.support (need_id, account, since) values (:need, :account, :at) on conflict do nothing")
                .param("need", need)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int takeBack(UUID need, UUID account) {
        return jdbc.sql("delete from proposals.support where need_id = :need and account = :account")
                .param("need", need)
                .param("account", account)
                .update();
    }

    /** The codes that this account follows, latest first. */
    List<String> followed(UUID account) {
        return jdbc.sql("""
                select n.code from proposals.follow f join proposals.need n on n.id = f.need_id
                where f.account = :account order by f.since desc, n.code""").param("account", account).query(String.class).list();
    }

    List<ForumSupport> forums(UUID need) {
        return jdbc.sql(
                        "select hands, held_on, source from proposals.forum_support where need_id = :need order by held_on desc, id desc")
                .param("need", need)
                .query((row, n) -> new ForumSupport(row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    int noteForum(UUID need, ForumSupport forum, String by, Instant at, UUID key) {
        return jdbc.sql("""
                insert into proposals.forum_support (id, need_id, hands, held_on, source, written_by, written_at, client_key)
                values (:id, :need, :hands, :on, :source, :by, :at, :key) on conflict (client_key) do nothing""")
                .param("id", Ids.next())
                .param("need", need)
                .param("hands", forum.hands())
                .param("on", forum.heldOn())
                .param("source", forum.source())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }
}
