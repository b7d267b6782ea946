-- What this body answered after the day it had agreed to, and what was late on its desk when areas changed and it went to
-- another: newest first, with why.
select n.code, n.area_code, w.title, w.title_en, s.move, s.sentence, s.sentence_en, s.decided_on, before.due_on,
    s.decided_on - before.due_on as days, coalesce(d.late_why, '') as why
from (
    select a.id, a.need_id, a.seq, a.move, a.sentence, a.sentence_en, a.decided_on from proposals.step_in_force a
    where a.body_code = :body and a.move not in ('HEAR', 'SUBMIT')
    union all
    select h.id, h.need_id, h.seq, h.move, h.sentence, h.sentence_en, h.decided_on from proposals.step h
    where h.target = :body and h.move = 'AREA_CHANGED'
) s
join proposals.need n on n.id = s.need_id
join lateral (select b.due_on, b.status_after from proposals.step_in_force b where b.need_id = s.need_id and b.seq < s.seq
    order by b.seq desc limit 1) before on before.status_after = 'WAITING' and before.due_on < s.decided_on
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join proposals.step_detail d on d.step_id = s.id
order by s.decided_on desc, n.code
limit 200
