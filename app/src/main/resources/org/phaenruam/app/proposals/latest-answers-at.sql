-- The newest answers of bodies to needs of a few places (each need once), with the days the desk took; all of the few are
-- looked at.
-- The sub-select keeps the planner from counting the places: so its kept plan is never dearer, and is taken.
select n.code, n.area_code, w.title, w.title_en, n.sample, s.move, s.body_code, s.sentence, s.sentence_en, s.decided_on,
    s.decided_on - before.waiting_since as took
from (
    select need_id, answered_on, answered_by from (
        select need_id, answered_on, answered_by from proposals.position
        where path = any ((select cast(:paths as text[]))::text[]) and answered_on is not null offset 0
    ) here
    order by answered_on desc, answered_by desc limit :limit
) newest
join proposals.step s on s.id = newest.answered_by
join proposals.need n on n.id = s.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
join lateral (select b.waiting_since from proposals.step_in_force b where b.need_id = s.need_id and b.seq < s.seq
    order by b.seq desc limit 1) before on true
order by newest.answered_on desc, newest.answered_by desc
