-- Recorded changes with their parts, in the order in which they hold: one by id, those that wait for their day, those done
-- from one day, or those that speak of one area.
select c.id, c.kind, c.holds_from, c.reference, c.state, c.why, c.recorded_by, p.role, p.code, p.name_th, p.name_en,
    p.moo, p.parent
from areas.change c
join areas.change_part p on p.change_id = c.id
where case cast(:by as text)
    when 'ID' then c.id::text = :value
    when 'PLANNED' then c.state = 'PLANNED'
    when 'DAY' then c.state = 'DONE' and c.holds_from = cast(:day as date)
    else c.id in (select s.change_id from areas.change_part s where s.code = :value or s.parent = :value)
end
order by c.holds_from, c.seq, p.n
