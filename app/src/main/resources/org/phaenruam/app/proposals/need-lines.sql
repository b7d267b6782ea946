-- Needs of an area, those that have waited longest first; one page at a time after the given place (keyset).
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, coalesce(pl.plan_label_th, ''), coalesce(pl.node_ref, '')
from proposals.need n
join proposals.position p on p.need_id = n.id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join lateral (select plan_label_th, node_ref from proposals.step_in_force i where i.need_id = n.id
    and i.move = 'PUT_IN_PLAN' and not exists (select 1 from proposals.step_in_force later where later.need_id = i.need_id
        and later.seq > i.seq and later.plan_ref = i.plan_ref and later.move = 'TAKE_OUT')
    order by i.seq desc limit 1) pl on true
where n.path >= :path and n.path < :pathEnd
    and (:status = '' or p.status = :status)
    and (:holder = '' or p.holder = :holder)
    and (:rung = 0 or (p.holder_rung = :rung and p.status = 'WAITING'))
    and (p.waiting_since, n.id) > (:afterDay, :afterId)
order by p.waiting_since, n.id
limit :limit
