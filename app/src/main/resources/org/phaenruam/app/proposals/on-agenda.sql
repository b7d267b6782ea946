-- What a sitting has before it: what waits at its desk and what it put off, longest first. Each of the two is read in the order of
-- the desk and no further than asked.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, held.status, held.holder,
    coalesce(held.holder_rung, 0), held.waiting_since, held.due_on, '', '', held.sector
from (
    (select need_id, status, holder, holder_rung, waiting_since, due_on, sector from proposals.position
        where holder = :holder and not settled order by waiting_since, need_id limit :limit)
    union all
    (select need_id, status, holder, holder_rung, waiting_since, due_on, sector from proposals.position
        where holder = :holder and settled and status = 'DEFERRED' order by waiting_since, need_id limit :limit)
    order by waiting_since, need_id limit :limit
) held
join proposals.need n on n.id = held.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
order by held.waiting_since, held.need_id
