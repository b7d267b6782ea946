-- What is counted of every need: days since 1970, money in satang, the plans that it is in now. Plans are gathered in one go,
-- which is quicker than asking for those of each need when all are wanted.
select c.path, c.status, c.rung, c.waiting_since - date '1970-01-01' as waiting_since,
    c.due_on - date '1970-01-01' as due_on, c.sector, c.sent_up, c.answered, c.reached,
    cast(c.asked * 100 as bigint) as asked, cast(c.funded * 100 as bigint) as funded,
    cast(c.contracted * 100 as bigint) as contracted, cast(c.paid * 100 as bigint) as paid,
    c.answered_on - date '1970-01-01' as answered_on, i.plans
from proposals.counted c
left join (select need_id, array_agg(array[plan_ref, node_ref, cast(approved as text)]) as plans
    from proposals.in_plan group by need_id) i on i.need_id = c.need_id
