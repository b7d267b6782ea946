-- Every area in force on a day with what held for it then. Where the records do not know under what it hung, the place it
-- has now is given as a guess.
select a.code, a.kind, n.name_th, n.name_en, n.moo, n.source_status, a.sample, n.source,
    coalesce(e.parent, g.parent) as parent
from areas.area a
join areas.name n on n.code = a.code
    and (n.valid_from is null or n.valid_from <= :on) and (n.valid_to is null or n.valid_to > :on)
left join areas.edge e on e.code = a.code
    and (e.valid_from is null or e.valid_from <= :on) and (e.valid_to is null or e.valid_to > :on)
left join areas.edge g on g.code = a.code and g.valid_to is null
where (a.valid_from is null or a.valid_from <= :on) and (a.valid_to is null or a.valid_to > :on)
order by n.moo nulls last, n.name_th collate "th-x-icu", a.code
