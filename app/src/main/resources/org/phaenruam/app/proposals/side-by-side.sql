-- Needs of one area counted by sector and by the area one level below (its place in the path).
select split_part(substr(n.path, length(:path) + 1), '/', 1) as below, coalesce(d.sector, '') as sector, count(*) as needs,
    count(*) filter (where p.status = 'WAITING') as waiting
from proposals.need n
join proposals.position p on p.need_id = n.id
left join proposals.particulars_now d on d.need_id = n.id
where n.path >= :path and n.path < :pathEnd
group by 1, 2
