-- How many needs had been written in these areas by the end of a day, wherever they are now.
select count(*) from proposals.need n
where n.created_at < :until
    and exists (select 1 from proposals.position p where p.need_id = n.id)
    and (n.written_area is null and n.path = any (cast(:paths as text[]))
        or n.written_area = any (cast(:codes as text[])))
