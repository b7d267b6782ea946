-- What stands on one desk from a place on: first what waits, longest first, then what was answered and stays, with the plan it
-- was put into last. What waits is in no plan, so none is looked up for it.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, held.status, held.holder,
    coalesce(held.holder_rung, 0), held.waiting_since, held.due_on, coalesce(pl.plan_label_th, ''), coalesce(pl.node_ref, ''),
    held.sector
from (
    select need_id, status, holder, holder_rung, settled, waiting_since, due_on, sector from proposals.position
    where holder = :holder and (settled, waiting_since, need_id) > (:settled, :since, :need)
    order by settled, waiting_since, need_id limit :limit
) held
join proposals.need n on n.id = held.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join lateral (select s.plan_label_th, s.node_ref from proposals.in_plan i
    join proposals.step s on s.need_id = i.need_id and s.seq = i.seq
    where held.settled and i.need_id = n.id order by i.seq desc limit 1) pl on true
order by held.settled, held.waiting_since, held.need_id
