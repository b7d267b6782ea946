-- What a transaction of forms begins with, in one question: which of them came before, and running numbers for the others,
-- taken in the order of the areas' codes, so that two transactions never wait for each other crosswise. In a hurry nobody who
-- holds a number is waited for longer than a moment, here and until the transaction ends. Each key is looked up by itself: a
-- join would be planned once for all while the table is small, and read it whole for hours. How many there are is hidden from
-- the planner, which would else plan anew each time.
with hurry as materialized (
    select case when :hurry then set_config('lock_timeout', '300ms', true) end as said
), told as materialized (
    select u.key, u.area, (select n.code from proposals.need n where n.client_key = u.key) as code
    from hurry
    cross join unnest((select cast(:keys as uuid[])), (select cast(:areas as text[]))) as u (key, area)
    where hurry.said is null or hurry.said <> ''
), taken as (
    insert into proposals.code_counter (area_code, year_be, last)
    select area, :year, count(*) from told where code is null group by area order by area collate "C"
    on conflict (area_code, year_be) do update set last = code_counter.last + excluded.last
    returning area_code, last
)
select key, code, null as area_code, 0 as before from told where code is not null
union all
select null, null, t.area_code, t.last - (select count(*) from told where told.code is null and told.area = t.area_code)
from taken t
