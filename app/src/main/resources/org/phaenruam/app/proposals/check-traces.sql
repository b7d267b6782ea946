-- What needs' steps add up to beside the steps themselves, added up anew: compared, different, one that differs.
with summed as (
    select s.need_id,
        coalesce(sum(1::bigint << (8 * (s.acting_rung - 1))) filter (where s.move = 'SEND_UP'), 0)::bigint as sent_up,
        coalesce(sum(1::bigint << (8 * (s.acting_rung - 1))) filter (where s.move in ('NOT_ACCEPT', 'RETURN', 'DEFER',
            'PUT_IN_PLAN', 'PLAN_APPROVED', 'ANSWER', 'DO_OURSELVES', 'FUND', 'NOT_FUND', 'RANK_WITHIN', 'RANK_OVER')),
            0)::bigint as answered,
        (array_agg(s.status_after order by s.seq desc))[1] as status,
        coalesce(max(s.seq) filter (where s.move = 'FUND'), 0) as fund,
        coalesce(max(s.seq) filter (where s.move in ('REOPEN', 'DO_OURSELVES')), 0) as anew,
        coalesce(max(s.seq) filter (where s.move in ('CONTRACT', 'START')), 0) as begun,
        coalesce(max(s.seq) filter (where s.move = 'RANK_WITHIN'), 0) as within,
        coalesce(max(s.seq) filter (where s.move in ('RANK_OVER', 'PUT_IN_PLAN')), 0) as beyond,
        coalesce((array_agg(d.baht order by s.seq desc) filter (where s.move = 'FUND'))[1], 0) as given,
        coalesce((array_agg(d.baht order by s.seq desc) filter (where s.move = 'CONTRACT' and d.baht is not null))[1], 0)
            as agreed,
        coalesce((array_agg(d.paid order by s.seq desc) filter (where d.paid is not null))[1], 0) as spent
    from proposals.step_in_force s left join proposals.step_detail d on d.step_id = s.id
    group by s.need_id
), anew as (
    select need_id, sent_up, answered,
        case when fund > anew and status in ('DONE', 'VERIFIED') then 5
            when fund > anew and begun > fund then 4
            when fund > anew then 3
            when status = 'WITHIN_CEILING' or (status = 'NOT_FUNDED' and within > beyond) then 2
            when status in ('IN_PLAN', 'OVER_CEILING', 'NOT_FUNDED') or exists (
                select 1 from proposals.in_plan i where i.need_id = summed.need_id and i.approved) then 1
            else 0 end as reached,
        case when fund > anew then given else 0 end as funded,
        case when fund > anew then agreed else 0 end as contracted,
        case when fund > anew then spent else 0 end as paid
    from summed
), told as (
    select n.code, (coalesce(t.sent_up, 0), coalesce(t.answered, 0), coalesce(t.reached, 0), coalesce(t.funded, 0),
            coalesce(t.contracted, 0), coalesce(t.paid, 0))
        is distinct from (coalesce(a.sent_up, 0), coalesce(a.answered, 0), coalesce(a.reached, 0), coalesce(a.funded, 0),
            coalesce(a.contracted, 0), coalesce(a.paid, 0)) as differs
    from anew a
    full join proposals.trace t on t.need_id = a.need_id
    join proposals.need n on n.id = coalesce(a.need_id, t.need_id)
)
select count(*) as compared, count(*) filter (where differs) as different,
    coalesce(min(code) filter (where differs), '') as example
from told
