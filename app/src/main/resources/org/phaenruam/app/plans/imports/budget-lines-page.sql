select l.file_no, f.name, l.line, l.year_ce, l.area_code, l.area_from, l.place, l.unit, l.plan, l.project, l.item, l.source,
    l.framework, l.obliged, l.baht, l.flag, l.against
from plans.budget_line l join plans.budget_file f on f.no = l.file_no
where (cast(:areas as text[]) is null or l.area_code = any(cast(:areas as text[])))
    and (:year = 0 or l.year_ce = :year)
    and (:only <> 'FLAGGED' or l.flag <> '')
    and (:only <> 'NOAREA' or l.area_code is null)
    and l.year_ce <= :atYear and (l.year_ce < :atYear or (l.file_no, l.line) > (:atFile, :atLine))
order by l.year_ce desc, l.file_no, l.line
limit :limit
