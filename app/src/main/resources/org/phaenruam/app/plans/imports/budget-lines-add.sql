insert into plans.budget_line (file_no, line, year_ce, area_code, area_from, place, unit, plan, project, item, source,
    framework, obliged, baht, flag, against)
select :file, l.line::integer, l.year::integer, l.area, l.area_from, l.place, l.unit, l.plan, l.project, l.item, l.source,
    l.framework, l.obliged::boolean, l.baht::numeric, l.flag, l.against::numeric
from unnest(:lines::text[], :years::text[], :areas::text[], :from::text[], :places::text[], :units::text[],
    :plans::text[], :projects::text[], :items::text[], :sources::text[], :frameworks::text[], :obliged::text[],
    :baht::text[], :flags::text[], :against::text[])
    as l (line, year, area, area_from, place, unit, plan, project, item, source, framework, obliged, baht, flag, against)
