package org.phaenruam.app.proposals;

import java.util.List;
import java.util.UUID;
import org.phaenruam.app.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which needs an account wrote down, for its owner's own data. */
@Repository
class OwnNeedsStore implements PersonalData {
    private final JdbcClient jdbc;

    OwnNeedsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "needs";
    }

    @Override
    public List<Entry> about(UUID account) {
        return jdbc.sql("""
                select n.code, (n.created_at at time zone 'Asia/Bangkok')::date as day,
                    (select w.title from proposals.wording w where w.need_id = n.id order by w.version desc limit 1) as title
                from proposals.need n where n.author = :account order by n.created_at desc limit 500
                """)
                .param("account", account)
                .query((row, n) -> new Entry(
                        row.getString("code") + " " + row.getString("title"),
                        row.getString("day"),
                        "/needs/" + row.getString("code")))
                .list();
    }
}
