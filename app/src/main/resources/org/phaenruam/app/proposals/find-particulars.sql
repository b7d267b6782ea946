-- What is known of several needs, with their budget lines as arrays in one order.
select n.code, p.version, p.sector, p.people, p.households, p.land_wa, p.doer_class, p.latitude, p.longitude,
    p.ready, p.ready_notes, money.years, money.sources, money.bahts
from proposals.need n join proposals.particulars_now w on w.need_id = n.id
join proposals.particulars p on p.need_id = w.need_id and p.version = w.version
cross join lateral (
    select coalesce(array_agg(b.year_be order by b.line), '{}') as years,
        coalesce(array_agg(b.source order by b.line), '{}') as sources,
        coalesce(array_agg(b.baht order by b.line), '{}') as bahts
    from proposals.budget_line b where b.need_id = p.need_id and b.version = p.version
) money
where n.code = any ((select cast(:codes as text[]))::text[])
