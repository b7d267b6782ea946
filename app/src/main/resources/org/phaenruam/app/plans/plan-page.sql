-- One page of the plans that a list asks for, in the order of their codes (kind by kind, then area by area), on from a place or
-- back from it (keyset), and how many in all, up to a number that takes no time to count.
with found as not materialized (
    select p.code
    from plans.plan p
    where (cast(:areas as text[]) is null or p.area_code = any (cast(:areas as text[])))
        and (:type = '' or p.type_code = :type)
        and (:standing = '' or (:standing = 'passed') = (p.framework or p.source_status = 'S'
            or exists (select 1 from plans.approval a where a.plan_code = p.code)))
        and (:wordless
            or (p.search_pairs @> cast(:pairs as text[]) and case when :toneless
                then p.search_key ~ all (cast(:patterns as text[])) else p.search_key like all (cast(:patterns as text[])) end)
            or (:others >= 1 and p.search_pairs @> cast(:pairs1 as text[]) and p.search_key like all (cast(:patterns1 as text[])))
            or (:others >= 2 and p.search_pairs @> cast(:pairs2 as text[]) and p.search_key like all (cast(:patterns2 as text[])))
            or (:others >= 3 and p.search_pairs @> cast(:pairs3 as text[]) and p.search_key like all (cast(:patterns3 as text[])))
            or (:others >= 4 and p.search_pairs @> cast(:pairs4 as text[]) and p.search_key like all (cast(:patterns4 as text[])))
            or (:others >= 5 and p.search_pairs @> cast(:pairs5 as text[]) and p.search_key like all (cast(:patterns5 as text[]))))
),
page as (
    (select * from found
        where not :down and (:start or code collate "C" > cast(:id as text))
        order by code collate "C" limit :limit)
    union all
    (select * from found
        where :down and code collate "C" < cast(:id as text)
        order by code collate "C" desc limit :limit)
)
select p.code, p.area_code, p.title_th, p.title_en, p.from_be, p.to_be, p.framework, p.sample, p.source_status,
    a.decided_on, a.body_code, t.code, t.name_th, t.plain_th, t.name_en, t.level_code, t.adopted_by_th,
    t.adopted_by_en, t.source_status, exists (select 1 from plans.edition e where e.plan_code = p.code
    and e.seq > 1 and e.sealed_at is null and e.dropped_at is null),
    total.plans, case when :wide then p.search_key else '' end as searched
from (select count(*) as plans from (select 1 from found limit :most) counted) total
left join page on true
left join plans.plan p on p.code = page.code
left join plans.plan_type t on t.code = p.type_code
left join lateral (select * from plans.approval where plan_code = p.code and no = coalesce((select approval_no
    from plans.edition where plan_code = p.code and sealed_at is not null order by seq desc limit 1), no)
    order by no desc limit 1) a on true
order by page.code collate "C"
