-- Needs of one area counted by sector and by the area one level below (its place in the path), and what became of them.
select split_part(substr(n.path, length(:path) + 1), '/', 1) as below, coalesce(d.sector, '') as sector, count(*) as needs,
    count(*) filter (where p.status = 'WAITING') as waiting,
    count(*) filter (where p.status in ('IN_PLAN', 'WITHIN_CEILING', 'OVER_CEILING')) as planned,
    count(*) filter (where p.status in ('FUNDED', 'PROCURING', 'CONTRACTED', 'ONGOING', 'DONE', 'VERIFIED')) as funded,
    count(*) filter (where t.family = 'local') as local
from proposals.need n
join proposals.position p on p.need_id = n.id
left join proposals.particulars_now d on d.need_id = n.id
left join lateral (select case when p.holder ~ '^(SAO|MUNI|PAO)-' then 'local' end as family) t on true
where n.path >= :path and n.path < :pathEnd
group by 1, 2
