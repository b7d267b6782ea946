-- The other parts of the splits that an area was in, itself or as what it carries on. Of a whole that ended these are all
-- that came from it; a whole that lived on, under whatever code and name since, is the other part itself.
with recursive same as (
    select cast(:code as text) collate "C" as code
    union
    select l.from_code from same s join areas.lineage l on l.to_code = s.code and l.main and l.kind <> 'SPLIT'
), wholes as (
    select l.from_code as code,
        exists (select 1 from areas.lineage o where o.from_code = l.from_code and o.main and o.kind = 'SPLIT') as ended
    from same s
    join areas.lineage l on l.to_code = s.code and l.kind = 'SPLIT'
), parts as (
    select l.to_code as code, l.holds_from, l.id
    from areas.lineage l
    where l.kind = 'SPLIT'
        and (l.from_code in (select code from same) or l.from_code in (select code from wholes where ended))
    union all
    select w.code, null, null from wholes w where not w.ended
)
select code from parts where code not in (select code from same)
group by code
order by min(holds_from) nulls first, min(id)
