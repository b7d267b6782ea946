-- What is known of several needs, with their budget lines as arrays in one order.
select n.code, p.version, p.sector, p.people, p.households, p.land_wa, p.doer_class, p.latitude, p.longitude,
    p.ready, p.ready_notes, array(select b.year_be from proposals.budget_line b
        where b.need_id = p.need_id and b.version = p.version order by b.line) as years,
    array(select b.source from proposals.budget_line b
        where b.need_id = p.need_id and b.version = p.version order by b.line) as sources,
    array(select b.baht from proposals.budget_line b
        where b.need_id = p.need_id and b.version = p.version order by b.line) as bahts
from proposals.need n join proposals.particulars_now w on w.need_id = n.id
join proposals.particulars p on p.need_id = w.need_id and p.version = w.version
where n.code in (:codes)
