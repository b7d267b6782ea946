-- Which of the things that few needs have this one has: what it has is read afterwards, what it lacks is not asked for.
select
    n.split_from is not null or exists (select 1 from proposals.need p where p.split_from = n.id)
        or exists (select 1 from proposals.step s where s.need_id = n.id and s.move = 'MERGE')
        or exists (select 1 from proposals.step s where s.target = n.code and s.move = 'MERGE') as relatives,
    exists (select 1 from proposals.file f where f.need_id = n.id) as files,
    exists (select 1 from proposals.bundle_need b where b.need_id = n.id and b.left_at is null) as bundles
from proposals.need n where n.id = :need
