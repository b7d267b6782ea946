-- One page of the needs that a list asks for, by place, year and number, on from a
-- place or back from it (keyset), and how many there are in all, up to a number that takes no time to count. Drafts have no
-- position and so are in no list. What is not asked for is joined on the outside, where the planner leaves it out.
-- Common words are told to the planner as a question whose answer it cannot guess (case): else it takes them for rare by
-- what it knows of the letters, reads all needs for them and sorts, instead of walking along the order of the list.
with found as not materialized (
    select n.id, n.path, n.code
    from proposals.need n join proposals.position p on p.need_id = n.id
    left join proposals.follow f on f.need_id = p.need_id and f.account = cast(:follower as uuid)
    left join proposals.in_plan i on i.need_id = p.need_id and i.plan_ref = :plan
    left join proposals.trace t on t.need_id = p.need_id
    where n.path >= :path and n.path < :pathEnd
        and (:status = '' or p.status = :status)
        and (:rung = 0 or (p.holder_rung = :rung and p.status = 'WAITING'))
        and (:days = 0 or (p.status = 'WAITING' and p.waiting_since <= :waitingBefore))
        and (:sector = '' or p.sector = :sector)
        and (cast(:author as uuid) is null or n.author = :author)
        and (cast(:follower as uuid) is null or f.account is not null)
        and (:plan = '' or i.plan_ref is not null)
        and (:notIn = '' or not exists (
            select 1 from proposals.in_plan o where o.need_id = p.need_id and o.plan_ref = :notIn))
        and (cardinality(cast(:nodes as text[])) = 0 or exists (
            select 1 from proposals.in_plan o where o.need_id = p.need_id and o.node_ref = any (cast(:nodes as text[]))))
        and (:homed = '' or (:homed = 'IN') = (exists (
                select 1 from proposals.in_plan o where o.need_id = p.need_id and o.node_ref = any (cast(:homes as text[])))
            or exists (select 1 from alignment.confirmed l where l.from_ref = 'need:' || n.code
                and l.kind in ('SUPPORTS', 'DERIVES_FROM') and l.to_ref = any (cast(:homeRefs as text[])))))
        and (not cast(:here as boolean) or p.path = :path)
        and (:link < 0 or coalesce(t.reached, 0) = :link or (:fate = '' and t.reached > :link))
        and (:fate = '' or :fate = case
            when p.status in ('NOT_ACCEPTED', 'WITHDRAWN', 'CANCELLED', 'OVER_CEILING', 'NOT_FUNDED') then 'OUT'
            when p.status in ('MERGED', 'SPLIT', 'SELF_HELP') then 'ASIDE'
            when p.status in ('ONGOING', 'DONE', 'VERIFIED') and coalesce(t.reached, 0) < 3 then 'ASIDE'
            else 'ON' end)
        and (:wordless
            or (:common and case when (case when :toneless then n.search_key ~ all (cast(:patterns as text[]))
                    else n.search_key like all (cast(:patterns as text[])) end)
                    or (:others >= 1 and n.search_key like all (cast(:patterns1 as text[])))
                    or (:others >= 2 and n.search_key like all (cast(:patterns2 as text[])))
                    or (:others >= 3 and n.search_key like all (cast(:patterns3 as text[])))
                    or (:others >= 4 and n.search_key like all (cast(:patterns4 as text[])))
                    or (:others >= 5 and n.search_key like all (cast(:patterns5 as text[])))
                then true else false end)
            or (not :common and (
                (n.search_pairs @> cast(:pairs as text[]) and case when :toneless then n.search_key ~ all (cast(:patterns as text[]))
                    else n.search_key like all (cast(:patterns as text[])) end)
                or (:others >= 1 and n.search_pairs @> cast(:pairs1 as text[]) and n.search_key like all (cast(:patterns1 as text[])))
                or (:others >= 2 and n.search_pairs @> cast(:pairs2 as text[]) and n.search_key like all (cast(:patterns2 as text[])))
                or (:others >= 3 and n.search_pairs @> cast(:pairs3 as text[]) and n.search_key like all (cast(:patterns3 as text[])))
                or (:others >= 4 and n.search_pairs @> cast(:pairs4 as text[]) and n.search_key like all (cast(:patterns4 as text[])))
                or (:others >= 5 and n.search_pairs @> cast(:pairs5 as text[]) and n.search_key like all (cast(:patterns5 as text[]))))))
),
page as (
    (select * from found
        where not :down and (:start or (path, code, id) > (cast(:place as text), cast(:code as text), cast(:id as uuid)))
        order by path, code, id limit :limit)
    union all
    (select * from found
        where :down and (:start or (path, code, id) < (cast(:place as text), cast(:code as text), cast(:id as uuid)))
        order by path desc, code desc, id desc limit :limit)
)
select total.needs, n.id, n.code, n.area_code, n.path, n.created_at, w.title, w.title_en, w.title_official, n.speaker_label,
    n.sample, p.status, p.holder, coalesce(p.holder_rung, 0) as holder_rung, p.waiting_since, p.due_on, p.sector,
    coalesce(pl.plan_label_th, '') as plan_label_th, coalesce(pl.node_ref, '') as node_ref, told.decided_on as told_on,
    case when :wide then n.search_key else '' end as searched
from (select count(*) as needs from (select 1 from found limit :most) counted) total
left join page on true
left join proposals.need n on n.id = page.id
left join proposals.position p on p.need_id = page.id
left join proposals.step told on told.need_id = page.id and told.seq = 1
left join lateral (select title, title_en, title_official from proposals.wording where need_id = page.id
    order by version desc limit 1) w on true
left join lateral (select s.plan_label_th, s.node_ref from proposals.in_plan i
    join proposals.step s on s.need_id = i.need_id and s.seq = i.seq
    where i.need_id = page.id order by i.seq desc limit 1) pl on true
order by page.path, page.code, page.id
