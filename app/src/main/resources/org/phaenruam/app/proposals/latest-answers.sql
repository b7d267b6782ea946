-- The newest answers of bodies to needs of one area (each need once), with the days the desk took.
-- No line is outside these days.
select n.code, n.area_code, w.title, w.title_en, n.sample, s.move, s.body_code, s.sentence, s.sentence_en, s.decided_on,
    s.decided_on - before.waiting_since as took
from (
    select need_id, answered_on, answered_by from proposals.position
    where path >= :path and path < :pathEnd and answered_on between :from and :until
    order by answered_on desc, answered_by desc limit :limit
) newest
join proposals.step s on s.id = newest.answered_by
join proposals.need n on n.id = s.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
join lateral (select b.waiting_since from proposals.step_in_force b where b.need_id = s.need_id and b.seq < s.seq
    order by b.seq desc limit 1) before on true
order by newest.answered_on desc, newest.answered_by desc
