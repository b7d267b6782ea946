-- Since when these areas have been there, and since when what holds for them now holds.
select a.code, a.valid_from, greatest(
        (select max(n.valid_from) from areas.name n where n.code = a.code and n.valid_to is null),
        (select max(e.valid_from) from areas.edge e where e.code = a.code and e.valid_to is null),
        a.valid_to) as changed
from areas.area a
where a.code = any (cast(:codes as text[]))
