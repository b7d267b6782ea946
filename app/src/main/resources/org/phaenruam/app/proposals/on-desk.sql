-- What stands on one desk, longest first, with the plan it was put into last.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, coalesce(pl.plan_label_th, ''), coalesce(pl.node_ref, '')
from (
    select need_id, waiting_since from proposals.position where holder = :holder
    order by waiting_since, need_id limit :limit
) held
join proposals.position p on p.need_id = held.need_id
join proposals.need n on n.id = held.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join lateral (select s.plan_label_th, s.node_ref from proposals.in_plan i
    join proposals.step s on s.need_id = i.need_id and s.seq = i.seq
    where i.need_id = n.id order by i.seq desc limit 1) pl on true
order by held.waiting_since, held.need_id
