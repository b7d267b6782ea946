-- The lines that are there of these holders' years; a holder without an area is known by its unit.
with asked as (
    select a.area, a.unit, a.year::integer as year
    from unnest(cast(:areas as text[]), cast(:units as text[]), cast(:years as text[])) as a (area, unit, year)),
there as (
    select l.*, a.area from asked a join plans.budget_line l
        on l.area_code = a.area and l.year_ce = a.year and l.unit = a.unit
    where a.area <> ''
    union all
    select l.*, a.area from asked a join plans.budget_line l
        on l.area_code is null and l.year_ce = a.year and l.unit = a.unit
    where a.area = '')
select t.area, t.unit, t.year_ce, t.file_no, f.name as file, t.place, t.item, t.project, t.plan, t.baht
from there t join plans.budget_file f on f.no = t.file_no
order by t.area, t.unit, t.year_ce, t.file_no
