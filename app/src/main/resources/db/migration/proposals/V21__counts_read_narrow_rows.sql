-- As before, but read from where needs stand: those rows know their place, are narrow, and follow every change of it. The needs
-- themselves, with their search keys, are ten times as wide.
create or replace view proposals.counted as
select p.need_id, p.path, p.status, coalesce(p.holder_rung, 0) as rung, p.waiting_since, p.due_on,
    coalesce(k.sector, '') as sector, coalesce(k.budget_baht, 0) as asked, coalesce(t.sent_up, 0) as sent_up,
    coalesce(t.answered, 0) as answered, coalesce(t.reached, 0) as reached, coalesce(t.funded, 0) as funded,
    coalesce(t.contracted, 0) as contracted, coalesce(t.paid, 0) as paid
from proposals.position p
left join proposals.particulars_now k on k.need_id = p.need_id
left join proposals.trace t on t.need_id = p.need_id;
