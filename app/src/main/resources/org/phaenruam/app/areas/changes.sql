-- Recorded changes with their parts, in the order in which they hold: one by id, those that wait for their day, those done
-- from one day, or those that speak of one area or of one that lay right below it then: it lost it, or it holds another.
select c.id, c.kind, c.holds_from, c.reference, c.state, c.why, c.recorded_by, p.role, p.code, p.name_th, p.name_en,
    p.moo, p.parent
from areas.change c
join areas.change_part p on p.change_id = c.id
where case cast(:by as text)
    when 'ID' then c.id::text = :value
    when 'PLANNED' then c.state = 'PLANNED'
    when 'DAY' then c.state = 'DONE' and c.holds_from = cast(:day as date)
    else c.id in (
        select s.change_id from areas.change_part s where s.code = :value or s.parent = :value
        union -- in two halves, because what is in force and what has ended have an index each
        select s.change_id
        from areas.change_part s
        join areas.change b on b.id = s.change_id and b.kind <> 'RENAME'
        join areas.edge e on e.code = s.code and e.valid_to is null
        where s.role = 'SUBJECT' and e.parent = :value
            and (e.valid_from is null or e.valid_from <= b.holds_from)
        union
        select s.change_id
        from areas.change_part s
        join areas.change b on b.id = s.change_id and b.kind <> 'RENAME'
        join areas.edge e on e.code = s.code and e.valid_to is not null
        where s.role = 'SUBJECT' and e.parent = :value and e.valid_to >= b.holds_from
            and (e.valid_from is null or e.valid_from <= b.holds_from))
end
order by c.holds_from, c.seq, p.n
