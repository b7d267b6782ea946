select s.year_ce, sum(s.rows) as rows, sum(s.flagged) as flagged, sum(s.baht) as baht,
    coalesce(sum(s.rows) filter (where s.area_code is null), 0) as noarea
from plans.budget_sum s
where cast(:areas as text[]) is null or s.area_code = any(cast(:areas as text[]))
group by s.year_ce order by s.year_ce desc
