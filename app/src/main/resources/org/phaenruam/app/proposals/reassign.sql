-- Needs that belong to the part that was split off go there; where they were written is kept.
update proposals.need n
set area_code = :now, path = :path, written_area = nullif(coalesce(n.written_area, n.area_code), :now)
where n.code = any (cast(:codes as text[])) and n.area_code = :from
returning n.id, n.code
