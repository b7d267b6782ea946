-- Needs go with their areas, all in one statement: to a new place of the same area, or to the area that keeps them now.
update proposals.need n
set path = m.path, area_code = m.now,
    written_area = case when m.now = m.area then n.written_area else coalesce(n.written_area, n.area_code) end
from unnest(cast(:areas as text[]), cast(:old as text[]), cast(:nows as text[]), cast(:paths as text[]))
    as m (area, old, now, path)
where n.path = m.old and n.area_code = m.area
