-- The branches that lead to each of these: those below it in its plan, those of plans below that are confirmed to support it
-- or to come from it, and so on. own: a way leads there that passes no branch below it in its plan;
-- added: it stands only in the draft of its plan, where needs can be under it.
with recursive reach (top, top_plan, node, own) as (
    select n.code, n.plan_code, n.code, true from plans.counted n where n.code = any (cast(:tops as text[]))
    union
    select r.top, r.top_plan, x.node, x.own
    from reach r cross join lateral (
        select n.code as node, r.own and n.plan_code <> r.top_plan as own from plans.counted n
        where n.parent_code = r.node
        union all
        select substr(c.from_ref, 11), r.own from alignment.confirmed c
        where c.to_ref = 'plan-node:' || r.node and c.from_ref like 'plan-node:%' and c.kind in ('SUPPORTS', 'DERIVES_FROM')) x)
select r.top, r.node, n.plan_code, bool_or(r.own) as own, n.in_draft = 'ADDED' as added
from reach r join plans.node n on n.code = r.node
group by r.top, r.node, n.plan_code, n.in_draft order by r.top, r.node
