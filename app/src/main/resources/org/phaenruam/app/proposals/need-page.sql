-- One page of the needs that a list asks for, in its order, on from a place or back from it (keyset), and how many there
-- are in all. Drafts have no position and so are in no list. Where the longest wait leads, what waits no more follows.
with found as (
    select n.id, case cast(:order as text)
            when 'CODE' then n.code
            when 'NEWEST' then to_char(n.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
            else case p.status when 'WAITING' then '' else '~' end || to_char(p.waiting_since, 'YYYY-MM-DD') end collate "C" as key
    from proposals.need n
    join proposals.position p on p.need_id = n.id
    where n.path >= :path and n.path < :pathEnd
        and (:status = '' or p.status = :status)
        and (:rung = 0 or (p.holder_rung = :rung and p.status = 'WAITING'))
        and (:days = 0 or (p.status = 'WAITING' and p.waiting_since <= :waitingBefore))
        and (cast(:author as uuid) is null or n.author = :author)
        and (cast(:follower as uuid) is null or exists (
            select 1 from proposals.follow f where f.need_id = n.id and f.account = :follower))
        and (:sector = '' or exists (
            select 1 from proposals.particulars_now known where known.need_id = n.id and known.sector = :sector))
        and (:plan = '' or exists (
            select 1 from proposals.step_in_force s where s.need_id = n.id and s.plan_ref = :plan and s.move = 'PUT_IN_PLAN'
            and not exists (select 1 from proposals.step_in_force later where later.need_id = s.need_id and later.seq > s.seq
                and later.plan_ref = s.plan_ref and later.move = 'TAKE_OUT')))
        and n.search_pairs @> cast(:pairs as text[])
        and n.search_key like all (cast(:patterns as text[]))
),
page as (
    (select id, key from found where not :down and (:key = '' or (key, id) > (:key, cast(:id as uuid)))
        order by key, id limit :limit)
    union all
    (select id, key from found where :down and (:key = '' or (key, id) < (:key, cast(:id as uuid)))
        order by key desc, id desc limit :limit)
)
select total.needs, page.key, n.id, n.code, n.area_code, w.title, w.title_en, w.title_official, n.speaker_label, n.sample,
    p.status, p.holder, coalesce(p.holder_rung, 0) as holder_rung, p.waiting_since, p.due_on,
    coalesce(pl.plan_label_th, '') as plan_label_th, coalesce(pl.node_ref, '') as node_ref, n.created_at::date as told_on,
    coalesce(known.sector, '') as sector
from (select count(*) as needs from found) total
left join page on true
left join proposals.need n on n.id = page.id
left join proposals.position p on p.need_id = page.id
left join proposals.particulars_now known on known.need_id = page.id
left join lateral (select title, title_en, title_official from proposals.wording where need_id = page.id
    order by version desc limit 1) w on true
left join lateral (select plan_label_th, node_ref from proposals.step_in_force i where i.need_id = page.id
    and i.move = 'PUT_IN_PLAN' and not exists (select 1 from proposals.step_in_force later where later.need_id = i.need_id
        and later.seq > i.seq and later.plan_ref = i.plan_ref and later.move = 'TAKE_OUT')
    order by i.seq desc limit 1) pl on true
order by page.key, page.id
