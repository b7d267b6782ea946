-- What is counted of the needs of the places between two paths, as in all-facts.sql.
select c.path, c.status, c.rung, c.waiting_since - date '1970-01-01' as waiting_since,
    c.due_on - date '1970-01-01' as due_on, c.sector, c.sent_up, c.answered, c.reached,
    cast(c.asked * 100 as bigint) as asked, cast(c.funded * 100 as bigint) as funded,
    cast(c.contracted * 100 as bigint) as contracted, cast(c.paid * 100 as bigint) as paid,
    c.answered_on - date '1970-01-01' as answered_on,
    (select array_agg(array[i.plan_ref, i.node_ref, cast(i.approved as text)])
        from proposals.in_plan i where i.need_id = c.need_id) as plans
from proposals.counted c where c.path >= :from and c.path < :to
