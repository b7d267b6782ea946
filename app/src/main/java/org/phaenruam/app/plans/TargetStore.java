package org.phaenruam.app.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.alignment.Linkable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Branches of plans as ends of links. */
@Repository
class TargetStore {
    private static final Logger LOG = LoggerFactory.getLogger(TargetStore.class);
    /** More branches than a province's plans have; a safeguard for the memory. */
    private static final int MOST = 30_000;

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Linkable> listAt(Collection<AreaCode> areas) {
        List<Linkable> found = jdbc.sql("""
                select n.code, n.kind, n.no, n.text_th, n.text_en, n.detail, p.code as plan, p.area_code, p.title_th, p.title_en,
                    p.framework
                from plans.plan p join plans.standing n on n.plan_code = p.code
                where p.area_code = any (:areas::text[]) and not p.framework and n.text_th <> ''
                    and n.kind <> 'vision'
                order by p.from_be desc, p.code, n.seq limit :most""")
                .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
                .param("most", MOST)
                .query(TargetStore::linkable)
                .list();
        if (found.size() == MOST) {
            LOG.warn(
                    "the plans of {} areas have more than {} branches: older plans' branches are not offered",
                    areas.size(),
                    MOST);
        }
        return found;
    }

    List<Linkable> listGiven() {
        return jdbc.sql("""
                select n.code, n.kind, n.no, n.text_th, n.text_en, n.detail, p.code as plan, p.area_code, p.title_th, p.title_en,
                    p.framework
                from plans.plan p join plans.standing n on n.plan_code = p.code
                where p.framework and n.text_th <> ''
                order by case p.type_code when 'MP' then 1 when 'NESDP' then 2 when 'NS' then 3 else 4 end, p.code, n.seq""").query(TargetStore::linkable).list();
    }

    /** As it stands, else as the draft says it: who writes ties what is new there too. */
    Optional<Linkable> find(String node) {
        return jdbc.sql("""
                select n.code, n.kind, n.no, n.text_th, n.text_en, n.detail, p.code as plan, p.area_code, p.title_th, p.title_en,
                    p.framework
                from plans.told n join plans.plan p on p.code = n.plan_code
                where n.code = :node and n.text_th <> '' and n.removed_at is null order by n.in_draft limit 1""").param("node", node).query(TargetStore::linkable).optional();
    }

    /** Changes whenever a branch of a plan of these areas is added, changed or taken out, and when that passes. */
    String markAt(Collection<AreaCode> areas) {
        return jdbc.sql("""
                select count(*) || ' ' || coalesce(sum(n.version), 0) || ' ' || count(n.removed_at) || ' ' || count(nullif(n.in_draft, ''))
                from plans.plan p join plans.node n on n.plan_code = p.code
                where p.area_code = any (:areas::text[]) and not p.framework""")
                .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
                .query(String.class)
                .single();
    }

    /** The same of the given frameworks. */
    String markGiven() {
        return jdbc.sql("""
                select count(*) || ' ' || coalesce(sum(n.version), 0) || ' ' || count(n.removed_at) || ' ' || count(nullif(n.in_draft, ''))
                from plans.plan p join plans.node n on n.plan_code = p.code where p.framework""").query(String.class).single();
    }

    private static Linkable linkable(ResultSet row, int n) throws SQLException {
        String no = row.getString("no");
        String en = row.getString("text_en");
        return new Linkable(
                new SubjectRef("plan-node", row.getString("code")),
                new AreaCode(row.getString("area_code")),
                row.getString("plan"),
                row.getString("kind"),
                row.getBoolean("framework"),
                NodeNumbers.line(no, row.getString("text_th")),
                en.isEmpty() ? "" : NodeNumbers.line(no, en),
                row.getString("title_th"),
                row.getString("title_en"),
                "/plans/" + row.getString("plan") + "/nodes/" + row.getString("code"),
                (row.getString("text_th") + " " + row.getString("detail")).strip());
    }
}
