-- How many needs had been told in these areas by the end of a day, wherever they are now. What counts is the day of the first
-- step, not when the row was stored: a file brings in needs of years ago. Needs that are where they were written are found by
-- their place, those that went with an ended area by where they were written; each way has an index.
select (
    select count(*) from proposals.need n
    join proposals.step s on s.need_id = n.id and s.seq = 1 and s.decided_on <= :until
    where n.written_area is null and n.path = any (cast(:paths as text[]))
        and exists (select 1 from proposals.position p where p.need_id = n.id)
) + (
    select count(*) from proposals.need n
    join proposals.step s on s.need_id = n.id and s.seq = 1 and s.decided_on <= :until
    where n.written_area = any (cast(:codes as text[]))
        and exists (select 1 from proposals.position p where p.need_id = n.id)
)
