-- What stands on the desks of several bodies, longest first.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, '', ''
from proposals.position p
join proposals.need n on n.id = p.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
where p.holder = any (cast(:holders as text[]))
order by p.waiting_since, n.id
limit :limit
