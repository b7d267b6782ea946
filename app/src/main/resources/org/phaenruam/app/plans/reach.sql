-- The branches that lead to each of these: those below it in its plan, those of plans below that are confirmed to support it
-- or to come from it, and so on.
with recursive reach (top, node) as (
    select t.top, t.top from unnest(cast(:tops as text[])) t(top)
    union
    select r.top, x.node
    from reach r cross join lateral (
        select n.code as node from plans.node n where n.parent_code = r.node and n.removed_at is null
        union all
        select substr(c.from_ref, 11) from alignment.confirmed c
        where c.to_ref = 'plan-node:' || r.node and c.from_ref like 'plan-node:%' and c.kind in ('SUPPORTS', 'DERIVES_FROM')) x)
select r.top, r.node, n.plan_code from reach r join plans.node n on n.code = r.node order by r.top, r.node
