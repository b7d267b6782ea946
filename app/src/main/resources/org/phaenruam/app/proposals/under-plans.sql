-- Needs that are in one of several plans now: put in and not taken out since.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, s.plan_label_th, s.node_ref, s.plan_ref
from proposals.step_in_force s
join proposals.need n on n.id = s.need_id
join proposals.position p on p.need_id = n.id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
where s.plan_ref = any (cast(:plans as text[])) and s.move = 'PUT_IN_PLAN'
    and not exists (select 1 from proposals.step_in_force later where later.need_id = s.need_id and later.seq > s.seq
        and later.plan_ref = s.plan_ref and later.move in ('TAKE_OUT', 'PUT_IN_PLAN'))
order by s.node_ref, s.decided_on, n.code
