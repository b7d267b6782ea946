-- Where needs stand beside what their newest step says: compared, different, one that differs.
with newest as (
    select distinct on (s.need_id) s.need_id, s.seq, s.status_after, s.move, s.holder, s.holder_rung, s.waiting_since, s.due_on,
        s.decided_on
    from proposals.step s where s.seq > 1 or s.move = 'SUBMIT' order by s.need_id, s.seq desc
), answered as (
    select distinct on (s.need_id) s.need_id, s.decided_on, s.id
    from proposals.step_in_force s where s.acting_rung is not null and s.move not in ('HEAR', 'SUBMIT')
    order by s.need_id, s.seq desc
), told as (
    select n.code, (p.seq, p.status, p.move, p.holder, p.holder_rung, p.waiting_since, p.due_on, p.decided_on, p.path, p.sector,
            p.answered_on, p.answered_by)
        is distinct from (s.seq, s.status_after, s.move, s.holder, s.holder_rung, s.waiting_since, s.due_on, s.decided_on, n.path,
            coalesce(k.sector, ''), a.decided_on, a.id) as differs
    from newest s
    full join proposals.position p on p.need_id = s.need_id
    join proposals.need n on n.id = coalesce(s.need_id, p.need_id)
    left join proposals.particulars_now k on k.need_id = n.id
    left join answered a on a.need_id = n.id
)
select count(*) as compared, count(*) filter (where differs) as different,
    coalesce(min(code) filter (where differs), '') as example
from told
