-- Needs that have a home under these branches, by branch at the top and by area below: put into a plan there, or confirmed by
-- a person to belong there. The row without a top counts each need once.
with reach as materialized (
    select * from unnest(cast(:tops as text[]), cast(:plans as text[]), cast(:nodes as text[])) r(top, plan, node)),
homes as materialized (
    select r.top, i.need_id from reach r join proposals.in_plan i on i.plan_ref = r.plan and i.node_ref = r.node
    union
    select r.top, n.id from reach r
    join alignment.confirmed l on l.to_ref = 'plan-node:' || r.node and l.from_ref like 'need:%'
        and l.kind in ('SUPPORTS', 'DERIVES_FROM')
    join proposals.need n on n.code = substr(l.from_ref, 6)),
each as (
    select top, need_id from homes
    union all
    select '', need_id from (select distinct need_id from homes) once)
select e.top, coalesce(a.path, '') as path, count(*) as needs, sum(c.asked) as baht,
    count(*) filter (where g.going) as going, coalesce(sum(c.asked) filter (where g.going), 0) as going_baht
from each e join proposals.counted c on c.need_id = e.need_id
cross join lateral (select not (c.status in ('NOT_ACCEPTED', 'WITHDRAWN', 'CANCELLED', 'OVER_CEILING', 'NOT_FUNDED', 'MERGED',
    'SPLIT', 'SELF_HELP') or c.status in ('ONGOING', 'DONE', 'VERIFIED') and c.reached < 3) as going) g
left join unnest(cast(:areas as text[])) a(path) on starts_with(c.path, a.path)
where c.path >= :path and c.path < :pathEnd
group by 1, 2 order by 1, 2
