-- What of the areas in force people or their files decided: names, and the area above.
select code, 'NAME' as what from areas.name
where valid_to is null and source = any (cast(:people as text[]))
union
select code, 'EDGE' from areas.edge
where valid_to is null and source = any (cast(:people as text[]))
union -- places that a split gave did not always say where they come from
select p.code, 'EDGE' from areas.change_part p
join areas.change c on c.id = p.change_id
where c.state = 'DONE' and p.role = 'CHILD'
