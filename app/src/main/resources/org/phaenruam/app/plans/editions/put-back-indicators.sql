-- Indicators as they were, also those that had been taken out.
update plans.indicator i set name = row.name, unit = row.unit, base = row.base, base_year = row.base_year,
    target = row.target, target_year = row.target_year, removed_at = null, version = i.version + 1
from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:units as text[]), cast(:bases as numeric[]),
    cast(:baseYears as integer[]), cast(:targets as numeric[]), cast(:targetYears as integer[]))
    as row (id, name, unit, base, base_year, target, target_year)
where i.id = row.id and i.plan_code = :plan
