-- A counter that is behind the codes of its area and year goes on from the last of them, else nothing could be written there
-- any more. The codes are found in the order of the index on them, whatever order the database sorts text in.
insert into proposals.code_counter (area_code, year_be, last)
select u.area, :year, given.last
from unnest(cast(:areas as text[])) as u (area)
cross join lateral (
    select max(cast(split_part(n.code, '-', 3) as integer)) as last from proposals.need n
    where n.code between u.area || '-' || :year || '-' and u.area || '-' || :year || '-99999999'
        and split_part(n.code, '-', 1) = u.area and split_part(n.code, '-', 2) = cast(:year as text)
) given
left join proposals.code_counter c on c.area_code = u.area and c.year_be = :year
where given.last > coalesce(c.last, 0)
order by u.area collate "C"
on conflict (area_code, year_be) do update set last = excluded.last where code_counter.last < excluded.last
