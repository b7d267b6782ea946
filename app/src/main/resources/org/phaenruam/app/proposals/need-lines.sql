-- Needs of an area that wait, the longest first. No line is outside these days: so a walk by day is short, wherever the area's
-- needs are among all others.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, '', ''
from (
    select need_id, waiting_since from proposals.position
    where path >= :path and path < :pathEnd and not settled and waiting_since between :from and :until
    order by waiting_since, need_id limit :limit
) longest
join proposals.position p on p.need_id = longest.need_id
join proposals.need n on n.id = longest.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
order by longest.waiting_since, longest.need_id
