-- Needs that are in a plan now: put in and not taken out since.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, s.plan_label_th, i.node_ref
from proposals.in_plan i
join proposals.step s on s.need_id = i.need_id and s.seq = i.seq
join proposals.need n on n.id = i.need_id
join proposals.position p on p.need_id = i.need_id
join lateral (select title, title_en from proposals.wording where need_id = i.need_id order by version desc limit 1) w on true
where i.plan_ref = :plan
order by i.node_ref, s.decided_on, n.code
