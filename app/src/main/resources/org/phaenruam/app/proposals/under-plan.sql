-- Needs that are in a plan now, on these branches: put in and not taken out since. What is not shown is not looked up.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, i.plan_label_th, i.node_ref
from (
    select i.need_id, i.node_ref, s.decided_on, s.plan_label_th
    from proposals.in_plan i
    join proposals.step s on s.need_id = i.need_id and s.seq = i.seq
    where i.plan_ref = :plan and i.node_ref = any (cast(:nodes as text[]))
    order by i.node_ref, s.decided_on, i.need_id
    limit :limit
) i
join proposals.need n on n.id = i.need_id
join proposals.position p on p.need_id = i.need_id
join lateral (select title, title_en from proposals.wording where need_id = i.need_id order by version desc limit 1) w on true
order by i.node_ref, i.decided_on, n.code
