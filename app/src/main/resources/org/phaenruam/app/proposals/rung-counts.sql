-- What stands on each rung for the needs of one area, and what each rung sent up or answered.
with here as (
    select need.id from proposals.need need where need.path >= :path and need.path < :pathEnd
),
standing as (
    select p.holder_rung as rung, count(*) as waiting,
        count(*) filter (where p.due_on < :today) as late,
        max(:today - p.waiting_since) as longest
    from proposals.position p join here on here.id = p.need_id
    where p.status = 'WAITING' and p.holder_rung is not null
    group by p.holder_rung
),
moved as (
    select s.acting_rung as rung,
        count(*) filter (where s.move = 'SEND_UP') as sent_up,
        count(*) filter (where s.move in ('NOT_ACCEPT', 'RETURN', 'DEFER', 'PUT_IN_PLAN', 'PLAN_APPROVED', 'ANSWER',
            'DO_OURSELVES', 'FUND', 'NOT_FUND', 'RANK_WITHIN', 'RANK_OVER')) as answered
    from proposals.step_in_force s join here on here.id = s.need_id
    where s.acting_rung is not null
    group by s.acting_rung
)
select rung, coalesce(waiting, 0), coalesce(late, 0), coalesce(longest, 0), coalesce(sent_up, 0), coalesce(answered, 0)
from standing full join moved using (rung)
