-- The lines that are there of these areas' years and units, with a few that nobody asked for: each line is met once,
-- whatever the statistics say. A holder without an area is known by its unit.
with asked as materialized (
    select distinct a.area, a.year::integer as year
    from unnest(cast(:areas as text[]), cast(:years as text[])) as a (area, year)),
there as (
    select l.*, a.area from asked a join plans.budget_line l on l.area_code = a.area and l.year_ce = a.year
    where a.area <> '' and l.unit = any(cast(:units as text[]))
    union all
    select l.*, a.area from asked a join plans.budget_line l on l.area_code is null and l.year_ce = a.year
    where a.area = '' and l.unit = any(cast(:units as text[])))
select t.area, t.unit, t.year_ce, t.file_no, f.name as file, t.place, t.item, t.project, t.plan, t.baht
from there t join plans.budget_file f on f.no = t.file_no
order by t.area, t.unit, t.year_ce, t.file_no
