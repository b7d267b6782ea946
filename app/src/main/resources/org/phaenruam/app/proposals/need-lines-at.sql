-- Needs of a few places that wait, the longest first. All of the few are looked at, so that one way is right for all areas and
-- need not be planned anew each time.
-- The sub-select keeps the planner from counting the places: so its kept plan is never dearer, and is taken.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, '', ''
from (
    select need_id, waiting_since from (
        select need_id, waiting_since from proposals.position
        where path = any ((select cast(:paths as text[]))::text[]) and not settled offset 0
    ) here
    order by waiting_since, need_id limit :limit
) longest
join proposals.position p on p.need_id = longest.need_id
join proposals.need n on n.id = longest.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
order by longest.waiting_since, longest.need_id
