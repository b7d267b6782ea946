-- Which needs are in which plan beside the steps that put them in and took them out: compared, different, one that differs.
with put as (
    select distinct on (s.need_id, s.plan_ref) s.need_id, s.plan_ref, s.node_ref, s.seq,
        exists (select 1 from proposals.step_in_force a where a.need_id = s.need_id and a.plan_ref = s.plan_ref
            and a.seq > s.seq and a.move = 'PLAN_APPROVED') as approved
    from proposals.step_in_force s
    where s.move = 'PUT_IN_PLAN'
        and not exists (select 1 from proposals.step_in_force o where o.need_id = s.need_id and o.plan_ref = s.plan_ref
            and o.seq > s.seq and o.move = 'TAKE_OUT')
    order by s.need_id, s.plan_ref, s.seq desc
), told as (
    select n.code, (i.node_ref, i.approved, i.seq) is distinct from (s.node_ref, s.approved, s.seq) as differs
    from put s
    full join proposals.in_plan i on i.need_id = s.need_id and i.plan_ref = s.plan_ref
    join proposals.need n on n.id = coalesce(s.need_id, i.need_id)
)
select count(*) as compared, count(*) filter (where differs) as different,
    coalesce(min(code) filter (where differs), '') as example
from told
