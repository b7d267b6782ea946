-- The needs of a plan, by its branches and by the branches above under which they have a home: put into a plan there, or
-- confirmed by a person to belong there. Without a branch above: all needs; with '*': those that have any home. own: the home
-- is that branch itself and not one below it in its plan.
with reach as materialized (
    select * from unnest(cast(:tops as text[]), cast(:plans as text[]), cast(:nodes as text[]),
    cast(:own as boolean[])) r(top, plan, node, own)),
mine as materialized (
    select i.need_id, i.node_ref, n.code from proposals.in_plan i join proposals.counted c on c.need_id = i.need_id
    join proposals.need n on n.id = i.need_id where i.plan_ref = :below),
homes as materialized (
    select m.node_ref, r.top, m.need_id, false as said, r.own from mine m join proposals.in_plan i on i.need_id = m.need_id
    join reach r on r.plan = i.plan_ref and r.node = i.node_ref
    union
    select m.node_ref, r.top, m.need_id, true, r.own from mine m join alignment.confirmed l on l.from_ref = 'need:' || m.code
        and l.kind in ('SUPPORTS', 'DERIVES_FROM')
    join reach r on l.to_ref = 'plan-node:' || r.node)
select node_ref as below, '' as above, count(*) as needs, 0 as said, 0 as own, 0 as own_said from mine group by 1
union all
select node_ref, '*', count(distinct need_id), 0, 0, 0 from homes group by 1
union all
select node_ref, top, count(distinct need_id), count(distinct need_id) filter (where said),
    count(distinct need_id) filter (where own), count(distinct need_id) filter (where own and said) from homes group by 1, 2
order by 1, 2
