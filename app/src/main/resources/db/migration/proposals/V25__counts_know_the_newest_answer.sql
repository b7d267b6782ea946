-- As before, with the day of the newest answer: it tells in which places the newest answers of an area are to be found.
create or replace view proposals.counted as
select p.need_id, p.path, p.status, coalesce(p.holder_rung, 0) as rung, p.waiting_since, p.due_on,
    coalesce(k.sector, '') as sector, coalesce(k.budget_baht, 0) as asked, coalesce(t.sent_up, 0) as sent_up,
    coalesce(t.answered, 0) as answered, coalesce(t.reached, 0) as reached, coalesce(t.funded, 0) as funded,
    coalesce(t.contracted, 0) as contracted, coalesce(t.paid, 0) as paid, p.answered_on
from proposals.position p
left join proposals.particulars_now k on k.need_id = p.need_id
left join proposals.trace t on t.need_id = p.need_id;
