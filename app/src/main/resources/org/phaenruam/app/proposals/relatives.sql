-- The needs that this one was split from or into, and those that it joined or that joined it.
select r.kind, n.code, w.title, w.title_en, w.detail, n.area_code, n.speaker_kind, n.speaker_label
from (
    select 'WHOLE' as kind, split_from as id from proposals.need where id = :need and split_from is not null
    union all
    select 'PART', id from proposals.need where split_from = :need
    union all
    select 'KEPT', k.id from proposals.step_in_force s join proposals.need k on k.code = s.target
    where s.need_id = :need and s.move = 'MERGE' and not exists (select 1 from proposals.step_in_force u
        where u.need_id = s.need_id and u.seq > s.seq and u.move = 'UNMERGE')
    union all
    select 'JOINED', s.need_id from proposals.step_in_force s
    where s.target = :code and s.move = 'MERGE' and not exists (select 1 from proposals.step_in_force u
        where u.need_id = s.need_id and u.seq > s.seq and u.move = 'UNMERGE')
) r
join proposals.need n on n.id = r.id
join lateral (select title, title_en, detail from proposals.wording where need_id = n.id order by version desc limit 1) w on true
order by r.kind, n.code
limit 60
