-- Needs of plans that this body approved, which stand to be ranked, funded or not funded; longest first. All are put in order
-- from two indexes alone, behind the place where the page before ended; whether an approval still holds, and the rest, is looked up until the list is full.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, s.plan_label_th, s.node_ref, longest.decided_on
from (
    select c.decided_on, c.need_id, c.seq
    from (
        select p.decided_on, p.need_id, s.seq
        from proposals.step s
        join proposals.position p on p.need_id = s.need_id and p.status in ('IN_PLAN', 'WITHIN_CEILING', 'OVER_CEILING')
            and p.holder is distinct from :body
        where s.body_code = :body and s.move = 'PLAN_APPROVED'
            and (p.decided_on, p.need_id) > (cast(:day as date), cast(:after as uuid))
        order by p.decided_on, p.need_id
        offset 0
    ) c
    where not exists (select 1 from proposals.step u where u.need_id = c.need_id and u.seq = c.seq + 1 and u.move = 'UNDO')
        and not exists (select 1 from proposals.step_in_force later where later.need_id = c.need_id and later.seq > c.seq
            and later.move in ('PLAN_APPROVED', 'TAKE_OUT'))
    order by c.decided_on, c.need_id
    limit :limit
) longest
join proposals.step s on s.need_id = longest.need_id and s.seq = longest.seq
join proposals.position p on p.need_id = longest.need_id
join proposals.need n on n.id = longest.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
order by longest.decided_on, n.id
